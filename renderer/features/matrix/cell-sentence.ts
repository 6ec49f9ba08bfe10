import { t } from '../../../common/language/texts.ts';
import * as format from '../../model/format.ts';
import type { AppState } from '../../model/store.ts';
import { nothingText, numberText, strengthText } from './cell-text.ts';
import type { CellView, GroupRow, SummaryRow } from './matrix-rows.ts';
import { subtotalNow, summaryText } from './weights-now.ts';

/** What each cell of the matrix says as one sentence, for those who hear it. */

/** "KVM on Live migration: 88 of 100, 6 findings, contested". */
export const cellSentence = (alternative: string, criterion: string, cell: CellView): string =>
  t('{alternative} on {criterion}: {cell}', { alternative, criterion, cell: cellWords(cell) });

function cellWords(cell: CellView): string {
  const { value, empty, judged, evidenceValue, contested, notes } = cell;
  const points = t('{points} of 100', { points: format.points(value) });
  const basis = basisWords(cell);
  const said =
    empty && !judged
      ? [basis, t('{points} is assumed', { points })]
      : judged
        ? [
            t('judged {points}', { points }),
            t('the evidence says {evidenceValue}', { evidenceValue: format.points(evidenceValue) }),
            basis,
          ]
        : [points, basis];
  return [
    ...said,
    contested && t('contested'),
    strengthText(cell),
    notes > 0 && t('{n, plural, one {# note} other {# notes}}', { n: notes }),
  ]
    .filter(Boolean)
    .join(', ');
}

/** "6 findings, 2 of them against", "12 ms", "no number". */
function basisWords(cell: CellView): string {
  const { numeric, measurement, empty, judged, levels, pro, con } = cell;
  if (numeric) {
    if (!measurement) return nothingText(levels);
    return empty && !judged ? t('{cell}, not counted', { cell: numberText(cell) }) : numberText(cell);
  }
  const all = pro + con;
  if (all === 0) return t('no findings');
  if (pro === 0) return t('{all, plural, one {# finding} other {# findings}} against', { all });
  return con === 0
    ? t('{n, plural, one {# finding} other {# findings}}', { n: all })
    : t('{all, plural, one {# finding} other {# findings}}, {con} of them against', { all, con });
}

/** "KVM, total: 62.3 of 100", "KVM: rank 2", "KVM: 21.4 known + 35.9 assumed"; null where there is nothing to say. */
export function summarySentence(
  state: AppState,
  kind: SummaryRow['kind'],
  alternativeId: string,
  name: string,
): string | null {
  const text = summaryText(state, kind, alternativeId);
  if (text === null) return null;
  if (kind === 'total') return t('{name}, total: {text} of 100', { name, text });
  if (kind === 'known') return `${name}: ${text}`;
  return /^\d/.test(text)
    ? t('{name}: rank {text}', { name, text })
    : t('{name}: not ranked, {text}', { name, text });
}

/** "KVM on the group Performance: 62 of 100, 80 % of its weight known"; null where it weighs nothing. */
export function subtotalSentence(
  state: AppState,
  { name, criterionIds }: GroupRow,
  alternativeId: string,
  alternative: string,
): string | null {
  const subtotal = subtotalNow(state, criterionIds, alternativeId);
  if (subtotal === null) return null;
  const { value, known } = subtotal;
  const values = { alternative, name, value: format.points(value) };
  if (known === 0)
    return t('{alternative} on the group {name}: nothing is known, {value} of 100 is assumed', values);
  return known < 1
    ? t('{alternative} on the group {name}: {value} of 100, {known} of its weight known', {
        ...values,
        known: format.percent(known),
      })
    : t('{alternative} on the group {name}: {value} of 100', values);
}
