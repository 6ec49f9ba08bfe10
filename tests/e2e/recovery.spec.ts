import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { backupPlace } from '../../db/backups/backup-place.ts';
import { makeBackup } from '../../db/backups/make-backup.ts';
import { newId } from '../../db/ids.ts';
import { openWorkbookFile } from '../../db/open.ts';
import { createWorkbookFile } from '../../db/seed/create.ts';
import { builtInSeed } from '../../db/seed/index.ts';
import { startSession } from '../../db/session.ts';
import { answerSaveDialog, builtInPath, expect, test } from './app.ts';

/** Workbooks that do not open, and what the window offers about them. */

function ruinPage(path: string, page: number): Buffer {
  const bytes = readFileSync(path);
  bytes.fill(0xa5, page * 4096, (page + 1) * 4096);
  writeFileSync(path, bytes);
  return bytes;
}

/** A workbook with a backup, renamed once since. */
function backedUp(dataFolder: string): string {
  const path = join(dataFolder, 'mine.weighbridge');
  createWorkbookFile(path, builtInSeed, { analyst: 'Ada', createdBy: 'test' });
  const db = openWorkbookFile(path);
  makeBackup(db, backupPlace(path, dataFolder), 'asked');
  const session = startSession(db, { analyst: 'Ada' });
  const title = 'Since the backup';
  session.execute({
    id: newId(),
    request: { type: 'describeWorkbook', title, question: '', description: '' },
  });
  session.close();
  return path;
}

const section = (page: Page, name: string) => page.getByRole('region', { name });

test('a damaged workbook is recovered into a new one, and the window says what of it', async ({
  start,
  dataFolder,
}) => {
  const path = backedUp(dataFolder);
  const before = ruinPage(path, 5);
  const { app, page } = await start(path);
  const failure = page.getByTestId('open-failure');
  await expect(failure).toHaveAttribute('data-reason', 'damaged-pages');
  await expect(failure).toContainText('a disk, a memory or a copy failed');
  const held = section(page, 'What the file still holds');
  await expect(held).toContainText('Readable: ');
  await expect(held).toContainText('nothing that the workbook held is missing');
  await expect(held).toContainText('every step of it can be undone');
  const to = join(dataFolder, 'recovered.weighbridge');
  await answerSaveDialog(app, to);
  await held.getByRole('button', { name: 'Recover into a new workbook…' }).click();
  await expect(section(page, 'What was written')).toContainText(to);
  await page.getByRole('button', { name: 'Open the recovered workbook' }).click();
  await expect(page.getByTestId('verdict')).toContainText('Xen');
  await expect(page).toHaveTitle(/Since the backup/);
  expect(readFileSync(path).equals(before), 'the damaged file stays as it was').toBe(true);
});

test('what can be read is exported as JSON', async ({ start, dataFolder }) => {
  const path = backedUp(dataFolder);
  ruinPage(path, 5);
  const { app, page } = await start(path);
  const to = join(dataFolder, 'readable.json');
  await answerSaveDialog(app, to);
  await page.getByRole('button', { name: 'Export it as JSON…' }).click();
  await expect(section(page, 'What was written')).toContainText(to);
  expect(JSON.parse(readFileSync(to, 'utf8')).title).toBe('Since the backup');
});

test('a backup says what would be lost, is put in place, and the damaged file is kept', async ({
  start,
  dataFolder,
}) => {
  const path = backedUp(dataFolder);
  const damaged = ruinPage(path, 5);
  const { page } = await start(path);
  const backup = section(page, 'Backups').getByTestId('backup');
  await expect(backup).toHaveCount(1);
  await expect(backup).toContainText('1 change after it would be lost');
  await backup.getByRole('button', { name: 'Put this backup in its place' }).click();
  await expect(page.getByTestId('verdict')).toContainText('Xen');
  await expect(page).not.toHaveTitle(/Since the backup/);
  const aside = readdirSync(dataFolder).find((name) => name.startsWith('mine.weighbridge.set-aside'));
  expect(readFileSync(join(dataFolder, aside ?? '')).equals(damaged)).toBe(true);
});

test('a file with nothing of a workbook says so and can only be left or set aside', async ({
  start,
  dataFolder,
}) => {
  writeFileSync(builtInPath(dataFolder), 'this was a workbook once');
  const { page } = await start();
  await expect(page.getByTestId('open-failure')).toHaveAttribute('data-reason', 'not-a-workbook');
  await expect(section(page, 'What the file still holds')).toContainText(
    'Nothing of a workbook can be found',
  );
  await expect(page.getByRole('button', { name: 'Recover into a new workbook…' })).toHaveCount(0);
  await page.getByText('Details for somebody who helps').click();
  await page.getByRole('button', { name: 'Copy the details' }).click();
  await expect(page.getByText('Copied.')).toBeVisible();
});

test('a workbook that is not there is missing, and that is all', async ({ start, dataFolder }) => {
  const path = join(dataFolder, 'no folder', 'gone.weighbridge');
  const { page } = await start(path);
  await expect(page.getByTestId('open-failure')).toHaveAttribute('data-reason', 'folder-missing');
  await expect(page.getByRole('heading', { name: /folder of this workbook is not there/ })).toBeVisible();
  expect(existsSync(path)).toBe(false);
});
