import type { Column } from 'ag-grid-community';
import { t } from '../../../common/language/texts.ts';
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
    const what = t(SUMMARY_NAMES[row.kind]);
    const text = alternativeId === undefined ? null : summaryText(state, row.kind, alternativeId);
    return text === null ? what : `${name}, ${what}: ${text}`;
  }
  if (alternativeId === undefined) {
    return column.getColId() === 'weight'
      ? t('{name}: {weight}, {share} of the weight', {
          name: row.name,
          weight: format.weight(weightNow(state, row.criterionId)),
          share: format.percent(shareNow(state, [row.criterionId])),
        })
      : row.name;
  }
  const cell = row.cells.get(alternativeId);
  return cell ? `${name}, ${row.name}: ${valueText(cell)}` : row.name;
}

/** The part behind the names. */
export function valueText(cell: CellView): string {
  const { value, judged, empty, evidenceValue, numeric, measurement } = cell;
  const basis = numeric
    ? (wordText(cell) ?? numberText(cell))
    : `${format.signOf('+')}${cell.pro} ${format.signOf('−')}${cell.con}`;
  if (judged)
    return t('{value} (judgement; evidence {evidenceValue}, {basis})', {
      value: format.score(value),
      evidenceValue: format.score(evidenceValue),
      basis,
    });
  if (!empty) return `${format.score(value)} (${basis})`;
  const nothing = measurement ? t('{basis}, not counted', { basis }) : numeric ? basis : t('no evidence');
  return t('{nothing}, {value} is assumed', { nothing, value: format.points(value) });
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
  levels.length > 0 ? t('no word') : t('no number');

/** "26 findings for it count as 25.5": where a text plays its findings up or down. */
export function strengthText({ pro, con, proSum, conSum }: CellView): string {
  const said = [
    pro !== proSum &&
      t('{n, plural, one {# finding for it counts} other {# findings for it count}} as {sum}', {
        n: pro,
        sum: format.sum(proSum),
      }),
    con !== conSum &&
      t('{n, plural, one {# finding against it counts} other {# findings against it count}} as {sum}', {
        n: con,
        sum: format.sum(conSum),
      }),
  ];
  return said.filter(Boolean).join(', ');
}
