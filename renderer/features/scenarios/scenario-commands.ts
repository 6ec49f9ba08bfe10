import { showDialog } from '../../model/store.ts';

/** Page: what is done with the scenario on the screen. */
export const scenarioCommands = {
  newScenario: () => showDialog('newScenario'),
  renameScenario: () => showDialog('renameScenario'),
  duplicateScenario: () => showDialog('duplicateScenario'),
  deleteScenario: () => showDialog('deleteScenario'),
};
