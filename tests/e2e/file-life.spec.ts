import { copyFileSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { newId } from '../../db/ids.ts';
import { openWorkbookFile } from '../../db/open.ts';
import { startSession } from '../../db/session.ts';
import { canLock, locked } from '../locked.ts';
import { answerSaveDialog, builtInPath, expect, saved, test } from './app.ts';

/** A copy of the workbook of the lists in a folder of its own. */
function ownCopy(dataFolder: string): string {
  const path = join(dataFolder, 'mine', 'my work.weighbridge');
  mkdirSync(dirname(path));
  copyFileSync(builtInPath(dataFolder), path);
  return path;
}

/** What another program does to the weight of security. */
function weighElsewhere(path: string, value: number): void {
  const session = startSession(openWorkbookFile(path), { analyst: 'Eve' });
  const { workbook, criteria } = session.load().tables;
  const scenarioId = workbook[0]?.currentScenarioId ?? '';
  const criterionId = criteria.find(({ slug }) => slug === 'security')?.id ?? '';
  session.execute({ id: newId(), request: { type: 'setWeight', scenarioId, criterionId, value } });
  session.close();
}

test('what happens to an open file is followed or said, and there is a way on', async ({
  start,
  dataFolder,
}) => {
  const path = ownCopy(dataFolder);
  const twin = `${path}.twin`;
  copyFileSync(path, twin);
  const { page, matrix } = await start(path);
  const banner = page.getByTestId('standing-banner');
  const undo = page.getByRole('button', { name: 'Undo: ' });
  await matrix.setWeight('security', 33);
  await saved(page);

  await test.step('another program’s change is on the screen, and is not ours to undo', async () => {
    weighElsewhere(path, 44);
    await expect(matrix.weight('security')).toContainText('44');
    await expect(undo).not.toContainText('Eve');
  });

  await test.step('renamed: goes on there', async () => {
    const renamed = join(dirname(path), 'Another name.weighbridge');
    renameSync(path, renamed);
    await expect(banner).toContainText('moved or renamed');
    await expect(banner).toContainText('Another name.weighbridge');
    await expect(page.getByTestId('save-state')).toContainText('Nothing can be saved now');
    await banner.getByRole('button', { name: 'Go on there' }).click();
    await expect(banner).toHaveCount(0);
    await matrix.setWeight('security', 45);
    await saved(page);
    renameSync(renamed, path);
    await banner.getByRole('button', { name: 'Go on there' }).click();
    await expect(banner).toHaveCount(0);
  });

  await test.step('deleted: saved there again', async () => {
    rmSync(path);
    await expect(banner).toContainText('deleted or moved away');
    await banner.getByRole('button', { name: 'Save it there again' }).click();
    await expect(banner).toHaveCount(0);
    await matrix.setWeight('security', 46);
    await saved(page);
  });

  await test.step('written over: nothing is mixed, and what is there opens', async () => {
    weighElsewhere(twin, 60);
    writeFileSync(path, readFileSync(twin));
    await expect(banner).toContainText('has written another version of this workbook over');
    await matrix.cell('security', 'weight').click();
    await page.keyboard.press('5');
    await expect(page.getByText('Nothing can be changed in this workbook now.')).toBeVisible();
    expect(readFileSync(path).equals(readFileSync(twin))).toBe(true);
    await banner.getByRole('button', { name: 'Open what is there now' }).click();
    await expect(matrix.weight('security')).toContainText('60');
    await matrix.setWeight('security', 61);
    await saved(page);
  });
});

test('a workbook that cannot be written to says so, can be looked at, and goes on in a copy', async ({
  start,
  dataFolder,
}) => {
  test.skip(!canLock, 'Nothing can be locked here.');
  const path = ownCopy(dataFolder);
  const bytes = readFileSync(path);
  const unlock = locked(dirname(path));
  try {
    const { app, page, matrix } = await start(path);
    const banner = page.getByTestId('standing-banner');
    await expect(banner).toContainText('open read-only, because its folder may not be written to');
    await expect(page.getByTestId('save-state')).toHaveText('Read-only');
    await page.getByRole('button', { name: 'Security first' }).click();
    await expect(page.getByRole('button', { name: 'Security first' })).toHaveAttribute(
      'aria-current',
      'true',
    );
    await matrix.cell('security', 'weight').click();
    await page.keyboard.press('F2');
    await expect(page.getByRole('alert')).toContainText('Nothing can be changed');
    await page.keyboard.press('ControlOrMeta+Shift+M');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    expect(readFileSync(path).equals(bytes)).toBe(true);

    const copy = join(dataFolder, 'copy.weighbridge');
    await answerSaveDialog(app, copy);
    await banner.getByRole('button', { name: 'Go on in a copy…' }).click();
    await expect(banner).toHaveCount(0);
    await matrix.setWeight('security', 39);
    await saved(page);
  } finally {
    unlock();
  }
});

test('a file that was written over with what is no workbook leads to its backups', async ({
  start,
  dataFolder,
}) => {
  const path = ownCopy(dataFolder);
  const { page, matrix } = await start(path);
  await matrix.setWeight('security', 33);
  await saved(page);
  await page.evaluate(() => window.weighbridge.makeBackup());
  writeFileSync(path, 'no workbook '.repeat(1_000));
  const banner = page.getByTestId('standing-banner');
  await banner.getByRole('button', { name: 'See what can be got back…' }).click();
  const failure = page.getByTestId('open-failure');
  await expect(failure).toContainText('made because somebody asked for it');
  await failure.getByRole('button', { name: 'Try again' }).click();
  await failure.getByRole('button', { name: 'Put this backup in its place' }).click();
  await expect(matrix.weight('security')).toContainText('33');
});
