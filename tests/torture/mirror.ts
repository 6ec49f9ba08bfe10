import { createHash } from 'node:crypto';
import type { Patch } from '../../db/state.ts';
import {
  isViewTable,
  type TableName,
  tableNames,
  viewColumns,
  type WorkbookTables,
} from '../../db/tables.ts';

/** A workbook in memory as a window has it: loaded once, then kept up to date by patches alone. */
export interface Mirror {
  readonly apply: (patch: Patch) => void;
  readonly load: (tables: WorkbookTables) => void;
  /** A digest of every row; the same rows give the same, in whatever order. */
  readonly everything: () => string;
  /** The same without what undo leaves alone: what is view, and analysts, who stay once they have signed. */
  readonly document: () => string;
  /** The document without the names of its versions, which going back to a state leaves alone. */
  readonly states: () => string;
}

/** A sum of digests, to which rows can be added and taken from. */
interface Sum {
  readonly toggle: (text: string) => void;
  readonly clear: () => void;
  readonly value: () => string;
}

function emptySum(): Sum {
  const lanes = new Uint32Array(8);
  return {
    toggle: (text) => {
      const digest = createHash('sha256').update(text).digest();
      for (let i = 0; i < 8; i++) lanes[i] = (lanes[i] ?? 0) ^ digest.readUInt32BE(i * 4);
    },
    clear: () => lanes.fill(0),
    value: () => Array.from(lanes, (lane) => lane.toString(16).padStart(8, '0')).join(''),
  };
}

export function mirrorOf(tables: WorkbookTables): Mirror {
  const rows = new Map<string, { readonly all: string; readonly document: string | null }>();
  const [all, document, versions] = [emptySum(), emptySum(), emptySum()];
  const toggle = (
    table: TableName,
    row: { readonly all: string; readonly document: string | null },
  ): void => {
    all.toggle(row.all);
    if (row.document !== null) (table === 'versions' ? versions : document).toggle(row.document);
  };
  const put = (table: TableName, id: string, record: object | null): void => {
    const key = `${table} ${id}`;
    const old = rows.get(key);
    if (old) toggle(table, old);
    rows.delete(key);
    if (record === null) return;
    const row = {
      all: `${table} ${JSON.stringify(record)}`,
      document:
        isViewTable(table) || table === 'analysts'
          ? null
          : `${table} ${JSON.stringify({ ...record, ...Object.fromEntries(viewColumns(table).map((name) => [name, null])) })}`,
    };
    rows.set(key, row);
    toggle(table, row);
  };
  const load = (next: WorkbookTables): void => {
    rows.clear();
    all.clear();
    document.clear();
    versions.clear();
    for (const table of tableNames) for (const record of next[table]) put(table, record.id, record);
  };
  load(tables);
  return {
    apply: ({ rows: changed }) => {
      for (const { table, id, record } of changed) put(table, id, record);
    },
    load,
    everything: all.value,
    document: () => document.value() + versions.value(),
    states: document.value,
  };
}
