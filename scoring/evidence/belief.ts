import { betaQuantile } from '../chance/beta.ts';
import type { CellFinding, Interval } from '../types.ts';

/** What counted findings add up to: P and C of docs/scoring.md. */
export interface EvidenceSums {
  readonly pro: number;
  readonly con: number;
  readonly proCount: number;
  readonly conCount: number;
}

/**
 * Adds up the findings that count. Strength enters as it stands (credibility is off, so every credibility is 1).
 * The terms are added in the order of their size, so the order of the findings cannot change the last digit.
 */
export function evidenceSums(findings: readonly CellFinding[]): EvidenceSums {
  const strengths = (polarity: 'pro' | 'con') =>
    findings.filter((f) => f.uncounted === null && f.polarity === polarity).map((f) => f.strength);
  const pros = strengths('pro');
  const cons = strengths('con');
  return { pro: sum(pros), con: sum(cons), proCount: pros.length, conCount: cons.length };
}

/**
 * The default value of a cell: the mean of a Beta(1 + pro, 1 + con) belief on a scale of 0 to 100,
 * `100 (1 + P) / (2 + P + C)` (docs/scoring.md, "The value of a cell"). Laplace's rule of succession.
 */
export function beliefValue(pro: number, con: number): number {
  return (100 * (1 + pro)) / (2 + pro + con);
}

/** Few different sums occur and a quantile takes some work, so each interval is found once. */
const intervals = new Map<string, Interval>();

/** The middle 90 percent of the Beta(1 + pro, 1 + con) belief, on a scale of 0 to 100. */
export function beliefInterval(pro: number, con: number): Interval {
  const key = `${pro}/${con}`;
  const known = intervals.get(key);
  if (known) return known;
  const interval = {
    low: 100 * betaQuantile(0.05, 1 + pro, 1 + con),
    high: 100 * betaQuantile(0.95, 1 + pro, 1 + con),
  };
  intervals.set(key, interval);
  return interval;
}

function sum(values: number[]): number {
  return values.sort((a, b) => a - b).reduce((total, value) => total + value, 0);
}
