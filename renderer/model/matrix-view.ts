import type { ColumnSizeState, GridState } from 'ag-grid-community';
import type { WorkbookTables } from '../../electron/ipc/contract.ts';

/** The part of AG Grid's state that is worth remembering with the workbook. */
export type RememberedGrid = Pick<GridState, 'version' | 'columnOrder' | 'columnSizing' | 'sort' | 'filter'>;

/** How the matrix was left: kept in the workbook, outside undo. */
export interface MatrixView {
  readonly grid: RememberedGrid;
  /** Ids of the groups whose criteria are folded away. */
  readonly collapsedGroups: readonly string[];
  readonly hintDismissed: boolean;
  readonly inspectorOpen: boolean;
}

export const defaultMatrixView: MatrixView = {
  grid: {},
  collapsedGroups: [],
  hintDismissed: false,
  inspectorOpen: true,
};

/** Reads what was saved; anything that does not fit (another program wrote it) falls back to the default. */
export function readMatrixView(tables: WorkbookTables): MatrixView {
  const saved = tables.viewStates.find((row) => row.view === 'matrix')?.state;
  if (!isObject(saved)) return defaultMatrixView;
  const { grid, collapsedGroups, hintDismissed, inspectorOpen } = saved;
  return {
    grid: isObject(grid) ? rememberedGrid(grid) : {},
    collapsedGroups: Array.isArray(collapsedGroups)
      ? collapsedGroups.filter((id) => typeof id === 'string')
      : [],
    hintDismissed: hintDismissed === true,
    inspectorOpen: inspectorOpen !== false,
  };
}

export function rememberedGrid({
  version,
  columnOrder,
  columnSizing,
  sort,
  filter,
}: GridState): RememberedGrid {
  return {
    ...(version !== undefined && { version }),
    ...(columnOrder && { columnOrder }),
    ...(columnSizing && {
      columnSizing: { columnSizingModel: columnSizing.columnSizingModel.map(fixedSize) },
    }),
    ...(sort && { sort }),
    ...(filter && { filter }),
  };
}

/** A column that shares the room left over has no width of its own: it follows the window. */
function fixedSize({ colId, width, flex }: ColumnSizeState): ColumnSizeState {
  return flex ? { colId, flex } : { colId, ...(width !== undefined && { width }) };
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
