import { assess } from '../../scoring/assessment/assess.ts';
import type { EvidenceBase, ScenarioRules, Standing } from '../../scoring/types.ts';

/** Page: the choices of the rules that are chosen from a few, and the ranking by each, all other rules staying as they are. */

export type ChosenRule = 'evidenceRule' | 'credibility' | 'countPredictions' | 'use';

export interface RuleChoice {
  readonly rule: ChosenRule;
  readonly value: string | boolean | null;
  readonly standings: readonly Standing[];
}

/** The ranking by every choice, also by those that hold now. */
export function ruleChoices(evidence: EvidenceBase, scenario: ScenarioRules): RuleChoice[] {
  const uses = new Set(evidence.findings.map(({ use }) => use).filter((use) => use !== null));
  const tried: readonly (readonly [ChosenRule, readonly RuleChoice['value'][]])[] = [
    ['evidenceRule', ['beta', 'mean', 'pessimistic', 'optimistic', 'judgement-only']],
    ['credibility', ['off', 'on']],
    ['countPredictions', [false, true]],
    ['use', [null, ...uses]],
  ];
  return tried.flatMap(([rule, values]) =>
    values.map((value) => ({
      rule,
      value,
      standings: assess(evidence, { ...scenario, [rule]: value }).standings,
    })),
  );
}
