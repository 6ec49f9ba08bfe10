import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { answerSaveDialog, chooseMenu, expect, saved, test, toolOutput } from './app.ts';

/** A PNG of one white point. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4//8/AAX+Av4N70a4AAAAAElFTkSuQmCC',
  'base64',
);

test('a brief with the author’s own words, logo and status is what is printed', async ({
  startFresh,
  emptyFolder,
}) => {
  const { app, page, close } = await startFresh();
  await chooseMenu(app, 'View', 'Report');
  const preview = page.getByRole('region', { name: 'Preview' });
  await expect(preview.getByRole('heading', { name: /Claims$/ })).toBeVisible();
  await page.getByText('Brief', { exact: true }).click();
  await expect(preview.getByRole('heading', { name: /Claims$/ })).toHaveCount(0);
  await expect(page.getByTestId('report-page')).toHaveText('Page 1 of 1');
  // What belongs to the dossier alone is not asked of a brief.
  await expect(page.getByRole('group', { name: 'Sections' })).toHaveCount(0);

  await page.getByRole('button', { name: 'Your words, logo, status…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Your words in the report' });
  await dialog.getByLabel('Introduction, as Markdown').fill('We asked **three** teams.');
  await dialog.getByLabel('Author or organization').fill('Platform group');
  await dialog.getByRole('combobox').selectOption('For review');
  await dialog.getByLabel('More on the status').fill('comments until May');
  const [text, large, logo] = ['notes.txt', 'large.png', 'logo.png'].map((name) => join(emptyFolder, name));
  writeFileSync(text ?? '', 'no picture');
  writeFileSync(large ?? '', Buffer.concat([PNG, Buffer.alloc(200_000)]));
  writeFileSync(logo ?? '', PNG);
  const file = dialog.getByLabel('Logo, PNG or JPEG');
  await file.setInputFiles(text ?? '');
  await expect(dialog.getByRole('alert')).toContainText('“notes.txt” is no PNG and no JPEG picture.');
  await file.setInputFiles(large ?? '');
  await expect(dialog.getByRole('alert')).toContainText('a logo may have 100 kB at most');
  await file.setInputFiles(logo ?? '');
  await expect(dialog.getByRole('img', { name: 'Logo, logo' })).toBeVisible();
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(preview).toContainText('We asked three teams.');
  await expect(preview).toContainText('For review, comments until May');
  await expect(preview.getByRole('img', { name: 'Logo, logo' })).toBeVisible();

  const path = join(emptyFolder, 'brief.pdf');
  await answerSaveDialog(app, path);
  await chooseMenu(app, 'File', 'Export Report as PDF…');
  await expect.poll(() => existsSync(path)).toBe(true);
  const printed = toolOutput('pdftotext', '-layout', path, '-');
  expect(printed).toContain('We asked three teams.');
  expect(printed).toContain('Platform group');
  await saved(page);
  await close();

  // The workbook remembers.
  const again = await startFresh();
  await chooseMenu(again.app, 'View', 'Report');
  await expect(again.page.getByLabel('Brief')).toBeChecked();
  await expect(again.page.getByRole('region', { name: 'Preview' })).toContainText('Platform group');
});

test('a page can be seen whole, and one goes from page to page', async ({ startFresh }) => {
  const { app, page } = await startFresh();
  await chooseMenu(app, 'View', 'Report');
  await page.getByText('Paper', { exact: true }).first().click();
  const preview = page.getByRole('region', { name: 'Preview' });
  const shown = page.getByTestId('report-page');
  await expect(shown).toHaveText(/^Page 1 of [3-7]$/);
  await page.getByText('Whole page', { exact: true }).click();
  const [sheet, desk] = [page.getByTestId('sheet').first(), preview];
  await expect
    .poll(async () => {
      const [of, within] = [await sheet.boundingBox(), await desk.boundingBox()];
      return (of?.height ?? 0) <= (within?.height ?? 0);
    })
    .toBe(true);
  await page.getByRole('button', { name: 'Next page' }).click();
  await expect(shown).toHaveText(/^Page 2 of/);
  await page.getByRole('button', { name: 'Previous page' }).click();
  await expect(shown).toHaveText(/^Page 1 of/);
  await page.getByText('100 %', { exact: true }).click();
  await expect
    .poll(async () => Math.round(((await sheet.boundingBox())?.width ?? 0) / (96 / 25.4)))
    .toBe(210);
});
