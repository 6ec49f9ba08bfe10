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
  await wizard.getByLabel('Source of its numbers').fill('https://example.org/laptops');
  await wizard.getByLabel('Title of the new workbook').click();
  await expect(wizard.getByRole('row', { name: /^Sources/ })).toContainText('1');
  await answerSaveDialog(app, join(emptyFolder, 'laptops.weighbridge'));
  const made = await windowFrom(app, () =>
    wizard.getByRole('button', { name: 'Make the workbook…' }).click(),
  );
  await expect(made.getByTestId('standing')).toHaveCount(2);
  await expect(made.getByTestId('extent')).toContainText('of 1 article');
});

test('a list that is pasted into an empty matrix becomes claims after a look, as one step', async ({
  open,
  emptyFolder,
}) => {
  const { app, page: first } = await open();
  await answerSaveDialog(app, join(emptyFolder, 'laptops.weighbridge'));
  await chooseMenu(app, 'File', 'New Workbook…');
  await first.getByLabel('What is compared').fill('Laptops');
  const page = await windowFrom(app, () => first.getByRole('button', { name: 'Choose where…' }).click());
  await first.close();
  await app.evaluate(({ clipboard }) =>
    clipboard.writeText(
      'Cons of A:\n- Keyboard: keys are too small\n- Screen: mirrors\nB Pros\n- Keyboard: firm keys\n- comes in blue\n',
    ),
  );
  await page.getByTestId('first-steps').getByRole('heading').click();
  await page.keyboard.press('ControlOrMeta+V');
  const wizard = page.getByRole('dialog', { name: 'Import the clipboard' });
  await expect(wizard.getByTestId('import-line')).toHaveCount(4);
  await expect(wizard.getByLabel('Alternative of line 1')).toHaveValue('A');
  await expect(wizard.getByLabel('Sign of line 1')).toHaveValue('con');
  await expect(wizard.getByLabel('Alternative of line 3')).toHaveValue('B');
  await wizard.getByLabel('Criterion of line 1').fill('Keyboard');
  await wizard.getByLabel('Claim of line 1').fill('keys are too small');
  await wizard.getByLabel('Criterion of line 3').fill('');
  await expect(wizard.getByRole('button', { name: 'Next: check' })).toBeDisabled();
  await expect(wizard).toContainText('A line lacks its alternative, its criterion or its words');
  await wizard.getByLabel('Criterion of line 3').fill('Keyboard');
  await wizard.getByLabel('Take line 4').uncheck();
  await expect(wizard.getByRole('heading', { name: '3 claims from 4 lines' })).toBeVisible();
  await wizard.getByRole('button', { name: 'Next: check' }).click();
  await wizard.getByRole('button', { name: 'Import', exact: true }).click();
  await wizard.getByTestId('imported').waitFor();
  await page.keyboard.press('Escape');
  await expect(page.getByTestId('matrix')).toContainText('Keyboard');
  await expect(page.getByTestId('standing')).toHaveCount(2);
  await page.keyboard.press('ControlOrMeta+3');
  await page.getByText('keys are too small').first().click();
  // The words that were pasted are the text of the source, and the claim leads to them.
  await expect(page.getByTestId('inspector')).toContainText('keys are too small');
  await page.keyboard.press('ControlOrMeta+Z');
  await page.keyboard.press('ControlOrMeta+2');
  await expect(page.getByTestId('first-steps')).toContainText('Each alternative becomes a column.');
});
