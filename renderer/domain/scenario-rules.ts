import type { Kind } from '../../common/evidence.ts';
import type { Scenario } from '../../electron/ipc/contract.ts';
import * as format from '../model/format.ts';
import { KIND_WORDS } from './saying-words.ts';

/** The rules of a scenario in words: on the screen, in the report and in tooltips the same. */

/** A rule by its name, and what it does in one sentence. */
export interface Rule {
  readonly name: string;
  readonly does: string;
}

const METHODS: Readonly<Record<string, Rule>> = {
  'weighted-sum': {
    name: 'Weighted sum',
    does: 'The total of an alternative is each of its values times the share of weight of its criterion, added up.',
  },
};

/** The method of a scenario; one that has no words here is called by its own name. */
export const methodRule = ({ method }: Pick<Scenario, 'method'>): Rule =>
  METHODS[method] ?? { name: method, does: '' };

/** How the findings of a cell become its value. P and C are the summed strengths of those for and against. */
export const EVIDENCE_RULES: Readonly<Record<Scenario['evidenceRule'], Rule>> = {
  beta: {
    name: 'Beta evidence',
    does: '100 × (1 + P) / (2 + P + C), the mean of a Beta belief, where P and C are what the findings for and against count. Without findings it is 50 and nearly the whole range is open.',
  },
  mean: {
    name: 'Mean of findings',
    does: '100 × P / (P + C), the plain mean, where P and C are what the findings for and against count: one finding alone makes 0 or 100. Without findings it is 50.',
  },
  pessimistic: {
    name: 'Pessimistic',
    does: 'The low end of the 90 percent range: what is little known counts as bad, 5 without findings.',
  },
  optimistic: {
    name: 'Optimistic',
    does: 'The high end of the 90 percent range: what is little known counts as good, 95 without findings.',
  },
  'judgement-only': {
    name: 'Judgements only',
    does: 'Findings and numbers are shown and do not count; without a judgement it is 50 and open.',
  },
};

/** Whether who says it matters. */
export const CREDIBILITY_RULES: Readonly<Record<Scenario['credibility'], Rule>> = {
  off: {
    name: 'credibility off',
    does: 'Every source and every speaker counts alike, whatever credibility they have.',
  },
  on: {
    name: 'credibility on',
    does: 'A finding counts by its strength times the credibility of its source times that of its speaker.',
  },
};

/** Whether what is said of the future counts. */
export const predictionRule = ({ countPredictions }: Pick<Scenario, 'countPredictions'>): Rule =>
  countPredictions
    ? { name: 'predictions counted', does: 'Predictions count like other claims.' }
    : { name: 'predictions not counted', does: 'Predictions are shown and do not count.' };

/** How far what one voice says again still counts. */
export function voicesRule({ rho }: Pick<Scenario, 'rho'>): Rule {
  if (rho === 0)
    return {
      name: 'claims counted',
      does: 'Every finding counts in full, also where one voice says the same again and again.',
    };
  return {
    name: 'voices counted',
    does: `What one voice says in a cell is divided by 1 + ${format.sum(rho)} × (m − 1), m being how much it says: however much that is, it never counts for more than ${format.fixed(1 / rho, 1)} findings. Voices of one origin are divided once more.`,
  };
}

/** Of whom enough is known. */
export const coverageRule = ({ leastCoverage }: Pick<Scenario, 'leastCoverage'>): Rule =>
  leastCoverage === 0
    ? { name: 'everybody ranked', does: 'Everybody is ranked, however little is known of them.' }
    : {
        name: `ranked from ${format.percent(leastCoverage)} known`,
        does: `An alternative of which less than ${format.percent(leastCoverage)} of the weight is known is shown as “not enough known” and has no rank.`,
      };

/** For whom findings hold. */
export const purposeRule = ({ use }: Pick<Scenario, 'use'>): Rule =>
  use === null
    ? { name: 'every use', does: 'Findings count whatever use they speak of.' }
    : {
        name: `for ${use}`,
        does: `Findings that speak of another use than ${use} do not count; those that hold everywhere do.`,
      };

/** Until when claims count, and how fast they age. */
export function timeRule({ asOf, halfLife }: Pick<Scenario, 'asOf' | 'halfLife'>): Rule {
  const until = asOf === null ? '' : `as of ${asOf}`;
  const age = halfLife === null ? '' : `half-life ${years(halfLife)}`;
  return {
    name: [until, age].filter(Boolean).join(', ') || 'every date',
    does: [
      asOf === null
        ? 'Claims count whenever they were made.'
        : `Claims made after ${asOf} do not count; a claim without a date does.`,
      halfLife === null
        ? 'They do not age.'
        : `What a claim counts falls to half in ${years(halfLife)}; a claim without a date does not age.`,
    ].join(' '),
  };
}

const years = (number: number): string => (number === 1 ? 'a year' : `${format.sum(number)} years`);

/** What kinds of evidence count less than in full. */
export function kindsRule({ kindFactors }: Pick<Scenario, 'kindFactors'>): Rule {
  const less = factorsOf(kindFactors).filter(([, factor]) => factor < 1);
  return less.length === 0
    ? { name: 'kinds alike', does: 'Every kind of evidence counts in full.' }
    : {
        name: 'kinds weighed',
        does: `${format.list(less.map(([kind, factor]) => `${KIND_WORDS[kind].label} × ${format.sum(factor)}`))}; the other kinds count in full.`,
      };
}

/** The factors of a scenario by kind, those that are given. */
export const factorsOf = (factors: Scenario['kindFactors']): [Kind, number][] =>
  Object.entries((factors ?? {}) as Partial<Record<Kind, number>>) as [Kind, number][];

/** Every rule of a scenario that decides what counts, by what it is about. */
export const rulesOf = (scenario: Scenario): readonly (readonly [about: string, rule: Rule])[] => [
  ['Voices', voicesRule(scenario)],
  ['Least known', coverageRule(scenario)],
  ['Use', purposeRule(scenario)],
  ['Time', timeRule(scenario)],
  ['Kinds of evidence', kindsRule(scenario)],
];

/** What holds for criteria that are measured in numbers, by the evidence rule. */
export const numericRule = ({ evidenceRule }: Pick<Scenario, 'evidenceRule'>): string =>
  evidenceRule === 'judgement-only'
    ? 'Measured numbers do not count under this rule.'
    : 'Measured numbers count by their value function whichever rule is chosen, a mean or a range by its middle.';
