/** Plain Node: guesses what the lines of a matrix hold. */

import { type Cell, columnLetters, lineOf } from './grid.ts';
import { type Direction, directionOf, likelyDirection, readHeading } from './headings.ts';
import {
  type GuessOptions,
  type LineMapping,
  PLAIN_NUMBERS,
  type Role,
  type SpecialLine,
  type SpecialRole,
} from './mapping.ts';
import { type Decimal, guessDecimal, isMissing, readNumber } from './number-format.ts';
import type { Oriented } from './orient.ts';
import { isAlternativeWord, isComputed, isIdWord, wordOf } from './vocabulary.ts';

interface GuessedLine {
  readonly line: LineMapping;
  readonly heading: string;
  readonly confidence: number;
  readonly reason: string;
}

/** What each line of a matrix holds. `nameLine` holds the names of the options where that is known already. */
export function linesOf(
  view: Oriented,
  nameLine: number | null,
  head: number | null,
  entries: readonly number[],
  special: readonly SpecialLine[],
  { decimal: usual = '.', known }: GuessOptions,
): GuessedLine[] {
  const columns = Array.from({ length: view.lines }, (_, line) =>
    entries.map((entry) => view.cell(entry, line)),
  );
  const headings = columns.map((_, line) => (head === null ? '' : lineOf(view.cell(head, line))));
  const shapes = columns.map(shapeOf);
  const names = nameLine ?? nameLineOf(headings, shapes, columns);
  const existing: ExistingCriteria = new Map(
    (known?.criteria ?? []).map((criterion) => [wordOf(criterion.name), criterion]),
  );
  const specialText = (role: SpecialRole, line: number): string => {
    const entry = special.find((one) => one.role === role)?.at;
    return entry === undefined ? '' : lineOf(view.cell(entry, line));
  };
  return columns.map((cells, at): GuessedLine => {
    const raw = headings[at] ?? '';
    const line: SeenLine = {
      at,
      raw,
      heading: raw || (view.position(0, at).column === 'A' && at > 0 ? `row ${at + 1}` : columnLetters(at)),
      cells,
      shape: shapes[at] ?? 'blank',
      decimal: guessDecimal(cells, usual).decimal,
      direction: specialText('direction', at),
      unit: specialText('unit', at),
    };
    if (at === names) return namesLine(line, nameLine !== null);
    if (nameLine !== null && at < nameLine) return guessed(line, 'ignore', 1, 'above the headings');
    const isEmptyBesideSpecial =
      view.lines > 1 && special.length > 0 && cells.every((cell) => isMissing(cell));
    return (
      leftOutLine(line) ??
      (line.shape === 'text' ? textLine(line, isEmptyBesideSpecial) : criterionLine(line, existing))
    );
  });
}

type ExistingCriteria = ReadonlyMap<string, NonNullable<GuessOptions['known']>['criteria'][number]>;

/** A line with what is seen in it before anything is guessed. */
interface SeenLine {
  readonly at: number;
  /** Its heading as it stands there; empty where it has none. */
  readonly raw: string;
  /** What it is called for the user. */
  readonly heading: string;
  readonly cells: readonly Cell[];
  readonly shape: Shape;
  readonly decimal: Decimal;
  /** What special entries say of it; empty where they say nothing. */
  readonly direction: string;
  readonly unit: string;
}

const guessed = (
  { heading, decimal }: SeenLine,
  role: Role,
  confidence: number,
  reason: string,
  name = '',
): GuessedLine => ({
  line: { role, name, unit: null, direction: 'max', decimal, ...PLAIN_NUMBERS },
  heading,
  confidence,
  reason,
});

function namesLine(line: SeenLine, isKnown: boolean): GuessedLine {
  const word = isAlternativeWord(line.raw);
  const reason = word ? 'by its heading' : 'texts that differ from each other';
  return guessed(line, 'option', word || isKnown ? 1 : 0.8, reason);
}

/** A line that is nothing to import; null for any other. */
function leftOutLine(line: SeenLine): GuessedLine | null {
  if (line.shape === 'blank') return line.raw === '' ? guessed(line, 'ignore', 1, 'empty') : null;
  if (isComputed(line.raw)) return guessed(line, 'ignore', 0.8, 'looks worked out from the others');
  return line.shape === 'index' && line.raw === '' ? guessed(line, 'ignore', 0.9, 'numbers the rows') : null;
}

/** A line of texts, which no criterion can take. */
function textLine(line: SeenLine, isEmpty: boolean): GuessedLine {
  const word = wordOf(line.raw);
  if (/^(vendor|manufacturer|maker|brand|hersteller|company|supplier)$/.test(word))
    return guessed(line, 'vendor', 0.9, 'by its heading');
  if (/^(description|beschreibung|details)$/.test(word))
    return guessed(line, 'description', 0.9, 'by its heading');
  if (isEmpty) return guessed(line, 'ignore', 0.9, 'empty');
  const reason = 'texts, which no criterion can take: they become notes on the alternatives';
  return guessed(line, 'note', 0.5, reason, line.raw);
}

/** A line of numbers, or of none yet. */
function criterionLine(line: SeenLine, known: ExistingCriteria): GuessedLine {
  const { at, raw, cells, decimal } = line;
  const read = readHeading(raw);
  const existing = known.get(wordOf(read.name)) ?? known.get(wordOf(raw));
  const name = existing?.name ?? (read.name || `Criterion ${columnLetters(at)}`);
  const isBlank = line.shape === 'blank';
  if (existing?.scale === 'evidence') {
    const reason = 'the workbook compares this criterion on evidence, so a number of 0 to 100 is a judgement';
    return guessed(line, 'judgement', isBlank ? 0.4 : 0.6, isBlank ? 'no numbers yet' : reason, name);
  }
  const unit = read.unit ?? (line.unit || null) ?? commonUnit(cells, decimal) ?? existing?.unit ?? null;
  const { direction, reason } = directionOfLine(line, read.direction, existing);
  const plain = guessed(line, 'criterion', direction === null ? 0.6 : 0.95, reason, name);
  return {
    ...plain,
    line: { ...plain.line, unit: unit === '' ? null : unit, direction: direction ?? likelyDirection(name) },
    ...(isBlank && { confidence: 0.4, reason: 'no numbers yet' }),
  };
}

/** The direction of a criterion and how it is known; null where its name alone can say it. */
function directionOfLine(
  line: SeenLine,
  inHeading: Direction | null,
  existing: ReturnType<ExistingCriteria['get']>,
): { readonly direction: Direction | null; readonly reason: string } {
  const stated = directionOf(line.direction);
  if (stated !== null) return { direction: stated, reason: 'direction by its own line' };
  if (inHeading !== null) return { direction: inHeading, reason: 'direction by its heading' };
  if (!existing) return { direction: null, reason: 'direction guessed from its name' };
  return {
    direction: existing.scale === 'numeric' ? existing.direction : null,
    reason: 'as in the workbook',
  };
}

type Shape = 'blank' | 'number' | 'text' | 'index';

/** What most cells of a line are. */
function shapeOf(cells: readonly Cell[]): Shape {
  let [numbers, texts] = [0, 0];
  for (const cell of cells) {
    if (isMissing(cell)) continue;
    const { state } = readEitherWay(cell);
    // A few days among numbers are numbers that a spreadsheet took for days; nothing but days are days.
    if (state === 'text' || state === 'date') texts++;
    else numbers++;
  }
  if (numbers + texts === 0) return 'blank';
  if (texts > numbers) return 'text';
  return isCount(cells) ? 'index' : 'number';
}

const readEitherWay = (cell: Cell) => {
  const point = readNumber(cell, '.');
  return point.state === 'number' ? point : readNumber(cell, ',');
};

/** Whether the cells, three at least, count up by one from 0 or 1. */
function isCount(cells: readonly Cell[]): boolean {
  const numbers = cells.map((cell) => {
    const read = isMissing(cell) ? null : readEitherWay(cell);
    return read?.state === 'number' && read.number.kind === 'exact' ? read.number.a : Number.NaN;
  });
  const [first] = numbers;
  return (
    numbers.length > 2 && (first === 0 || first === 1) && numbers.every((number, i) => number === first + i)
  );
}

/** The line with the names of the options; null where there is none. */
function nameLineOf(
  headings: readonly string[],
  shapes: readonly Shape[],
  columns: readonly (readonly Cell[])[],
): number | null {
  const texts = shapes.flatMap((shape, line) => (shape === 'text' ? [line] : []));
  const byWord = texts.find((line) => isAlternativeWord(headings[line] ?? ''));
  if (byWord !== undefined) return byWord;
  const distinct = (line: number): number => {
    const cells = (columns[line] ?? []).map(lineOf);
    return new Set(cells).size / Math.max(1, cells.length);
  };
  const unique = texts.find((line) => distinct(line) > 0.9);
  if (unique !== undefined) return unique;
  // Texts that repeat tell less apart than a first column that counts.
  if (texts[0] !== undefined) return shapes[0] === 'index' && headings[0] === '' ? 0 : texts[0];
  const coded = headings.findIndex((heading, line) => isIdWord(heading) && distinct(line) === 1);
  if (coded >= 0) return coded;
  const numbered = headings.findIndex((heading) => isAlternativeWord(heading));
  if (numbered >= 0) return numbered;
  // Nothing but numbers: a first column that counts, or that has no heading, names its rows.
  return shapes[0] === 'index' || (headings[0] === '' && headings.length > 1) ? 0 : null;
}

/** The unit that all cells of a line have which have one. */
function commonUnit(cells: readonly Cell[], decimal: Decimal): string | null {
  const units = new Set<string>();
  for (const cell of cells) {
    const read = readNumber(cell, decimal);
    if (read.state === 'number') units.add(read.unit);
  }
  const [unit = '', ...others] = units;
  return others.length === 0 && unit !== '' ? unit : null;
}
