/** Plain Node: what an analyst attached to a criterion that is built in no longer goes where its question went. */

import type { Draft } from '../draft.ts';
import { newId } from '../ids.ts';
import { LIMITS } from '../limits.ts';
import type { RecordOf, WorkbookTables } from '../tables.ts';
import { SUCCESSORS } from './mapping.ts';
import type { Merge } from './merge.ts';
import { unitKey, unitsOf } from './units.ts';

/** From a criterion that leaves to the one that took its question, by id; null where none did. */
export type Successors = ReadonlyMap<string, string | null>;

/** Where each criterion that leaves goes. */
export function successorsOf({ draft, leaving }: Merge): Successors {
  const bySlug = new Map([...draft.criteria.values()].map((row) => [row.slug, row]));
  const moves = new Map<string, string | null>();
  for (const { id, slug } of draft.criteria.values()) {
    if (!leaving.has(`criteria ${id}`)) continue;
    const next = bySlug.get(SUCCESSORS[slug ?? ''] ?? '');
    moves.set(id, next && !leaving.has(`criteria ${next.id}`) ? next.id : null);
  }
  return moves;
}

/** Moves notes, judgements and findings of the analyst's own. What has no place there stays where it is. */
export function moveOwnWork({ draft, present }: Merge, successors: Successors): void {
  for (const note of draft.notes.values()) {
    const next = note.criterionId === null ? null : successors.get(note.criterionId);
    if (next) draft.notes.set(note.id, { ...note, criterionId: next });
  }
  moveJudgements(draft, present, successors);
  for (const table of ['findings', 'readingFindings'] as const) moveFindings(draft, table, successors);
}

/**
 * A judgement overrides all of a cell, so it only moves to a criterion that asks what its own did: one that no other criterion went into
 * and that was not there before.
 */
function moveJudgements(draft: Draft, present: WorkbookTables, successors: Successors): void {
  const heirs = [...successors.values(), ...present.criteria.map(({ id }) => id)];
  const taken = new Set([...draft.judgements.values()].map(cellOf));
  for (const judgement of draft.judgements.values()) {
    const next = successors.get(judgement.criterionId);
    if (!next || heirs.filter((heir) => heir === next).length > 1) continue;
    if (draft.criteria.get(next)?.scale !== 'evidence') continue;
    const moved = { ...judgement, criterionId: next };
    if (!taken.has(cellOf(moved))) draft.judgements.set(judgement.id, moved);
  }
}

const cellOf = (row: { readonly alternativeId: string; readonly criterionId: string }): string =>
  `${row.alternativeId} ${row.criterionId}`;

/** A claim says one thing of a cell: where two findings would meet there, the later one stays. */
function moveFindings(draft: Draft, table: 'findings' | 'readingFindings', successors: Successors): void {
  const rows: Map<string, RecordOf<'findings'> | RecordOf<'readingFindings'>> = draft[table];
  const placeOf = (row: RecordOf<'findings'>): string =>
    `${'readingId' in row ? row.readingId : ''} ${row.claimId} ${cellOf(row)}`;
  const taken = new Set([...rows.values()].map(placeOf));
  for (const row of rows.values()) {
    const next = successors.get(row.criterionId);
    if (!next) continue;
    const moved = { ...row, criterionId: next };
    if (taken.has(placeOf(moved))) continue;
    taken.add(placeOf(moved));
    rows.set(row.id, moved);
  }
}

/** What a criterion that nobody has weighed gets. */
const LEVEL = 10;

/**
 * The weights of every scenario for the criteria that there are now. A scenario that took those of the evidence keeps them; in any other
 * the points of active criteria that leave are added to those of their successors, and a criterion that came anew otherwise has none.
 * Returns the scenarios whose weights were carried.
 */
export function carryWeights(merge: Merge, successors: Successors): ReadonlySet<string> {
  const { draft, present, target, kept } = merge;
  const builtIn = unitsOf('weights', target);
  const carried = new Set<string>();
  for (const { id } of draft.scenarios.values()) {
    const key = unitKey('weights', id);
    const isCarried = !builtIn.has(key) || kept.has(key);
    if (!isCarried) setDirect(draft, id);
    else if (successors.size > 0) {
      carry(draft, present.weights, id, successors);
      keepWithinLimit(draft, id);
      setDirect(draft, id);
      carried.add(id);
      kept.add(key);
    }
    const weighed = new Set(
      [...draft.weights.values()].flatMap((row) => (row.scenarioId === id ? [row.criterionId] : [])),
    );
    for (const criterion of draft.criteria.values()) {
      if (weighed.has(criterion.id)) continue;
      const isOwn = criterion.slug === null;
      const row = { scenarioId: id, criterionId: criterion.id, value: isOwn ? LEVEL : 0, lockedShare: null };
      const rowId = newId();
      draft.weights.set(rowId, { ...row, id: rowId });
    }
  }
  return carried;
}

function carry(
  draft: Draft,
  weights: readonly RecordOf<'weights'>[],
  scenarioId: string,
  successors: Successors,
): void {
  const own = new Map(
    weights.flatMap((row) => (row.scenarioId === scenarioId ? [[row.criterionId, row] as const] : [])),
  );
  for (const [gone, heir] of successors) {
    const from = own.get(gone);
    const leaving = draft.criteria.get(gone);
    if (!from || !leaving) continue;
    draft.weights.set(from.id, { ...from, value: 0, lockedShare: null });
    if (heir === null || !leaving.active) continue;
    const to = [...draft.weights.values()].find(
      (row) => row.scenarioId === scenarioId && row.criterionId === heir,
    );
    const id = to?.id ?? newId();
    const lockedShare = addedLock(from.lockedShare, to?.lockedShare);
    draft.weights.set(id, {
      id,
      scenarioId,
      criterionId: heir,
      value: (to?.value ?? 0) + from.value,
      lockedShare,
    });
  }
}

/** Points that came together may be more than a criterion can have: then all of the scenario's become fewer, in their proportions. */
function keepWithinLimit(draft: Draft, scenarioId: string): void {
  const rows = [...draft.weights.values()].filter((row) => row.scenarioId === scenarioId);
  const most = Math.max(0, ...rows.map(({ value }) => value));
  if (most <= LIMITS.weight) return;
  for (const row of rows) draft.weights.set(row.id, { ...row, value: (row.value / most) * LIMITS.weight });
}

/** The answers of a weight panel led to other weights. */
function setDirect(draft: Draft, scenarioId: string): void {
  const scenario = draft.scenarios.get(scenarioId);
  if (scenario) draft.scenarios.set(scenarioId, { ...scenario, elicitation: 'direct' });
}

/** A criterion keeps a locked share only where all that went into it was locked. */
const addedLock = (from: number | null, to: number | null | undefined): number | null =>
  from === null || to === null ? null : Math.min(1, from + (to ?? 0));
