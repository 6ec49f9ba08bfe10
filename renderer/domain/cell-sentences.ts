import type { Cell, CellFinding, EvidenceRule, Uncounted } from '../../scoring/types.ts';
import * as format from '../model/format.ts';

/**
 * How a cell's value comes about, in a line: "= 100 × (1 + 2) / (2 + 2 + 1)". The evidence of a cell, not its judgement;
 * `held` is what the cells of its criterion hold instead of evidence.
 */
export function evidenceFormula(
  { pro, con, measurement }: Pick<Cell, 'pro' | 'con' | 'measurement'>,
  rule: EvidenceRule,
  held: 'number' | 'word' | null,
): string {
  const [p, c] = [format.sum(pro), format.sum(con)];
  if (rule === 'judgement-only') return 'open: this scenario takes judgements only';
  if (held !== null) return measurement ? 'by its value function' : `no ${held}`;
  if (rule === 'pessimistic') return 'the low end of its 90 % range';
  if (rule === 'optimistic') return 'the high end of its 90 % range';
  if (rule === 'mean')
    return pro + con === 0 ? 'the middle, without findings' : `= 100 × ${p} / (${p} + ${c})`;
  return `= 100 × (1 + ${p}) / (2 + ${p} + ${c})`;
}

/**
 * What a finding counts for where that is not its strength: "counts for 0.35: strength 0.5 × credibility 0.7", or "counts 0.5 of 1: its voice
 * says more here".
 */
export function countsFor({ uncounted, strength, credibility, counted }: CellFinding): string | null {
  const full = strength * credibility;
  if (uncounted !== null) return null;
  if (full - counted > 1e-9)
    return `counts ${format.sum(counted)} of ${format.sum(full)}: its voice says more here`;
  if (credibility === 1) return null;
  return `counts for ${format.sum(full)}: strength ${format.sum(strength)} × credibility ${format.sum(credibility)}`;
}

/** Why a finding does not move the value, as the end of a sentence. */
export const UNCOUNTED: Record<Uncounted, string> = {
  neutral: 'neutral: informs and does not count',
  prediction: 'a prediction: not counted in this scenario',
  excluded: 'excluded by an analyst',
  numeric: 'informs: this criterion is measured in numbers',
  'judgement-only': 'not counted: this scenario takes judgements only',
  'other-use': 'not counted: it holds for another use than this scenario’s',
  later: 'not counted: made after the date that this scenario is as of',
  'not-believed': 'not believed: its source or speaker has credibility 0',
};
