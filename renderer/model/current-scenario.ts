import type { Scenario, WorkbookTables } from '../../electron/ipc/contract.ts';

/** The scenario on the screen. A workbook always has one. */
export function currentScenario({
  workbook,
  scenarios,
}: Pick<WorkbookTables, 'workbook' | 'scenarios'>): Scenario {
  const id = workbook[0]?.currentScenarioId;
  const scenario = scenarios.find((s) => s.id === id) ?? scenarios[0];
  if (!scenario) throw new Error('The workbook has no scenario.');
  return scenario;
}
