import { describe, expect, test } from 'vitest';
import { STANDARD_DIALECT } from '../../../common/export-files.ts';
import { csvBytes } from '../../../formats/write/csv.ts';
import { workbookJsonBytes } from '../../../formats/write/json.ts';
import type { Table } from '../../../formats/write/plain/table.ts';
import { shippedTables } from '../../db/workbooks.ts';

/** A text of the engine ends at half a gigabyte, so long exports are written in parts: the bytes must be those of one text. */
describe('an export that is written in parts', () => {
  test('JSON is laid out as JSON.stringify does it, texts with line feeds and empty lists included', () => {
    const tables = shippedTables();
    const [first, ...claims] = tables.claims;
    const odd = {
      ...tables,
      notes: [],
      claims: [{ ...first, text: 'two\nlines, “quotes” " \\ \u2028' }, ...claims],
    };
    const text = workbookJsonBytes(odd as typeof tables, null).toString();
    expect(text).toBe(`${JSON.stringify(JSON.parse(text), null, 1)}\n`);
    expect(text).toContain('two\\nlines');
  });

  test('CSV has one heading, one mark, and every row in its place', () => {
    const rows = Array.from({ length: 45_001 }, (_, i) => [i, `row ${i}`]);
    const table = { columns: [{ key: 'n' }, { key: 'name' }], rows } as unknown as Table;
    const text = csvBytes(table, { ...STANDARD_DIALECT, bom: true }).toString();
    const lines = text.split('\r\n');
    expect(lines[0]).toBe('\uFEFFn,name');
    expect(text.lastIndexOf('\uFEFF')).toBe(0);
    expect(lines.slice(1, -1)).toEqual(rows.map(([n, name]) => `${n},${name}`));
    expect(lines.at(-1)).toBe('');
  });

  test('CSV of no rows is its heading', () => {
    const table = { columns: [{ key: 'n' }], rows: [] } as unknown as Table;
    expect(csvBytes(table, STANDARD_DIALECT).toString()).toBe('n\r\n');
  });
});
