import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { type MadeSheet, workbook } from '../formats/read/tables/reading/make-spreadsheet.ts';
import { answerOpenDialog, chooseMenu, expect, type OpenApp, test } from './app.ts';

/** A spreadsheet as an office program packs it. */
const packed = (...sheets: readonly MadeSheet[]): Uint8Array =>
  zipSync({ '[Content_Types].xml': strToU8('<Types/>'), ...unzipSync(workbook(...sheets)) });

const TENDERS: MadeSheet = {
  name: 'Tenders',
  rows: [
    ['', 'Money', 'Money', 'Road', 'Internal'],
    ['Vendor', 'Price', 'Tax', 'Speed', 'who'],
    ['North', 120, 3, 8, 'ada'],
    ['Old', 999, 9, 1, 'ada'],
    ['East', 140, 4, 9, 'bob'],
  ],
  hiddenRows: [4],
  hiddenColumns: [5],
};
const CRITERIA: MadeSheet = {
  name: 'Criteria',
  rows: [
    ['Criterion', 'Weight', 'Direction', 'Unit'],
    ['Price', 50, 'min', 'kEUR'],
    ['Tax', 20, 'min', '%'],
    ['Speed', 30, 'max', 'Gbit/s'],
  ],
};

async function importing({ app, page }: OpenApp, path: string) {
  await answerOpenDialog(app, path);
  await chooseMenu(app, 'File', 'Import a File or Table…');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Choose a file…' }).click();
  return dialog;
}

test('sheets, hidden places, criteria of another sheet and rows of headings can be chosen', async ({
  open,
  dataFolder,
}) => {
  const running = await open();
  const path = join(dataFolder, 'tenders.xlsx');
  writeFileSync(path, packed(TENDERS, CRITERIA, { ...CRITERIA, name: 'Earlier', state: 'hidden' }));
  const dialog = await importing(running, path);
  await expect(
    dialog.getByRole('heading', { name: '5 rows and 5 columns in the sheet “Tenders”' }),
  ).toBeVisible();
  await expect(dialog.getByRole('combobox', { name: /^Sheet/ }).locator('option')).toHaveText([
    'Tenders',
    'Criteria',
    'Earlier (hidden)',
  ]);
  await expect(dialog.getByLabel('Hidden: row 4 and column E')).toHaveValue('leave');
  await expect(dialog.getByLabel('More on the criteria from')).toHaveValue('Criteria');
  await expect(dialog.getByText('The sheet “Criteria” is a table of 3 criteria')).toBeVisible();
  await expect(dialog.getByText(/--/)).toHaveCount(0);

  // Two rows of headings are found; one alone is another reading, and two are taken again by the keyboard.
  const heads = dialog.getByLabel(/^Rows with headings/);
  await expect(heads).toHaveValue('1, 2');
  await dialog.getByRole('button', { name: 'Next: columns' }).click();
  await expect(dialog.getByLabel('Group of Tax (C)')).toHaveValue('Money');
  await expect(dialog.getByLabel('Unit of Price (B)')).toHaveValue('kEUR');
  await expect(dialog.getByLabel('Direction of Price (B)')).toHaveValue('min');
  const role = dialog.getByLabel('What Vendor (A) holds');
  const isCut = await role.evaluate(
    (select) => select.scrollWidth > select.clientWidth || select.clientWidth < 200,
  );
  expect(isCut).toBe(false);
  await dialog.getByRole('button', { name: 'Back' }).click();
  await heads.fill('2');
  await heads.press('Enter');
  await expect(heads).toHaveValue('2');
  await dialog.getByRole('button', { name: 'Next: columns' }).click();
  await expect(dialog.getByLabel('Group of Tax (C)')).toHaveValue('');
  await dialog.getByRole('button', { name: 'Back' }).click();
  await heads.fill('1, 2');
  await heads.press('Enter');
  await expect(heads).toHaveValue('1, 2');

  await dialog.getByLabel('Hidden: row 4 and column E').selectOption('read');
  await expect(dialog.getByRole('cell', { name: 'Old', exact: true })).toBeVisible();
  await dialog.getByLabel('More on the criteria from').selectOption({ label: 'Nowhere else' });
  await expect(dialog.getByText('The sheet “Criteria” is a table of 3 criteria')).toHaveCount(0);
  await expect(dialog.getByRole('cell', { name: 'Old', exact: true })).toBeVisible();
  await dialog.getByRole('button', { name: 'Check', exact: true }).click();
  await expect(dialog.getByRole('row', { name: /^Weights/ })).toBeVisible();
  await expect(dialog.getByRole('row', { name: /^Alternatives 3 0 0$/ })).toBeVisible();
});

test('what goes on is in sight in a small window, and alternatives of one name are told apart', async ({
  open,
  dataFolder,
}) => {
  const running = await open();
  const path = join(dataFolder, 'series.csv');
  const more = Array.from({ length: 30 }, (_, i) => `Cee;Model ${i};${i};${i % 7}`);
  writeFileSync(path, `Series;Model;Price;Speed\nAcme;Basic;10;1\nBolt;Basic;12;2\n${more.join('\n')}\n`);
  const dialog = await importing(running, path);
  await expect(dialog.getByText(/are called after both: “Acme: Basic” and “Bolt: Basic”/)).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Next: columns' })).toBeInViewport();
  await dialog.getByRole('button', { name: 'Next: columns' }).click();
  await expect(dialog.getByLabel('What Series (A) holds')).toHaveValue('group');
  await expect(dialog.getByRole('button', { name: 'Next: check' })).toBeInViewport();
  await dialog.getByRole('button', { name: 'Next: check' }).click();
  await expect(dialog.getByRole('row', { name: /^Alternatives 32 0 0$/ })).toBeVisible();
});
