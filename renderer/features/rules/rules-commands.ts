import { update } from '../../model/store.ts';

/** Page: the rules of the scenario on the screen. */
export const rulesCommands = {
  scenarioRules: () => update({ rulesOpen: true }),
};
