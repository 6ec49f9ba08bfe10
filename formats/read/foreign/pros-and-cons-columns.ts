/** Plain Node: tables with a column of pros and one of cons, as lists. */
import { sectionIn, withoutMarks } from './parse-pros-and-cons.ts';

interface Columns {
  /** What each column holds; null for the one with the names. */
  readonly of: readonly ({ readonly polarity: 'pro' | 'con'; readonly of: string | null } | null)[];
  readonly names: number;
}

const RULE_CELL = /^:?-{2,}:?$/;

/** The cells of a line that is parted by tabs or upright strokes; one cell for any other line. */
function cellsOf(line: string): string[] {
  if (line.includes('\t')) return line.split('\t').map((cell) => cell.trim());
  const text = line.trim();
  if (!text.includes('|')) return [text];
  return text
    .replace(/^\|/, '')
    .replace(/\|$/, '')
    .split('|')
    .map((cell) => cell.trim());
}

/** The columns of a table by its first line, where one is of pros, one of cons, and at most one of something else. */
function columnsOf(line: string): Columns | null {
  const cells = cellsOf(line);
  if (cells.length < 2 || line.length > 2_000) return null;
  const of = cells.map((cell) => {
    const section = sectionIn(withoutMarks(cell));
    return section && section.rest === '' ? { polarity: section.polarity, of: section.of } : null;
  });
  const others = of.filter((column) => column === null).length;
  const has = (polarity: 'pro' | 'con'): boolean => of.some((column) => column?.polarity === polarity);
  return has('pro') && has('con') && others <= 1 ? { of, names: of.indexOf(null) } : null;
}

/** What stands in one cell: lines of a page, or words between semicolons. */
const partsOf = (cell: string): string[] =>
  cell
    .split(/<br\s*\/?>|;|•/i)
    .map((part) => part.replace(/^[-*+–]\s+/, '').trim())
    .filter((part) => part !== '' && !/^[-–—]$/.test(part));

/**
 * A text in which each table of pros and cons, as "Pros | Cons" or "Option | Advantages | Disadvantages" with strokes or tabs between its
 * cells, is a list below headings; null for a text without such a table.
 */
export function unfoldColumns(text: string): string | null {
  const out: string[] = [];
  const lines = text.split(/\r\n?|\n/);
  let found = false;
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    const columns = columnsOf(line);
    if (!columns) {
      out.push(line);
      continue;
    }
    found = true;
    const rows: string[][] = [];
    while (at + 1 < lines.length && cellsOf(lines[at + 1] ?? '').length > 1) {
      at++;
      const cells = cellsOf(lines[at] ?? '');
      if (!cells.every((cell) => RULE_CELL.test(cell) || cell === '')) rows.push(cells);
    }
    out.push(...listOf(columns, rows));
  }
  return found ? out.join('\n') : null;
}

function listOf({ of, names }: Columns, rows: readonly (readonly string[])[]): string[] {
  const section = (column: number, from: readonly (readonly string[])[]): string[] => {
    const head = of[column];
    const items = from.flatMap((row) => partsOf(row[column] ?? ''));
    if (!head || items.length === 0) return [];
    const words = head.polarity === 'pro' ? 'Pros' : 'Cons';
    // no text: read by the reader of lists
    return [head.of === null ? `${words}:` : `${words} of ${head.of}:`, ...items.map((item) => `- ${item}`)];
  };
  if (names === -1) return of.flatMap((_, column) => section(column, rows));
  const byName = new Map<string, (readonly string[])[]>();
  let name = '';
  for (const row of rows) {
    // A name that is left out is the one above.
    name = withoutMarks(row[names] ?? '') || name;
    byName.set(name, [...(byName.get(name) ?? []), row]);
  }
  return [...byName].flatMap(([own, group]) => [
    ...(own === '' ? [] : ['', `**${own}**`]),
    ...of.flatMap((_, column) => section(column, group)),
  ]);
}
