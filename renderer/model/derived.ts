import type { Scenario, Weight, WorkbookTables } from '../../electron/ipc/contract.ts';
import { rankCells } from '../../scoring/assessment/assess.ts';
import { assessCells } from '../../scoring/assessment/cells.ts';
import type { Assessment, CellTable, EvidenceBase } from '../../scoring/types.ts';
import { currentScenario } from './current-scenario.ts';
import { memoBy, memoLast } from './memo.ts';
import {
  type AppState,
  draftOfWeights,
  fileDocument,
  openDocument,
  useApp,
  type WeightPreview,
} from './store.ts';
import { readTried, savedPoints, type TriedWeights, withPoints } from './tried-weights.ts';

export { currentScenario };

/** The weights with the one that is being dragged put in place, in the scenario in which it is dragged. */
export function previewWeights(weights: readonly Weight[], preview: WeightPreview | null): readonly Weight[] {
  if (!preview) return weights;
  const { scenarioId, criterionId, value } = preview;
  return withPoints(weights, scenarioId, new Map([[criterionId, value]]));
}

const weightsWithPreview = memoLast(previewWeights);

/** The tables that the cells of an assessment follow from: all but the weights. */
const EVIDENCE = [
  'alternatives',
  'criteria',
  'sources',
  'speakers',
  'claims',
  'findings',
  'measurements',
  'judgements',
] as const satisfies readonly (keyof EvidenceBase)[];

/** What tells whether cells have to be computed again. */
export const evidenceParts = (tables: WorkbookTables): readonly unknown[] =>
  EVIDENCE.map((name) => tables[name]);

/** The tables that scoring reads, for a worker. */
export function evidenceTables({
  alternatives,
  criteria,
  sources,
  speakers,
  claims,
  findings,
  measurements,
  judgements,
  weights,
}: WorkbookTables) {
  return { alternatives, criteria, sources, speakers, claims, findings, measurements, judgements, weights };
}

interface InScenario {
  readonly tables: WorkbookTables;
  readonly scenario: Scenario;
}

const cellsOf = memoBy(
  ({ tables, scenario }: InScenario): CellTable => assessCells(tables, scenario),
  ({ tables, scenario }) => [...evidenceParts(tables), scenario],
);

/** The cells of the current scenario, which no weight changes. */
export function currentCells(state: AppState): CellTable {
  const { tables } = openDocument(state);
  return cellsOf({ tables, scenario: currentScenario(tables) });
}

const ranked = memoLast(
  (cells: CellTable, weights: readonly Weight[], scenarioId: string): Assessment =>
    rankCells(cells, weights, scenarioId),
);

/** The assessment of the current scenario at the weights on the screen. A changed weight leaves the cells as they are. */
export function currentAssessment(state: AppState): Assessment {
  const { tables } = openDocument(state);
  const scenario = currentScenario(tables);
  const weights = weightsWithPreview(tables.weights, state.preview);
  return ranked(cellsOf({ tables, scenario }), weights, scenario.id);
}

/** The weights that are tried in the scenario on the screen; null where none differs from what is saved. */
export function triedWeights(state: AppState): TriedWeights | null {
  const { tables } = fileDocument(state);
  return readTried(draftOfWeights(state), tables, currentScenario(tables).id);
}

const savedIn = memoLast(
  (
    criteria: WorkbookTables['criteria'],
    weights: readonly Weight[],
    scenarioId: string,
  ): ReadonlyMap<string, number> => savedPoints({ criteria, weights }, scenarioId),
);

/** The points of every criterion as the file has them, whatever is tried or dragged. */
export function savedWeights(state: AppState): ReadonlyMap<string, number> {
  const { tables } = fileDocument(state);
  return savedIn(tables.criteria, tables.weights, currentScenario(tables).id);
}

const rankedAsSaved = memoLast(
  (cells: CellTable, weights: readonly Weight[], scenarioId: string): Assessment =>
    rankCells(cells, weights, scenarioId),
);

/** The ranking of the same cells by the weights that the file has. */
export function assessmentAsSaved(state: AppState): Assessment {
  const { tables } = fileDocument(state);
  return rankedAsSaved(currentCells(state), tables.weights, currentScenario(tables).id);
}

/** The whole assessment: whoever takes it is drawn again at every step of a dragged weight. */
export const useAssessment = (): Assessment => useApp(currentAssessment);

/** A part of the assessment, for what need not be drawn again while that part stays the same. */
export const useAssessed = <T>(part: (assessment: Assessment) => T): T =>
  useApp((state) => part(currentAssessment(state)));

export const useScenario = (): Scenario => useApp((state) => currentScenario(openDocument(state).tables));

/** The weight of every criterion in one scenario, with the one being dragged; 0 where none is set. */
export const weightsOf = memoLast(
  (
    weights: readonly Weight[],
    scenarioId: string,
    preview: WeightPreview | null,
  ): ReadonlyMap<string, number> =>
    new Map(
      weightsWithPreview(weights, preview)
        .filter((w) => w.scenarioId === scenarioId)
        .map((w) => [w.criterionId, w.value]),
    ),
);
