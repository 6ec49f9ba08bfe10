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
    [t('Ranking'), `${how.name}: ${how.does}`],
    [t('Value of a cell'), `${evidence.name}: ${evidence.does}`],
    [t('Who is ranked'), coverageRule(scenario).does],
    [t('Credibility'), CREDIBILITY_RULES[scenario.credibility].does],
    [t('Predictions'), predictionRule(scenario).does],
    [
      t(CHANCE_NAME),
      t('{definition} {samples} draws, seed {seed}.', {
        definition: chanceDefinition(verdict.draws, format.score),
        samples: format.count(verdict.samples),
        seed: String(verdict.seed),
      }),
    ],
    [
      t('Made with'),
      t('Weighbridge {version}, event {event} of the workbook', {
        version: info.version,
        event: format.count(revision.eventNumber),
      }),
    ],
  ];
  return [
    heading(2, t('Method'), 'method'),
    { kind: 'facts', facts: facts.map(([name, text]) => [name, plain(text)] as const) },
  ];
};
