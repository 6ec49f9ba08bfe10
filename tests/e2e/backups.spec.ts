import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openForLooking } from '../../db/open.ts';
import { answerOpenDialog, answerSaveDialog, builtInPath, chooseMenu, expect, saved, test } from './app.ts';

/** The backups below a data folder. */
const backupsIn = (dataFolder: string): readonly string[] =>
  existsSync(join(dataFolder, 'backups'))
    ? readdirSync(join(dataFolder, 'backups'), { recursive: true, encoding: 'utf8' }).filter((name) =>
        name.endsWith('.weighbridge'),
      )
    : [];

test('a backup is made, looked at and restored, and undo takes that back', async ({ start, dataFolder }) => {
  const { app, page, matrix } = await start();
  await matrix.setWeight('security', 40);
  await saved(page);
  await chooseMenu(app, 'File', 'Backups…');
  const dialog = page.getByRole('dialog', { name: 'Backups' });
  await expect(dialog).toContainText('There is no backup of this workbook yet.');
  await dialog.getByRole('button', { name: 'Back up now' }).click();
  const backups = dialog.getByRole('radio');
  await expect(backups).toHaveCount(1);
  await expect(dialog).toContainText('because somebody asked for it');
  await expect(dialog).toContainText('The workbook says what this backup says.');
  await expect(dialog.getByRole('button', { name: 'Bring this workbook back to it' })).toBeDisabled();
  await dialog.getByRole('button', { name: 'Back up now' }).click();
  await expect(dialog).toContainText('Nothing was changed since the backup of');
  await expect(backups).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);

  await matrix.setWeight('security', 1);
  await saved(page);
  await chooseMenu(app, 'File', 'Backups…');
  await expect(dialog).toContainText('1 changed');
  await expect(dialog.getByRole('table')).toContainText('Now');
  await dialog.getByRole('button', { name: 'Bring this workbook back to it' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(matrix.weight('security')).toContainText('40');
  await chooseMenu(app, 'Edit', 'Undo');
  await expect(matrix.weight('security')).toContainText('1');
  await expect(matrix.weight('security')).not.toContainText('40');

  // What it said before it was brought back has a backup too; arrows go from one to the other.
  await chooseMenu(app, 'File', 'Backups…');
  await expect(backups).toHaveCount(2);
  await expect(dialog).toContainText('before another state was restored');
  await expect(backups.nth(0)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(backups.nth(1)).toBeChecked();
  await expect(dialog).toContainText('1 changed');
  const copy = join(dataFolder, 'copy.weighbridge');
  await answerSaveDialog(app, copy);
  await dialog.getByRole('button', { name: 'Make a new workbook of it…' }).click();
  await expect(page.getByTestId('written')).toContainText('saved: copy.weighbridge');
  const db = openForLooking(copy);
  expect(
    db.get(
      "SELECT value FROM weights w JOIN criteria c ON c.id = w.criterion_id WHERE c.slug = 'security' AND value = 40",
    ),
  ).toEqual({ value: 40 });
  db.close();
});

test('a workbook that was edited is backed up when it is closed, one that was looked at is not', async ({
  start,
  dataFolder,
}) => {
  const first = await start();
  await first.close();
  expect(backupsIn(dataFolder)).toEqual([]);
  const { page, matrix, close } = await start();
  await matrix.setWeight('security', 40);
  await saved(page);
  await close();
  expect(backupsIn(dataFolder)).toEqual([expect.stringMatching(/-closing\.weighbridge$/)]);
  expect(existsSync(`${builtInPath(dataFolder)}-journal`)).toBe(false);
});

test('where backups lie and how many are kept is a setting of this machine', async ({
  start,
  dataFolder,
}) => {
  const { app, page } = await start();
  await page.keyboard.press('ControlOrMeta+Shift+K');
  const dialog = page.getByRole('dialog', { name: 'Backups' });
  await dialog.getByText('Where backups lie, and how many are kept').click();
  const most = dialog.getByLabel('Backups of one workbook at most');
  await most.fill('3');
  await expect(dialog).toContainText('A whole number from 5 to 1,000.');
  await most.fill('30');
  await most.press('Enter');
  const folder = join(dataFolder, 'elsewhere');
  mkdirSync(folder);
  await answerOpenDialog(app, folder);
  await dialog.getByRole('button', { name: 'Choose another folder…' }).click();
  await expect(dialog).toContainText(folder);
  await dialog.getByRole('button', { name: 'Back up now' }).click();
  await expect(dialog.getByRole('radio')).toHaveCount(1);
  expect(backupsIn(dataFolder)).toEqual([]);
  expect(readdirSync(folder)).toHaveLength(1);
  expect(JSON.parse(readFileSync(join(dataFolder, 'settings.json'), 'utf8'))).toMatchObject({
    analystName: 'ada',
    backups: { folder, count: 30 },
  });
});

test('a backup that cannot be written is said, with what to do', async ({ start, dataFolder }) => {
  const { app, page } = await start();
  await chooseMenu(app, 'File', 'Backups…');
  const dialog = page.getByRole('dialog', { name: 'Backups' });
  await dialog.getByText('Where backups lie, and how many are kept').click();
  await answerOpenDialog(app, join(dataFolder, 'settings.json', 'below a file'));
  await dialog.getByRole('button', { name: 'Choose another folder…' }).click();
  await expect(dialog).toContainText('below a file');
  await dialog.getByRole('button', { name: 'Back up now' }).click();
  await expect(dialog.getByRole('alert')).toContainText('No backup can be written in');
});
