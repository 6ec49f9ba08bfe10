import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { UserFacingError } from '../../../common/errors.ts';
import type { BackupPlace } from '../../../db/backups/backup-place.ts';
import { keepBackups, type Unfinished } from '../../../db/backups/keep-backups.ts';
import { allBackups, readBackup } from '../../../db/backups/list-backups.ts';
import { openWorkbookFile } from '../../../db/open.ts';
import { type Session, startSession } from '../../../db/session.ts';
import { listsFile, run, temporaryFolder } from '../workbooks.ts';

const MINUTE = 60_000;

/** A workbook with a keeper whose clock stands, and whose waiting is done by hand. */
function kept(
  origin = listsFile(),
  folder = join(temporaryFolder(), 'backups'),
  start = '2026-03-01T12:00:00.000Z',
) {
  let time = Date.parse(start);
  let waiting: { readonly work: () => Promise<void>; readonly at: number } | null = null;
  const failures: string[] = [];
  const place: BackupPlace = { folder, most: { count: 100, bytes: 1e9 }, origin };
  const db = openWorkbookFile(origin);
  const session = startSession(db, { analyst: 'Ada' });
  const keeper = keepBackups(db, {
    place: () => place,
    onFailure: (error: UserFacingError) => failures.push(error.message),
    clock: () => new Date(time),
    later: (work, milliseconds) => {
      waiting = { work, at: time + milliseconds };
      return () => {
        waiting = null;
      };
    },
  });
  const again = (goesOn: Unfinished) =>
    keepBackups(db, { place: () => place, clock: () => new Date(time), goesOn, later: () => () => {} });
  return {
    again,
    keeper,
    session,
    failures,
    made: () => allBackups(folder).map(({ at, reason }) => `${at.slice(11, 16)} ${reason}`),
    edit: (title: string) => {
      entitle(session, title);
      keeper.changed();
    },
    waits: () => waiting !== null,
    /** Lets time pass, and does what is due in it. */
    pass: async (minutes: number) => {
      time += minutes * MINUTE;
      if (!waiting || waiting.at > time) return;
      const { work } = waiting;
      waiting = null;
      await work();
    },
    close: () => {
      keeper.close();
      session.close();
    },
  };
}

const entitle = (session: Session, title: string) =>
  run(session, { type: 'describeWorkbook', title, question: '', description: '' });

test('while one works, there is a backup every ten minutes and one at the end', async () => {
  const { edit, pass, made, close } = kept();
  edit('One');
  await pass(1);
  edit('Two');
  await pass(5);
  expect(made()).toEqual(['12:01 edits']);
  await pass(5);
  expect(made()).toEqual(['12:11 edits', '12:01 edits']);
  edit('Three');
  await pass(1);
  close();
  expect(made()).toEqual(['12:12 closing', '12:11 edits', '12:01 edits']);
});

test('a workbook that was only looked at has no backup, nor has one without news a second', async () => {
  const origin = listsFile();
  const others = openWorkbookFile(origin);
  // It was edited before it came here.
  const before = startSession(others, { analyst: 'Grace' });
  entitle(before, 'Of another');
  before.close();
  const { session, keeper, pass, made, edit, close } = kept(origin);
  const scenarioId = session.load().tables.scenarios.at(-1)?.id ?? '';
  run(session, { type: 'selectScenario', scenarioId });
  keeper.changed();
  await pass(20);
  expect(made()).toEqual([]);
  edit('One');
  await pass(20);
  expect(made()).toHaveLength(1);
  run(session, { type: 'selectScenario', scenarioId: session.load().tables.scenarios[0]?.id ?? '' });
  keeper.changed();
  close();
  expect(made()).toHaveLength(1);
});

test('what was not backed up because the program was ended is backed up at the next opening', async () => {
  const origin = listsFile();
  const folder = join(temporaryFolder(), 'backups');
  const first = kept(origin, folder);
  first.edit('One');
  await first.pass(1);
  first.edit('Two');
  // Without its end: as a kill does.
  first.session.close();
  const second = kept(origin, folder, '2026-03-02T12:00:00.000Z');
  expect(second.waits()).toBe(true);
  await second.pass(1);
  const [newest] = allBackups(folder);
  if (!newest) return expect.fail();
  const copy = readBackup(newest);
  expect(copy.get('SELECT title FROM workbook')).toEqual({ title: 'Two' });
  copy.close();
  second.close();
  const third = kept(origin, folder, '2026-03-03T12:00:00.000Z');
  expect(third.waits()).toBe(false);
  third.close();
});

test('a large import has a backup before it, a small one has none, and neither fails for want of one', () => {
  const { keeper, made, close } = kept();
  keeper.beforeImport(1_000);
  expect(made()).toEqual([]);
  keeper.beforeImport(1_001);
  expect(made()).toEqual(['12:00 import']);
  close();
  const file = join(temporaryFolder(), 'a file');
  writeFileSync(file, '');
  const without = kept(listsFile(), file);
  without.keeper.beforeImport(5_000);
  expect(without.failures).toEqual([`No backup can be written in ${file} (ENOTDIR).`]);
  expect(() => without.keeper.before('compaction')).toThrow('No backup can be written');
  without.close();
});

test('why there is no backup is told once, and again only after one that worked', async () => {
  const file = join(temporaryFolder(), 'a file');
  writeFileSync(file, '');
  const { edit, pass, failures, close } = kept(listsFile(), file);
  edit('One');
  await pass(1);
  expect(failures).toHaveLength(1);
  edit('Two');
  await pass(11);
  close();
  expect(failures).toHaveLength(1);
});

test('a clock that is set back does not end the backups', async () => {
  const { edit, pass, made, close } = kept();
  edit('One');
  await pass(1);
  await pass(-600);
  edit('Two');
  await pass(11);
  expect(made()).toEqual(['12:01 edits', '02:12 edits']);
  close();
});

test('a file that is opened anew, because something happened to it, is backed up as if it had stayed open', async () => {
  const { keeper, edit, made, session, again } = kept();
  edit('One');
  const { since, touched } = keeper.stop();
  expect(touched).toBe(true);
  keeper.changed();
  const next = again({ since, touched });
  next.close();
  expect(made()).toEqual(['12:00 closing']);
  session.close();
});

test('one that is asked for is made where something was changed, else the newest is the answer', async () => {
  const { keeper, edit, made, pass, close } = kept();
  const first = await keeper.make();
  expect(first.isNew).toBe(true);
  await pass(1);
  expect(await keeper.make()).toEqual({ backup: first.backup, isNew: false });
  expect(made()).toHaveLength(1);
  edit('Another title');
  const second = await keeper.make();
  expect(second.isNew).toBe(true);
  expect(made()).toHaveLength(2);
  close();
});
