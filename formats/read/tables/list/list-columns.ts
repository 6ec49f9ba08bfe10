/** Plain Node: the columns of a table as those of a list: their headings, and what stands under them. */

import { type Cell, type Grid, isBlank, isBlankRow, isComment, lineOf } from '../grid.ts';
import { type Role, SAMPLE_ROWS } from '../mapping.ts';
import { widthOf } from '../orient.ts';
import { levelsOf } from '../values/levels.ts';
import { isMissing, readNumber } from '../values/number-format.ts';
import { listRole } from '../vocabulary.ts';
import { polarityOf } from './field-values.ts';
import { type ListWord, listWord } from './list-words.ts';

/** A column with the cells of the first rows. */
export interface Column {
  readonly heading: string;
  readonly cells: readonly Cell[];
  /** By words that only lists have. */
  readonly strict: Role | null;
  readonly word: ListWord | null;
}

/** The columns below a row of headings. */
export function columnsOf(grid: Grid, head: number | null): Column[] {
  const width = widthOf(grid);
  const rows = grid
    .slice((head ?? -1) + 1, (head ?? -1) + 1 + SAMPLE_ROWS)
    .filter((row) => !isBlankRow(row) && !isComment(row));
  return Array.from({ length: width }, (_, at) => {
    const heading = head === null ? '' : lineOf(grid[head]?.[at]);
    return {
      heading,
      cells: rows.map((row) => row[at] ?? null),
      strict: listRole(heading) ?? listRole(heading.replace(/(?<!\s)\s*[([{][^()[\]{}]*[)\]}]\s*$/, '')),
      word: listWord(heading),
    };
  });
}

/** Short texts, most of them no numbers. */
export const isNames = ({ cells }: Column): boolean =>
  cells.length >= 4 &&
  cells.every((cell) => !isBlank(cell)) &&
  cells.filter((cell) => !isNumber(cell)).length * 2 > cells.length &&
  cells.every((cell) => lineOf(cell).length <= 120);

const isNumber = (cell: Cell): boolean =>
  readNumber(cell, '.').state === 'number' || readNumber(cell, ',').state === 'number';

/** How the names of two columns meet. */
export interface Crossing {
  readonly rows: number;
  /** How many different names the first and the second column have. */
  readonly first: number;
  readonly second: number;
  /** How many pairs stand there again. */
  readonly repeated: number;
}

export function crossingOf(first: Column | undefined, second: Column | undefined): Crossing {
  const [a, b, pairs] = [new Set<string>(), new Set<string>(), new Set<string>()];
  let rows = 0;
  first?.cells.forEach((cell, i) => {
    const [one, other] = [lineOf(cell).toLowerCase(), lineOf(second?.cells[i]).toLowerCase()];
    if (one === '' || other === '') return;
    rows++;
    a.add(one);
    b.add(other);
    pairs.add(`${one}\0${other}`);
  });
  return { rows, first: a.size, second: b.size, repeated: rows - pairs.size };
}

type ValueKind = 'numbers' | 'answers' | 'words';

/** What the cells of a column of values are: numbers, yes and no, or a few words that repeat; null for anything else. */
export function valueKindOf({ cells, heading }: Column): ValueKind | null {
  const filled = cells.filter((cell) => !isMissing(cell));
  if (filled.length === 0) return null;
  const numbers = filled.filter(isNumber).length;
  const answers = filled.filter((cell) => !isNumber(cell) && polarityOf(lineOf(cell)) !== null).length;
  if (numbers * 2 > filled.length) return 'numbers';
  if ((answers + numbers) * 2 > filled.length) return 'answers';
  if (levelsOf(filled, { name: heading, direction: 'max' })?.isTaken) return 'words';
  const words = new Set(filled.map((cell) => lineOf(cell).toLowerCase()));
  return words.size <= Math.min(7, filled.length / 2) && [...words].every((word) => word.length <= 30)
    ? 'words'
    : null;
}

export const isLink = (cell: Cell): boolean => /^(?:https?:\/\/|www\.)/i.test(lineOf(cell));

/** Whether more than half of the cells that are filled are of a kind. */
export const mostly = (cells: readonly Cell[], is: (cell: Cell) => boolean): boolean => {
  const filled = cells.filter((cell) => !isBlank(cell));
  return filled.length > 0 && filled.filter(is).length * 2 > filled.length;
};
