import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type ElectronApplication, type Page } from '@playwright/test';
import { openForLooking } from '../../db/open.ts';
import { readTables } from '../../db/queries.ts';
import { exportContextOf } from '../../formats/write/export-context.ts';
import { interactivePage } from '../../formats/write/interactive/interactive-page.ts';
import { rankingDocument } from '../../formats/write/ranking-document.ts';
import { writeExportFile } from '../../formats/write/write-file.ts';
import { numbersFile } from '../fixtures/numbers-file.ts';
import { answerSaveDialog, chooseMenu, expect, test } from './app.ts';
import { askFirefox } from './firefox.ts';

/** The page that is exported, in browsers: the window's own Chromium with nothing to reach, and Debian's Chromium and Firefox where they are installed. */

interface Ranked {
  readonly scores: Readonly<Record<string, number>>;
  readonly known: Readonly<Record<string, number>>;
  readonly assumed: Readonly<Record<string, number>>;
  readonly chanceFirst: Readonly<Record<string, number>>;
  readonly intervals: Readonly<Record<string, readonly [number, number]>>;
  readonly ranking: readonly (readonly string[])[];
  readonly verdict: { readonly headline: string; readonly explanation: string };
}

/** Writes a page of a workbook's first scenario; what the command line says of it. */
async function exported(workbook: string, file: string): Promise<Ranked> {
  const db = openForLooking(workbook);
  const tables = readTables(db);
  db.close();
  const [scenario] = tables.scenarios;
  if (!scenario) throw new Error('The workbook has no scenario.');
  await writeExportFile(file, interactivePage(exportContextOf(tables, scenario.id)), workbook);
  // As the command line prints it.
  return JSON.parse(JSON.stringify(rankingDocument(tables, scenario, null)));
}

/** Opens a file in a window that knows nothing of the app; whatever it asks for but the file is noted and refused. */
async function openAlone(app: ElectronApplication, file: string, width = 1280, height = 720): Promise<Page> {
  const [page] = await Promise.all([
    app.waitForEvent('window'),
    app.evaluate(
      async ({ BrowserWindow, session }, { file, width, height }) => {
        const alone = session.fromPartition(`alone-${Math.random()}`);
        const asked: string[] = [];
        Reflect.set(globalThis, 'asked', asked);
        alone.webRequest.onBeforeRequest(({ url }, answer) => {
          const own = url.startsWith('file:') && url.endsWith('.html');
          if (!own) asked.push(url);
          answer({ cancel: !own });
        });
        const window = new BrowserWindow({
          width,
          height,
          webPreferences: { session: alone, sandbox: true },
        });
        window.setContentSize(width, height);
        await window.loadFile(file);
      },
      { file, width, height },
    ),
  ]);
  return page;
}

const numbersOn = (page: Page) =>
  page.getByTestId('standing').evaluateAll((rows) =>
    rows.map(({ dataset: { name = '', rank, score, known, assumed, chance, low, high } }) => ({
      name,
      rank: Number(rank),
      score: Number(score),
      known: Number(known),
      assumed: Number(assumed),
      chance: Number(chance),
      range: [Number(low), Number(high)],
    })),
  );

async function expectNumbersOf(page: Page, ranked: Ranked): Promise<void> {
  const rows = await numbersOn(page);
  const by = (value: (row: (typeof rows)[number]) => unknown) =>
    Object.fromEntries(rows.map((row) => [row.name, value(row)]));
  expect(by(({ score }) => score)).toEqual(ranked.scores);
  expect(by(({ known }) => known)).toEqual(ranked.known);
  expect(by(({ assumed }) => assumed)).toEqual(ranked.assumed);
  expect(by(({ chance }) => chance)).toEqual(ranked.chanceFirst);
  // A logarithm may differ in its last digit between this browser and Node, and no place or chance hangs on that.
  for (const { name, range } of rows)
    for (const [i, end] of range.entries()) expect(end).toBeCloseTo(ranked.intervals[name]?.[i] ?? -1, 9);
  let place = 1;
  for (const names of ranked.ranking) {
    for (const name of names) expect(rows.find((row) => row.name === name)?.rank).toBe(place);
    place += names.length;
  }
  await expect(page.getByTestId('verdict')).toHaveText(ranked.verdict.headline);
  await expect(page.getByTestId('explanation')).toHaveText(ranked.verdict.explanation);
}

/** What a page says of its policy being broken, and of faults. */
function complaintsOf(page: Page): string[] {
  const said: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) said.push(message.text());
  });
  page.on('pageerror', ({ message }) => said.push(message));
  return said;
}

test('the menu writes one file whose numbers are those of the command line, with nothing asked of anybody', async ({
  openShipped,
  emptyFolder,
  made,
}) => {
  const { app } = await openShipped();
  const file = join(emptyFolder, 'page.html');
  await answerSaveDialog(app, file);
  await chooseMenu(app, 'File', 'Export as Interactive Page…');
  await expect.poll(() => existsSync(file)).toBe(true);
  expect(readFileSync(file).byteLength).toBeLessThan(3_000_000);
  const ranked = await exported(made.shipped, join(emptyFolder, 'other.html'));
  const page = await openAlone(app, file);
  const complaints = complaintsOf(page);
  await page.reload();
  await expectNumbersOf(page, ranked);
  await expect(page.getByTestId('condition')).toContainText('stays first while');
  await expect(page.getByText(/change [\d,]+ of \d{4}-\d\d-\d\d/)).toBeVisible();
  expect(complaints).toEqual([]);
  expect(await app.evaluate(() => Reflect.get(globalThis, 'asked'))).toEqual([]);

  // What is not its own program does not run.
  const ran = await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'document.title = "run"';
    document.body.append(script);
    return document.title;
  });
  expect(ran).not.toBe('run');
  await page.close();
});

test('weights that the reader moves are followed at once, and the author’s come back', async ({
  openShipped,
  emptyFolder,
  made,
}) => {
  const { app } = await openShipped();
  const file = join(emptyFolder, 'page.html');
  const ranked = await exported(made.shipped, file);
  const page = await openAlone(app, file);
  const slider = page.getByRole('slider', { name: 'Hardware support' });
  await slider.focus();
  await page.keyboard.press('End');
  await expect(page.getByTestId('verdict')).toHaveText(/^KVM/);
  await expect(page.getByTestId('standing').first()).toHaveAttribute('data-name', 'KVM');
  await expect(page.getByTestId('standing').first()).toContainText('was 3');
  await expect(page.getByTestId('moved')).toContainText('By the author’s: No clear winner: Xen ahead');
  await expect(page.getByRole('status')).toHaveText(/^KVM/);
  const [first] = await numbersOn(page);
  expect(first?.score).toBeGreaterThan(ranked.scores['KVM'] ?? 100);
  await page.getByRole('button', { name: 'Back to the author’s weights' }).first().click();
  await expectNumbersOf(page, ranked);
  await expect(page.getByTestId('moved')).toHaveCount(0);

  // Another scenario, and back.
  await page.getByLabel('Scenario').selectOption({ index: 1 });
  await expect.poll(() => numbersOn(page).then(([row]) => row?.score)).not.toBe(ranked.scores['Xen']);
  await page.getByLabel('Scenario').selectOption({ index: 0 });
  await expectNumbersOf(page, ranked);
  await page.close();
});

test('a cell opens its claims with who says them, where and when, by the keyboard, on a phone too', async ({
  openShipped,
  emptyFolder,
  made,
}) => {
  const { app } = await openShipped();
  const file = join(emptyFolder, 'page.html');
  await exported(made.shipped, file);
  const page = await openAlone(app, file, 390, 844);
  const cell = page.getByRole('button', { name: /^Xen, Security and isolation: value \d+/ });
  await cell.focus();
  await page.keyboard.press('Enter');
  const sheet = page.getByRole('dialog', { name: /Xen · Security and isolation/ });
  await expect(sheet).toBeVisible();
  await expect(sheet.getByTestId('claim').first()).toContainText(/paragraph \d+, .*\d{4}|undated/);
  await expect(sheet.getByTestId('claim').filter({ hasText: 'Richard Jones' }).first()).toBeVisible();
  const { width = 0 } = (await sheet.boundingBox()) ?? {};
  expect(width).toBeGreaterThan(350);
  await page.keyboard.press('Escape');
  await expect(sheet).toHaveCount(0);
  await expect(cell).toBeFocused();
  // Only the matrix is wider than the page.
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  await page.close();
});

test('a workbook of measured numbers has the numbers of the command line too', async ({
  open,
  dataFolder,
}) => {
  const { app } = await open();
  const workbook = join(dataFolder, 'numbers.weighbridge');
  numbersFile(
    workbook,
    ['Alpha', 'Beta </script><script>document.title=1</script>', 'Gamma'],
    [
      { name: 'Price', direction: 'min', unit: '€', numbers: [990, 1250, 1099] },
      { name: 'Battery', direction: 'max', unit: 'h', numbers: [9, 14.5, 11] },
      { name: 'Weight', direction: 'min', unit: 'kg', numbers: [1.4, 1.1, null] },
    ],
  );
  const file = join(dataFolder, 'numbers.html');
  const ranked = await exported(workbook, file);
  const page = await openAlone(app, file);
  await expectNumbersOf(page, ranked);
  await expect(page).toHaveTitle('Numbers');
  await expect(page.getByRole('button', { name: /Alpha, Price: value 100, 990/ })).toBeVisible();
  await page.close();
});

/** Where the first of these programs is that is installed. */
const installed = (names: readonly string[]): string | undefined =>
  names
    .map((name) => spawnSync('which', [name], { encoding: 'utf8' }))
    .find(({ status }) => status === 0)
    ?.stdout.trim();

const CHROMIUM = installed(['chromium', 'chromium-browser', 'google-chrome']);
const FIREFOX = installed(['firefox-esr', 'firefox']);

// A skipped test would count as a failure of the suite: this part is there where the browser is.
if (CHROMIUM === undefined) {
  console.log('Debian’s Chromium is not installed, so the exported page is tried in the window’s own alone.');
} else {
  test('Debian’s Chromium shows the same numbers', async ({ emptyFolder, made }) => {
    const file = join(emptyFolder, 'page.html');
    const ranked = await exported(made.shipped, file);
    const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
    const page = await (await browser.newContext({ offline: true })).newPage();
    const complaints = complaintsOf(page);
    await page.goto(pathToFileURL(file).href);
    await expectNumbersOf(page, ranked);
    expect(complaints).toEqual([]);
    await browser.close();
  });
}

if (FIREFOX === undefined) {
  console.log('Debian’s Firefox is not installed, so the exported page is not tried in it.');
} else {
  test('Debian’s Firefox shows the same numbers', async ({ emptyFolder, made }) => {
    const file = join(emptyFolder, 'page.html');
    const ranked = await exported(made.shipped, file);
    const shown = (id: string) => `document.querySelector('[data-testid=${id}]')`;
    const answer = await askFirefox(FIREFOX, pathToFileURL(file).href, {
      ready: `${shown('explanation')}?.textContent.includes('chance')`,
      expression: `JSON.stringify({
        headline: ${shown('verdict')}.textContent,
        explanation: ${shown('explanation')}.textContent,
        rows: [...document.querySelectorAll('[data-testid=standing]')].map(({ dataset }) => ({ ...dataset })),
      })`,
    });
    const { headline, explanation, rows } = JSON.parse(answer);
    expect([headline, explanation]).toEqual([ranked.verdict.headline, ranked.verdict.explanation]);
    expect(rows.map((row: { name: string }) => row.name)).toEqual(ranked.ranking.flat());
    for (const { name, score, known, assumed, chance } of rows) {
      // Another engine may write a logarithm with another last digit.
      expect(Number(score)).toBeCloseTo(ranked.scores[name] ?? -1, 9);
      expect(Number(known)).toBeCloseTo(ranked.known[name] ?? -1, 9);
      expect(Number(assumed)).toBeCloseTo(ranked.assumed[name] ?? -1, 9);
      expect(Number(chance)).toBeCloseTo(ranked.chanceFirst[name] ?? -1, 9);
    }
  });
}
