import { existsSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { aboutFile } from '../../../db/backups/backup.ts';
import type { BackupPlace } from '../../../db/backups/backup-place.ts';
import { allBackups, backupsOfFile, listBackups, readBackup } from '../../../db/backups/list-backups.ts';
import { makeBackup, makeBackupInSteps } from '../../../db/backups/make-backup.ts';
import { openWorkbookFile } from '../../../db/open.ts';
import { readTables } from '../../../db/queries.ts';
import { startSession } from '../../../db/session.ts';
import { listsFile, run, temporaryFolder } from '../workbooks.ts';

const NOON = new Date('2026-03-01T12:00:00.000Z');
const after = (minutes: number): Date => new Date(NOON.getTime() + minutes * 60_000);

function opened(most: BackupPlace['most'] = { count: 100, bytes: 1e9 }) {
  const origin = listsFile();
  const db = openWorkbookFile(origin);
  const session = startSession(db, { analyst: 'Ada' });
  const place: BackupPlace = { folder: join(temporaryFolder(), 'backups'), most, origin };
  return { db, session, place, id: session.load().tables.workbook[0]?.id ?? '', origin };
}

const entitle = (session: ReturnType<typeof startSession>, title: string) =>
  run(session, { type: 'describeWorkbook', title, question: '', description: '' });

/** Everything below a folder. */
const below = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();

test('a backup holds what the workbook held, says what it is of, and is not touched by what comes after', () => {
  const { db, session, place, id, origin } = opened();
  const before = readTables(db);
  const backup = makeBackup(db, place, 'import', NOON);
  expect(backup).toMatchObject({
    id: '2026-03-01T12-00-00-000Z-import.weighbridge',
    at: NOON.toISOString(),
    reason: 'import',
    about: { workbookId: id, origin, eventNumber: session.load().history.eventNumber },
  });
  expect(listBackups(place, id)).toEqual([backup]);
  expect(allBackups(place.folder)).toEqual([backup]);
  expect(backupsOfFile(place.folder, origin)).toEqual([backup]);
  entitle(session, 'Another title');
  const bytes = readFileSync(backup.path);
  const copy = readBackup(backup);
  expect(readTables(copy)).toEqual(before);
  copy.close();
  expect(readFileSync(backup.path).equals(bytes)).toBe(true);
  session.close();
});

test('edits go on between the steps of a backup and are in it', async () => {
  const { db, session, place, id } = opened();
  let done = false;
  const making = makeBackupInSteps(db, place, 'edits', NOON).finally(() => {
    done = true;
  });
  let edits = 0;
  while (!done && edits < 5) {
    edits++;
    entitle(session, `Title ${edits}`);
    await new Promise(setImmediate);
  }
  const backup = await making;
  expect(edits).toBeGreaterThan(1);
  const copy = readBackup(backup);
  expect(readTables(copy).workbook[0]?.title).toMatch(/^Title \d$/);
  expect(copy.all('PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }]);
  copy.close();
  expect(listBackups(place, id)).toEqual([backup]);
  session.close();
});

test('a workbook that is closed while it is backed up leaves nothing half', async () => {
  const { db, session, place } = opened();
  const making = makeBackupInSteps(db, place, 'edits', NOON);
  session.close();
  await expect(making).rejects.toThrow();
  expect(below(place.folder).filter((name) => name.includes('.'))).toEqual([]);
});

test('a backup that has changed since is refused; one without its description is read', () => {
  const { db, session, place } = opened();
  entitle(session, 'A title of our own');
  const backup = makeBackup(db, place, 'asked', NOON);
  session.close();
  const bytes = readFileSync(backup.path);
  // A letter of a text that no check of SQLite looks at.
  const at = bytes.lastIndexOf('A title of our own');
  expect(at).toBeGreaterThan(0);
  bytes[at] = 'E'.charCodeAt(0);
  writeFileSync(backup.path, bytes);
  expect(() => readBackup(backup)).toThrow(/not any more what it was/);
  bytes[at] = 'A'.charCodeAt(0);
  writeFileSync(backup.path, bytes);
  rmSync(aboutFile(backup.path));
  const [bare] = allBackups(place.folder);
  expect(bare).toMatchObject({ reason: 'asked', about: null });
  if (bare) readBackup(bare).close();
});

test('where no backup can be written, it is said of that folder, and the workbook goes on', () => {
  const { db, session, place } = opened();
  const file = join(temporaryFolder(), 'a file');
  writeFileSync(file, '');
  const folder = join(file, 'backups');
  expect(() => makeBackup(db, { ...place, folder }, 'asked')).toThrow(
    `No backup can be written in ${folder} (ENOTDIR).`,
  );
  entitle(session, 'Goes on');
  expect(listBackups({ ...place, folder }, 'x')).toEqual([]);
  session.close();
});

test('a damaged workbook gives no backup, and none is deleted for it', async () => {
  const { db, session, place, id } = opened({ count: 1, bytes: 1e9 });
  const good = makeBackup(db, place, 'asked', NOON);
  db.pragma('foreign_keys = OFF');
  db.run("UPDATE weights SET scenario_id = 'no ' || scenario_id");
  expect(() => makeBackup(db, place, 'asked', after(1))).toThrow('No backup can be made of this workbook');
  await expect(makeBackupInSteps(db, place, 'edits', after(2))).rejects.toThrow('No backup can be made');
  db.run('UPDATE weights SET scenario_id = substr(scenario_id, 4)');
  // A value that its CHECK forbids is seen by nothing but the integrity check.
  db.pragma('ignore_check_constraints = ON');
  db.run('UPDATE alternatives SET active = 7');
  await expect(makeBackupInSteps(db, place, 'edits', after(3))).rejects.toThrow('No backup can be made');
  expect(listBackups(place, id)).toEqual([good]);
  expect(below(place.folder)).toHaveLength(3);
  session.close();
});

test('an id that leads elsewhere leads to a folder among the backups', () => {
  const { db, session, place } = opened();
  db.run("UPDATE workbook SET id = '../../elsewhere'");
  const backup = makeBackup(db, place, 'asked', NOON);
  expect(backup.path).toMatch(/backups\/other-[0-9a-f]{32}\/[^/]+$/);
  expect(listBackups(place, '../../elsewhere')).toEqual([backup]);
  session.close();
});

test('what is over the limit goes with its description, the newest never', () => {
  const { db, session, place, id } = opened({ count: 3, bytes: 1e9 });
  for (let minute = 0; minute < 6; minute++) makeBackup(db, place, 'edits', after(minute));
  const kept = listBackups(place, id);
  expect(kept).toHaveLength(3);
  expect(kept[0]?.at).toBe(after(5).toISOString());
  expect(below(place.folder)).toHaveLength(1 + 2 * 3);
  makeBackup(db, { ...place, most: { count: 100, bytes: 1 } }, 'edits', after(7));
  expect(listBackups(place, id).map(({ at }) => at)).toEqual([after(7).toISOString()]);
  // A clock that was set back.
  makeBackup(db, { ...place, most: { count: 1, bytes: 1e9 } }, 'edits', NOON);
  expect(listBackups(place, id).map(({ at }) => at)).toEqual([NOON.toISOString()]);
  session.close();
});

test('the backups of a copy drive out none of the original, those of a file that was moved are its own', () => {
  const { db, session, place, id } = opened({ count: 1, bytes: 1e9 });
  const copy = join(temporaryFolder(), 'copy.weighbridge');
  makeBackup(db, place, 'edits', NOON);
  writeFileSync(copy, '');
  makeBackup(db, { ...place, origin: copy }, 'edits', after(1));
  makeBackup(db, { ...place, origin: copy }, 'edits', after(2));
  expect(listBackups(place, id).map(({ at }) => at)).toEqual([after(2).toISOString(), NOON.toISOString()]);
  rmSync(copy);
  makeBackup(db, place, 'edits', after(3));
  expect(listBackups(place, id).map(({ at }) => at)).toEqual([after(3).toISOString()]);
  session.close();
});

test('two backups of one moment both stay', () => {
  const { db, session, place, id } = opened();
  makeBackup(db, place, 'asked', NOON);
  makeBackup(db, place, 'asked', NOON);
  expect(new Set(listBackups(place, id).map((backup) => backup.id))).toEqual(
    new Set(['2026-03-01T12-00-00-000Z-asked.weighbridge', '2026-03-01T12-00-00-000Z-asked-2.weighbridge']),
  );
  session.close();
});

test('what was kept of an older format is one of the backups', () => {
  const origin = join(temporaryFolder(), 'old.weighbridge');
  writeFileSync(origin, gunzipSync(readFileSync('tests/fixtures/formats/format-30.weighbridge.gz')));
  const db = openWorkbookFile(origin);
  const id = db.get<{ id: string }>('SELECT id FROM workbook')?.id ?? '';
  db.close();
  const [old] = listBackups({ folder: temporaryFolder(), origin }, id);
  expect(old).toMatchObject({ reason: 'migration', about: null });
  expect(old && existsSync(old.path)).toBe(true);
  if (old) readBackup(old).close();
});

test('what else lies in the folders of backups stands in the way of none', () => {
  const { db, place, id, origin } = opened();
  const [backup, name] = [makeBackup(db, place, 'asked', NOON), '2026-02-01T12-00-00-000Z-asked.weighbridge'];
  symlinkSync(name, join(place.folder, id, name));
  symlinkSync('strange', join(place.folder, 'strange'));
  writeFileSync(join(place.folder, 'file'), 'x');
  symlinkSync(`${basename(origin)}.format-20.bak`, `${origin}.format-20.bak`);
  const ids = [listBackups(place, id), backupsOfFile(place.folder, origin), allBackups(place.folder)];
  expect(ids.map((list) => list.map((one) => one.id))).toEqual([[backup.id], [backup.id], [backup.id]]);
  expect(makeBackup(db, place, 'asked', after(1)).bytes).toBeGreaterThan(0);
});

test.runIf(process.platform === 'linux')('a folder where none can be made is refused, and soon', () => {
  const { db, place } = opened();
  expect(() => makeBackup(db, { ...place, folder: '/proc/none/backups' }, 'asked', NOON)).toThrow(
    'No backup can be written in /proc/none/backups (ENOENT)',
  );
});
