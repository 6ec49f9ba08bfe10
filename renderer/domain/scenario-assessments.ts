import type { Scenario, WorkbookTables } from '../../electron/ipc/contract.ts';
import { rankCells } from '../../scoring/assessment/assess.ts';
import { assessCells } from '../../scoring/assessment/cells.ts';
import type { Assessment } from '../../scoring/types.ts';
import { currentAssessment, currentScenario, evidenceParts } from '../model/derived.ts';
import { memoBy, memoLast } from '../model/memo.ts';
import { type AppState, openDocument } from '../model/store.ts';
import { perDocument } from '../state/per-document.ts';
import { byPosition } from './order.ts';

/** A scenario with what follows from it. */
export interface ScenarioColumn {
  readonly scenario: Scenario;
  readonly assessment: Assessment;
}

interface InScenario {
  readonly tables: WorkbookTables;
  readonly scenario: Scenario;
}

/** Assesses one scenario again only when its evidence, its rules or its own weights have changed. */
function assessor(): (scenario: InScenario) => Assessment {
  const cellsOf = memoBy(
    ({ tables, scenario }: InScenario) => assessCells(tables, scenario),
    ({ tables, scenario }) => [...evidenceParts(tables), scenario],
  );
  return memoBy(
    (at: InScenario) => rankCells(cellsOf(at), at.tables.weights, at.scenario.id),
    (at) => {
      const own = at.tables.weights.filter((w) => w.scenarioId === at.scenario.id);
      return [cellsOf(at), ...own];
    },
  );
}

/** One for each scenario that was last asked for. */
const assessors = perDocument(() => new Map<string, ReturnType<typeof assessor>>());

const columnsOf = memoLast((tables: WorkbookTables, current: Assessment): readonly ScenarioColumn[] => {
  const scenarios = [...tables.scenarios].sort(byPosition);
  const before = assessors.current;
  const now = new Map(scenarios.map(({ id }) => [id, before.get(id) ?? assessor()]));
  assessors.current = now;
  const shown = currentScenario(tables).id;
  return scenarios.map((scenario) => ({
    scenario,
    assessment: scenario.id === shown ? current : (now.get(scenario.id) ?? assessor())({ tables, scenario }),
  }));
});

/** Every scenario in its order, each assessed; the current one as it is on the screen. */
export const scenarioColumns = (state: AppState): readonly ScenarioColumn[] =>
  columnsOf(openDocument(state).tables, currentAssessment(state));
