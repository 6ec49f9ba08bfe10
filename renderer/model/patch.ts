import type { RowPatch, TableName, WorkbookTables } from '../../electron/ipc/contract.ts';

interface Row {
  readonly id: string;
}

/**
 * Applies the rows that a saved change touched. A table that was not touched keeps its identity, so whatever is
 * memoised on it stays valid.
 */
export function applyRows(tables: WorkbookTables, rows: readonly RowPatch[]): WorkbookTables {
  const byTable = Map.groupBy(rows, (row) => row.table);
  const changed = [...byTable].map(([table, patches]) => [table, patchTable(tables[table], patches)]);
  return { ...tables, ...(Object.fromEntries(changed) as Partial<Record<TableName, never>>) };
}

/** Rows keep their place; new ones come last. When a row occurs twice, the later image counts. */
function patchTable(
  table: readonly Row[],
  patches: readonly { id: string; record: Row | null }[],
): readonly Row[] {
  const images = new Map(patches.map((patch) => [patch.id, patch.record]));
  const kept = table.flatMap((row) => {
    const image = images.get(row.id);
    return image === undefined ? [row] : image === null ? [] : [image];
  });
  const known = new Set(table.map((row) => row.id));
  const added = [...images].flatMap(([id, image]) => (image !== null && !known.has(id) ? [image] : []));
  return [...kept, ...added];
}
