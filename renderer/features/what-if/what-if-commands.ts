import { askGoal } from '../../domain/what-if/ask-goal.ts';
import {
  isTrying,
  keepTried,
  keepTriedAsScenario,
  revertTried,
  startTrying,
} from '../../domain/what-if/try-weights.ts';
import { triedWeights } from '../../model/derived.ts';
import { getState } from '../../model/store.ts';

/** Page: weights that are tried. */
export const whatIfCommands = {
  /** The same once more ends it, as long as nothing was changed. */
  tryWeights: () => {
    if (!isTrying(getState())) startTrying();
    else if (triedWeights(getState()) === null) revertTried();
  },
  keepWeights: () => void keepTried(),
  keepWeightsAsScenario: () => void keepTriedAsScenario(),
  revertWeights: () => revertTried(),
  seekGoal: () => askGoal(),
};
