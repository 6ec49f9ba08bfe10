import type { WorkbookTables } from '../../db/tables.ts';

/** What a workbook says, whatever the ids of its rows: ids are replaced by slugs, and rows sorted. */
export function said(tables: WorkbookTables): unknown {
  const names = new Map<string, string>();
  for (const [table, rows] of Object.entries(tables)) {
    for (const row of rows as readonly { id: string; slug?: string | null; position?: number }[]) {
      names.set(row.id, `${table} ${row.slug ?? row.position ?? ''}`);
    }
  }
  for (const { id, contradictionId, position } of tables.contradictionSides) {
    names.set(id, `${names.get(contradictionId)} side ${position}`);
  }
  const { viewStates: _views, analysts: _analysts, ...others } = tables;
  return Object.fromEntries(
    Object.entries(others).map(([table, rows]) => [
      table,
      (rows as readonly object[])
        .map((row) =>
          JSON.stringify(row, (column, value) =>
            /^(createdAt|settledAt|analystId|currentScenarioId)$/.test(column)
              ? undefined
              : typeof value === 'string'
                ? (names.get(value) ?? value)
                : value,
          ),
        )
        .sort(),
    ]),
  );
}
