import { inLanguage } from '../../common/language/tables.ts';
import { msg, t } from '../../common/language/texts.ts';
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
  if (rule === 'judgement-only') return t('open: this scenario takes judgements only');
  if (held !== null)
    return measurement ? t('by its value function') : t(held === 'number' ? 'no number' : 'no word');
  if (rule === 'pessimistic') return t('the low end of its 90 % range');
  if (rule === 'optimistic') return t('the high end of its 90 % range');
  if (rule === 'mean')
    return pro + con === 0 ? t('the middle, without findings') : `= 100 × ${p} / (${p} + ${c})`;
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
    return t('counts {counted} of {full}: its voice says more here', {
      counted: format.sum(counted),
      full: format.sum(full),
    });
  if (credibility === 1) return null;
  return t('counts for {full}: strength {strength} × credibility {credibility}', {
    full: format.sum(full),
    strength: format.sum(strength),
    credibility: format.sum(credibility),
  });
}

/** Why a finding does not move the value, as the end of a sentence. */
export const UNCOUNTED: Readonly<Record<Uncounted, string>> = inLanguage({
  neutral: msg('neutral: informs and does not count'),
  prediction: msg('a prediction: not counted in this scenario'),
  excluded: msg('excluded by an analyst'),
  numeric: msg('informs: this criterion is measured in numbers'),
  'judgement-only': msg('not counted: this scenario takes judgements only'),
  'other-use': msg('not counted: it holds for another use than this scenario’s'),
  later: msg('not counted: made after the date that this scenario is as of'),
  'not-believed': msg('not believed: its source or speaker has credibility 0'),
});
