import { currentScenario } from '../../model/derived.ts';
import { getState, openDocument, update } from '../../model/store.ts';

/** Page: ways into the weights view. */
export const weightsCommands = {
  /** The interview of the scenario on the screen, where it was left. */
  interview: () =>
    update((state) => ({
      view: 'weights',
      asking: new Map(state.asking).set(currentScenario(openDocument(getState()).tables).id, 'interview'),
    })),
};
