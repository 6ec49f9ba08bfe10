import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { momentWords } from '../../../common/dates.ts';
import { keepBackupSettings } from '../../../db/backups/backup-place.ts';
import { allBackups } from '../../../db/backups/list-backups.ts';
import { makeBackup } from '../../../db/backups/make-backup.ts';
import { openWorkbookBackups } from '../../../db/backups/open-workbook-backups.ts';
import { copyBackup, putBackupInPlace } from '../../../db/backups/restore-backup.ts';
import { newId } from '../../../db/ids.ts';
import { openForLooking, openWorkbookFile } from '../../../db/open.ts';
import { readTables } from '../../../db/queries.ts';
import { type Session, startSession } from '../../../db/session.ts';
import { listsFile, run, slugIds, temporaryFolder, undo } from '../workbooks.ts';

/** An open workbook and the calls about its backups. */
function opened(path = listsFile()) {
  const data = temporaryFolder();
  const db = openWorkbookFile(path);
  const session = startSession(db, { analyst: 'Ada' });
  const backups = openWorkbookBackups({ session: () => session, onFailure: () => {} });
  backups.follow({ db, path, data });
  return { path, data, session, backups, db };
}

/** Changes of many kinds: a judgement, a note, a claim that goes, a scenario, the title. */
function work(session: Session): void {
  const { alternative, criterion, claim } = slugIds(session);
  const cell = { alternativeId: alternative('kvm'), criterionId: criterion('security') };
  run(session, { type: 'setJudgement', ...cell, value: 90, reason: 'seen' });
  run(session, { type: 'addNote', target: { subject: 'workbook' }, text: 'A note.' });
  run(session, { type: 'deleteClaim', claimId: claim('002-kvm-attack-surface') });
  run(session, { type: 'createScenario', name: 'Another', description: '' });
  run(session, { type: 'describeWorkbook', title: 'Renamed', question: '', description: '' });
}

const { restore, withoutAnalysts } = {
  restore: (backups: ReturnType<typeof opened>['backups'], backupId: string, id = newId()) =>
    backups.calls.restoreBackup({ id, request: { backupId } }),
  withoutAnalysts: (session: Session) => {
    const { analysts: _, ...rest } = session.load().tables;
    return rest;
  },
};

test('a workbook goes back to a backup in one step, which undo takes back; what it said has a backup first', async () => {
  const { session, backups } = opened();
  const before = withoutAnalysts(session);
  const { backup } = await backups.calls.makeBackup();
  work(session);
  const after = withoutAnalysts(session);
  const { eventNumber } = session.load().history;
  const id = newId();
  restore(backups, backup.id, id);
  expect(withoutAnalysts(session)).toEqual(before);
  expect(session.load().history).toMatchObject({
    eventNumber: eventNumber + 1,
    undo: `back to the backup of ${momentWords(backup.at)}`,
  });
  // Sent again after a crash, it is not done again.
  restore(backups, backup.id, id);
  expect(session.load().history.eventNumber).toBe(eventNumber + 1);
  const [present] = backups.calls.backups().backups;
  expect(present).toMatchObject({ reason: 'restore', about: { eventNumber, title: 'Renamed' } });
  undo(session);
  expect(withoutAnalysts(session)).toEqual(after);
  session.close();
});

test('a backup that says what the workbook says, or is of another one, is refused and changes nothing', async () => {
  const { session, backups, db, path } = opened();
  const { backup } = await backups.calls.makeBackup();
  expect(() => restore(backups, backup.id)).toThrow('says what this backup says already');
  // Somebody put a file of that name beside it.
  copyFileSync(listsFile(), `${path}.format-30.bak`);
  const before = readTables(db);
  expect(() => restore(backups, `${basename(path)}.format-30.bak`)).toThrow('is of another workbook');
  expect(() => restore(backups, 'none')).toThrow('not there any more');
  expect(readTables(db)).toEqual(before);
  session.close();
});

test('without a backup of the present nothing is brought back', async () => {
  const { session, backups, data } = opened();
  const { backup } = await backups.calls.makeBackup();
  work(session);
  const before = session.load().tables;
  // The backups stay readable and their folder takes no more: a file lies where the next one's folder would be.
  const folder = join(data, 'full');
  writeFileSync(folder, '');
  const find = allBackups(join(data, 'backups'));
  expect(find).toHaveLength(1);
  keepBackupSettings({ folder, count: 100, bytes: 1e9 }, data);
  expect(() => restore(backups, backup.id)).toThrow();
  expect(session.load().tables).toEqual(before);
  session.close();
});

test('a workbook in memory has no backups, and says so', () => {
  const { session, db, data } = opened();
  const backups = openWorkbookBackups({ session: () => session, onFailure: () => {} });
  expect(() => backups.calls.backups()).toThrow('No workbook is open.');
  backups.follow({ db, path: null, data });
  expect(backups.calls.backups().backups).toEqual([]);
  expect(() => backups.calls.makeBackup()).toThrow('in no file');
  session.close();
});

test('a backup becomes a new workbook byte for byte, and replaces no file', async () => {
  const { session, backups } = opened();
  const { backup } = await backups.calls.makeBackup();
  session.close();
  const path = join(temporaryFolder(), 'new.weighbridge');
  copyBackup(backup, path);
  expect(readFileSync(path).equals(readFileSync(backup.path))).toBe(true);
  expect(() => copyBackup(backup, path)).toThrow('There is a file');
  rmSync(backup.path);
  expect(() => copyBackup(backup, join(dirname(path), 'other.weighbridge'))).toThrow('There is no file');
  expect(readdirSync(dirname(path))).toEqual(['new.weighbridge']);
});

test('a backup takes the place of a damaged workbook, which is renamed with its journal', async () => {
  const { session, backups, path } = opened();
  const { backup } = await backups.calls.makeBackup();
  session.close();
  writeFileSync(path, 'damaged');
  writeFileSync(`${path}-journal`, 'its journal');
  const aside = putBackupInPlace(backup, path) ?? '';
  expect(readFileSync(aside, 'utf8')).toBe('damaged');
  expect(readFileSync(`${aside}-journal`, 'utf8')).toBe('its journal');
  expect(readFileSync(path).equals(readFileSync(backup.path))).toBe(true);
  openForLooking(path).close();
  rmSync(path);
  writeFileSync(`${path}-journal`, 'left behind');
  expect(putBackupInPlace(backup, path)).toBeNull();
  expect(existsSync(path)).toBe(true);
  expect(existsSync(`${path}-journal`)).toBe(false);
});

test('a backup in the place of a workbook is for the eyes of those who could see that', async () => {
  const { session, backups, path } = opened();
  const { backup } = await backups.calls.makeBackup();
  session.close();
  writeFileSync(path, 'damaged');
  chmodSync(path, 0o600);
  putBackupInPlace(backup, path);
  expect(statSync(path).mode & 0o777).toBe(0o600);
});

test('a backup that is damaged itself leaves the damaged workbook where it is', () => {
  const { session, db, path, data } = opened();
  const place = { folder: join(data, 'backups'), most: { count: 9, bytes: 1e9 }, origin: path };
  const backup = makeBackup(db, place, 'asked');
  session.close();
  writeFileSync(path, 'damaged');
  writeFileSync(backup.path, readFileSync(backup.path).subarray(0, 20_000));
  mkdirSync(join(data, 'x'));
  expect(() => putBackupInPlace(backup, path)).toThrow();
  expect(readFileSync(path, 'utf8')).toBe('damaged');
  expect(readdirSync(dirname(path))).toEqual([basename(path)]);
});
