import type { Scenario } from '../../electron/ipc/contract.ts';

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
    does: '100 × (1 + P) / (2 + P + C), the mean of a Beta belief, where P and C are the summed strengths of the findings for and against. Without findings it is 50 and nearly the whole range is open.',
  },
  mean: {
    name: 'Mean of findings',
    does: '100 × P / (P + C), the plain mean, where P and C are the summed strengths for and against: one finding alone makes 0 or 100. Without findings it is 50.',
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

/** What holds for criteria that are measured in numbers, by the evidence rule. */
export const numericRule = ({ evidenceRule }: Pick<Scenario, 'evidenceRule'>): string =>
  evidenceRule === 'judgement-only'
    ? 'Measured numbers do not count under this rule.'
    : 'Measured numbers count by their value function whichever rule is chosen, a mean or a range by its middle.';
