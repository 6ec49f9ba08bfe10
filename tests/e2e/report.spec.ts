import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { answerSaveDialog, chooseMenu, expect, saved, test, toolOutput } from './app.ts';

/** How many sheets the preview has, once they hold still. */
async function sheets(page: Page): Promise<number> {
  let before = -1;
  await expect
    .poll(async () => {
      const now = Number(await page.getByTestId('pages').getAttribute('data-pages'));
      const still = now === before;
      before = now;
      return still;
    })
    .toBe(true);
  return before;
}

test('the preview has the pages that are printed, and the choices are those of every export', async ({
  startFresh,
  emptyFolder,
}) => {
  const { app, page, close } = await startFresh();
  await chooseMenu(app, 'View', 'Report');
  await expect(page.getByTestId('pages')).toBeVisible();
  const preview = page.getByRole('region', { name: 'Preview' });
  const all = await sheets(page);
  const path = join(emptyFolder, 'all.pdf');
  await answerSaveDialog(app, path);
  await chooseMenu(app, 'File', 'Export Report as PDF…');
  await expect.poll(() => existsSync(path)).toBe(true);
  const printed = Number(/Pages:\s+(\d+)/.exec(toolOutput('pdfinfo', path))?.[1]);
  expect(Math.abs(printed - all)).toBeLessThanOrEqual(1);

  // What is chosen shows at once.
  await page.getByLabel('Claims', { exact: true }).uncheck();
  await expect(preview.getByRole('heading', { name: /Claims$/ })).toHaveCount(0);
  expect(await sheets(page)).toBeLessThan(all);
  await page.getByText('1.234,5').click();
  await expect(preview).toContainText('10.000 draws');
  await page.getByText('Letter', { exact: true }).click();
  await page.getByText('Landscape', { exact: true }).click();
  await page.getByLabel('Security first', { exact: true }).check();
  await expect(preview.getByRole('heading', { name: /Scenarios side by side$/ })).toBeVisible();
  const sheet = await page.getByTestId('sheet').first().boundingBox();
  expect((sheet?.width ?? 0) / (sheet?.height ?? 1)).toBeCloseTo(279.4 / 215.9, 1);

  const chosen = join(emptyFolder, 'chosen.pdf');
  await answerSaveDialog(app, chosen);
  await chooseMenu(app, 'File', 'Export Report as PDF…');
  await expect.poll(() => existsSync(chosen)).toBe(true);
  expect(toolOutput('pdfinfo', chosen)).toMatch(/Page size:\s+79\d(\.\d+)? x 61\d/);
  const text = toolOutput('pdftotext', '-layout', chosen, '-');
  expect(text).toContain('10.000 draws');
  expect(text).toContain('Security first');
  expect(text).not.toMatch(/^\d+ Claims$/m);
  await saved(page);
  await close();

  // The workbook remembers.
  const again = await startFresh();
  await chooseMenu(again.app, 'View', 'Report');
  await expect(again.page.getByLabel('Letter')).toBeChecked();
  await expect(again.page.getByLabel('Claims', { exact: true })).not.toBeChecked();
  await expect(again.page.getByLabel('Security first', { exact: true })).toBeChecked();
  await expect(again.page.getByRole('region', { name: 'Preview' })).toContainText('10.000 draws');
});
