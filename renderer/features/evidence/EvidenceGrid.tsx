import { t } from '../../../common/language/texts.ts';
import '../../grid/modules.ts';
import type {
  CellFocusedEvent,
  GetRowIdParams,
  GridApi,
  GridOptions,
  GridReadyEvent,
  IRowNode,
  RowClassParams,
  RowSelectionOptions,
  SelectionChangedEvent,
  SelectionColumnDef,
  SortChangedEvent,
} from 'ag-grid-community';
import { AgGridReact } from 'ag-grid-react';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { AtOnce, type CellNow, hasToldOfFocus } from '../../grid/AtOnce.tsx';
import { firstSide, gridSetting, gridTheme } from '../../grid/theme.ts';
import { OPTIONAL_COLUMNS } from '../../model/evidence-view.ts';
import { showInspector } from '../../model/inspector.ts';
import { reached } from '../../model/places.ts';
import { getState, update, useApp } from '../../model/store.ts';
import { useSight } from '../../model/use-sight.ts';
import { clearAll } from './choose.ts';
import { claimColumns, columnDefaults } from './evidence-columns.ts';
import {
  enter,
  onCellKeyDown,
  suppressHeaderKeyboardEvent,
  suppressKeyboardEvent,
  tabOut,
} from './evidence-keys.ts';
import type { ClaimRow } from './evidence-rows.ts';
import { holdGrid } from './rows-on-screen.ts';

const theme = gridTheme.withParams({
  rowHeight: 'var(--row-claim)',
  headerHeight: 36,
  cellHorizontalPadding: 10,
  checkboxBorderRadius: 3,
});
const getRowId = ({ data }: GetRowIdParams<ClaimRow>): string => data.id;
const getRowClass = ({ data }: RowClassParams<ClaimRow>): string => (data ? `is-${data.standing}` : '');
const rowClassRules = {
  'is-uncounted': ({ data }: RowClassParams<ClaimRow>) => data?.standing === 'excluded',
};
const rowSelection: RowSelectionOptions<ClaimRow> = {
  mode: 'multiRow',
  selectAll: 'filtered',
  enableClickSelection: false,
};
const selectionColumn = (): SelectionColumnDef => ({
  width: 44,
  minWidth: 44,
  maxWidth: 44,
  pinned: firstSide(),
  resizable: false,
  sortable: false,
  suppressMovable: true,
});
/** What is said when no claim fits stands over the grid (NothingFound.tsx). */
const NO_OVERLAYS: NonNullable<GridOptions['suppressOverlays']> = ['noRows', 'noMatchingRows'];
const defaultColDef = { ...columnDefaults, suppressKeyboardEvent, suppressHeaderKeyboardEvent };

interface Props {
  /** All claims: those that are not shown stay checked. */
  readonly rows: readonly ClaimRow[];
  /** Claims that the search and the facets leave. */
  readonly shown: ReadonlySet<string>;
  /** A search is on, so that the best match comes first. */
  readonly ranked: boolean;
}

/** The claims, in AG Grid. */
export function EvidenceGrid({ rows, shown, ranked }: Props) {
  const [setting] = useState(gridSetting);
  const [checkboxes] = useState(selectionColumn);
  const [api, setApi] = useState<GridApi<ClaimRow> | null>(null);
  const columnDefs = useMemo(claimColumns, []);
  const start = useCallback(({ api: ready }: GridReadyEvent<ClaimRow>): void => {
    ready.setGridAriaProperty('label', t('Claims: what was said, by whom, and what it bears on'));
    setApi(ready);
    holdGrid(ready);
    const { sort, checked } = getState().evidenceView;
    ready.applyColumnState({ state: sort.map((s) => ({ ...s })) });
    const ids = new Set(checked);
    const nodes: IRowNode<ClaimRow>[] = [];
    ready.forEachNode((node) => node.data && ids.has(node.data.claimId) && nodes.push(node));
    ready.setNodesSelected({ nodes, newValue: true });
  }, []);
  useEffect(() => () => holdGrid(null), []);

  // The grid asks what stands here; it is told to ask again when it changed.
  const filter = useRef(shown);
  filter.current = shown;
  const { isOn, passes } = useMemo(
    () => ({
      isOn: () => true,
      passes: ({ data }: IRowNode<ClaimRow>) => data !== undefined && filter.current.has(data.claimId),
    }),
    [],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: a filter that changed is what this is for.
  useEffect(() => api?.onFilterChanged(), [api, shown]);
  useRelevance(api, ranked);
  useClaimInSight(api, rows, shown);
  const columns = useApp((state) => state.evidenceView.columns);
  useEffect(() => {
    api?.setColumnsVisible([...columns], true);
    api?.setColumnsVisible(
      OPTIONAL_COLUMNS.filter((name) => !columns.includes(name)),
      false,
    );
  }, [api, columns]);

  return (
    <AtOnce api={api} onFocus={followFocus} onKeyDown={onCellKeyDown}>
      <AgGridReact<ClaimRow>
        theme={theme}
        {...setting}
        columnDefs={columnDefs}
        defaultColDef={defaultColDef}
        rowData={rows as ClaimRow[]}
        getRowId={getRowId}
        getRowClass={getRowClass}
        rowClassRules={rowClassRules}
        rowSelection={rowSelection}
        selectionColumnDef={checkboxes}
        isExternalFilterPresent={isOn}
        doesExternalFilterPass={passes}
        tabToNextCell={tabOut}
        tabToNextHeader={tabOut}
        focusGridInnerElement={enter}
        suppressOverlays={NO_OVERLAYS}
        suppressDragLeaveHidesColumns
        suppressColumnMoveAnimation
        animateRows={false}
        tooltipShowDelay={600}
        onGridReady={start}
        onCellFocused={onCellFocused}
        onCellClicked={openInNarrow}
        onSelectionChanged={onSelectionChanged}
        onSortChanged={onSortChanged}
      />
    </AtOnce>
  );
}

/** Brings a claim that was gone to into sight, and takes away what would hide it. */
function useClaimInSight(
  api: GridApi<ClaimRow> | null,
  rows: readonly ClaimRow[],
  shown: ReadonlySet<string>,
): void {
  const sight = useSight('claim');
  useEffect(() => {
    if (!api || !sight) return;
    const row = rows.find(({ claimId }) => claimId === sight.claimId);
    if (row && !shown.has(row.claimId)) {
      const { evidenceView } = getState();
      if (evidenceView.query !== '' || Object.keys(evidenceView.chosen).length > 0) clearAll();
      else update({ evidenceView: { ...evidenceView, context: true } });
      return;
    }
    reached(sight);
    const node = row && api.getRowNode(row.id);
    if (!node || node.rowIndex === null) return;
    api.ensureNodeVisible(node, 'middle');
    api.setFocusedCell(node.rowIndex, 'claim');
  }, [api, rows, shown, sight]);
}

/** Sorts by the best match while something is searched for, and puts back how it was sorted before. */
function useRelevance(api: GridApi<ClaimRow> | null, ranked: boolean): void {
  const was = useRef(false);
  useEffect(() => {
    if (!api || was.current === ranked) return;
    was.current = ranked;
    const { sort } = getState().evidenceView;
    api.applyColumnState({
      state: ranked ? [{ colId: 'relevance', sort: 'asc' }] : sort.map((s) => ({ ...s })),
      defaultState: { sort: null },
    });
  }, [api, ranked]);
}

/** Where the focus moves without the page having it, the grid alone tells of it. */
function onCellFocused(event: CellFocusedEvent<ClaimRow>): void {
  if (!hasToldOfFocus()) followFocus(event);
}

function followFocus({ api, rowIndex }: CellFocusedEvent<ClaimRow> | CellNow<ClaimRow>): void {
  const row = rowIndex === null ? undefined : api.getDisplayedRowAtIndex(rowIndex)?.data;
  const { selection } = getState();
  if (!row || (selection?.kind === 'claim' && selection.claimId === row.claimId)) return;
  update({ selection: { kind: 'claim', claimId: row.claimId, from: null } });
}

const openInNarrow = (): void => {
  if (getState().narrow) showInspector(true);
};

function onSelectionChanged({ api, source }: SelectionChangedEvent<ClaimRow>): void {
  if (source === 'rowDataChanged') return;
  const checked = api.getSelectedRows().map((row) => row.claimId);
  update(({ evidenceView }) => ({ evidenceView: { ...evidenceView, checked } }));
}

/** The order that the user chose is kept; that of a search is not. */
function onSortChanged({ api, source }: SortChangedEvent<ClaimRow>): void {
  if (source === 'api' && api.getColumn('relevance')?.getSort()) return;
  const sort = api
    .getColumnState()
    .filter((c) => c.sort && c.colId !== 'relevance')
    .sort((a, b) => (a.sortIndex ?? 0) - (b.sortIndex ?? 0))
    .flatMap(({ colId, sort: direction }) => (direction ? [{ colId, sort: direction }] : []));
  update(({ evidenceView }) => ({ evidenceView: { ...evidenceView, sort } }));
}
