import type { Subject } from '../../domain/robustness/answer-names.ts';
import { getState, openDocument } from '../../model/store.ts';
import { execute } from '../../model/workbook.ts';

/** A name that no scenario has yet, no longer than a name may be. */
export function freeName(wanted: string, taken: readonly string[]): string {
  const start = wanted.slice(0, 112);
  const all = new Set(taken.map((name) => name.toLowerCase()));
  for (let n = 1; ; n++) {
    const name = n === 1 ? start : `${start} ${n}`;
    if (!all.has(name.toLowerCase())) return name;
  }
}

/** Puts shares of the weight into a copy of the scenario, in points that add up to what its weights add up to. */
export async function tryWeights(
  { scenario, assessment, tables }: Subject,
  shares: readonly number[],
  rival: string,
): Promise<void> {
  const name = freeName(
    `${scenario.name}: ${rival} level`,
    openDocument(getState()).tables.scenarios.map((s) => s.name),
  );
  const ids = new Set(assessment.criterionIds);
  const total = tables.weights
    .filter((w) => w.scenarioId === scenario.id && ids.has(w.criterionId))
    .reduce((sum, w) => sum + w.value, 0);
  const weights = assessment.criterionIds.map((criterionId, j) => ({
    criterionId,
    value: (shares[j] ?? 0) * (total > 0 ? total : 100),
  }));
  // One press of a button is one step for undo.
  await execute({ type: 'duplicateScenario', scenarioId: scenario.id, name, weights });
}
