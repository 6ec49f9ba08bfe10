import type { Scenario } from '../../../electron/ipc/contract.ts';
import { EVIDENCE_RULES } from '../../domain/scenario-rules.ts';
import * as format from '../../model/format.ts';

/** In how many draws the first comes first; where several tie, in about how many each does. */
export const firstIn = (leaders: readonly string[], chance: number): string =>
  leaders.length > 1
    ? `${format.fewOf(leaders)} tie, and each comes first in about ${format.outOf100(chance)} draws`
    : `${leaders[0] ?? ''} comes first in ${format.outOf100(chance)} draws`;

/**
 * Why the chance can disagree with the scores: by these rules a cell's value is not the mean of what it is drawn from
 * (docs/scoring.md, "Other rules"). Null where it is.
 */
export function rulesApart({ evidenceRule }: Pick<Scenario, 'evidenceRule'>): string | null {
  if (evidenceRule === 'beta' || evidenceRule === 'judgement-only') return null;
  return `The scores follow the rule “${EVIDENCE_RULES[evidenceRule].name}”; the draws take everything that the evidence leaves open, so that the two can disagree.`;
}
