import type { Column } from 'ag-grid-community';
import { wordsOfKnown } from '../../../common/measured-words.ts';
import * as format from '../../model/format.ts';
import { measuredText } from '../../model/measured.ts';
import type { AppState } from '../../model/store.ts';
import { type CellView, type MatrixRow, SUMMARY_NAMES } from './matrix-rows.ts';
import { shareNow, subtotalNow, summaryText, weightNow } from './weights-now.ts';

/** What a cell says when it is copied: "KVM, Performance: 33.3 (+0 −1)". */
export function cellText(row: MatrixRow, column: Column, state: AppState): string {
  const name = column.getColDef().headerName ?? '';
  const alternativeId: string | undefined = column.getColDef().context?.alternativeId;
  if (row.kind === 'group') {
    const subtotal = alternativeId === undefined ? null : subtotalNow(state, row.criterionIds, alternativeId);
    return subtotal === null ? row.name : `${name}, ${row.name}: ${format.score(subtotal.value)}`;
  }
  if (row.kind !== 'criterion') {
    const what = SUMMARY_NAMES[row.kind];
    const text = alternativeId === undefined ? null : summaryText(state, row.kind, alternativeId);
    return text === null ? what : `${name}, ${what}: ${text}`;
  }
  if (alternativeId === undefined) {
    return column.getColId() === 'weight'
      ? `${row.name}: ${format.weight(weightNow(state, row.criterionId))}, ${format.percent(shareNow(state, [row.criterionId]))} of the weight`
      : row.name;
  }
  const cell = row.cells.get(alternativeId);
  return cell ? `${name}, ${row.name}: ${valueText(cell)}` : row.name;
}

/** The part behind the names. */
export function valueText(cell: CellView): string {
  const { value, judged, empty, evidenceValue, numeric, measurement } = cell;
  const basis = numeric ? (wordText(cell) ?? numberText(cell)) : `+${cell.pro} −${cell.con}`;
  if (judged) return `${format.score(value)} (judgement; evidence ${format.score(evidenceValue)}, ${basis})`;
  if (!empty) return `${format.score(value)} (${basis})`;
  const nothing = measurement ? `${basis}, not counted` : numeric ? basis : 'no evidence';
  return `${nothing}, ${format.points(value)} is assumed`;
}

/** "12 ± 2 s", "High (3)", or that there is none. */
export const numberText = ({
  measurement,
  unit,
  levels,
}: Pick<CellView, 'measurement' | 'unit' | 'levels'>): string =>
  measurement ? measuredText(measurement, { unit, levels }) : nothingText(levels);

/** "High", where a text stands in brackets already; null where the number has no word. */
export const wordText = ({ measurement, levels }: Pick<CellView, 'measurement' | 'levels'>): string | null =>
  measurement && wordsOfKnown(measurement, levels);

/** That a cell has no number, or no word where it takes words. */
export const nothingText = (levels: readonly string[]): string =>
  levels.length > 0 ? 'no word' : 'no number';

/** "26 findings for it count as 25.5": where a text plays its findings up or down. */
export function strengthText({ pro, con, proSum, conSum }: CellView): string {
  const side = (count: number, sum: number, where: string): string =>
    count === sum
      ? ''
      : `${format.plural(count, 'finding')} ${where} it ${count === 1 ? 'counts' : 'count'} as ${format.sum(sum)}`;
  return [side(pro, proSum, 'for'), side(con, conSum, 'against')].filter(Boolean).join(', ');
}
