import type { Assessment, WeightInput } from '../types.ts';
import { type ChanceSettings, isPlainChance, simulateChance } from './chance.ts';
import { lockedColumns } from './linear-model.ts';
import { judgeRanking, type Verdict } from './verdict.ts';

/**
 * The verdict with its one chance to be first, drawn as these settings say (docs/scoring.md, "The chance to be first"). `weights` are those of
 * any scenarios; locked ones of the assessed scenario stay where other weights are drawn.
 */
export function verdictBy(
  assessment: Assessment,
  weights: readonly WeightInput[],
  settings: ChanceSettings,
): Verdict {
  if (isPlainChance(settings)) return judgeRanking(assessment, undefined, settings);
  const own = weights.filter(({ scenarioId }) => scenarioId === assessment.scenarioId);
  const drawn = simulateChance(assessment, lockedColumns(assessment.criterionIds, own), settings);
  return judgeRanking(assessment, drawn ?? undefined, settings);
}
