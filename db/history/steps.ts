/** Plain Node: which edits stand, and by which steps of undo or redo a workbook gets to where it stood after one of them. */

import { UserFacingError } from '../../common/errors.ts';
import { t } from '../../common/language/texts.ts';
import type { ReadDb } from '../connection.ts';
import type { StepsOf } from '../events.ts';

/** An event as far as steps are about it. */
export interface StepLine {
  readonly number: number;
  readonly id: string;
  readonly kind: string;
  readonly targetId: string | null;
}

/** How the edits of a log stand. */
export interface Standing {
  /** Ids of edits that were taken back and not made again since. */
  readonly undone: ReadonlySet<string>;
  /** Steps to right after an event, by its number: of undo where it is more than 0, of redo where it is less. */
  readonly steps: ReadonlyMap<number, number>;
  /** Edits that stand, the oldest first, and those that redo would make again, the next one last. */
  readonly standing: readonly StepLine[];
  readonly waiting: readonly StepLine[];
}

/**
 * Reads off the log, the oldest event first, what undo and redo did: by the last step that speaks of it an edit stands or not, and a new edit ends
 * the chance to make older ones again. In whatever order edits were taken back and made again, `nextUndo` and `nextRedo` say the same.
 */
export function standingOf(lines: Iterable<StepLine>): Standing {
  const edits = new Map<string, StepLine>();
  /** By the edit that it speaks of, the last step, in the order of the steps. */
  const last = new Map<string, StepLine>();
  let first: StepLine | null = null;
  let newest = 0;
  for (const line of lines) {
    first ??= line;
    if (line.kind === 'do') {
      edits.set(line.id, line);
      newest = line.number;
    } else if (line.targetId !== null) {
      last.delete(line.targetId);
      last.set(line.targetId, line);
    }
  }
  const undos = [...last].filter(([id, { kind }]) => kind === 'undo' && edits.has(id));
  const undone = new Set(undos.map(([id]) => id));
  const standing = [...edits.values()].filter(({ id }) => !undone.has(id));
  const waiting = undos.flatMap(([id, { number }]) => (number > newest ? (edits.get(id) ?? []) : []));
  const steps = new Map<number, number>();
  // Back to the beginning, where no edit was made yet.
  if (first !== null && first.kind !== 'do') steps.set(first.number, standing.length);
  for (const [index, { number }] of standing.entries()) steps.set(number, standing.length - 1 - index);
  for (const [index, { number }] of waiting.entries()) steps.set(number, index - waiting.length);
  return { undone, steps, standing, waiting };
}

/** Steps that lead somewhere, in their order. */
export interface Way {
  readonly kind: 'undo' | 'redo';
  /** Ids of the edits that they take back or make again. */
  readonly edits: readonly string[];
}

/**
 * The steps to right after the event of this number. They are read off once, however many they are: asking `nextUndo` before each of them would go
 * over all that were taken back before. UserFacingError where none lead there, where it stands there already, and where one of them would be
 * another session's (`nextUndo` and `nextRedo` pass those over).
 */
export function wayToEvent(db: ReadDb, eventNumber: number, { sessionId, since }: StepsOf): Way {
  const foreign = { undo: new Set<string>(), redo: new Set<string>() };
  const { steps, standing, waiting } = standingOf(linesOf(db, { sessionId, since }, foreign));
  const count = steps.get(eventNumber) ?? 0;
  if (count === 0) {
    throw new UserFacingError(
      'invalid',
      t('Undo and redo do not lead there.'),
      t('Nothing was changed. Choose another change, or restore the workbook as it was then.'),
    );
  }
  const kind = count > 0 ? 'undo' : 'redo';
  const path = kind === 'undo' ? standing.slice(-count) : waiting.slice(count);
  if (path.some(({ id }) => foreign[kind].has(id))) {
    throw new UserFacingError(
      'invalid',
      t('Steps do not lead there, because somebody else has changed this workbook in between.'),
      t('Nothing was changed. Restore the workbook as it was then, or take back single changes.'),
    );
  }
  return { kind, edits: path.map(({ id }) => id).reverse() };
}

/** The log for `standingOf`; notes on the way which edits, and which taking back of them, are another session's. */
function* linesOf(
  db: ReadDb,
  { sessionId, since }: StepsOf,
  foreign: Record<Way['kind'], Set<string>>,
): Iterable<StepLine> {
  const lines = db.iterate<StepLine & { readonly sessionId: string | null }>(
    "SELECT number, id, kind, target_id AS targetId, session_id AS sessionId FROM events WHERE kind <> 'view' ORDER BY number",
  );
  for (const line of lines) {
    const isForeign = line.number > since && line.sessionId !== sessionId;
    if (line.kind === 'do' && isForeign) foreign.undo.add(line.id);
    if (line.kind === 'undo' && line.targetId !== null) {
      if (isForeign) foreign.redo.add(line.targetId);
      else foreign.redo.delete(line.targetId);
    }
    yield line;
  }
}
