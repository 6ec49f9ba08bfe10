import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { makeBackup } from '../../db/backups/make-backup.ts';
import { tablesOfBackup } from '../../db/backups/restore-backup.ts';
import type { Command } from '../../db/commands/schema.ts';
import { tablesAt } from '../../db/history/rewind.ts';
import { type StepLine, standingOf } from '../../db/history/steps.ts';
import { listVersions } from '../../db/history/versions.ts';
import { verifyLog } from '../../db/log/verify-log.ts';
import { expectSame, type Life } from './life.ts';
import { mirrorOf } from './mirror.ts';
import type { Random } from './random.ts';

/** What is done to a workbook now and then, because it is dear: its log is compacted, and backups are made and restored. */

export const RARE_DEEDS = ['compact', 'backUp', 'restoreBackup'] as const;

export type RareDeed = (typeof RARE_DEEDS)[number];

/**
 * Folds the log up to a random moment. Nothing but the log changes; what is left of it is sound, leads to the states that there were, and
 * names every version; and undo and redo go over what is left.
 */
export function compact(
  workbook: Life,
  random: Random,
  counts: { compactions: number; folded: number },
): void {
  const { session, mirror, after, stands, undone } = workbook;
  const times = session.read.all<{ at: string }>('SELECT at FROM events ORDER BY number');
  const from = random.pick(times.slice(Math.floor(times.length / 2)));
  counts.folded += session.compact(random.chance(0.3) ? workbook.clock().toISOString() : from.at).folded;
  counts.compactions++;
  const { tables } = session.load();
  expectSame(mirrorOf(tables).everything(), mirror.everything(), 'a compaction');
  verifyLog(session.read);
  if (listVersions(session.read).length !== tables.versions.length) {
    throw new Error('After a compaction a version names an event that is gone.');
  }
  const lines = session.read.all<StepLine>(
    'SELECT number, id, kind, target_id AS targetId FROM events ORDER BY number',
  );
  for (const { number } of [random.pick(lines), random.pick(lines)]) {
    const past = mirrorOf(tablesAt(session.read, number)).everything();
    expectSame(past, after.get(number)?.everything, 'a compaction, in its past,');
  }
  // What is folded is one step from now on, and what was undone may be past making again.
  const left = standingOf(lines.filter(({ kind }) => kind !== 'view'));
  const documents = (edits: readonly StepLine[]): string[] =>
    edits.map(({ number }) => after.get(number)?.document ?? '');
  const [first = ''] = stands;
  stands.splice(0, stands.length, first, ...documents(left.standing));
  undone.splice(0, undone.length, ...documents(left.waiting));
  expectSame(mirror.document(), stands.at(-1), 'a compaction, for undo,');
}

/** Makes a backup, which has to hold all that the workbook holds. */
export function backUp(
  { db, folder, path, clock, mirror, backups }: Life,
  counts: { backups: number },
): void {
  const place = { folder: join(folder, 'backups'), most: { count: KEPT, bytes: 1e9 }, origin: path };
  const backup = makeBackup(db, place, 'asked', clock());
  counts.backups++;
  expectSame(mirrorOf(tablesOfBackup(backup)).everything(), mirror.everything(), 'backing up');
  backups.push({ backup, states: mirror.states() });
  // By a clock that jumps, which of the older ones are kept is not which were made last.
  const kept = backups.filter((one) => existsSync(one.backup.path));
  if (kept.length > KEPT) throw new Error(`There are ${kept.length} backups where ${KEPT} are the most.`);
  backups.splice(0, backups.length, ...kept);
}

/** So many backups of a workbook are kept. */
const KEPT = 3;

/** The command that brings a workbook back to one of its backups, and what it has to say then; there has to be one. */
export function someBackup(
  { backups }: Life,
  random: Random,
): { readonly states: string; readonly request: Command } {
  const { backup, states } = random.pick(backups);
  return { states, request: { type: 'restoreBackup', at: backup.at, tables: tablesOfBackup(backup) } };
}
