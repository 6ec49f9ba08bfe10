import { t } from '../../../common/language/texts.ts';
import type { RuleChoice } from '../../domain/rule-choices.ts';
import {
  CREDIBILITY_RULES,
  EVIDENCE_RULES,
  predictionRule,
  purposeRule,
} from '../../domain/scenario-rules.ts';
import { type GoalAnswer, shareBeyond } from './goal-answer.ts';

/** Whether no weight, cell, claim, source, speaker or rule alone puts the alternative first. */
export const nothingSingle = ({ weights, cells, claims, groups, rules }: GoalAnswer): boolean =>
  weights.every((goal) => shareBeyond(goal) === null) &&
  cells.length === 0 &&
  claims.length === 0 &&
  groups.length === 0 &&
  rules.length === 0;

/** A choice of a rule as the panel of the rules calls it. */
export function choiceName({ rule, value }: Pick<RuleChoice, 'rule' | 'value'>): string {
  switch (rule) {
    case 'evidenceRule':
      return t('value of a cell: {name}', {
        name: EVIDENCE_RULES[value as keyof typeof EVIDENCE_RULES].name,
      });
    case 'credibility':
      return CREDIBILITY_RULES[value as keyof typeof CREDIBILITY_RULES].name;
    case 'countPredictions':
      return predictionRule({ countPredictions: value === true }).name;
    case 'use':
      return purposeRule({ use: value as string | null }).name;
  }
}
