import { join } from 'node:path';
import { answerSaveDialog, chooseMenu, expect, test, windowFrom } from './app.ts';

test('a template becomes a workbook of its own, complete and without a ranking', async ({
  open,
  emptyFolder,
}) => {
  const { app, page } = await open();
  await chooseMenu(app, 'File', 'Start…');
  const start = page.getByRole('dialog', { name: 'Start' });
  await expect(start.getByRole('button', { name: 'Choose where…' })).toBeDisabled();
  await expect(start).toContainText('Say what is compared first.');
  await start.getByLabel('What is compared').fill('Queue servers');
  await start.getByRole('radio', { name: /^Technology choice/ }).check();
  await answerSaveDialog(app, join(emptyFolder, 'queues.weighbridge'));
  const made = await windowFrom(app, () => start.getByRole('button', { name: 'Choose where…' }).click());
  await expect(made.getByTestId('workbook-title')).toHaveText('Queue servers');
  await expect(made.getByRole('navigation', { name: 'Workbook' })).toContainText('To build on for years');
  await expect(made.getByTestId('standing')).toHaveCount(0);
  await expect(made.getByTestId('first-steps')).toContainText('9 criteria so far');
  await expect(start).toHaveCount(0);

  // The start screen of the new window offers the workbook of the first one.
  await made.keyboard.press('ControlOrMeta+K');
  await made.keyboard.type('start');
  await made.getByRole('option', { name: 'Start…', exact: true }).click();
  await made.getByRole('button', { name: /^Hypervisors 2008-2009/ }).click();
  await expect(made.getByRole('dialog')).toHaveCount(0);
});

test('a table that is pasted on the start screen becomes a workbook', async ({ open, emptyFolder }) => {
  const { app, page } = await open();
  await chooseMenu(app, 'File', 'New Workbook…');
  await expect(page.getByRole('dialog', { name: 'Start' }).getByLabel('What is compared')).toBeFocused();
  await app.evaluate(({ clipboard }) =>
    clipboard.writeText('Laptop\tPrice (EUR)\tWeight (kg)\nA\t900\t1.2\nB\t1100\t1.0\n'),
  );
  await page.keyboard.press('ControlOrMeta+V');
  const wizard = page.getByRole('dialog', { name: 'Import the clipboard' });
  await expect(wizard.getByRole('cell', { name: '1100' })).toBeVisible();
  await wizard.getByRole('button', { name: 'Next: columns' }).click();
  await wizard.getByRole('button', { name: 'Next: check' }).click();
  await expect(wizard.getByRole('radio', { name: 'A new workbook' })).toBeChecked();
  await answerSaveDialog(app, join(emptyFolder, 'laptops.weighbridge'));
  const made = await windowFrom(app, () =>
    wizard.getByRole('button', { name: 'Make the workbook…' }).click(),
  );
  await expect(made.getByTestId('standing')).toHaveCount(2);
});
