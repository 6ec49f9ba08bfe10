import type { ColumnSizeState, FilterModel, GridState, SortModelItem } from 'ag-grid-community';
import type { Spacing } from '../../common/appearance.ts';
import type { WorkbookTables } from '../../electron/ipc/contract.ts';

/** The part of AG Grid's state that is worth remembering with the workbook. */
export type RememberedGrid = Pick<GridState, 'version' | 'columnSizing' | 'sort' | 'filter'>;

/** How much a cell shows at rest: value and bar in low rows, the same in higher ones, or every sign of it. */
export const DENSITIES = ['compact', 'comfortable', 'detailed'] as const;
export type Density = (typeof DENSITIES)[number];

/** How the matrix was left: kept in the workbook, outside undo. */
export interface MatrixView {
  readonly grid: RememberedGrid;
  /** Ids of the groups whose criteria are folded away. */
  readonly collapsedGroups: readonly string[];
  readonly hintDismissed: boolean;
  readonly inspectorOpen: boolean;
  readonly density: Density;
  /** Cells are tinted by their value. */
  readonly heat: boolean;
  /** Columns of alternatives, by what names them, that stay at the left while the others scroll. */
  readonly frozen: readonly string[];
}

export const defaultMatrixView: MatrixView = {
  grid: {},
  collapsedGroups: [],
  hintDismissed: false,
  inspectorOpen: true,
  density: 'comfortable',
  heat: false,
  frozen: [],
};

/**
 * Reads what was saved; anything that does not fit (another program wrote it) falls back to the default. `spacing` is the
 * density of the app, by which a workbook begins in which none was chosen.
 */
export function readMatrixView(tables: WorkbookTables, spacing: Spacing): MatrixView {
  const saved = tables.viewStates.find((row) => row.view === 'matrix')?.state;
  const first: Density = spacing === 'compact' ? 'compact' : defaultMatrixView.density;
  if (!isObject(saved)) return { ...defaultMatrixView, density: first };
  const { grid, collapsedGroups, hintDismissed, inspectorOpen, density, heat, frozen } = saved;
  return {
    grid: isObject(grid) ? savedGrid(grid) : {},
    collapsedGroups: Array.isArray(collapsedGroups)
      ? collapsedGroups.filter((id) => typeof id === 'string')
      : [],
    hintDismissed: hintDismissed === true,
    inspectorOpen: inspectorOpen !== false,
    density: DENSITIES.find((name) => name === density) ?? first,
    heat: heat === true,
    frozen: Array.isArray(frozen) ? frozen.filter((id) => typeof id === 'string') : [],
  };
}

/** Part by part as AG Grid takes it; it trusts what it is given, so a part of another shape is left out. */
function savedGrid({ version, columnSizing, sort, filter }: Saved): RememberedGrid {
  const sizes = isObject(columnSizing) ? objects(columnSizing['columnSizingModel']).flatMap(savedSize) : [];
  const sorted = isObject(sort) ? objects(sort['sortModel']).flatMap(savedSort) : [];
  const filterModel = isObject(filter) ? savedFilters(filter['filterModel']) : {};
  return {
    ...(typeof version === 'string' && { version }),
    ...(sizes.length > 0 && { columnSizing: { columnSizingModel: sizes } }),
    ...(sorted.length > 0 && { sort: { sortModel: sorted } }),
    ...(Object.keys(filterModel).length > 0 && { filter: { filterModel } }),
  };
}

/** Wider than this, a column would leave nothing else on the screen. */
const WIDEST = 2_000;

function savedSize({ colId, width, flex }: Saved): ColumnSizeState[] {
  if (typeof colId !== 'string') return [];
  if (isBetween(flex, 0.01, 100)) return [{ colId, flex }];
  return isBetween(width, 20, WIDEST) ? [{ colId, width }] : [];
}

function savedSort({ colId, sort }: Saved): SortModelItem[] {
  return typeof colId === 'string' && (sort === 'asc' || sort === 'desc') ? [{ colId, sort }] : [];
}

/** The filters that the columns offer (features/matrix/matrix-columns.ts), each with one condition. */
const FILTERS = {
  text: { operand: 'string', types: ['contains', 'notContains', 'startsWith'] },
  number: {
    operand: 'number',
    types: ['greaterThanOrEqual', 'lessThanOrEqual', 'inRange', 'equals', 'blank', 'notBlank'],
  },
} as const;

function savedFilters(saved: unknown): FilterModel {
  if (!isObject(saved)) return {};
  return Object.fromEntries(
    Object.entries(saved).filter(([column, model]) =>
      isFilter(model, column === 'criterion' ? 'text' : 'number'),
    ),
  );
}

function isFilter(saved: unknown, kind: keyof typeof FILTERS): boolean {
  if (!isObject(saved)) return false;
  const { filterType, type, filter, filterTo } = saved;
  const types: readonly unknown[] = FILTERS[kind].types;
  const isOperand = (value: unknown): boolean =>
    value === undefined || value === null || typeof value === FILTERS[kind].operand;
  return filterType === kind && types.includes(type) && isOperand(filter) && isOperand(filterTo);
}

export function rememberedGrid({ version, columnSizing, sort, filter }: GridState): RememberedGrid {
  return {
    ...(version !== undefined && { version }),
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

type Saved = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Saved =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const objects = (value: unknown): Saved[] => (Array.isArray(value) ? value.filter(isObject) : []);

const isBetween = (value: unknown, least: number, most: number): value is number =>
  typeof value === 'number' && value >= least && value <= most;
