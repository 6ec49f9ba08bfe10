import { t } from '../../../common/language/texts.ts';
import '../../grid/modules.ts';
import type {
  CellClickedEvent,
  CellDoubleClickedEvent,
  CellFocusedEvent,
  FocusGridInnerElementParams,
  GetRowIdParams,
  GridApi,
  GridReadyEvent,
  RowClassParams,
  RowHeightParams,
  StateUpdatedEvent,
} from 'ag-grid-community';
import { AgGridReact } from 'ag-grid-react';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { settleNudge, tellRefusal } from '../../domain/weight-drag.ts';
import { AtOnce, type CellNow, hasToldOfFocus } from '../../grid/AtOnce.tsx';
import { gridSetting, gridTheme } from '../../grid/theme.ts';
import { showInspector } from '../../model/inspector.ts';
import { rememberedGrid } from '../../model/matrix-view.ts';
import { type Selection, sameSelection } from '../../model/selection.ts';
import { getState, update, useApp, useTables } from '../../model/store.ts';
import { changeMatrixView } from '../../model/workbook.ts';
import { perDocument } from '../../state/per-document.ts';
import { openCell } from './cell-gestures.ts';
import { onColumnMoved } from './column-drag.ts';
import { holdGrid } from './grid-now.ts';
import { matrixColumns } from './matrix-columns.ts';
import { followSelection, selectionAt } from './matrix-focus.ts';
import {
  onCellKeyDown,
  suppressHeaderKeyboardEvent,
  suppressKeyboardEvent,
  tabToNextCell,
  tabToNextHeader,
} from './matrix-keys.ts';
import { type CriterionRow, type GroupRow, type MatrixRow, SUMMARY_ROWS } from './matrix-rows.ts';
import { clearRange } from './range.ts';
import { cancelDrop, dropRow, leaveRows, showDrop } from './row-drag.ts';
import { useMatrixRows } from './use-matrix-rows.ts';
import { offerWords, WordLists } from './WordLists.tsx';

const getRowId = ({ data }: GetRowIdParams<MatrixRow>): string => data.id;
/** Of a row in a low window; what is drawn in it is as high (matrix.css). */
const LOW_ROW = 32;

function getRowHeight({ data }: RowHeightParams<MatrixRow>): number {
  const { low, matrixView } = getState();
  if (data?.kind === 'group') return low ? 26 : 28;
  if (data?.kind === 'criterion' && matrixView.density === 'compact') return 28;
  return low ? LOW_ROW : 36;
}
const getRowClass = ({ data }: RowClassParams<MatrixRow>): string => `row-${data?.kind ?? 'none'}`;

const defaultColDef = {
  resizable: true,
  sortable: true,
  suppressKeyboardEvent,
  suppressHeaderKeyboardEvent,
} as const;

interface Props {
  readonly onDrawn: () => void;
  readonly onReady: (api: GridApi<MatrixRow>) => void;
}

/** The matrix itself, in AG Grid. Values change by transaction; only a change of the rows hands it new row data. */
export function MatrixGrid({ onDrawn, onReady }: Props) {
  const { alternatives, weights } = useTables();
  // What is not remembered, above all which columns are hidden, comes from the column definitions.
  const [initialState] = useState(() => ({ ...getState().matrixView.grid, partialColumnState: true }));
  const [setting] = useState(gridSetting);
  const [api, setApi] = useState<GridApi<MatrixRow> | null>(null);
  const [flat, setFlat] = useState(() =>
    isArranged(initialState.sort?.sortModel, initialState.filter?.filterModel),
  );
  const rows = useMatrixRows(flat);
  const room = useApp(({ narrow, tight, slim }) =>
    slim ? 'slim' : narrow ? 'narrow' : tight ? 'tight' : 'wide',
  );
  const low = useApp((state) => state.low);
  const frozen = useApp((state) => state.matrixView.frozen);
  const columns = useMemo(() => matrixColumns(alternatives, room, frozen), [alternatives, room, frozen]);
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

  // Rows that are sorted by weight take their new places when a weight is saved, and not under a hand that drags it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the weights are what the sort reads.
  useEffect(() => {
    if (api?.getColumn('weight')?.getSort()) api.refreshClientSideRowModel('sort');
  }, [api, weights]);

  const density = useApp((state) => state.matrixView.density);
  const drawnAs = useRef(`${density} ${low}`);
  useEffect(() => {
    const drawn = `${density} ${low}`;
    if (!api || drawnAs.current === drawn) return;
    drawnAs.current = drawn;
    api.resetRowHeights();
    // Rows that stay in sight are measured when they are given.
    api.setGridOption('pinnedBottomRowData', [...SUMMARY_ROWS]);
  }, [api, density, low]);

  useEffect(() => {
    if (api && selection !== selectedHere.current) followSelection(api, selection);
  }, [api, selection]);

  const wasFrozen = useRef(frozen);
  useEffect(() => {
    const freed = wasFrozen.current.filter((key) => !frozen.includes(key));
    wasFrozen.current = frozen;
    if (freed.length > 0) api?.applyColumnState({ state: freed.map((colId) => ({ colId, flex: 1 })) });
  }, [api, frozen]);

  // A row that was moved takes the focus with it, where the grid has it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the order of the rows is what the focus is in.
  useEffect(() => {
    if (api && hasFocus()) followSelection(api, getState().selection);
  }, [api, order]);

  // AG Grid takes every prop that is a new object for a change, so all of them stay the same.
  const arrange = useCallback(({ api: grid }: { api: GridApi<MatrixRow> }): void => {
    const sorted = grid.getColumnState().filter((c) => c.sort);
    setFlat(isArranged(sorted, grid.getFilterModel()));
    clearRange();
  }, []);
  const start = useCallback(
    ({ api: ready }: GridReadyEvent<MatrixRow>): void => {
      selectedHere.current = null;
      ready.setGridAriaProperty(
        'label',
        t('Matrix: criteria with their weights, and what each alternative is worth'),
      );
      holdGrid(ready);
      setApi(ready);
      onReady(ready);
    },
    [onReady],
  );

  return (
    <AtOnce api={api} onFocus={followFocus} onKeyDown={onCellKeyDown}>
      <AgGridReact<MatrixRow>
        theme={gridTheme}
        {...setting}
        initialState={initialState}
        columnDefs={columns}
        defaultColDef={defaultColDef}
        rowData={rowData.current.rows as MatrixRow[]}
        pinnedBottomRowData={SUMMARY_ROWS as MatrixRow[]}
        getRowId={getRowId}
        getRowHeight={getRowHeight}
        getRowClass={getRowClass}
        tabToNextCell={tabToNextCell}
        tabToNextHeader={tabToNextHeader}
        focusGridInnerElement={enter}
        onCellClicked={onCellClicked}
        onCellDoubleClicked={onCellDoubleClicked}
        onColumnMoved={onColumnMoved}
        onRowDragMove={showDrop}
        onRowDragLeave={leaveRows}
        onRowDragCancel={cancelDrop}
        onRowDragEnd={dropRow}
        invalidEditValueMode="block"
        stopEditingWhenCellsLoseFocus
        ensureDomOrder
        suppressDragLeaveHidesColumns
        suppressColumnMoveAnimation
        animateRows={false}
        tooltipShowDelay={600}
        onGridReady={start}
        onFirstDataRendered={onDrawn}
        onCellFocused={onCellFocused}
        onCellEditingStarted={offerWords}
        onCellEditingStopped={onCellEditingStopped}
        onSortChanged={arrange}
        onFilterChanged={arrange}
        onStateUpdated={onStateUpdated}
      />
      <WordLists />
    </AtOnce>
  );
}

/** Whether the focus is in the grid, or nowhere: a row that goes takes it away. */
const hasFocus = (): boolean =>
  document.activeElement === document.body ||
  document.activeElement?.closest('[role=treegrid], [role=grid]') != null;

/** Whether a sort or a filter is on. */
function isArranged(sort: readonly unknown[] | undefined, filter: object | null | undefined): boolean {
  return (sort?.length ?? 0) > 0 || Object.keys(filter ?? {}).length > 0;
}

/** The last selection that came from the grid's own focus. By the time it comes back, the focus may be further on. */
const selectedHere = perDocument<Selection | null>(() => null);

/** Where the focus moves without the page having it, the grid alone tells of it. */
function onCellFocused(event: CellFocusedEvent<MatrixRow>): void {
  if (!hasToldOfFocus()) followFocus(event);
}

function followFocus(focus: CellFocusedEvent<MatrixRow> | CellNow<MatrixRow>): void {
  const selection = selectionAt(focus);
  if (sameSelection(selection, getState().selection)) return;
  settleNudge();
  clearRange();
  if (!selection) return;
  selectedHere.current = selection;
  update({ selection });
}

/** In a narrow window the explanation of a cell comes when it is asked for, and not while the arrow keys pass by. */
function onCellClicked({ column }: CellClickedEvent<MatrixRow>): void {
  if (getState().narrow && column.getColId() !== 'weight') showInspector(true);
}

function onCellDoubleClicked({ column, data }: CellDoubleClickedEvent<MatrixRow>): void {
  if (data) openCell(column, data);
}

/** Tab into the grid goes to the cell that had the focus last, else to the first criterion. */
function enter({ api, fromBottom }: FocusGridInnerElementParams<MatrixRow>): boolean {
  const last = api.getFocusedCell();
  let first: number | null = null;
  api.forEachNodeAfterFilterAndSort((node) => {
    if (node.data?.kind === 'criterion' && (first === null || fromBottom)) first = node.rowIndex;
  });
  const rowIndex = last?.rowIndex ?? first;
  if (rowIndex === null) return false;
  api.setFocusedCell(rowIndex, last?.column ?? 'criterion', last?.rowPinned ?? null);
  return true;
}

/** What the grid looks like before anybody touched it is not worth remembering. */
const untouched = perDocument(() => '');

const onCellEditingStopped = (): void => tellRefusal(null);

function onStateUpdated({ state, sources }: StateUpdatedEvent<MatrixRow>): void {
  const { narrow, matrixView } = getState();
  const { columnSizing: _, ...rest } = rememberedGrid(state);
  // The widths of a narrow window are its own.
  const columnSizing = narrow ? matrixView.grid.columnSizing : rememberedGrid(state).columnSizing;
  const grid = { ...rest, ...(columnSizing && { columnSizing }) };
  const now = JSON.stringify(grid);
  if (sources.includes('gridInitializing')) untouched.current = now;
  if (now === untouched.current || now === JSON.stringify(matrixView.grid)) return;
  untouched.current = '';
  changeMatrixView({ grid });
}
