/** Plain Node: what stands around and inside of a table of options by criteria that is neither of them. */

import { type Cell, type Grid, isBlank, isBlankRow, isComment, lineOf } from '../grid.ts';
import { SAMPLE_ROWS } from '../mapping.ts';
import { widthOf } from '../orient.ts';
import { stemsOf } from '../stems.ts';
import { type Decimal, readNumber } from '../values/number-format.ts';
import type { HeadRows } from './head.ts';
import { type PairedColumns, pairedColumns } from './pairs.ts';

/** A row with one text and nothing else. */
export interface AloneRow {
  readonly text: string;
  /** `remark`: about the table; `section`: over the rows below it; `last`: at the end, and no words that tell. */
  readonly is: 'remark' | 'section' | 'last';
}

/** How a table is laid out. Rows and columns are counted from 0. */
export interface Layout extends HeadRows {
  readonly width: number;
  /** The headings of the columns: of two rows with an option over each pair of columns, the options. */
  readonly headings: readonly string[];
  /** What the heading of each column belongs to; null where nothing is said. */
  readonly groups: readonly (string | null)[];
  /** Of columns that belong together, those that are no ratings. */
  readonly pairs: PairedColumns | null;
  readonly alone: ReadonlyMap<number, AloneRow>;
  /** The section that a row is in; null where there is none. */
  readonly sectionOf: (row: number) => string | null;
  /** Texts around the table, which may say how its numbers are meant. */
  readonly remarks: readonly string[];
  /** The rows with numbers or words of options and criteria: no headings, remarks or blank ones. */
  readonly body: readonly number[];
}

/** Reads the layout of a table whose headings are known. */
export function layoutOf(grid: Grid, { head, over }: HeadRows, decimal: Decimal): Layout {
  const width = widthOf(grid.slice(0, SAMPLE_ROWS));
  const alone = aloneRows(grid, head, width, decimal);
  const body = grid
    .slice(0, SAMPLE_ROWS)
    .flatMap((row, at) =>
      at <= (head ?? -1) || isBlankRow(row) || isComment(row) || alone.has(at) ? [] : [at],
    );
  const groups =
    over === null ? Array.from({ length: width }, () => null) : groupsOver(grid, over, head, width);
  // What stands in the upper row alone is a heading of its own.
  const below = Array.from({ length: width }, (_, at) =>
    head === null ? '' : lineOf(grid[head]?.[at]) || (over === null ? '' : lineOf(grid[over]?.[at])),
  );
  const stems = over === null ? stemsOf(below) : null;
  const pairs = stems
    ? pairedColumns(
        grid,
        stems.map((stem) => stem?.stem ?? null),
        below.map((heading, at) => stems[at]?.word ?? heading),
        body,
        decimal,
      )
    : pairedColumns(grid, groups, below, body, decimal);
  // A sentence may stand in several cells where separators parted it.
  const above = grid.slice(0, over ?? head ?? 0).flatMap((row) => {
    const texts = row.filter((cell) => typeof cell === 'string' && !isBlank(cell)).map(lineOf);
    return texts.length > 1 ? [...texts, texts.join(', ')] : texts;
  });
  const sections = [...alone].filter(([, { is }]) => is === 'section').map(([at]) => at);
  return {
    head,
    over,
    width,
    headings: pairs
      ? below.map((heading, at) =>
          pairs.columns.has(at) ? (stems?.[at]?.stem ?? groups[at] ?? heading) : heading,
        )
      : below,
    groups: pairs ? groups.map(() => null) : groups,
    pairs,
    alone,
    sectionOf: (row) => {
      const at = sections.findLast((section) => section < row);
      return at === undefined ? null : (alone.get(at)?.text ?? null);
    },
    remarks: [...above, ...[...alone.values()].map(({ text }) => text), ...below],
    body,
  };
}

/** What stands over each heading, carried on over empty cells unless merged cells say how far it reaches. */
function groupsOver(grid: Grid, over: number, head: number | null, width: number): (string | null)[] {
  const above = Array.from({ length: width }, (_, at) => lineOf(grid[over]?.[at]));
  const isMerged = above.some((text, at) => at > 0 && text !== '' && text === above[at + 1]);
  let current: string | null = null;
  return above.map((text, at) => {
    // What is merged with the heading below it is no group.
    if (text !== '') current = head !== null && text === lineOf(grid[head]?.[at]) ? null : text;
    else if (isMerged || (head !== null && isBlank(grid[head]?.[at]))) current = null;
    return current;
  });
}

const REMARK =
  /^(?:[*†‡¹²³]|\(?\d\)|\[\d+\]|(?:re)?sources?\b|notes?\b|quellen?\b|hinweise?\b|anmerkungen?\b|legende?\b|legend\b|remarks?\b|fuente\b|fonte\b|nota\b|légende\b|leyenda\b|scale\b|skala\b|échelle\b|escala\b|stand\b|as of\b|\d+ ?(?:=|bis|to|à|a|-|–) ?\S)|[.!?]$|https?:/iu;

/** Rows below the headings with one text and nothing else, in a table where others have more. */
function aloneRows(grid: Grid, head: number | null, width: number, decimal: Decimal): Map<number, AloneRow> {
  const rows = grid
    .slice(0, SAMPLE_ROWS)
    .flatMap((row, at) =>
      at <= (head ?? -1) || isBlankRow(row) || isComment(row)
        ? []
        : [{ row, at, isSingle: isAlone(row, decimal) }],
    );
  const [single, full] = [rows.filter(({ isSingle }) => isSingle), rows.filter(({ isSingle }) => !isSingle)];
  // Where most rows have a name alone, it is a table that waits for its numbers.
  const unsaid = single.filter(({ row }) => !REMARK.test(lineOf(row.find((cell) => !isBlank(cell)))));
  if (head === null || full.length === 0 || unsaid.length > full.length) return new Map();
  const names = new Set(full.map(({ row }) => lineOf(row[0])));
  const lastFull = full.at(-1)?.at ?? -1;
  const found = single.flatMap(({ row, at }): [number, AloneRow][] => {
    const text = row
      .filter((cell) => !isBlank(cell))
      .map(lineOf)
      .filter((one, i, all) => one !== all[i - 1])
      .join(' ');
    const is = aloneAs(text, at > lastFull, isBlankRow(grid[at - 1] ?? []));
    // Of two columns one is empty wherever a number is missing.
    const isName = !REMARK.test(text) && (width < 3 || names.has(text));
    return isName ? [] : [[at, { text, is }]];
  });
  return new Map(found);
}

function aloneAs(text: string, isLast: boolean, isApart: boolean): AloneRow['is'] {
  const isRemark = REMARK.test(text) || text.length > 80;
  if (isRemark && (isLast || /\d/.test(text) || text.length > 20)) return 'remark';
  if (!isLast) return 'section';
  return isApart ? 'remark' : 'last';
}

/** One text, or the same in each of several cells, as merged cells are read. */
function isAlone(row: readonly Cell[], decimal: Decimal): boolean {
  const filled = row.filter((cell) => !isBlank(cell));
  const [first] = filled;
  if (typeof first !== 'string') return false;
  // "Source:" and where it is, in two cells.
  const isText = (cell: Cell): boolean => ['text', 'free', 'asked'].includes(readNumber(cell, decimal).state);
  const isWorded = filled.every(isText);
  if (filled.length === 2 && row.length > 2 && isWorded && /:\s*$/.test(first) && REMARK.test(first))
    return true;
  // "1 to 5" is a range of numbers elsewhere.
  if (!isText(first)) return filled.length === 1 && REMARK.test(first);
  return (
    filled.length === 1 ||
    (filled.length > 2 && filled.length === row.length && filled.every((cell) => cell === first))
  );
}
