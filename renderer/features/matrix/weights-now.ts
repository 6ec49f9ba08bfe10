import type { Assessment, Standing } from '../../../scoring/types.ts';
import { currentAssessment, currentScenario, weightsOf } from '../../model/derived.ts';
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

/** The score or the rank of an alternative; undefined without a ranking. */
export function summaryNow(
  state: AppState,
  kind: SummaryRow['kind'],
  alternativeId: string,
): number | undefined {
  const standing = standingsOf(currentAssessment(state)).get(alternativeId);
  return kind === 'rank' ? standing?.rank : standing?.score;
}

const standingsOf = memoLast(
  ({ standings }: Assessment): ReadonlyMap<string, Standing> =>
    new Map(standings.map((s) => [s.alternativeId, s])),
);
