/** Plain Node: guesses what the columns of a list hold that has a claim or a number a row: by words, and by its shape. */

import { quote } from '../../../common/words.ts';
import {
  type Cell,
  columnLetters,
  type Grid,
  isBlank,
  isBlankRow,
  isComment,
  lineOf,
  type ReadingNote,
} from './grid.ts';
import { readHeading } from './headings.ts';
import { levelsOfAnswers, polarityOf } from './list/field-values.ts';
import { type ListWord, listWord } from './list-words.ts';
import {
  type Doubt,
  type Guess,
  type GuessOptions,
  type Level,
  type LineMapping,
  PLAIN_NUMBERS,
  type Role,
  SAMPLE_ROWS,
  type TableMapping,
} from './mapping.ts';
import { type Decimal, guessDecimal, isMissing, readNumber } from './number-format.ts';
import { widthOf } from './orient.ts';
import { listRole, wordOf } from './vocabulary.ts';

interface Column {
  readonly heading: string;
  readonly cells: readonly Cell[];
  /** By words that only lists have. */
  readonly strict: Role | null;
  readonly word: ListWord | null;
}

/** A list as it was found. */
export interface FoundList {
  readonly head: number | null;
  /** From 0 to 1. */
  readonly confidence: number;
  /** One for each column; null where it is read nowhere. */
  readonly roles: readonly (Role | null)[];
  /** Whether words say which column holds the alternatives and which the criteria. */
  readonly isNamed: boolean;
}

/** Whether a table has a claim or a number a row; null where it has not. */
export function findList(grid: Grid, head: number | null, options: GuessOptions): FoundList | null {
  const columns = columnsOf(grid, head);
  const strict = strictRoles(columns);
  const exact = strictConfidence(strict);
  if (exact > 0) {
    const roles = exact === 1 ? strict : withValues(columns, strict);
    return { head, confidence: exact, roles, isNamed: true };
  }
  const named = byWords(columns, strict, head);
  if (named) return named;
  return head !== null && isRepeated(grid[head] ?? [], columns)
    ? byShape(columnsOf(grid, null), null, options)
    : byShape(columns, head, options);
}

/** The roles of the columns where somebody says that the table is a list. */
export function asList(grid: Grid, head: number | null, options: GuessOptions): FoundList {
  const found = findList(grid, head, options);
  if (found) return found;
  const columns = columnsOf(grid, head);
  return {
    head,
    confidence: 1,
    roles: withValues(columns, withWords(columns, strictRoles(columns))),
    isNamed: true,
  };
}

function columnsOf(grid: Grid, head: number | null): Column[] {
  const width = widthOf(grid);
  const rows = grid
    .slice((head ?? -1) + 1, (head ?? -1) + 1 + SAMPLE_ROWS)
    .filter((row) => !isBlankRow(row) && !isComment(row));
  return Array.from({ length: width }, (_, at) => {
    const heading = head === null ? '' : lineOf(grid[head]?.[at]);
    return {
      heading,
      cells: rows.map((row) => row[at] ?? null),
      strict: listRole(heading) ?? listRole(heading.replace(/\s*[([{][^()[\]{}]*[)\]}]\s*$/, '')),
      word: listWord(heading),
    };
  });
}

/** Each role once, in the order of the columns. */
function strictRoles(columns: readonly Column[]): (Role | null)[] {
  const used = new Set<Role>();
  return columns.map(({ strict }) => {
    if (strict === null) return null;
    if (strict === 'ignore' || used.has(strict)) return 'ignore';
    used.add(strict);
    return strict;
  });
}

function strictConfidence(roles: readonly (Role | null)[]): number {
  if (!roles.includes('alternative') || !roles.includes('criterion')) return 0;
  if (roles.includes('polarity') && roles.includes('claim')) return 1;
  const says = ['polarity', 'claim', 'number'] as const;
  const range = roles.includes('low') && roles.includes('high');
  return range || says.some((role) => roles.includes(role)) ? 0.9 : 0;
}

/** Alternatives and criteria by looser words; what such a word says of one column is no more than one role. */
function withWords(columns: readonly Column[], strict: readonly (Role | null)[]): (Role | null)[] {
  const roles = [...strict];
  for (const role of ['criterion', 'alternative'] as const) {
    if (roles.includes(role)) continue;
    const at = columns.findIndex(({ word }, i) => word === role && roles[i] === null);
    if (at >= 0) roles[at] = role;
  }
  return roles;
}

function byWords(
  columns: readonly Column[],
  strict: readonly (Role | null)[],
  head: number | null,
): FoundList | null {
  const named = withWords(columns, strict);
  const [alternative, criterion] = [named.indexOf('alternative'), named.indexOf('criterion')];
  if (alternative < 0 || criterion < 0) return null;
  const roles = withValues(columns, named);
  if (!roles.includes('polarity') && !roles.includes('number') && !roles.includes('low')) return null;
  // A matrix has each option once; a list has most of them several times.
  const crossing = crossingOf(columns[alternative], columns[criterion]);
  const valued = columns.some(
    ({ word }, at) => roles[at] !== null && (word === 'value' || word === 'polarity'),
  );
  if (crossing.rows < crossing.first * (valued ? 1.2 : 1.5)) return null;
  if (!valued && crossing.repeated > 0) return null;
  return { head, confidence: valued ? 0.9 : 0.75, roles, isNamed: true };
}

/**
 * Two columns of names that repeat while their pairs do not, as every thing is said something of under every heading, and
 * one column of numbers or of a few words.
 */
function byShape(
  columns: readonly Column[],
  head: number | null,
  options: GuessOptions,
): FoundList | null {
  const names = columns.flatMap((column, at) => (isNames(column) ? [at] : []));
  for (const first of names) {
    for (const second of names) {
      if (second <= first) continue;
      const crossing = crossingOf(columns[first], columns[second]);
      const isCrossed =
        crossing.repeated === 0 &&
        crossing.first > 1 &&
        crossing.second > 1 &&
        crossing.rows >= 4 &&
        crossing.rows * 2 > crossing.first * crossing.second &&
        crossing.rows >= Math.max(crossing.first, crossing.second) * 1.5;
      if (!isCrossed) continue;
      const rest = columns.map((column, at) => (at === first || at === second ? null : column));
      const values = rest.flatMap((column, at) => (column && valueKindOf(column) !== null ? [at] : []));
      const value = values[0];
      if (value === undefined || values.length > 1) continue;
      const words = [columns[first]?.word, columns[second]?.word];
      const isSecond = words[1] === 'alternative' || words[0] === 'criterion';
      const isFirst = words[0] === 'alternative' || words[1] === 'criterion';
      const alternative =
        options.names === first || options.names === second
          ? options.names
          : isFirst !== isSecond
            ? isFirst
              ? first
              : second
            : likelyAlternative(columns, first, second, value, options);
      const roles: (Role | null)[] = columns.map((_, at) =>
        at === alternative ? 'alternative' : at === first || at === second ? 'criterion' : null,
      );
      const found = withValues(columns, roles, value);
      return {
        head,
        confidence: 0.7,
        roles: found,
        isNamed: isFirst !== isSecond || options.names === alternative,
      };
    }
  }
  return null;
}

/** Whether what seems to be a row of headings is one like those below it: two of its names stand there again. */
const isRepeated = (head: readonly Cell[], columns: readonly Column[]): boolean =>
  columns.filter(
    ({ cells }, at) => !isBlank(head[at]) && cells.some((cell) => lineOf(cell) === lineOf(head[at])),
  ).length > 1;

/** Short texts, most of them no numbers. */
const isNames = ({ cells }: Column): boolean =>
  cells.length >= 4 &&
  cells.every((cell) => !isBlank(cell)) &&
  cells.filter((cell) => !isNumber(cell)).length * 2 > cells.length &&
  cells.every((cell) => lineOf(cell).length <= 120);

const isNumber = (cell: Cell): boolean =>
  readNumber(cell, '.').state === 'number' || readNumber(cell, ',').state === 'number';

interface Crossing {
  readonly rows: number;
  /** How many different names the first and the second column have. */
  readonly first: number;
  readonly second: number;
  /** How many pairs stand there again. */
  readonly repeated: number;
}

function crossingOf(first: Column | undefined, second: Column | undefined): Crossing {
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
function valueKindOf({ cells }: Column): ValueKind | null {
  const filled = cells.filter((cell) => !isMissing(cell));
  if (filled.length === 0) return null;
  const numbers = filled.filter(isNumber).length;
  const answers = filled.filter((cell) => !isNumber(cell) && polarityOf(lineOf(cell)) !== null).length;
  if (numbers * 2 > filled.length) return 'numbers';
  if ((answers + numbers) * 2 > filled.length) return 'answers';
  const words = new Set(filled.map((cell) => lineOf(cell).toLowerCase()));
  return words.size <= Math.min(7, filled.length / 2) && [...words].every((word) => word.length <= 30)
    ? 'words'
    : null;
}

const isLink = (cell: Cell): boolean => /^(?:https?:\/\/|www\.)/i.test(lineOf(cell));

/** Where the values stand, the texts and the sources, beside the names. `value` is the column of values where it is known. */
function withValues(
  columns: readonly Column[],
  named: readonly (Role | null)[],
  value?: number,
): (Role | null)[] {
  const roles = [...named];
  const free = (is: (column: Column) => boolean): number =>
    columns.findIndex((column, at) => (roles[at] ?? null) === null && is(column));
  const give = (role: Role, at: number): void => {
    if (at >= 0 && !roles.includes(role)) roles[at] = role;
  };
  give(
    'source',
    free((column) => column.word === 'source' && column.cells.some((cell) => !isBlank(cell))),
  );
  give(
    'source',
    free((column) => column.word === 'evidence' && mostly(column.cells, isLink)),
  );
  give(
    'claim',
    free((column) => column.word === 'claim' || column.word === 'evidence'),
  );
  if (!roles.includes('source'))
    give(
      'source',
      free((column) => mostly(column.cells, isLink)),
    );
  give(
    'polarity',
    free((column) => column.word === 'polarity'),
  );
  if (!roles.includes('polarity') && !roles.includes('number') && !roles.includes('low')) {
    const worded = free((column) => column.word === 'value' && valueKindOf(column) !== null);
    const only = columns.flatMap((column, at) =>
      roles[at] === null && valueKindOf(column) === 'numbers' ? [at] : [],
    );
    const at = value ?? (worded >= 0 ? worded : only.length === 1 ? (only[0] ?? -1) : -1);
    if (at >= 0 && roles[at] === null) roles[at] = 'number';
  }
  return withAnswers(columns, roles);
}

/** Answers that something speaks for are evidence; a text that is neither for nor against is a remark on a number. */
function withAnswers(columns: readonly Column[], roles: (Role | null)[]): (Role | null)[] {
  const number = roles.indexOf('number');
  const numbered = columns[number];
  if (numbered && !roles.includes('polarity') && valueKindOf(numbered) === 'answers') {
    if (roles.includes('source') || roles.includes('claim')) roles[number] = 'polarity';
  }
  const isPolar = roles.includes('polarity');
  const [claim, remark] = [roles.indexOf('claim'), roles.indexOf('remark')];
  // Comments that hardly a row goes without are what is said.
  if (isPolar && claim < 0 && remark >= 0) {
    const cells = columns[remark]?.cells ?? [];
    if (cells.filter((cell) => !isBlank(cell)).length >= cells.length * 0.9) roles[remark] = 'claim';
  }
  if (claim >= 0 && columns[claim]?.strict !== 'claim') {
    const cells = columns[claim]?.cells ?? [];
    const isSparse = cells.filter((cell) => !isBlank(cell)).length < cells.length * 0.9;
    if (!isPolar || isSparse) roles[claim] = remark < 0 ? 'remark' : null;
  }
  return roles;
}

const mostly = (cells: readonly Cell[], is: (cell: Cell) => boolean): boolean => {
  const filled = cells.filter((cell) => !isBlank(cell));
  return filled.length > 0 && filled.filter(is).length * 2 > filled.length;
};

/**
 * Which of two columns holds the alternatives: what the workbook knows, units and directions behind names of criteria, and
 * numbers, which are of one size under one criterion. The first where nothing tells.
 */
function likelyAlternative(
  columns: readonly Column[],
  first: number,
  second: number,
  value: number,
  { known }: GuessOptions,
): number {
  const [one, other] = [first, second].map((at) => new Set(columns[at]?.cells.map(lineOf)));
  const score = (names: ReadonlySet<string> | undefined): number => {
    const words = new Set([...(names ?? [])].map(wordOf));
    const knownAs = (list: readonly string[]): number =>
      list.filter((name) => words.has(wordOf(name))).length;
    const measured = [...(names ?? [])].filter((name) => readHeading(name).unit !== null).length;
    return (
      knownAs(known?.alternatives ?? []) - knownAs((known?.criteria ?? []).map(({ name }) => name)) - measured
    );
  };
  const difference = score(one) - score(other);
  if (difference !== 0) return difference > 0 ? first : second;
  const spread = (at: number): number => spreadWithin(columns[at], columns[value]);
  return spread(first) + 0.1 < spread(second) ? second : first;
}

/** How far the numbers of one name are apart in their order of size, on average; 0 where there are none. */
function spreadWithin(names: Column | undefined, values: Column | undefined): number {
  const sizes = new Map<string, number[]>();
  names?.cells.forEach((name, i) => {
    const read = readNumber(values?.cells[i], '.');
    if (read.state !== 'number' || read.number.kind !== 'exact' || read.number.a === 0) return;
    const list = sizes.get(lineOf(name)) ?? [];
    list.push(Math.log10(Math.abs(read.number.a)));
    sizes.set(lineOf(name), list);
  });
  const spreads = [...sizes.values()].map((list) => Math.max(...list) - Math.min(...list));
  return spreads.length === 0 ? 0 : spreads.reduce((sum, one) => sum + one, 0) / spreads.length;
}

/** What a list is taken for. `matrix` is how it reads as one of alternatives by criteria. */
export function guessLongList(
  grid: Grid,
  found: FoundList,
  usual: Decimal,
  matrix: () => TableMapping,
): Guess {
  const { head, confidence, roles } = found;
  const columns = columnsOf(grid, head);
  const lines = columns.map(({ heading, cells }, at): LineMapping => {
    const role = roles[at] ?? 'ignore';
    return {
      role,
      name: heading,
      unit: null,
      direction: 'max',
      // Weighbridge writes no thousands separators.
      decimal: guessDecimal(cells, usual, confidence === 1).decimal,
      ...PLAIN_NUMBERS,
      levels: role === 'number' ? levelsOfAnswers(cells) : null,
    };
  });
  const mapping: TableMapping = { kind: 'list', optionsAs: 'rows', head, lines, special: [] };
  return {
    mapping,
    confidence,
    headRow: head,
    lines: columns.map(({ heading, strict, word }, at) => ({
      heading: heading || columnLetters(at),
      confidence: strict !== null ? 1 : roles[at] === null ? 0.3 : word === null ? 0.6 : 0.85,
      reason:
        roles[at] === null || roles[at] === undefined
          ? 'no heading that is known'
          : strict !== null
            ? roles[at] === 'ignore'
              ? 'worked out anew, or named twice'
              : 'by its heading'
            : word === null
              ? 'by what stands under it'
              : 'by its heading and what stands under it',
    })),
    doubts: doubtsOf(found, mapping, columns, matrix),
    notes: columns.flatMap((column, at) => noteOf(column, at, roles[at] ?? null, lines[at]?.levels ?? null)),
  };
}

function noteOf(
  column: Column,
  at: number,
  role: Role | null,
  levels: readonly Level[] | null,
): ReadingNote[] {
  const name = `Column ${columnLetters(at)}${column.heading === '' ? '' : ` ${quote(column.heading)}`}`;
  if (levels) {
    const steps = levels.map(({ words }, i) => `${words[0]} (${i + 1})`).join(', ');
    return [
      {
        message: `${name} holds answers, which are read as steps of a scale: ${steps}.`,
        remedy: 'A column of sources or texts beside them makes them evidence for and against.',
      },
    ];
  }
  if (role === 'polarity' && column.strict !== 'polarity') {
    const cells = column.cells.map(lineOf);
    if (cells.includes('-') && !cells.includes('+')) {
      return [
        { message: `${name}: “-” is read as against.`, remedy: 'Empty these cells where nothing is known.' },
      ];
    }
  }
  if (column.cells.every(isBlank)) return [];
  if (role === null) {
    return [{ message: `${name} is read nowhere.`, remedy: 'Choose what it holds where it matters.' }];
  }
  return role === 'ignore' && column.strict !== 'ignore'
    ? [
        {
          message: `${name} is left out: another column holds the same.`,
          remedy: 'Choose what it holds where it matters.',
        },
      ]
    : [];
}

function doubtsOf(
  { isNamed, confidence, roles }: FoundList,
  mapping: TableMapping,
  columns: readonly Column[],
  matrix: () => TableMapping,
): Doubt[] {
  const [alternative, criterion] = [roles.indexOf('alternative'), roles.indexOf('criterion')];
  const called = (at: number): string => quote(columns[at]?.heading || columnLetters(at));
  const kind: Doubt[] =
    confidence >= 0.8
      ? []
      : [
          {
            about: 'kind',
            position: null,
            question: 'Has this table one number or answer a row, or a row for each alternative?',
            grounds: `The names under ${called(alternative)} and ${called(criterion)} repeat, and each pair of them stands there once; no heading says so.`,
            readings: [
              { words: 'A list with one number or answer a row', mapping, option: '--kind list' },
              {
                words: 'A matrix with a row for each alternative',
                mapping: matrix(),
                option: '--kind matrix',
              },
            ],
          },
        ];
  if (isNamed) return kind;
  const swap = (role: Role): Role =>
    role === 'alternative' ? 'criterion' : role === 'criterion' ? 'alternative' : role;
  const swapped = { ...mapping, lines: mapping.lines.map((line) => ({ ...line, role: swap(line.role) })) };
  return [
    ...kind,
    {
      about: 'names',
      position: { row: (mapping.head ?? 0) + 1, column: columnLetters(alternative) },
      question: `Which column holds the alternatives: ${called(alternative)} or ${called(criterion)}?`,
      grounds: `They are taken to stand under ${called(alternative)}; the names under ${called(criterion)} may be alternatives as well.`,
      readings: [
        {
          words: `The alternatives stand under ${called(alternative)}`,
          mapping,
          option: `--names ${columnLetters(alternative)}`,
        },
        {
          words: `The alternatives stand under ${called(criterion)}`,
          mapping: swapped,
          option: `--names ${columnLetters(criterion)}`,
        },
      ],
    },
  ];
}
