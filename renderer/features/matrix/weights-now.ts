import { knownParts, notEnoughKnown } from '../../../common/known-words.ts';
import { isKnown } from '../../../scoring/assessment/assess.ts';
import { cellKey } from '../../../scoring/assessment/cells.ts';
import type { Assessment, Standing, Unranked } from '../../../scoring/types.ts';
import { currentAssessment, currentScenario, savedWeights, weightsOf } from '../../model/derived.ts';
import * as format from '../../model/format.ts';
import { locksOf } from '../../model/locks.ts';
import { memoLast } from '../../model/memo.ts';
import { type AppState, openDocument } from '../../model/store.ts';
import type { SummaryRow } from './matrix-rows.ts';

/**
 * What moves with a dragged weight, read from the state at the moment when it is drawn, copied or sorted by. The rows
 * that the grid holds know nothing of it, so a weight that changes redraws the few numbers in sight and no row.
 */

/** Points of every criterion at the weights on the screen. */
function pointsNow(state: AppState): ReadonlyMap<string, number> {
  const { tables } = openDocument(state);
  return weightsOf(tables.weights, currentScenario(tables).id, state.preview);
}

export const weightNow = (state: AppState, criterionId: string): number =>
  pointsNow(state).get(criterionId) ?? 0;

/** The saved points of a weight that is tried or dragged to others; null where what is looked at is what is saved. */
export function triedFrom(state: AppState, criterionId: string): number | null {
  const saved = savedWeights(state).get(criterionId) ?? 0;
  return weightNow(state, criterionId) === saved ? null : saved;
}

/** Whether the weight keeps its share whatever the others are. */
export const isLockedNow = (state: AppState, criterionId: string): boolean =>
  locksNow(state).has(criterionId);

function locksNow(state: AppState): ReadonlyMap<string, number> {
  const { tables } = openDocument(state);
  return locksOf(tables.weights, currentScenario(tables).id);
}

/** Points of all criteria that are compared on; a locked one has a share instead. */
export function totalWeightNow(state: AppState): number {
  const points = pointsNow(state);
  const locks = locksNow(state);
  return currentAssessment(state).criterionIds.reduce(
    (total, id) => total + (locks.has(id) ? 0 : (points.get(id) ?? 0)),
    0,
  );
}

/** The part of all points, 0 to 1, that these criteria have together. */
export function shareNow(state: AppState, criterionIds: readonly string[]): number {
  const { shares } = currentAssessment(state);
  return criterionIds.reduce((total, id) => total + (shares.get(id) ?? 0), 0);
}

/** What an alternative reaches on some criteria. */
interface Subtotal {
  /** The mean of the values, weighed as the criteria are. */
  readonly value: number;
  /** How much of this weight is on cells of which something is known, 0 to 1. */
  readonly known: number;
}

/** The part of a score that these criteria make up, as a value from 0 to 100; null where they weigh nothing. */
export function subtotalNow(
  state: AppState,
  criterionIds: readonly string[],
  alternativeId: string,
): Subtotal | null {
  const { shares, cells } = currentAssessment(state);
  const standing = standingNow(state, alternativeId);
  const weight = shareNow(state, criterionIds);
  if (!standing || weight <= 0) return null;
  let points = 0;
  let known = 0;
  for (const id of criterionIds) {
    const cell = cells.get(cellKey(alternativeId, id));
    points += standing.contributions.get(id) ?? 0;
    if (cell && isKnown(cell)) known += shares.get(id) ?? 0;
  }
  return { value: points / weight, known: known / weight };
}

/** The score, its known points or the rank of an alternative; undefined without a ranking, and the rank of whoever has none. */
export function summaryNow(
  state: AppState,
  kind: SummaryRow['kind'],
  alternativeId: string,
): number | undefined {
  const standing = standingNow(state, alternativeId);
  if (kind === 'rank') return standing && 'rank' in standing ? standing.rank : undefined;
  return kind === 'known' ? standing?.known : standing?.score;
}

/** Where an alternative stands, ranked or not; undefined where nothing is weighed. */
export const standingNow = (state: AppState, alternativeId: string): Standing | Unranked | undefined =>
  standingsOf(currentAssessment(state)).get(alternativeId);

/** What a summary row says of an alternative, in words; null where it has nothing to say. */
export function summaryText(state: AppState, kind: SummaryRow['kind'], alternativeId: string): string | null {
  const standing = standingNow(state, alternativeId);
  if (!standing) return null;
  if (kind === 'total') return format.score(standing.score);
  if (kind === 'known') return knownParts(standing, format.score);
  return 'rank' in standing ? String(standing.rank) : notEnoughKnown(standing, format.score);
}

const standingsOf = memoLast(
  ({ standings, notRanked }: Assessment): ReadonlyMap<string, Standing | Unranked> =>
    new Map([...standings, ...notRanked].map((s) => [s.alternativeId, s])),
);
