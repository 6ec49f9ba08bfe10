import { t } from '../../../common/language/texts.ts';
import { type ChanceDraws, drawnToo } from '../../../common/verdict-words.ts';
import type { Scenario } from '../../../electron/ipc/contract.ts';
import { EVIDENCE_RULES } from '../../domain/scenario-rules.ts';
import * as format from '../../model/format.ts';

/** The chance of the first to be first; where several tie, about that of each. */
export const firstIn = (leaders: readonly string[], chance: number, draws: ChanceDraws): string =>
  leaders.length > 1
    ? t('{names} tie, and for each the chance to be first is about {chance}{draws}', {
        names: format.fewOf(leaders),
        chance: format.outOf100(chance),
        draws: drawnToo(draws),
      })
    : t('The chance of {leaders} to be first is {chance}{draws}', {
        leaders: leaders[0] ?? '',
        chance: format.outOf100(chance),
        draws: drawnToo(draws),
      });

/**
 * Why the chance can disagree with the scores: by these rules a cell's value is not the mean of what it is drawn from
 * (docs/scoring.md, "Other rules"). Null where it is.
 */
export function rulesApart({ evidenceRule }: Pick<Scenario, 'evidenceRule'>): string | null {
  if (evidenceRule === 'beta' || evidenceRule === 'judgement-only') return null;
  return t(
    'The scores follow the rule “{name}”; the draws take everything that the evidence leaves open, so that the two can disagree.',
    { name: EVIDENCE_RULES[evidenceRule].name },
  );
}
