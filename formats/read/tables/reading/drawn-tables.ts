/** Plain Node: tables that are drawn with bars and rules: Markdown, grids, what databases print, AsciiDoc, wikis, LaTeX, reST. */

import type { Cell } from '../grid.ts';
import { latexCell, markdownCell, restCell, wikiCell } from './cell-markup.ts';
import { DIRECTIVE, directiveTables } from './rest-directives.ts';

/** A table that was found in a text. */
export interface FoundTable {
  /** What it is written in: "Markdown". */
  readonly what: string;
  /** Its rows with the line that each begins in, counted from 0. */
  readonly rows: readonly { readonly line: number; readonly cells: readonly Cell[] }[];
}

/** The tables that are drawn in a text, in their order; empty for CSV and its like. */
export function drawnTables(text: string): FoundTable[] {
  const kind = KINDS.find(({ sign }) => sign.test(text.slice(0, LOOKED_AT)));
  if (!kind) return [];
  return kind.find(text.split(/\r\n|\n|\r/)).filter(({ rows }) => rows.length > 1);
}

const LOOKED_AT = 200_000;
const RULE_SIGNS = '-=+|:─━═│┃║┼╪╋├┤╞╡┌┐└┘┬┴╒╕╘╛╤╧╔╗╚╝╠╣╦╩╬┏┓┗┛┳┻┣┫╭╮╰╯╟╢╫┠┨╂┡┩╇';
const BAR = '|│┃║';

const KINDS: readonly {
  readonly sign: RegExp;
  readonly find: (lines: readonly string[]) => FoundTable[];
}[] = [
  { sign: /\\begin\s*\{(?:tabular|array|longtable|tabulary|NiceTabular)/, find: latexTables },
  {
    sign: DIRECTIVE,
    find: (lines) =>
      directiveTables(lines).map((rows) => ({ what: 'reStructuredText', rows: cleaned(rows, restCell) })),
  },
  { sign: /^[ \t:]*\{\|/m, find: wikiTables },
  { sign: /^\|===/m, find: asciidocTables },
  { sign: /^[ \t]*\|\|[^|\n]+\|\|/m, find: jiraTables },
  { sign: new RegExp(`^[ \\t]*[${RULE_SIGNS}][${RULE_SIGNS} \\t]{2,}$`, 'mu'), find: ruledTables },
];

const RULE = new RegExp(`^[${RULE_SIGNS} \\t]+$`, 'u');
const isRule = (line: string): boolean =>
  RULE.test(line) && /[-=─━═]{2}|[|:] *-/.test(line) && /[|+:┼╪╋├┌└╒╘╔╚╠┏┗┣╭╰╞╟┠┡┬┴]/.test(line);
const isBarRow = (line: string): boolean => /[|│┃║]/.test(line);

/** Markdown, grids of reST and pandas, and what psql and MySQL print; else columns under rules of their width. */
function ruledTables(lines: readonly string[]): FoundTable[] {
  const tables: FoundTable[] = [];
  let start = -1;
  for (let at = 0; at <= lines.length; at++) {
    const line = lines[at] ?? '';
    const isPart = line.trim() !== '' && (isBarRow(line) || isRule(line));
    if (isPart && start < 0) start = at;
    if (isPart || start < 0) continue;
    const table = barTable(lines.slice(start, at), start);
    if (table) tables.push(table);
    start = -1;
  }
  return tables.length > 0 ? tables : underlinedTables(lines);
}

function barTable(block: readonly string[], first: number): FoundTable | null {
  const rules = block.filter(isRule);
  if (rules.length === 0 || rules.length === block.length) return null;
  // Where a rule stands below every row, lines between two rules are one row.
  const isGrid = rules.length > 3 || rules.some((rule) => /\+=/.test(rule));
  const rows: { line: number; cells: string[] }[] = [];
  let isOpen = false;
  block.forEach((line, at) => {
    if (isRule(line)) isOpen = false;
    else {
      addRow(rows, first + at, barCells(line), isGrid && isOpen);
      isOpen = true;
    }
  });
  return { what: isGrid ? 'a grid' : 'Markdown', rows: cleaned(rows, markdownCell) };
}

/** Adds a row, or what goes on in another line to the cells of the last one. */
function addRow(
  rows: { line: number; cells: string[] }[],
  line: number,
  cells: string[],
  goesOn: boolean,
): void {
  const last = rows.at(-1);
  if (!last || !goesOn) rows.push({ line, cells });
  else last.cells = last.cells.map((cell, i) => `${cell} ${cells[i] ?? ''}`.trim());
}

/** The cells of a row between bars; a bar behind a backslash is part of a cell. */
function barCells(line: string): string[] {
  const text = line.trim();
  const cells: string[] = [];
  let start = 0;
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '\\') i++;
    else if (BAR.includes(text.charAt(i))) {
      cells.push(text.slice(start, i));
      start = i + 1;
    }
  }
  cells.push(text.slice(start));
  if (BAR.includes(text.charAt(0))) cells.shift();
  if (cells.length > 1 && start === text.length) cells.pop();
  return cells;
}

const cleaned = (
  rows: readonly { readonly line: number; readonly cells: readonly string[] }[],
  clean: (cell: string) => string,
): FoundTable['rows'] => rows.map(({ line, cells }) => ({ line, cells: cells.map(clean) }));

const isUnderline = (line: string): boolean => /^\s*(?:-{2,}|={2,})(?:\s+(?:-+|=+))+\s*$/.test(line);

/** Tables whose columns have rules of their width above or below the headings, parted by blanks: reST, pandoc, SQL clients. */
function underlinedTables(lines: readonly string[]): FoundTable[] {
  const tables: FoundTable[] = [];
  for (let at = 0; at < lines.length; at++) {
    if (!isUnderline(lines[at] ?? '')) continue;
    const { table, end } = underlinedTable(lines, at);
    if (table) tables.push(table);
    at = end;
  }
  return tables;
}

/** The table whose first rule is in line `at`, and the line that it ends in. */
function underlinedTable(
  lines: readonly string[],
  at: number,
): { readonly table: FoundTable | null; readonly end: number } {
  const rule = lines[at] ?? '';
  const starts = [...rule.matchAll(/[-=]+/g)].map(({ index }) => index);
  const hasTop = (lines[at - 1] ?? '').trim() === '';
  const taken = hasTop ? [] : [at - 1];
  let end = at + 1;
  for (let rules = hasTop ? 0 : 1; end < lines.length && (lines[end] ?? '').trim() !== ''; end++) {
    if (!isUnderline(lines[end] ?? '')) taken.push(end);
    else if (++rules > 1) break;
  }
  const rows: { line: number; cells: string[] }[] = [];
  for (const line of taken) {
    const text = lines[line] ?? '';
    if (!isCutAt(text, starts)) return { table: null, end };
    const cells = starts.map((start, i) => text.slice(i === 0 ? 0 : start, starts[i + 1]).trim());
    // What goes on under a cell has nothing in the first column.
    addRow(rows, line, cells, cells[0] === '' && rule.includes('='));
  }
  return { table: { what: 'columns under rules', rows: cleaned(rows, markdownCell) }, end };
}

/** Whether no word goes over the beginning of a column. */
const isCutAt = (line: string, starts: readonly number[]): boolean =>
  starts.slice(1).every((start) => (line[start - 1] ?? ' ').trim() === '');

/** Tables of Jira and Confluence: ||head||head|| and |cell|cell|. */
function jiraTables(lines: readonly string[]): FoundTable[] {
  const tables: { what: string; rows: { line: number; cells: string[] }[] }[] = [];
  lines.forEach((line, at) => {
    const text = line.trim();
    if (/^\|\|.+\|\|$/.test(text)) tables.push({ what: 'a wiki’s table', rows: [] });
    if (!/^\|.+\|$/.test(text)) return;
    const cells = text.startsWith('||') ? text.slice(2, -2).split('||') : text.slice(1, -1).split('|');
    tables.at(-1)?.rows.push({ line: at, cells });
  });
  return tables.map(({ what, rows }) => ({ what, rows: cleaned(rows, markdownCell) }));
}

/** Tables of AsciiDoc: |=== above and below, with a row a line or a cell a line. */
function asciidocTables(lines: readonly string[]): FoundTable[] {
  const tables: FoundTable[] = [];
  const marks = lines.flatMap((line, at) => (/^\|={3,}\s*$/.test(line) ? [at] : []));
  for (let i = 0; i + 1 < marks.length; i += 2) {
    const [from = 0, to = 0] = [marks[i], marks[i + 1]];
    const { cells, inFirst } = asciidocCells(lines, from + 1, to);
    const columns = columnsSaid(lines[from - 1] ?? '') ?? inFirst;
    if (columns < 1) continue;
    const rows = [];
    for (let at = 0; at < cells.length; at += columns) {
      const row = cells.slice(at, at + columns);
      rows.push({ line: row[0]?.line ?? from, cells: row.map(({ text }) => text) });
    }
    tables.push({ what: 'AsciiDoc', rows: cleaned(rows, markdownCell) });
  }
  return tables;
}

/** The cells of a table, and how many are in its first row: those of one line, or of all lines above the first blank one. */
function asciidocCells(
  lines: readonly string[],
  from: number,
  to: number,
): { readonly cells: readonly { line: number; text: string }[]; readonly inFirst: number } {
  const cells: { line: number; text: string }[] = [];
  let inFirst = 0;
  for (let at = from; at < to; at++) {
    const line = lines[at] ?? '';
    const [before = '', ...found] = line.split(/(?:^|\s)(?:\d+\+)?[.<^>\dadehlmsv]{0,3}(?<!\\)\|/);
    const last = cells.at(-1);
    if (before.trim() !== '' && last) last.text += ` ${before}`;
    for (const text of found) cells.push({ line: at, text });
    if (inFirst === 0 && (found.length > 1 || line.trim() === '')) inFirst = cells.length;
  }
  return { cells, inFirst };
}

/** How many columns [cols="1,2,3"] or [cols=3*] says. */
function columnsSaid(line: string): number | null {
  const said = /\bcols\s*=\s*"?([^"\]]*)"?/.exec(line)?.[1];
  if (said === undefined) return null;
  const many = said.split(',').map((part) => Number(/(?<!\d)(\d+)\*/.exec(part)?.[1] ?? 1));
  return many.reduce((sum, columns) => sum + columns, 0);
}

/** Tables of MediaWiki: {| … |}, rows parted by |-, cells behind | and !. */
function wikiTables(lines: readonly string[]): FoundTable[] {
  const tables: FoundTable[] = [];
  let table: WikiTable | null = null;
  lines.forEach((line, at) => {
    const text = line.trim();
    if (/^:*\{\|/.test(text)) table = new WikiTable();
    else if (!table) return;
    else if (text.startsWith('|}')) {
      tables.push({ what: 'a wiki’s table', rows: table.rows });
      table = null;
    } else table.take(text, at);
  });
  return tables;
}

class WikiTable {
  readonly rows: { line: number; cells: string[] }[] = [];
  private isNewRow = true;
  /** Cells that reach down from rows above, by column. */
  private readonly down = new Map<number, { text: string; rows: number }>();

  take(text: string, line: number): void {
    if (text.startsWith('|+')) return;
    if (text.startsWith('|-')) this.isNewRow = true;
    else if (text.startsWith('|') || text.startsWith('!')) {
      const parts = text.slice(1).split(text.startsWith('!') ? /!!|\|\|/ : '||');
      for (const part of parts) this.add(part, line);
    } else {
      const cells = this.rows.at(-1)?.cells;
      const last = cells?.pop();
      if (cells && last !== undefined) cells.push(`${last} ${wikiCell(text)}`.trim());
    }
  }

  private add(part: string, line: number): void {
    if (this.isNewRow) this.rows.push({ line, cells: [] });
    this.isNewRow = false;
    const cells = this.rows.at(-1)?.cells ?? [];
    this.fill(cells);
    const bar = part.indexOf('|');
    const start = part.slice(0, Math.max(0, bar));
    const attributes = start.includes('=') && !/[[\]{}]/.test(start) ? start : '';
    const words = attributes === '' ? part : part.slice(bar + 1);
    const span = (name: string): number =>
      Math.min(1_000, Number(new RegExp(`${name}\\s*=\\s*"?(\\d{1,4})`, 'i').exec(attributes)?.[1] ?? 1));
    const text = wikiCell(words);
    for (let i = 0; i < span('colspan'); i++) {
      if (span('rowspan') > 1) this.down.set(cells.length, { text, rows: span('rowspan') - 1 });
      cells.push(text);
    }
    this.fill(cells);
  }

  private fill(cells: string[]): void {
    const isFirstRow = this.rows.length < 2;
    for (let held = this.down.get(cells.length); held; held = this.down.get(cells.length)) {
      if (isFirstRow || held.rows <= 0) return;
      held.rows--;
      cells.push(held.text);
    }
  }
}

/** Tables of LaTeX: cells parted by &, rows by two backslashes. */
function latexTables(lines: readonly string[]): FoundTable[] {
  const tables: FoundTable[] = [];
  let from = -1;
  lines.forEach((line, at) => {
    if (/\\begin\s*\{(?:tabular|array|longtable|tabulary|NiceTabular)/.test(line)) from = at;
    if (from < 0 || !/\\end\s*\{(?:tabular|array|longtable|tabulary|NiceTabular)/.test(line)) return;
    tables.push({ what: 'LaTeX', rows: latexRows(lines.slice(from, at + 1), from) });
    from = -1;
  });
  return tables;
}

function latexRows(lines: readonly string[], first: number): FoundTable['rows'] {
  const body = lines
    .map((line) => line.replace(/(^|[^\\])%.*$/, '$1'))
    .join('\n')
    .replace(/^[\s\S]*?\\begin\s*\{\w+\*?\}/, (begin) => begin.replaceAll(/[^\n]/g, ''))
    .replace(/\\end\s*\{[\s\S]*$/, '');
  const rows: { line: number; cells: string[] }[] = [];
  const down = new Map<number, { text: string; rows: number }>();
  let line = first;
  for (const part of withoutColumns(body).split('\\\\')) {
    const text = part
      .replaceAll(
        /\\(?:hline|toprule|midrule|bottomrule|endhead|endfirsthead|endfoot|endlastfoot|centering)\b/g,
        '',
      )
      .replaceAll(/\\(?:cline|cmidrule|addlinespace|specialrule)\s*(?:[([][^)\]]*[)\]])?(?:\{[^{}]*\})*/g, '')
      .replace(/^\s*\[[^\]]*\]/, '');
    if (text.trim() !== '') {
      const lead = /^\s*/.exec(part)?.[0] ?? '';
      rows.push({ line: line + lead.split('\n').length - 1, cells: latexCells(text, down) });
    }
    line += part.split('\n').length - 1;
  }
  return rows;
}

/** Without what says how columns look: {l|rr}, [t]{lrr}, {\textwidth}{lXX}. */
function withoutColumns(body: string): string {
  let rest = body;
  for (let found = true; found; ) {
    const next = rest.replace(/^(\s*)(?:\[[^\]]*\]|\{(?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*\})/, '$1');
    found = next !== rest;
    rest = next;
  }
  return rest;
}

/** The cells of a row: one over several columns stands in each of them, one over several rows in those below as well. */
function latexCells(row: string, down: Map<number, { text: string; rows: number }>): string[] {
  const cells: string[] = [];
  for (const cell of row.split(/(?<!\\)&/)) {
    const [, columns = '1', inside = cell] =
      /\\multicolumn\s*\{(\d{1,3})\}\s*\{[^{}]*\}\s*\{([\s\S]*)\}/.exec(cell) ?? [];
    const [, rows, below] = /\\multirow\s*\{(\d{1,3})\}\s*\{[^{}]*\}\s*\{([\s\S]*)\}/.exec(inside) ?? [];
    const text = latexCell(below ?? inside);
    const held = down.get(cells.length);
    if (rows !== undefined) down.set(cells.length, { text, rows: Number(rows) - 1 });
    else if (held && held.rows-- > 0 && text === '') {
      cells.push(held.text);
      continue;
    }
    for (let i = 0; i < Number(columns); i++) cells.push(text);
  }
  return cells;
}
