import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import {
  answerOpenDialog,
  answerSaveDialog,
  chooseMenu,
  drop,
  expect,
  type OpenApp,
  saved,
  test,
  windowFrom,
} from './app.ts';

const FIXTURES = join(import.meta.dirname, '..', 'fixtures', 'imports');

/** The wizard, opened on a file by the menu. */
async function importing({ app, page }: OpenApp, path: string) {
  await answerOpenDialog(app, path);
  await chooseMenu(app, 'File', 'Import a File or Table…');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Choose a file…' }).click();
  return dialog;
}

const counts = (page: Page) =>
  page.evaluate(async () => {
    const opened = await window.weighbridge.loadWorkbook();
    if (!opened.ok) throw new Error(opened.problem.message);
    const { alternatives, criteria, measurements, claims } = opened.value.state.tables;
    return [alternatives.length, criteria.length, measurements.length, claims.length];
  });

test('a spreadsheet with its options as columns: guessed, checked, imported, and undone in one step', async ({
  open,
}) => {
  const running = await open();
  const { page } = running;
  const before = await counts(page);
  const dialog = await importing(running, join(FIXTURES, 'servers.xlsx'));

  await expect(dialog.getByLabel('What it is')).toHaveValue('matrix');
  await expect(dialog.getByLabel('Alternatives are')).toHaveValue('columns');
  await expect(dialog.getByRole('cell', { name: 'Latency [ms]' })).toBeVisible();
  await dialog.getByRole('button', { name: 'Next: columns' }).click();
  await expect(dialog.getByRole('heading', { name: 'What each row holds' })).toBeFocused();
  await expect(dialog.getByLabel('Name of the criterion in Latency [ms] (3)')).toHaveValue('Latency');
  await expect(dialog.getByLabel('Unit of Latency [ms] (3)')).toHaveValue('ms');
  await expect(dialog.getByLabel('Direction of Latency [ms] (3)')).toHaveValue('min');
  await dialog.getByLabel('Name of the criterion in Price (EUR) (5)').fill('Cost');
  await dialog.getByRole('button', { name: 'Next: check' }).click();

  await expect(dialog.getByText('No problems were found.')).toBeVisible();
  await expect(dialog.getByRole('row', { name: /^Numbers 5 0 0$/ })).toBeVisible();
  await dialog.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(dialog.getByTestId('imported')).toContainText('Criteria: 3 new');
  const [alternatives = 0, criteria = 0, measurements = 0] = before;
  // Xen and KVM are there already.
  expect(await counts(page)).toEqual([alternatives, criteria + 3, measurements + 5, before[3]]);
  await dialog.getByRole('button', { name: 'Undo the import' }).click();
  await expect(dialog).toHaveCount(0);
  await saved(page);
  expect(await counts(page)).toEqual(before);
});

test('problems lead to their cell, and nothing is imported before they are accepted', async ({
  open,
  dataFolder,
}) => {
  const running = await open();
  const { page } = running;
  const before = await counts(page);
  const path = join(dataFolder, 'cars.csv');
  const rows = Array.from({ length: 120 }, (_, i) => `Car ${i},${i === 99 ? 'fast' : i},${i * 2}`);
  writeFileSync(path, `Option,Speed (km/h),Price (EUR)\n${rows.join('\n')}\nCar 5,1,2\n`);
  const dialog = await importing(running, path);
  await dialog.getByRole('button', { name: 'Next: columns' }).click();
  await dialog.getByRole('button', { name: 'Next: check' }).click();

  await expect(dialog.getByText('2 errors, 0 warnings')).toBeVisible();
  const importButton = dialog.getByRole('button', { name: 'Import', exact: true });
  await expect(importButton).toBeDisabled();
  await dialog.getByRole('searchbox', { name: 'Search the problems' }).fill('twice');
  await expect(dialog.getByText('“Car 5” stands there twice, first in row 7.')).toBeVisible();
  await dialog.getByRole('searchbox', { name: 'Search the problems' }).fill('');
  await dialog.getByRole('button', { name: 'Row 101, column B' }).click();
  await expect(dialog.getByRole('cell', { name: 'fast' })).toBeFocused();
  expect(await counts(page)).toEqual(before);

  await dialog.getByRole('button', { name: 'Check', exact: true }).click();
  await dialog.getByRole('checkbox', { name: /Leave out what has an error/ }).check();
  await importButton.click();
  await expect(dialog.getByTestId('imported')).toContainText('Numbers: 239 new');
  await dialog.getByRole('button', { name: 'Close', exact: true }).last().click();
  await saved(page);
  expect((await counts(page))[2]).toBe(239);
});

test('encoding and separator can be changed, and the table into a new workbook', async ({
  open,
  dataFolder,
}) => {
  const running = await open();
  const { app } = running;
  const dialog = await importing(running, join(FIXTURES, 'excel-eu.csv'));
  await expect(dialog.getByLabel('Encoding')).toHaveValue('windows-1252');
  await expect(dialog.getByRole('cell', { name: 'Kühlschrank' })).toBeVisible();
  await dialog.getByLabel('Encoding').selectOption('utf-8');
  await expect(dialog.getByText(/not readable as utf-8/)).toBeVisible();
  await dialog.getByLabel('Encoding').selectOption('windows-1252');
  await expect(dialog.getByRole('cell', { name: 'Kühlschrank' })).toBeVisible();
  await dialog.getByLabel('Between cells').selectOption(',');
  await expect(dialog.getByRole('cell', { name: 'Kühlschrank;1' })).toBeVisible();
  await dialog.getByLabel('Between cells').selectOption(';');
  await expect(dialog.getByRole('cell', { name: 'Kühlschrank' })).toBeVisible();
  await dialog.getByRole('button', { name: 'Next: columns' }).click();
  await dialog.getByRole('button', { name: 'Next: check' }).click();
  await dialog.getByText('A new workbook').click();
  await dialog.getByLabel('Title of the new workbook').fill('Kitchen');
  await answerSaveDialog(app, join(dataFolder, 'kitchen.weighbridge'));
  const made = await windowFrom(app, () =>
    dialog.getByRole('button', { name: 'Make the workbook…' }).click(),
  );
  await expect(dialog).toHaveCount(0);
  await expect(made.getByText('Kitchen').first()).toBeVisible();
  await expect.poll(() => counts(made)).toEqual([2, 3, 5, 0]);
});

test('a table from the clipboard, with the keyboard alone', async ({ open }) => {
  const running = await open();
  const { app, page } = running;
  await app.evaluate(({ clipboard }) => clipboard.writeText('Option\tWarmth\nXen\t3,5\nKVM\t4,25\n'));
  await page.keyboard.press('ControlOrMeta+Shift+I');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('button', { name: 'Choose a file…' })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(dialog.getByLabel('Or paste a table, or a list of pros and cons, here')).toBeFocused();
  await page.keyboard.press('ControlOrMeta+V');
  await expect(dialog.getByRole('heading', { name: '3 rows and 2 columns' })).toBeFocused();
  await dialog.getByRole('button', { name: 'Next: columns' }).focus();
  await page.keyboard.press('Enter');
  await dialog.getByRole('button', { name: 'Next: check' }).focus();
  await page.keyboard.press('Enter');
  const go = dialog.getByRole('button', { name: 'Import', exact: true });
  await expect(go).toBeEnabled();
  await go.focus();
  await page.keyboard.press('Enter');
  await expect(dialog.getByTestId('imported')).toContainText('Numbers: 2 new');
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
});

test('our own evidence, exported and imported again, changes nothing', async ({ open, dataFolder }) => {
  const running = await open();
  const { app, page } = running;
  const path = join(dataFolder, 'evidence.csv');
  await answerSaveDialog(app, path);
  await chooseMenu(app, 'File', 'Export Evidence as CSV…');
  await expect(page.getByText(/evidence\.csv/).first()).toBeVisible();
  const before = await counts(page);
  const dialog = await importing(running, path);
  await expect(dialog.getByLabel('What it is')).toHaveValue('list');
  await dialog.getByRole('button', { name: 'Check', exact: true }).click();
  await dialog.getByText('Becomes as in the file').click();
  await expect(dialog.getByRole('row', { name: /^Claims 0 0 \d+$/ })).toBeVisible();
  await expect(dialog.getByRole('row', { name: /^Findings 0 0 \d+$/ })).toBeVisible();
  await dialog.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(dialog.getByText('Everything was there already')).toBeVisible();
  expect(await counts(page)).toEqual(before);
});

test('what cannot be imported ends in a sentence', async ({ open, dataFolder }) => {
  const running = await open();
  const path = join(dataFolder, 'x.xlsx');
  writeFileSync(
    path,
    Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.from('EncryptedPackage', 'utf16le')]),
  );
  const dialog = await importing(running, path);
  await expect(dialog.getByRole('alert')).toContainText('protected by a password');
  await answerOpenDialog(running.app, join(FIXTURES, 'sections.csv'));
  await dialog.getByRole('button', { name: 'Choose a file…' }).click();
  await expect(dialog.getByRole('alert')).toContainText('an empty number means zero');
});

test('100,000 claims: progress, Stop leaves nothing behind, then all of them in one step', async ({
  open,
  dataFolder,
}) => {
  test.setTimeout(280_000);
  const running = await open();
  const { page } = running;
  const before = await counts(page);
  const path = join(dataFolder, 'many.csv');
  // How long the main process does not listen, at the worst.
  await running.app.evaluate(() => {
    let last = performance.now();
    const clock = setInterval(() => {
      const now = performance.now();
      Object.assign(globalThis, {
        worst: Math.max(Number(Reflect.get(globalThis, 'worst') ?? 0), now - last - 5),
      });
      last = now;
    }, 5);
    Reflect.set(globalThis, 'clock', clock);
  });
  const rows = Array.from(
    { length: 100_000 },
    (_, i) =>
      `Option ${i % 20},Criterion ${i % 15},${i % 2 ? 'pro' : 'con'},Claim number ${i} says that this is so,Speaker ${i % 300},s${i % 90}.txt`,
  );
  writeFileSync(path, `alternative,criterion,polarity,claim,speaker,source\n${rows.join('\n')}\n`);
  const asked = performance.now();
  const dialog = await importing(running, path);
  await expect(dialog.getByRole('heading', { name: '100,001 rows and 6 columns' })).toBeVisible();
  await dialog.getByRole('button', { name: 'Check', exact: true }).click();
  const go = dialog.getByRole('button', { name: 'Import', exact: true });
  await expect(go).toBeEnabled({ timeout: 120_000 });
  // On a machine that does nothing else about 20 ms of two seconds; a file that is read there takes about half of them.
  const took = performance.now() - asked;
  const worst = await running.app.evaluate(() => {
    clearInterval(Number(Reflect.get(globalThis, 'clock')));
    return Number(Reflect.get(globalThis, 'worst'));
  });
  expect(worst).toBeLessThan(took / 4);
  await go.click();
  await expect(dialog.getByRole('progressbar', { name: 'Writing into the workbook' })).toBeVisible();
  await expect(dialog.getByText(/Writing into the workbook: \d+ %/)).toBeVisible();
  await dialog.getByRole('button', { name: 'Stop' }).click();
  await expect(dialog.getByRole('button', { name: 'Choose a file…' })).toBeVisible();
  await expect.poll(() => counts(page)).toEqual(before);

  // Nor does a new workbook that is given up while it is made.
  await dialog.getByRole('button', { name: 'Choose a file…' }).click();
  await dialog.getByRole('button', { name: 'Check', exact: true }).click();
  await dialog.getByText('A new workbook').click();
  await answerSaveDialog(running.app, join(dataFolder, 'made.weighbridge'));
  const make = dialog.getByRole('button', { name: 'Make the workbook…' });
  await expect(make).toBeEnabled({ timeout: 120_000 });
  await make.click();
  // A workbook stands beside its place, under a name of its own, until it is complete.
  const made = () =>
    readdirSync(dataFolder).filter((name) => name.startsWith('.weighbridge-') || name.startsWith('made.'));
  await expect.poll(made).not.toEqual([]);
  await dialog.getByRole('button', { name: 'Stop' }).click();
  await expect(dialog.getByRole('button', { name: 'Choose a file…' })).toBeVisible();
  expect(await counts(page)).toEqual(before);
  expect(made()).toEqual([]);

  await dialog.getByRole('button', { name: 'Choose a file…' }).click();
  await dialog.getByRole('button', { name: 'Check', exact: true }).click();
  await dialog.getByText('KVM and Xen, 2008 to 2009').click();
  await expect(go).toBeEnabled({ timeout: 120_000 });
  await go.click();
  await expect(dialog.getByTestId('imported')).toContainText('Claims: 100,000 new', { timeout: 120_000 });
});

test('a dropped table opens the wizard; a workbook as JSON says itself what it means', async ({
  open,
  dataFolder,
}) => {
  const { page } = await open();
  const dialog = page.getByRole('dialog');
  await drop(page, [join(FIXTURES, 'metadata-rows.csv')]);
  await expect(dialog.getByRole('heading', { name: '6 rows and 4 columns' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);

  const path = join(dataFolder, 'some.json');
  const comparison = {
    format: 'weighbridge-workbook/1',
    alternatives: [{ name: 'Palacios' }, { name: 'Xen' }],
  };
  writeFileSync(path, JSON.stringify(comparison));
  await drop(page, [path]);
  await expect(dialog.getByText('This is a workbook as JSON.')).toBeVisible();
  await expect(dialog.getByRole('row', { name: /^Alternatives 1 0 1$/ })).toBeVisible();
  await dialog.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(dialog.getByTestId('imported')).toContainText('Alternatives: 1 new');
});

test('a mapping is saved and used again; what is new is asked, and answered both ways', async ({
  open,
  dataFolder,
}) => {
  const running = await open();
  const { app, page } = running;
  const first = join(dataFolder, 'cars.csv');
  const second = join(dataFolder, 'cars-2.csv');
  const mapping = join(dataFolder, 'cars-mapping.json');
  writeFileSync(first, 'car,Price (EUR),Speed\nRed,9000,100\nBlue,8000,120\n');
  writeFileSync(second, 'Speed,car,Noise,Price (EUR)\n90,Red,70,9000\n80,Green,60,7000\n');
  const dialog = await importing(running, first);
  await dialog.getByRole('button', { name: 'Next: columns' }).click();
  await dialog.getByLabel('Direction of Speed (C)').selectOption('min');
  await dialog.getByLabel('Unit of Speed (C)').fill('s');
  await dialog.getByRole('button', { name: 'Table', exact: true }).click();
  await answerSaveDialog(app, mapping);
  await dialog.getByRole('button', { name: 'Save the mapping…' }).click();
  await expect.poll(() => readdirSync(dataFolder)).toContain('cars-mapping.json');
  await dialog.getByRole('button', { name: 'Check', exact: true }).click();
  const importButton = dialog.getByRole('button', { name: 'Import', exact: true });
  await importButton.click();
  await expect(dialog.getByTestId('imported')).toContainText('Criteria: 2 new');
  await dialog.getByRole('button', { name: 'Close', exact: true }).last().click();
  await saved(page);

  // The next delivery, with its columns in another order and a new one.
  await importing(running, second);
  await answerOpenDialog(app, mapping);
  await dialog.getByRole('button', { name: 'Read it by a mapping…' }).click();
  await expect(dialog.getByText(/Moved since the mapping: “Speed” from C to A/)).toBeVisible();
  await expect(dialog.getByText('1 question open')).toBeVisible();
  const question = dialog.getByRole('group', { name: /Is “Noise”, which is new, to be imported/ });
  await expect(question.getByText('2 alternatives, 3 criteria, 6 values')).toBeVisible();
  await expect(question.getByText('2 alternatives, 2 criteria, 4 values')).toBeVisible();
  await question.getByRole('button', { name: /It is left out/ }).focus();
  await page.keyboard.press('Enter');
  await expect(dialog.getByText('All questions are answered.')).toBeVisible();
  await expect(dialog.getByRole('region', { name: 'Questions about the table' })).toBeFocused();
  await dialog.getByRole('button', { name: 'Check', exact: true }).click();
  await expect(dialog.getByRole('row', { name: /^Criteria 0 0 2$/ })).toBeVisible();
  await dialog.getByRole('button', { name: 'Table', exact: true }).click();
  await dialog.getByRole('button', { name: /Change.*Is “Noise”/ }).click();
  await question.getByRole('button', { name: /It holds: criterion/ }).click();
  await dialog.getByRole('button', { name: 'Check', exact: true }).click();
  await expect(dialog.getByRole('row', { name: /^Criteria 1 0 2$/ })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);

  // The same headings once more: what was said of them is offered.
  await importing(running, first);
  await expect(dialog.getByText(/open$/)).toHaveCount(0);
  await dialog.getByRole('button', { name: 'Read it as the last one with these headings' }).click();
  await dialog.getByRole('button', { name: 'Next: columns' }).click();
  await expect(dialog.getByLabel('Unit of Speed (C)')).toHaveValue('s');
  await expect(dialog.getByLabel('Direction of Speed (C)')).toHaveValue('min');
});
