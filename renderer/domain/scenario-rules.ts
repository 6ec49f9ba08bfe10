import type { Kind } from '../../common/evidence.ts';
import { inLanguage } from '../../common/language/tables.ts';
import { type Message, msg, t } from '../../common/language/texts.ts';
import type { Scenario } from '../../electron/ipc/contract.ts';
import * as format from '../model/format.ts';
import { KIND_WORDS, wordsOfUse } from './saying-words.ts';

/** The rules of a scenario in words: on the screen, in the report and in tooltips the same. */

/** A rule by its name, and what it does in one sentence. */
export interface Rule {
  readonly name: string;
  readonly does: string;
}

/** Its texts are translated when they are read. */
const rule = (name: Message, does: Message): Rule => inLanguage({ name, does });

const METHODS: Readonly<Record<string, Rule>> = {
  'weighted-sum': rule(
    msg('Weighted sum'),
    msg(
      'The total of an alternative is each of its values times the share of weight of its criterion, added up.',
    ),
  ),
};

/** The method of a scenario; one that has no words here is called by its own name. */
export const methodRule = ({ method }: Pick<Scenario, 'method'>): Rule =>
  METHODS[method] ?? { name: method, does: '' };

/** How the findings of a cell become its value. P and C are the summed strengths of those for and against. */
export const EVIDENCE_RULES: Readonly<Record<Scenario['evidenceRule'], Rule>> = {
  beta: rule(
    msg('Beta evidence'),
    msg(
      '100 × (1 + P) / (2 + P + C), the mean of a Beta belief, where P and C are what the findings for and against count. Without findings it is 50 and nearly the whole range is open.',
    ),
  ),
  mean: rule(
    msg('Mean of findings'),
    msg(
      '100 × P / (P + C), the plain mean, where P and C are what the findings for and against count: one finding alone makes 0 or 100. Without findings it is 50.',
    ),
  ),
  pessimistic: rule(
    msg('Pessimistic'),
    msg('The low end of the 90 percent range: what is little known counts as bad, 5 without findings.'),
  ),
  optimistic: rule(
    msg('Optimistic'),
    msg('The high end of the 90 percent range: what is little known counts as good, 95 without findings.'),
  ),
  'judgement-only': rule(
    msg('Judgements only'),
    msg('Findings and numbers are shown and do not count; without a judgement it is 50 and open.'),
  ),
};

/** Whether who says it matters. */
export const CREDIBILITY_RULES: Readonly<Record<Scenario['credibility'], Rule>> = {
  off: rule(
    msg('credibility off'),
    msg('Every source and every speaker counts alike, whatever credibility they have.'),
  ),
  on: rule(
    msg('credibility on'),
    msg('A finding counts by its strength times the credibility of its source times that of its speaker.'),
  ),
};

/** Whether what is said of the future counts. */
export const predictionRule = ({ countPredictions }: Pick<Scenario, 'countPredictions'>): Rule =>
  countPredictions
    ? { name: t('predictions counted'), does: t('Predictions count like other claims.') }
    : { name: t('predictions not counted'), does: t('Predictions are shown and do not count.') };

/** How far what one voice says again still counts. */
export function voicesRule({ rho }: Pick<Scenario, 'rho'>): Rule {
  if (rho === 0)
    return {
      name: t('claims counted'),
      does: t('Every finding counts in full, also where one voice says the same again and again.'),
    };
  return {
    name: t('voices counted'),
    does: t(
      'What one voice says in a cell is divided by 1 + {factor} × (m − 1), m being how much it says: however much that is, it never counts for more than {most} findings. Voices of one origin are divided once more.',
      { factor: format.sum(rho), most: format.fixed(1 / rho, 1) },
    ),
  };
}

/** Of whom enough is known. */
export const coverageRule = ({ leastCoverage }: Pick<Scenario, 'leastCoverage'>): Rule =>
  leastCoverage === 0
    ? { name: t('everybody ranked'), does: t('Everybody is ranked, however little is known of them.') }
    : {
        name: t('ranked from {share} known', { share: format.percent(leastCoverage) }),
        does: t(
          'An alternative of which less than {share} of the weight is known is shown as “not enough known” and has no rank.',
          { share: format.percent(leastCoverage) },
        ),
      };

/** For whom findings hold. */
export const purposeRule = ({ use }: Pick<Scenario, 'use'>): Rule =>
  use === null
    ? { name: t('every use'), does: t('Findings count whatever use they speak of.') }
    : {
        name: wordsOfUse(use),
        does: t(
          'Findings that speak of another use than {use, select, servers {servers} desktops {desktops} other {{use}}} do not count; those that hold everywhere do.',
          { use },
        ),
      };

/** Until when claims count, and how fast they age. */
export function timeRule({ asOf, halfLife }: Pick<Scenario, 'asOf' | 'halfLife'>): Rule {
  const until = asOf === null ? '' : t('as of {asOf}', { asOf });
  const age =
    halfLife === null ? '' : t('half-life {n, plural, =1 {a year} other {{years} years}}', years(halfLife));
  return {
    name: [until, age].filter(Boolean).join(', ') || t('every date'),
    does: [
      asOf === null
        ? t('Claims count whenever they were made.')
        : t('Claims made after {asOf} do not count; a claim without a date does.', { asOf }),
      halfLife === null
        ? t('They do not age.')
        : t(
            'What a claim counts falls to half in {n, plural, =1 {a year} other {{years} years}}; a claim without a date does not age.',
            years(halfLife),
          ),
    ].join(' '),
  };
}

const years = (n: number): { n: number; years: string } => ({ n, years: format.sum(n) });

/** What kinds of evidence count less than in full. */
export function kindsRule({ kindFactors }: Pick<Scenario, 'kindFactors'>): Rule {
  const less = factorsOf(kindFactors).filter(([, factor]) => factor < 1);
  return less.length === 0
    ? { name: t('kinds alike'), does: t('Every kind of evidence counts in full.') }
    : {
        name: t('kinds weighed'),
        does: t('{kinds}; the other kinds count in full.', {
          kinds: format.list(
            less.map(([kind, factor]) => `${KIND_WORDS[kind].label} × ${format.sum(factor)}`),
          ),
        }),
      };
}

/** The factors of a scenario by kind, those that are given. */
export const factorsOf = (factors: Scenario['kindFactors']): [Kind, number][] =>
  Object.entries((factors ?? {}) as Partial<Record<Kind, number>>) as [Kind, number][];

/** Every rule of a scenario that decides what counts, by what it is about. */
export const rulesOf = (scenario: Scenario): readonly (readonly [about: string, rule: Rule])[] => [
  [t('Voices'), voicesRule(scenario)],
  [t('Least known'), coverageRule(scenario)],
  [t('Use'), purposeRule(scenario)],
  [t('Time'), timeRule(scenario)],
  [t('Kinds of evidence'), kindsRule(scenario)],
];

/** Those of these rules that are not as they are for a new scenario. */
export function unusualRules(scenario: Scenario): readonly Rule[] {
  const { use, asOf, halfLife, kindFactors, rho, leastCoverage } = scenario;
  return [
    ...(rho === 0.5 ? [] : [voicesRule(scenario)]),
    ...(Math.abs(leastCoverage - 1 / 3) < 1e-9 ? [] : [coverageRule(scenario)]),
    ...(use === null ? [] : [purposeRule(scenario)]),
    ...(asOf === null && halfLife === null ? [] : [timeRule(scenario)]),
    ...(Object.values(kindFactors).every((factor) => factor === 1) ? [] : [kindsRule(scenario)]),
  ];
}

/** What holds for criteria that are measured in numbers, by the evidence rule. */
export const numericRule = ({ evidenceRule }: Pick<Scenario, 'evidenceRule'>): string =>
  evidenceRule === 'judgement-only'
    ? t('Measured numbers do not count under this rule.')
    : t(
        'Measured numbers count by their value function whichever rule is chosen, a mean or a range by its middle.',
      );
