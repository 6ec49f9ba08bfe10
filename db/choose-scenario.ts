import { UserFacingError } from '../common/errors.ts';
import { t } from '../common/language/texts.ts';
import { foldName } from './names.ts';
import type { Scenario, WorkbookTables } from './tables.ts';

/** The scenario with this name or slug, whatever its case; the current one when no name is given. */
export function chooseScenario(tables: WorkbookTables, name: string | null): Scenario {
  const wanted = name === null ? undefined : foldName(name);
  const scenario =
    wanted === undefined
      ? tables.scenarios.find((s) => s.id === tables.workbook[0]?.currentScenarioId)
      : (tables.scenarios.find((s) => s.name === name) ??
        tables.scenarios.find((s) => foldName(s.name) === wanted || s.slug === wanted));
  if (scenario) return scenario;
  const names = tables.scenarios.map((s) => s.name).join(', ');
  throw new UserFacingError(
    'invalid',
    name === null
      ? t('The workbook has no current scenario.')
      : t('There is no scenario called {name}.', { name }),
    t('Choose one of: {names}.', { names }),
  );
}

/** The scenario with this id. */
export function findScenario(tables: WorkbookTables, scenarioId: string): Scenario {
  const scenario = tables.scenarios.find((s) => s.id === scenarioId);
  return scenario ?? noSuchScenario();
}

/** Refuses an id that no scenario of the workbook has. */
export function noSuchScenario(): never {
  throw new UserFacingError(
    'invalid',
    t('This scenario is no longer in the workbook.'),
    t('Choose another scenario.'),
  );
}
