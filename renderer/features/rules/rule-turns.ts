import { kindsAudit } from '../../../scoring/kinds/kinds-audit.ts';
import type { GradedClaim, KindEffect } from '../../../scoring/kinds/types.ts';
import { type RhoPath, rhoPath } from '../../../scoring/sensitivity/rho-path.ts';
import { prepareWhatIf } from '../../../scoring/sensitivity/what-if-base.ts';
import { timeAudit } from '../../../scoring/time/time-audit.ts';
import type { TimeAudit, TimedClaim } from '../../../scoring/time/types.ts';
import type { EvidenceBase, ScenarioRules } from '../../../scoring/types.ts';
import { type Lead, leadIn } from '../../domain/leads.ts';
import { ruleChoices } from '../../domain/rule-choices.ts';

/** Where along the values of each rule the first place goes to another, all other rules staying as they are. */
export interface RuleTurns {
  readonly rho: Pick<RhoPath, 'below' | 'above'>;
  readonly time: Pick<TimeAudit, 'asOf' | 'halfLife'>;
  readonly kinds: readonly KindEffect[];
  /** Who would lead by each choice of a rule, by `choiceKey`. */
  readonly choices: ReadonlyMap<string, Lead>;
}

export type RuleEvidence = Omit<EvidenceBase, 'claims'> & {
  readonly claims: readonly (TimedClaim & GradedClaim)[];
};

type Choice = string | boolean | null;

export const choiceKey = (rule: keyof ScenarioRules, value: Choice): string => `${rule} ${String(value)}`;

/** Everything that one rule alone could turn. */
export function ruleTurns(evidence: RuleEvidence, scenario: ScenarioRules): RuleTurns {
  const { below, above } = rhoPath(prepareWhatIf(evidence, scenario));
  const { asOf, halfLife } = timeAudit(evidence, scenario);
  return {
    rho: { below, above },
    time: { asOf, halfLife },
    kinds: kindsAudit(evidence, scenario).kinds,
    choices: new Map(
      ruleChoices(evidence, scenario).map(
        ({ rule, value, standings }) => [choiceKey(rule, value), leadIn({ standings })] as const,
      ),
    ),
  };
}
