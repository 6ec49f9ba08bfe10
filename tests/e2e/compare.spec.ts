import { copyFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { answerOpenDialog, answerSaveDialog, builtInPath, chooseMenu, expect, saved, test } from './app.ts';

const TITLE = 'Compare and go back';

test('what was done since a change is told with the rankings, and the workbook goes back to it in one step', async ({
  open,
}) => {
  const { app, page, matrix } = await open();
  await matrix.setWeight('security', 100);
  await saved(page);
  await matrix.setWeight('maturity', 3);
  await saved(page);
  await chooseMenu(app, 'Edit', 'Compare or Go Back…');
  const dialog = page.getByRole('dialog', { name: TITLE });
  await expect(dialog).toContainText('2 things differ: weights.');
  const scenario = dialog.getByTestId('compared-scenario').filter({ hasText: 'Linux datacenter' });
  await expect(scenario).toContainText('Xen leads by 12.2');
  await expect(scenario.getByRole('row', { name: /^Xen 1 56\.8/ })).toBeVisible();
  // A later point before: less differs. All by keyboard.
  const before = dialog.getByLabel('Before');
  await expect(before).toBeFocused();
  await before.selectOption('2');
  await expect(dialog).toContainText('1 thing differs');
  await dialog.getByTestId('changed-weights').locator('summary').focus();
  await page.keyboard.press('Enter');
  await expect(dialog.getByTestId('changed-weights')).toContainText('Maturity in Linux datacenter');
  await expect(dialog.getByTestId('changed-weights')).toContainText('8 to 3');
  await before.selectOption('1');
  await dialog.getByRole('button', { name: 'Go back to change 1', exact: true }).click();
  await expect(dialog).toHaveCount(0);
  await saved(page);
  await expect(matrix.weight('security')).toContainText('12');
  await chooseMenu(app, 'Edit', 'Undo');
  await expect(matrix.weight('security')).toContainText('100');
});

test('a copy as it was is written, and another workbook is compared with this one', async ({
  open,
  dataFolder,
}) => {
  const { app, page, matrix } = await open();
  const [copy, other] = [join(dataFolder, 'then.weighbridge'), join(dataFolder, 'other.weighbridge')];
  copyFileSync(builtInPath(dataFolder), other);
  await matrix.setWeight('security', 100);
  await saved(page);
  await answerSaveDialog(app, copy);
  await answerOpenDialog(app, other);
  await page.keyboard.press('ControlOrMeta+Shift+B');
  const dialog = page.getByRole('dialog', { name: TITLE });
  await dialog.getByRole('button', { name: 'Save a copy as it was…' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(page.getByTestId('written')).toContainText('saved: then.weighbridge');
  expect(existsSync(copy)).toBe(true);
  await page.keyboard.press('ControlOrMeta+Shift+B');
  await dialog.getByLabel('Before').selectOption('Choose a file…');
  await expect(dialog.getByLabel('Before')).toHaveValue('file');
  await expect(dialog).toContainText('1 thing differs: weights.');
  // Another file is no point to go back to.
  await expect(dialog.getByRole('button', { name: /^Go back/ })).toHaveCount(0);
});

test('a version is named, compared with what came later, gone back to and forgotten', async ({ open }) => {
  const { app, page, matrix } = await open();
  await matrix.setWeight('security', 100);
  await saved(page);
  await chooseMenu(app, 'Edit', 'Name This Version…');
  const naming = page.getByRole('dialog', { name: 'Name this version' });
  await naming.getByLabel('Name').fill('As sent');
  await page.keyboard.press('Enter');
  await expect(naming).toHaveCount(0);
  await matrix.setWeight('security', 5);
  await saved(page);
  await page.keyboard.press('ControlOrMeta+Shift+H');
  const versions = page.getByTestId('versions');
  await expect(versions).toContainText('As sent');
  await expect(versions).toContainText('after change 2');
  await versions.getByRole('button', { name: 'Compare As sent with now or go back to it' }).click();
  const dialog = page.getByRole('dialog', { name: TITLE });
  await expect(dialog).toContainText('1 thing differs: weights.');
  await dialog.getByRole('button', { name: 'Go back to As sent' }).click();
  await expect(dialog).toHaveCount(0);
  await saved(page);
  await page.keyboard.press('ControlOrMeta+2');
  await expect(matrix.weight('security')).toContainText('100');
  await page.keyboard.press('ControlOrMeta+Shift+H');
  await versions.getByRole('button', { name: 'Forget the version As sent' }).click();
  await expect(versions).toContainText('None yet.');
});
