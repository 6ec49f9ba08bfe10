import { t } from '../../../../../common/language/texts.ts';
import { CHANCE_NAME, chanceDefinition } from '../../../../../common/verdict-words.ts';
import {
  CREDIBILITY_RULES,
  coverageRule,
  EVIDENCE_RULES,
  methodRule,
  predictionRule,
} from '../../../../domain/scenario-rules.ts';
import * as format from '../../../../model/format.ts';
import { heading, type Part, plain } from '../words.ts';

/** By which rules the numbers came about, in short. */
export const method: Part = ({ facts: { scenario, verdict }, info, revision }, template) => {
  if (template === 'brief') return [];
  const [how, evidence] = [methodRule(scenario), EVIDENCE_RULES[scenario.evidenceRule]];
  const facts: readonly (readonly [string, string])[] = [
    ['Ranking', `${how.name}: ${how.does}`],
    ['Value of a cell', `${evidence.name}: ${evidence.does}`],
    ['Who is ranked', coverageRule(scenario).does],
    ['Credibility', CREDIBILITY_RULES[scenario.credibility].does],
    ['Predictions', predictionRule(scenario).does],
    [
      t(CHANCE_NAME),
      `${chanceDefinition(verdict.draws, format.score)} ${format.count(verdict.samples)} draws, seed ${String(verdict.seed)}.`,
    ],
    ['Made with', `Weighbridge ${info.version}, event ${format.count(revision.eventNumber)} of the workbook`],
  ];
  return [
    heading(2, 'Method', 'method'),
    { kind: 'facts', facts: facts.map(([name, text]) => [name, plain(text)] as const) },
  ];
};
