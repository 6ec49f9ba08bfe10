/** Plain Node: tables of reStructuredText that are written as lists or as CSV: list-table and csv-table. */

import { parse } from 'csv-parse/sync';

interface Row {
  readonly line: number;
  readonly cells: string[];
}

export const DIRECTIVE = /^[ \t]*(?:\.\. |:::\{|```\{)(?:list-table|csv-table|flat-table)\}?(?:::|\b)/m;

/** The rows of every such table, with their lines, counted from 0. */
export function directiveTables(lines: readonly string[]): Row[][] {
  const tables: Row[][] = [];
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    if (!DIRECTIVE.test(line)) continue;
    const indent = indentOf(line);
    let end = at + 1;
    while (end < lines.length && (isEmpty(lines[end]) || indentOf(lines[end] ?? '') > indent)) end++;
    const isCsv = line.includes('csv-table');
    tables.push(isCsv ? csvRows(lines, at + 1, end) : listRows(lines, at + 1, end));
    at = end - 1;
  }
  return tables;
}

const indentOf = (line: string): number => line.length - line.trimStart().length;
const isEmpty = (line: string | undefined): boolean => (line ?? '').trim() === '';
const OPTION = /^\s*:([\w-]+):\s*(.*)$/;

/** "* - " begins a row, "- " a cell; what stands below a cell goes on with it. */
function listRows(lines: readonly string[], from: number, end: number): Row[] {
  const rows: Row[] = [];
  for (let line = from; line < end; line++) {
    const text = lines[line] ?? '';
    const begin = /^\s*\*\s+-(?:\s+(.*))?$/.exec(text);
    const next = /^\s*-(?:\s+(.*))?$/.exec(text);
    const cells = rows.at(-1)?.cells;
    if (begin) rows.push({ line, cells: [begin[1] ?? ''] });
    else if (next && cells) cells.push(next[1] ?? '');
    else if (cells && !isEmpty(text)) cells.push(`${cells.pop() ?? ''} ${text.trim()}`.trim());
  }
  return rows;
}

/** Headings as an option, and rows of CSV below the options. */
function csvRows(lines: readonly string[], from: number, end: number): Row[] {
  const rows: Row[] = [];
  let line = from;
  for (; line < end && !isEmpty(lines[line]); line++) {
    const [, name, value = ''] = OPTION.exec(lines[line] ?? '') ?? [];
    if (name === 'header') rows.push({ line, cells: cellsOf(value) });
  }
  for (; line < end; line++)
    if (!isEmpty(lines[line])) rows.push({ line, cells: cellsOf(lines[line] ?? '') });
  return rows;
}

const cellsOf = (line: string): string[] =>
  (parse(line.trim(), { relax_quotes: true, relax_column_count: true, trim: true }) as string[][])[0] ?? [];
