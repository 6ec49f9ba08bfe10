import type { Scenario, Weight, WorkbookTables } from '../../electron/ipc/contract.ts';
import { assess } from '../../scoring/evidence/assess.ts';
import type { Assessment } from '../../scoring/types.ts';
import { memoLast } from './memo.ts';
import { type AppState, openDocument, useApp, type WeightPreview } from './store.ts';

/** The scenario on the screen. A workbook always has one. */
export function currentScenario({ workbook, scenarios }: WorkbookTables): Scenario {
  const id = workbook[0]?.currentScenarioId;
  const scenario = scenarios.find((s) => s.id === id) ?? scenarios[0];
  if (!scenario) throw new Error('The workbook has no scenario.');
  return scenario;
}

/** The weights with the one that is being dragged put in place. */
export function previewWeights(
  weights: readonly Weight[],
  scenarioId: string,
  preview: WeightPreview | null,
): readonly Weight[] {
  if (!preview) return weights;
  const { criterionId, value } = preview;
  const isDragged = (w: Weight): boolean => w.scenarioId === scenarioId && w.criterionId === criterionId;
  return weights.some(isDragged)
    ? weights.map((w) => (isDragged(w) ? { ...w, value } : w))
    : [...weights, { id: 'preview', scenarioId, criterionId, value }];
}

const weightsWithPreview = memoLast(previewWeights);

const assessTables = memoLast(
  (
    alternatives: WorkbookTables['alternatives'],
    criteria: WorkbookTables['criteria'],
    claims: WorkbookTables['claims'],
    findings: WorkbookTables['findings'],
    judgements: WorkbookTables['judgements'],
    weights: readonly Weight[],
    scenario: Scenario,
  ): Assessment => assess({ alternatives, criteria, claims, findings, judgements, weights }, scenario),
);

/** The assessment of the current scenario at the weights on the screen. */
export function currentAssessment(state: AppState): Assessment {
  const { tables } = openDocument(state);
  const scenario = currentScenario(tables);
  const weights = weightsWithPreview(tables.weights, scenario.id, state.preview);
  const { alternatives, criteria, claims, findings, judgements } = tables;
  return assessTables(alternatives, criteria, claims, findings, judgements, weights, scenario);
}

export const useAssessment = (): Assessment => useApp(currentAssessment);

export const useScenario = (): Scenario => useApp((state) => currentScenario(openDocument(state).tables));

/** The weight of every criterion in one scenario, with the one being dragged; 0 where none is set. */
export const weightsOf = memoLast(
  (
    weights: readonly Weight[],
    scenarioId: string,
    preview: WeightPreview | null,
  ): ReadonlyMap<string, number> =>
    new Map(
      weightsWithPreview(weights, scenarioId, preview)
        .filter((w) => w.scenarioId === scenarioId)
        .map((w) => [w.criterionId, w.value]),
    ),
);
