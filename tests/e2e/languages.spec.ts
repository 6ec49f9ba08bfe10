import { copyFileSync, writeFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { STANDARD_APPEARANCE } from '../../common/appearance.ts';
import type { Language } from '../../common/language/languages.ts';
import { rememberAnalystName } from '../../db/analyst-name.ts';
import { keepAppearance } from '../../db/appearance.ts';
import { builtInPath, expect, type OpenApp, settled, test } from './app.ts';
import { launch } from './running.ts';
import { type DataWords, dataOf, untranslated } from './untranslated.ts';
import { lookAtDialogs, lookAtViews, runCommand, show } from './walk.ts';
import { cutIn, wordsIn } from './words.ts';

/**
 * The two languages of tests, in one window each. In `en-XA` every text has accents and is two fifths longer: what has none is not translated,
 * and what is cut off has no room for German. In `ar-XB` texts run from right to left.
 */

test.describe.configure({ timeout: 900_000 });

const spoken = test.extend<{ readonly openIn: (language: Language) => Promise<OpenApp> }>({
  openIn: async ({ emptyFolder, made }, use) => {
    const closing: (() => Promise<void>)[] = [];
    await use(async (language) => {
      copyFileSync(made.shipped, builtInPath(emptyFolder));
      rememberAnalystName('ada', emptyFolder);
      keepAppearance({ ...STANDARD_APPEARANCE, language }, emptyFolder);
      const opened = await launch(emptyFolder);
      closing.push(opened.close);
      await opened.page.setViewportSize({ width: 1440, height: 900 });
      return opened;
    });
    for (const close of closing) await close();
  },
});

/** What was found so far, by the text: where it was found first. */
type Found = Map<string, string>;

const told = (found: Found): string[] => [...found].map(([fault, place]) => `${fault} (${place})`).sort();

/** What is written once for each language, as a text of its own (handbook.de.md), and is in English where there is none. */
const WHOLE: readonly string[] = ['handbook'];

/** Looks for what is not translated, and for what is cut off. */
const lookFor =
  (page: Page, data: DataWords, words: Found, cut: Found) =>
  async (place: string, within: string): Promise<void> => {
    const texts = WHOLE.includes(place) ? [] : await wordsIn(page, within);
    for (const text of texts)
      for (const left of untranslated(text, data)) if (!words.has(left)) words.set(left, place);
    for (const fault of await cutIn(page, within)) if (!cut.has(fault)) cut.set(fault, place);
  };

spoken('in a longer language all is translated, and nothing is cut off', async ({ openIn }) => {
  const opened = await openIn('en-XA');
  const { page, matrix } = opened;
  const data = await dataOf(page);
  const [words, cut]: [Found, Found] = [new Map(), new Map()];
  const look = lookFor(page, data, words, cut);
  await lookAtViews(opened, look);
  await lookAtDialogs(opened, look);
  // The filter of a column is AG Grid's own.
  await show(opened, 'matrix');
  await matrix.header('kvm').focus();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
  await look('the filter of a column', '.ag-popup');
  const list = process.env['WORDS_FOUND'];
  if (list !== undefined) writeFileSync(list, `${[...told(cut), '', ...told(words)].join('\n')}\n`);
  expect.soft(told(cut)).toEqual([]);
  expect(told(words)).toEqual([]);
});

spoken('from right to left the window is its own mirror image', async ({ openIn }) => {
  const opened = await openIn('ar-XB');
  const { page, app, matrix } = opened;
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  const cut: Found = new Map();
  const look = async (place: string, within: string): Promise<void> => {
    for (const fault of await cutIn(page, within)) if (!cut.has(fault)) cut.set(fault, place);
  };

  // The sidebar is at the right, the inspector at the left, the first column at the right.
  await show(opened, 'matrix');
  expect((await boxOf(page.getByTestId('views'))).left).toBeGreaterThan(720);
  await matrix.cell('performance', 'kvm').click();
  const across = await Promise.all(
    ['criterion', 'weight', 'kvm'].map(
      async (column) => (await boxOf(matrix.cell('performance', column))).left,
    ),
  );
  expect(across).toEqual(across.toSorted((a, b) => b - a));
  expect((await boxOf(page.getByTestId('inspector'))).left).toBeLessThan(across.at(-1) ?? 0);

  // Arrows go where they point.
  expect(await stepOf(page, 'ArrowLeft')).toBeLessThan(0);
  expect(await stepOf(page, 'ArrowRight')).toBeGreaterThan(0);

  // A weight grows to the left, by key and by hand.
  const weightOf = async (): Promise<number> =>
    Number(await matrix.weight('performance').getByTestId('weight-points').textContent());
  const before = await weightOf();
  await matrix.weight('performance').click({ position: { x: 8, y: 8 } });
  await page.keyboard.press('Alt+ArrowLeft');
  await expect.poll(weightOf).toBeGreaterThan(before);
  const slider = await boxOf(matrix.weight('performance').getByRole('slider'));
  await page.mouse.click(slider.left + 2, slider.top + slider.height / 2);
  await expect.poll(weightOf).toBeGreaterThan(35);
  // What is dragged is saved when it is let go: with the step before it as one, or as two.
  await settled(page);
  await expect(async () => {
    if ((await weightOf()) !== before) await runCommand(app, 'undo');
    expect(await weightOf()).toBe(before);
  }).toPass();

  // Shift and the left arrow selects to the left, and a head's menu stands below its head.
  await matrix.cell('performance', 'kvm').click();
  await page.keyboard.press('Shift+ArrowLeft');
  await expect(page.getByTestId('range-size')).toContainText(/1.{0,3}×.{0,3}2/);
  await page.keyboard.press('Escape');

  await show(opened, 'evidence');
  const heads = page.getByTestId('evidence').locator('[role=columnheader]:visible');
  const lefts = await heads.evaluateAll((all) => all.map((head) => head.getBoundingClientRect().left));
  expect(lefts.length).toBeGreaterThan(3);
  expect(Math.max(...lefts)).toBe(
    (await boxOf(page.getByTestId('evidence').locator('[col-id="ag-Grid-SelectionColumn"]').first())).left,
  );

  // Tabs and radio buttons follow the arrows as they are seen.
  await show(opened, 'robustness');
  await page.getByRole('main').getByRole('tab').first().focus();
  expect(await stepOf(page, 'ArrowLeft')).toBeLessThan(0);

  await lookAtViews(opened, look);
  await lookAtDialogs(opened, look);
  expect(told(cut)).toEqual([]);
});

const boxOf = (locator: Locator): Promise<{ left: number; top: number; height: number }> =>
  locator.evaluate((element) => {
    const { left, top, height } = element.getBoundingClientRect();
    return { left, top, height };
  });

/** How far to the right a key moves the focus. */
async function stepOf(page: Page, key: string): Promise<number> {
  const at = () => boxOf(page.locator(':focus'));
  const before = await at();
  await page.keyboard.press(key);
  return (await at()).left - before.left;
}

spoken('what is spoilt on purpose is found', async ({ openIn }) => {
  const { page } = await openIn('en-XA');
  const data = await dataOf(page);
  await page.evaluate(() => {
    const spoilt = document.createElement('div');
    spoilt.id = 'spoilt';
    spoilt.style.cssText = 'position: fixed; inset: 0; z-index: 99';
    spoilt.innerHTML = `
      <p>Not swept</p><p>[Šŵéþţ] plus KVM</p><p>[Šŵéþţ öñé ţ] KVM, Xen</p><button aria-label="Nor this">[×]</button><kbd>Ctrl</kbd>
      <div>[Ļöñģ ŵöŕðš]</div><div>[Öţĥéŕ ŵöŕðš]</div>`;
    // The page takes no styles that stand in a text.
    for (const [at, line] of [...spoilt.querySelectorAll('div')].entries()) {
      Object.assign(line.style, { width: '40px', overflow: 'hidden', whiteSpace: 'nowrap' });
      if (at === 1) line.style.textOverflow = 'ellipsis';
    }
    document.body.append(spoilt);
  });
  const words = await wordsIn(page, '#spoilt');
  expect(words.flatMap((text) => untranslated(text, data))).toEqual(['not swept', 'plus kvm', 'nor this']);
  const cut = await cutIn(page, '#spoilt');
  expect(cut).toHaveLength(1);
  expect(cut[0]).toContain('[Ļöñģ ŵöŕðš]');
});
