import '../../grid/modules.ts';
import type {
  CellEditRequestEvent,
  CellFocusedEvent,
  CellKeyDownEvent,
  FullWidthCellKeyDownEvent,
  GetRowIdParams,
  GridApi,
  GridReadyEvent,
  IsFullWidthRowParams,
  RowClassParams,
  RowHeightParams,
  StateUpdatedEvent,
  SuppressKeyboardEventParams,
} from 'ag-grid-community';
import { AgGridReact } from 'ag-grid-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { styleNonce } from '../../api.ts';
import { gridTheme } from '../../grid/theme.ts';
import { rememberedGrid } from '../../model/matrix-view.ts';
import { getState, update, useApp, useTables } from '../../model/store.ts';
import { changeMatrixView } from '../../model/workbook.ts';
import { matrixColumns } from './columns.ts';
import { followSelection, selectionAt } from './focus.ts';
import { GroupRenderer } from './GroupRenderer.tsx';
import { toggleGroup } from './groups.ts';
import { type CriterionRow, type GroupRow, type MatrixRow, sliderStep } from './rows.ts';
import { useMatrixRows } from './use-matrix-rows.ts';
import { cancelNudge, nudgeWeight, saveWeight, settleNudge, tellRefusal } from './weight-drag.ts';

const nonce = styleNonce();
const getRowId = ({ data }: GetRowIdParams<MatrixRow>): string => data.id;
const isFullWidthRow = ({ rowNode }: IsFullWidthRowParams<MatrixRow>): boolean =>
  rowNode.data?.kind === 'group';
const getRowHeight = ({ data }: RowHeightParams<MatrixRow>): number => (data?.kind === 'group' ? 28 : 36);
const getRowClass = ({ data }: RowClassParams<MatrixRow>): string => `row-${data?.kind ?? 'none'}`;

const defaultColDef = {
  resizable: true,
  sortable: true,
  suppressKeyboardEvent,
} as const;

interface Props {
  readonly onDrawn: () => void;
  readonly onReady: (api: GridApi<MatrixRow>) => void;
}

/** The matrix itself, in AG Grid. Values change by transaction; only a change of the rows hands it new row data. */
export function MatrixGrid({ onDrawn, onReady }: Props) {
  const { alternatives } = useTables();
  const [initialState] = useState(() => getState().matrixView.grid);
  const [api, setApi] = useState<GridApi<MatrixRow> | null>(null);
  const [flat, setFlat] = useState(() =>
    isArranged(initialState.sort?.sortModel, initialState.filter?.filterModel),
  );
  const { rows, summary } = useMatrixRows(flat);
  const columns = useMemo(() => matrixColumns(alternatives), [alternatives]);
  const selection = useApp((state) => state.selection);

  const order = rows.map((row) => row.id).join(' ');
  const rowData = useRef<{ order: string; rows: readonly (GroupRow | CriterionRow)[] }>({ order, rows });
  if (rowData.current.order !== order) rowData.current = { order, rows };

  const shown = useRef(rows);
  useEffect(() => {
    if (!api || shown.current === rows) return;
    const before = new Set(shown.current);
    shown.current = rows;
    const changed = rows.filter((row) => !before.has(row) && api.getRowNode(row.id));
    if (changed.length > 0) api.applyTransaction({ update: changed });
  }, [api, rows]);

  useEffect(() => {
    if (api) followSelection(api, selection);
  }, [api, selection]);

  const arrange = (): void => {
    if (!api) return;
    setFlat(
      isArranged(
        api.getColumnState().filter((c) => c.sort),
        api.getFilterModel(),
      ),
    );
  };

  return (
    <AgGridReact<MatrixRow>
      theme={gridTheme}
      styleNonce={nonce}
      initialState={initialState}
      columnDefs={columns}
      defaultColDef={defaultColDef}
      maintainColumnOrder
      rowData={rowData.current.rows as MatrixRow[]}
      pinnedBottomRowData={summary}
      getRowId={getRowId}
      isFullWidthRow={isFullWidthRow}
      fullWidthCellRenderer={GroupRenderer}
      getRowHeight={getRowHeight}
      getRowClass={getRowClass}
      readOnlyEdit
      invalidEditValueMode="block"
      stopEditingWhenCellsLoseFocus
      ensureDomOrder
      suppressDragLeaveHidesColumns
      suppressColumnMoveAnimation
      animateRows={false}
      tooltipShowDelay={600}
      onGridReady={({ api: ready }: GridReadyEvent<MatrixRow>) => {
        setApi(ready);
        onReady(ready);
      }}
      onFirstDataRendered={onDrawn}
      onCellFocused={onCellFocused}
      onCellKeyDown={onCellKeyDown}
      onCellEditRequest={onCellEditRequest}
      onCellEditingStopped={onCellEditingStopped}
      onSortChanged={arrange}
      onFilterChanged={arrange}
      onStateUpdated={onStateUpdated}
    />
  );
}

/** Whether a sort or a filter is on. */
function isArranged(sort: readonly unknown[] | undefined, filter: object | null | undefined): boolean {
  return (sort?.length ?? 0) > 0 || Object.keys(filter ?? {}).length > 0;
}

function onCellFocused(event: CellFocusedEvent<MatrixRow>): void {
  settleNudge();
  const selection = selectionAt(event);
  if (selection) update({ selection });
}

function onCellEditRequest({ data, newValue }: CellEditRequestEvent<MatrixRow>): void {
  if (data.kind === 'criterion' && typeof newValue === 'number') void saveWeight(data.criterionId, newValue);
}

let untouched = '';

const onCellEditingStopped = (): void => tellRefusal(null);

function onStateUpdated({ state, sources }: StateUpdatedEvent<MatrixRow>): void {
  const grid = rememberedGrid(state);
  const now = JSON.stringify(grid);
  // What the grid looks like before anybody touched it is not worth remembering.
  if (sources.includes('gridInitializing')) untouched = now;
  if (now === untouched || now === JSON.stringify(getState().matrixView.grid)) return;
  untouched = '';
  changeMatrixView({ grid });
}

/** Keys that step a weight instead of moving the focus. */
function nudgeOf({ key, altKey }: KeyboardEvent): number {
  if (altKey) return { ArrowUp: 1, ArrowRight: 1, ArrowDown: -1, ArrowLeft: -1 }[key] ?? 0;
  return { '+': 1, '-': -1 }[key] ?? 0;
}

function suppressKeyboardEvent({ event, editing, column }: SuppressKeyboardEventParams<MatrixRow>): boolean {
  return !editing && column.getColId() === 'weight' && nudgeOf(event) !== 0;
}

function onCellKeyDown(params: CellKeyDownEvent<MatrixRow> | FullWidthCellKeyDownEvent<MatrixRow>): void {
  const { event, data } = params;
  if (!(event instanceof KeyboardEvent)) return;
  if (data?.kind === 'group' && (event.key === 'Enter' || event.key === ' ')) {
    event.preventDefault();
    toggleGroup(data.groupId);
  }
  if (!('column' in params) || params.column.getColId() !== 'weight' || data?.kind !== 'criterion') return;
  if (params.api.getEditingCells().length > 0) return;
  const direction = nudgeOf(event);
  if (direction !== 0) {
    event.preventDefault();
    nudgeWeight(data.criterionId, direction * (event.shiftKey ? data.scale / 10 : sliderStep(data.scale)));
  } else if (event.key === 'Escape' && cancelNudge()) event.preventDefault();
}
