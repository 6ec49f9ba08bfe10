import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { createWorkbookFile } from '../../db/seed/create.ts';
import { builtInSeed } from '../../db/seed/index.ts';
import { answerOpenDialog, answerSaveDialog, builtInPath, chooseMenu, expect, test } from './app.ts';

test('a damaged built-in workbook is explained, set aside on request, and never deleted', async ({
  start,
  dataFolder,
}) => {
  writeFileSync(builtInPath(dataFolder), 'this was a workbook once');
  const { page } = await start();
  await expect(page.getByText('not a Weighbridge workbook')).toBeVisible();
  await expect(page.getByText(builtInPath(dataFolder), { exact: true })).toBeVisible();
  await page.getByRole('button', { name: /set it aside/i }).click();
  await expect(page.getByTestId('verdict')).toContainText('Xen');
  const aside = readdirSync(dataFolder).find((name) => name.includes('set-aside'));
  expect(readFileSync(join(dataFolder, aside ?? ''), 'utf8')).toBe('this was a workbook once');
});

test('a workbook of a newer Weighbridge is refused in words and left alone', async ({
  start,
  dataFolder,
}) => {
  const path = join(dataFolder, 'newer.weighbridge');
  createWorkbookFile(path, builtInSeed, { analyst: 'Ada', createdBy: 'test' });
  const database = new Database(path);
  database.pragma('user_version = 990');
  database.close();
  const before = readFileSync(path);
  const { page } = await start(path);
  await expect(page.getByText('format 990')).toBeVisible();
  await expect(page.getByText('Update Weighbridge')).toBeVisible();
  expect(readFileSync(path).equals(before)).toBe(true);
});

test('a workbook whose history does not fit it can be looked at, and nothing of it is changed', async ({
  start,
  dataFolder,
}) => {
  const path = join(dataFolder, 'doubtful.weighbridge');
  createWorkbookFile(path, builtInSeed, { analyst: 'Ada', createdBy: 'test' });
  const database = new Database(path);
  database.exec("UPDATE alternatives SET vendor = 'Lanux' WHERE slug = 'xen'");
  database.close();
  const before = readFileSync(path);
  const { app, page } = await start(path);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('not what its history says');
  await page.getByRole('button', { name: 'Look at it read-only' }).click();
  await expect(page.getByTestId('verdict')).toContainText('Xen');
  await expect(page.getByTestId('standing-banner')).toContainText('do not fit together');
  await expect(page).toHaveTitle(/read-only/);
  await answerSaveDialog(app, join(dataFolder, 'copy.weighbridge'));
  await chooseMenu(app, 'File', 'Save a Copy…');
  await expect(page.getByRole('alert')).toContainText('would not open either');
  expect(existsSync(join(dataFolder, 'copy.weighbridge'))).toBe(false);
  expect(readFileSync(path).equals(before)).toBe(true);
});

test('another workbook can be opened from the failure screen', async ({ start, dataFolder }) => {
  const sound = join(dataFolder, 'sound.weighbridge');
  createWorkbookFile(sound, { ...builtInSeed, title: 'A sound one' }, { analyst: 'Ada', createdBy: 'test' });
  writeFileSync(builtInPath(dataFolder), '');
  const { app, page } = await start();
  await answerOpenDialog(app, sound);
  await page.getByRole('button', { name: /open another/i }).click();
  await expect(page.getByText('A sound one').first()).toBeVisible();
  expect(existsSync(builtInPath(dataFolder))).toBe(true);
});

test('a second file that does not open either is what the failure screen then speaks of', async ({
  start,
  dataFolder,
}) => {
  const [first, second] = [join(dataFolder, 'first.weighbridge'), join(dataFolder, 'second.weighbridge')];
  writeFileSync(first, '');
  writeFileSync(second, 'this was a workbook once');
  const { app, page } = await start(first);
  await expect(page.getByTestId('open-failure')).toHaveAttribute('data-reason', 'empty');
  await answerOpenDialog(app, second);
  await page.getByRole('button', { name: /open another/i }).click();
  await expect(page.getByTestId('open-failure')).toHaveAttribute('data-reason', 'not-a-workbook');
  await expect(page.getByText(second, { exact: true })).toBeVisible();
  await expect(page.getByText(first, { exact: true })).toHaveCount(0);
  // The head of the screen, and no other beside it.
  await expect(page.getByRole('alert')).toHaveCount(1);
  expect(app.windows()).toHaveLength(1);

  // What needs no workbook works without one, one over the other.
  await chooseMenu(app, 'File', 'New Workbook…');
  const begun = page.getByRole('dialog', { name: 'Start' });
  await begun.getByLabel('What is compared').fill('Ferries');
  await chooseMenu(app, 'Help', 'About Weighbridge');
  await expect(page.getByRole('dialog', { name: 'About Weighbridge' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(begun.getByLabel('What is compared')).toHaveValue('Ferries');
  await answerSaveDialog(app, join(dataFolder, 'ferries.weighbridge'));
  await begun.getByRole('button', { name: 'Choose where…' }).click();
  await expect(page).toHaveTitle(/Ferries/);
});
