import { join } from 'node:path';
import { answerSaveDialog, chooseMenu, expect, test, windowFrom } from './app.ts';

const STEPS = ['cell', 'pane', 'weight', 'verdict', 'answer', 'export'] as const;

test('the tour leads from a cell to the export by keys, and stays in a small window', async ({ open }) => {
  const { app, page } = await open();
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1280, 720));
  await chooseMenu(app, 'Help', 'Take the Tour');
  const tour = page.getByTestId('tour');
  for (const [i, step] of STEPS.entries()) {
    await expect(tour).toHaveAttribute('data-step', step);
    await expect(tour).toContainText(`Tour, ${i + 1} of 6`);
    await expect(tour).toBeFocused();
    await expect(tour).toBeInViewport({ ratio: 1 });
    await page.keyboard.press('ArrowRight');
  }
  await expect(tour).toHaveCount(0);
  await expect(page.getByTestId('answer-verdict')).toBeVisible();
});

test('a tour that is left is found again where it was, and one that was finished begins anew', async ({
  open,
}) => {
  const { app, page } = await open();
  await chooseMenu(app, 'Help', 'Take the Tour');
  const tour = page.getByTestId('tour');
  await tour.getByRole('button', { name: 'Next' }).click();
  await expect(page.getByTestId('inspector')).toBeVisible();
  await expect(tour).toHaveAttribute('data-step', 'pane');
  await expect(tour).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(tour).toHaveCount(0);
  await chooseMenu(app, 'File', 'Start…');
  await page.getByRole('button', { name: 'Take the tour' }).click();
  await expect(page.getByRole('dialog', { name: 'Start' })).toHaveCount(0);
  await expect(tour).toHaveAttribute('data-step', 'pane');
  await tour.getByRole('button', { name: 'Back' }).click();
  await expect(tour).toHaveAttribute('data-step', 'cell');
});

test('in a workbook without anything the tour says what there is to say', async ({ open, emptyFolder }) => {
  const { app, page: first } = await open();
  await answerSaveDialog(app, join(emptyFolder, 'empty.weighbridge'));
  await chooseMenu(app, 'File', 'New Workbook…');
  await first.getByLabel('What is compared').fill('Empty');
  const page = await windowFrom(app, () => first.getByRole('button', { name: 'Choose where…' }).click());
  await first.close();
  await chooseMenu(app, 'Help', 'Take the Tour');
  const tour = page.getByTestId('tour');
  await expect(tour).toContainText('Tour, 1 of 1');
  await expect(tour).toHaveAttribute('data-step', 'export');
  await tour.getByRole('button', { name: 'Done' }).click();
  await expect(tour).toHaveCount(0);
});

test('the glossary is searched, and a word that is explained leads to it', async ({ open }) => {
  const { app, page } = await open();
  await chooseMenu(app, 'Help', 'Glossary');
  const glossary = page.getByRole('dialog', { name: 'Glossary' });
  await expect(glossary.getByTestId('glossary-terms')).toHaveCount(2);
  await glossary.getByRole('searchbox', { name: 'Search the glossary' }).fill('swing');
  await expect(glossary.getByTestId('glossary-terms').first()).toContainText('from the worst to the best');
  await glossary.getByRole('searchbox').fill('zzz');
  await expect(glossary).toContainText('Nothing is explained under “zzz”.');
  await glossary.getByRole('button', { name: 'Close' }).click();
  await chooseMenu(app, 'View', 'Answer');
  await page.getByTestId('verdict').getByTestId('hint-word').first().click();
  await expect(glossary).toBeVisible();
  await expect(glossary.getByTestId('glossary-terms').first()).toBeVisible();
});
