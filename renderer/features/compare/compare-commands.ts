import { showComparison } from '../../model/comparison.ts';

/** Page: comparing the workbook with its past. */
export const compareCommands = {
  /** The first change made the workbook: all that was done since is shown. */
  compareStates: () => showComparison(1),
};
