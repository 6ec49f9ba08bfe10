import { betaQuantile } from '../probability/beta.ts';
import type { CellBelief, CellFinding, EvidenceRule, Interval } from '../types.ts';
import { type Said, voiceSums } from './voices.ts';

/** What counted findings add up to: P and C of docs/scoring.md. */
export interface EvidenceSums {
  readonly pro: number;
  readonly con: number;
  readonly proCount: number;
  readonly conCount: number;
  readonly voices: number;
}

/**
 * Adds up what the findings of a cell count: credibility times strength, divided by how much their voice says (voices.ts). The order of
 * the findings cannot change the last digit. `credibilityOf` says how far a finding is believed where that is not what the scenario says;
 * at 0 it does not count.
 */
export function evidenceSums(
  findings: readonly CellFinding[],
  rho: number,
  credibilityOf: (finding: CellFinding) => number = countedCredibility,
): EvidenceSums {
  return sumsOf(saidBy(findings, credibilityOf), rho).sums;
}

/** A finding whose part in its cell is still to be found. */
export type Uncountable = { -readonly [K in keyof CellFinding]: CellFinding[K] };

/** Adds up what the findings of a cell count and writes into each what it adds. */
export function countFindings(findings: readonly Uncountable[], rho: number): EvidenceSums {
  const said = saidBy(findings, countedCredibility);
  const { sums, divisorOf } = sumsOf(said, rho);
  for (const { finding, mass } of said) (finding as Uncountable).counted = mass / divisorOf(finding);
  return sums;
}

function sumsOf(
  said: readonly Said[],
  rho: number,
): { readonly sums: EvidenceSums; readonly divisorOf: (finding: CellFinding) => number } {
  const { pro, con, voices, divisorOf } = voiceSums(said, rho);
  let proCount = 0;
  for (const { finding } of said) if (finding.polarity === 'pro') proCount++;
  return { sums: { pro, con, proCount, conCount: said.length - proCount, voices }, divisorOf };
}

function saidBy(findings: readonly CellFinding[], credibilityOf: (finding: CellFinding) => number): Said[] {
  const said: Said[] = [];
  for (const finding of findings) {
    if (finding.polarity === 'neutral') continue;
    const mass = finding.strength * credibilityOf(finding);
    // Whatever is said of it, what has no weight does not count.
    if (mass > 0) said.push({ finding, mass });
  }
  return said;
}

/** How far a finding is believed by the rules of the scenario: 0 where it does not count. */
export const countedCredibility = ({ uncounted, credibility }: CellFinding): number =>
  uncounted === null ? credibility : 0;

/**
 * The default value of a cell: the mean of a Beta(1 + pro, 1 + con) belief on a scale of 0 to 100,
 * `100 (1 + P) / (2 + P + C)` (docs/scoring.md, "The value of a cell"). Laplace's rule of succession.
 */
export function beliefValue(pro: number, con: number): number {
  return (100 * (1 + pro)) / (2 + pro + con);
}

/** The belief that the default value is the mean of. */
export const beliefOf = (pro: number, con: number): CellBelief => ({ kind: 'beta', a: 1 + pro, b: 1 + con });

/**
 * The value of a cell by a scenario's rule, 0 to 100 (docs/scoring.md, "Other rules"). Without evidence it is 50 by the
 * rules that take an average, and the end of the open range by the two that take an end.
 */
export function valueByRule(rule: EvidenceRule, pro: number, con: number): number {
  switch (rule) {
    case 'mean':
      return pro + con === 0 ? 50 : (100 * pro) / (pro + con);
    case 'pessimistic':
      return beliefQuantile(LOW, 1 + pro, 1 + con);
    case 'optimistic':
      return beliefQuantile(HIGH, 1 + pro, 1 + con);
    default:
      return beliefValue(pro, con);
  }
}

/** The middle 90 percent of a Beta(a, b) belief, on a scale of 0 to 100. */
export const betaInterval = (a: number, b: number): Interval => ({
  low: beliefQuantile(LOW, a, b),
  high: beliefQuantile(HIGH, a, b),
});

const LOW = 0.05;
const HIGH = 0.95;

/** Few different sums occur and a quantile takes some work, so each is found once. */
const quantiles = new Map<string, number>();
/** Credibility may be any number, so what is remembered has a limit. */
const MOST_REMEMBERED = 20_000;

function beliefQuantile(p: number, a: number, b: number): number {
  const key = `${p}/${a}/${b}`;
  const known = quantiles.get(key);
  if (known !== undefined) return known;
  const quantile = 100 * betaQuantile(p, a, b);
  if (quantiles.size >= MOST_REMEMBERED) quantiles.clear();
  quantiles.set(key, quantile);
  return quantile;
}
