import * as format from '../../model/format.ts';
import type { AppState } from '../../model/store.ts';
import { nothingText, numberText, strengthText } from './cell-text.ts';
import type { CellView, GroupRow, SummaryRow } from './matrix-rows.ts';
import { subtotalNow, summaryText } from './weights-now.ts';

/** What each cell of the matrix says as one sentence, for those who hear it. */

/** "KVM on Live migration: 88 of 100, 6 findings, contested". */
export const cellSentence = (alternative: string, criterion: string, cell: CellView): string =>
  `${alternative} on ${criterion}: ${cellWords(cell)}`;

function cellWords(cell: CellView): string {
  const { value, empty, judged, evidenceValue, contested, notes } = cell;
  const points = `${format.points(value)} of 100`;
  const basis = basisWords(cell);
  const said =
    empty && !judged
      ? [basis, `${points} is assumed`]
      : judged
        ? [`judged ${points}`, `the evidence says ${format.points(evidenceValue)}`, basis]
        : [points, basis];
  return [...said, contested && 'contested', strengthText(cell), notes > 0 && format.plural(notes, 'note')]
    .filter(Boolean)
    .join(', ');
}

/** "6 findings, 2 of them against", "12 ms", "no number". */
function basisWords(cell: CellView): string {
  const { numeric, measurement, empty, judged, levels, pro, con } = cell;
  if (numeric) {
    if (!measurement) return nothingText(levels);
    return empty && !judged ? `${numberText(cell)}, not counted` : numberText(cell);
  }
  const all = pro + con;
  if (all === 0) return 'no findings';
  const against = pro === 0 ? ' against' : con === 0 ? '' : `, ${con} of them against`;
  return `${format.plural(all, 'finding')}${against}`;
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
  if (kind === 'total') return `${name}, total: ${text} of 100`;
  if (kind === 'known') return `${name}: ${text}`;
  return /^\d/.test(text) ? `${name}: rank ${text}` : `${name}: not ranked, ${text}`;
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
  const where = `${alternative} on the group ${name}: `;
  if (known === 0) return `${where}nothing is known, ${format.points(value)} of 100 is assumed`;
  return `${where}${format.points(value)} of 100${known < 1 ? `, ${format.percent(known)} of its weight known` : ''}`;
}
