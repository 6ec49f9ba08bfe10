import type { ColDef, ValueGetterParams } from 'ag-grid-community';
import { t } from '../../../common/language/texts.ts';
import type { Alternative } from '../../../electron/ipc/contract.ts';
import { comparable } from '../../domain/order.ts';
import { parseWeight, saveWeight, tellRefusal } from '../../domain/weight-drag.ts';
import { firstSide } from '../../grid/theme.ts';
import { refusalToEdit } from '../../model/editable.ts';
import * as format from '../../model/format.ts';
import { getState } from '../../model/store.ts';
import { CellRenderer } from './CellRenderer.tsx';
import { CriterionRenderer } from './CriterionRenderer.tsx';
import { numberText, strengthText } from './cell-text.ts';
import { AlternativeHeader, CriterionHeader, WeightHeader } from './headers.tsx';
import {
  type CellView,
  isSummary,
  type MatrixRow,
  SUMMARY_NAMES,
  sameCell,
  stableKey,
} from './matrix-rows.ts';
import { parseTypedNumber, saveTypedNumber, typedAgain } from './typed-number.ts';
import { WeightRenderer } from './WeightRenderer.tsx';
import { isLockedNow, summaryNow, weightNow } from './weights-now.ts';

export type MatrixColumn = ColDef<MatrixRow>;

const isEditable = (): boolean => refusalToEdit(getState()) === null;

/** How little room there is beside the first two columns. */
export type Room = 'wide' | 'tight' | 'narrow' | 'slim';

const CRITERION_WIDTH: Readonly<Record<Room, number>> = {
  wide: 208,
  tight: 172,
  narrow: 168,
  slim: 128,
};
const WEIGHT_WIDTH: Readonly<Record<Room, number>> = { wide: 184, tight: 152, narrow: 112, slim: 96 };

const isNarrow = (room: Room): boolean => room === 'narrow' || room === 'slim';

/** In a narrow window the first two columns are narrower, so that two alternatives fit beside them. */
const criterionColumn = (room: Room): MatrixColumn => ({
  colId: 'criterion',
  headerName: t('Criterion'),
  headerComponent: CriterionHeader,
  pinned: firstSide(),
  lockPinned: true,
  lockPosition: firstSide(),
  suppressMovable: true,
  width: CRITERION_WIDTH[room],
  minWidth: room === 'slim' ? 96 : 128,
  ...(isNarrow(room) && { maxWidth: room === 'slim' ? 160 : 240 }),
  valueGetter: ({ data }) =>
    data?.kind === 'criterion' ? data.name : isSummary(data) ? t(SUMMARY_NAMES[data.kind]) : null,
  filterValueGetter: ({ data }) => (data?.kind === 'criterion' ? `${data.name} ${data.question}` : ''),
  tooltipValueGetter: ({ data }) => (data && 'question' in data ? data.question : undefined),
  filter: 'agTextColumnFilter',
  filterParams: {
    filterOptions: ['contains', 'notContains', 'startsWith'],
    maxNumConditions: 1,
    debounceMs: 150,
  },
  cellRenderer: CriterionRenderer,
  cellAriaRole: 'rowheader',
  equals: () => false,
});

/** Without its slider in a narrow window; in a slim one it scrolls with the alternatives, of which it would leave none in sight. */
const weightColumn = (room: Room): MatrixColumn => ({
  colId: 'weight',
  headerName: t('Weight'),
  headerComponent: WeightHeader,
  pinned: room === 'slim' ? null : firstSide(),
  lockPinned: true,
  lockPosition: firstSide(),
  suppressMovable: true,
  width: WEIGHT_WIDTH[room],
  minWidth: isNarrow(room) ? 96 : 140,
  ...(isNarrow(room) && { maxWidth: 128 }),
  filter: false,
  valueGetter: ({ data }) => (data?.kind === 'criterion' ? weightNow(getState(), data.criterionId) : null),
  // The scale of its slider may change, which its value does not show.
  equals: () => false,
  cellRenderer: WeightRenderer,
  editable: ({ data }) =>
    data?.kind === 'criterion' && isEditable() && !isLockedNow(getState(), data.criterionId),
  cellEditor: 'agTextCellEditor',
  cellEditorParams: {
    getValidationErrors: ({ value }: { value: unknown }) => {
      const parsed = parseWeight(String(value ?? ''));
      const refusal = typeof parsed === 'string' ? parsed : null;
      // Told after AG Grid is done, which asks this in the middle of its own work.
      queueMicrotask(() => tellRefusal(refusal));
      return refusal === null ? null : [refusal];
    },
  },
  // What is refused stays as it was typed, so that the refusal quotes the input and not itself.
  valueParser: ({ newValue }) => {
    const parsed = parseWeight(String(newValue ?? ''));
    return typeof parsed === 'number' ? parsed : newValue;
  },
  // Rows hold no weights: what was typed is saved, and comes back with the workbook. A request to edit would come by a timer, when the
  // grid may be gone.
  valueSetter: ({ data, newValue }) => {
    if (data?.kind === 'criterion' && typeof newValue === 'number')
      void saveWeight(data.criterionId, newValue);
    return false;
  },
});

/** Frozen columns leave room for those that scroll; in a narrow window none is frozen. */
const FROZEN_WIDTH = 124;

const alternativeDefaults: MatrixColumn = {
  // It is frozen by its command, and not by where it is dropped.
  lockPinned: true,
  headerComponent: AlternativeHeader,
  // Only at first: with columns that change places, or come, the others keep the widths that were dragged.
  initialFlex: 1,
  filter: 'agNumberColumnFilter',
  filterParams: {
    filterOptions: ['greaterThanOrEqual', 'lessThanOrEqual', 'inRange', 'equals', 'blank', 'notBlank'],
    maxNumConditions: 1,
    debounceMs: 150,
  },
  cellRenderer: CellRenderer,
  equals: (a: CellView | number | undefined, b: CellView | number | undefined) =>
    typeof a === 'object' && typeof b === 'object' ? sameCell(a, b) : a === b,
  comparator: (a: CellView | undefined, b: CellView | undefined) => (a?.value ?? -1) - (b?.value ?? -1),
  sortingOrder: ['desc', 'asc', null],
  cellClass: 'cell-holder',
  // Only numbers are typed; what was said has to be filed, and a judgement has to say why.
  editable: ({ data }) => data?.kind === 'criterion' && data.numeric && isEditable(),
  cellEditor: 'agTextCellEditor',
  cellEditorParams: ({ data }: { data: MatrixRow }) => ({
    useFormatter: true,
    getValidationErrors: ({ value }: { value: unknown }) => {
      const parsed = parseTypedNumber(value, data);
      const refusal = typeof parsed === 'string' ? parsed : null;
      const what = data.kind === 'criterion' && data.levels.length > 0 ? t('the word') : t('the number');
      queueMicrotask(() => tellRefusal(refusal, what));
      return refusal === null ? null : [refusal];
    },
  }),
  valueFormatter: ({ value }) => typedAgain(value),
  // As with weights: what is refused stays as it was typed.
  valueParser: ({ newValue, data }) => {
    const parsed = parseTypedNumber(newValue, data);
    return typeof parsed === 'string' ? newValue : parsed;
  },
};

/** One column for every alternative, hidden while it is not compared, so that its place and width are kept. */
export function matrixColumns(
  alternatives: readonly Alternative[],
  room: Room,
  frozen: readonly string[],
): MatrixColumn[] {
  const columns = comparable(alternatives).map((alternative): MatrixColumn => {
    const { id, name, active } = alternative;
    return {
      ...alternativeDefaults,
      colId: stableKey(alternative),
      headerName: name,
      hide: !active,
      minWidth: room === 'wide' ? 116 : 108,
      ...(frozen.includes(stableKey(alternative)) && !isNarrow(room)
        ? { pinned: firstSide(), flex: null, width: FROZEN_WIDTH }
        : { pinned: null }),
      headerComponentParams: { alternativeId: id },
      cellRendererParams: { alternativeId: id },
      context: { alternativeId: id },
      valueGetter: ({ data }) => valueFor(data, id),
      // As with weights.
      valueSetter: ({ data, newValue }) => {
        if (data?.kind === 'criterion') void saveTypedNumber(data.criterionId, id, newValue);
        return false;
      },
      tooltipValueGetter: ({ data }) => explain(valueFor(data, id)),
      filterValueGetter: (params: ValueGetterParams<MatrixRow>) => {
        const value = valueFor(params.data, id);
        return typeof value === 'object' && !(value.empty && !value.judged) ? value.value : null;
      },
    };
  });
  return [criterionColumn(room), weightColumn(room), ...columns];
}

/** What a cell's signs mean, for the pointer that rests on it; nothing where there is nothing to add. */
function explain(cell: CellView | number | undefined): string | undefined {
  if (typeof cell !== 'object') return undefined;
  const after = (words: string) => (cell.measurement ? `${numberText(cell)}. ${words}` : words);
  if (cell.judged)
    return after(t('Judgement; the evidence says {value}', { value: format.score(cell.evidenceValue) }));
  if (cell.empty && cell.measurement)
    return after(t('It does not count: this scenario takes judgements only'));
  if (cell.empty) return nothingKnown(cell);
  if (cell.numeric)
    return t('{cell} is worth {value}', { cell: numberText(cell), value: format.score(cell.value) });
  const said = [cell.contested && t('Contested: findings speak for it and against it'), strengthText(cell)];
  return said.filter(Boolean).join('. ') || undefined;
}

function nothingKnown({ value, numeric, levels }: CellView): string {
  const nothing = t('Nothing is known here: {value} is assumed, with 5 to 95 open', {
    value: format.points(value),
  });
  if (!numeric) return nothing;
  const how =
    levels.length > 0
      ? t('Type a word, or press Enter to say where it is from')
      : t('Type a number, or press Enter to say where it is from');
  return `${nothing}. ${how}`;
}

function valueFor(data: MatrixRow | undefined, alternativeId: string): CellView | number | undefined {
  if (data?.kind === 'criterion') return data.cells.get(alternativeId);
  if (isSummary(data)) {
    return summaryNow(getState(), data.kind, alternativeId);
  }
  return undefined;
}
