import { t } from '../../common/language/texts.ts';
import type { Weight } from '../../electron/ipc/contract.ts';
import { currentAssessment, currentScenario, triedWeights } from './derived.ts';
import * as format from './format.ts';
import { memoLast } from './memo.ts';
import { type AppState, getState, openDocument, update } from './store.ts';
import { execute } from './workbook.ts';

/** The locked shares of a scenario, by criterion id. */
export const locksOf = memoLast(
  (weights: readonly Weight[], scenarioId: string): ReadonlyMap<string, number> =>
    new Map(
      weights.flatMap((w) =>
        w.scenarioId === scenarioId && w.lockedShare !== null
          ? [[w.criterionId, w.lockedShare] as const]
          : [],
      ),
    ),
);

/** Locks a weight at the share that it has, or sets it free. */
export async function toggleLock(criterionId: string): Promise<void> {
  if (refuseWhileTrying()) return;
  const state = getState();
  const { tables } = openDocument(state);
  const scenarioId = currentScenario(tables).id;
  const locked = locksOf(tables.weights, scenarioId).has(criterionId);
  const share = currentAssessment(state).shares.get(criterionId) ?? 0;
  await execute({ type: 'lockWeight', scenarioId, criterionId, share: locked ? null : Math.min(1, share) });
}

/** Locks weights at the shares that they have, in one step; where all of them are locked, sets them free. */
export async function toggleLocks(criterionIds: readonly string[]): Promise<void> {
  const state = getState();
  const { tables } = openDocument(state);
  const scenarioId = currentScenario(tables).id;
  const { shares } = currentAssessment(state);
  const free = areLocked(state, criterionIds);
  const locks = criterionIds.map((criterionId) => ({
    criterionId,
    share: free ? null : Math.min(1, shares.get(criterionId) ?? 0),
  }));
  await execute({ type: 'lockWeights', scenarioId, locks });
}

/** Whether all of these weights are locked. */
export function areLocked(state: AppState, criterionIds: readonly string[]): boolean {
  const { tables } = openDocument(state);
  const locks = locksOf(tables.weights, currentScenario(tables).id);
  return criterionIds.every((id) => locks.has(id));
}

/** Locks a weight at another share, 0 to 1. */
export async function lockAt(criterionId: string, share: number): Promise<void> {
  if (refuseWhileTrying()) return;
  const { tables } = openDocument(getState());
  await execute({ type: 'lockWeight', scenarioId: currentScenario(tables).id, criterionId, share });
}

/** A lock is saved at once, at a share that tried weights do not have in the file; whether it was refused for that. */
function refuseWhileTrying(): boolean {
  if (triedWeights(getState()) === null) return false;
  update({
    alert: {
      code: 'invalid',
      message: t('No weight is locked or freed while other weights are tried.'),
      remedy: t('Keep the tried weights or revert them first.'),
    },
  });
  return true;
}

/** Says that a weight does not move because it is locked. */
export function refuseLocked(criterionId: string): void {
  const { tables } = openDocument(getState());
  const name = tables.criteria.find((c) => c.id === criterionId)?.name ?? '';
  const share = locksOf(tables.weights, currentScenario(tables).id).get(criterionId) ?? 0;
  update({
    alert: {
      code: 'invalid',
      message: t('The weight of {name} is locked at {percent}.', { name, percent: format.percent(share) }),
      remedy: t('Click its lock or press L to set it free first.'),
    },
  });
}
