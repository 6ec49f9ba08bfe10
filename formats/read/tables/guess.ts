/** Plain Node: guesses what a table is. */

import { type Cell, columnLetters, type Grid, isBlank, isBlankRow, isRemark, lineOf } from './grid.ts';
import { guessMatrix } from './guess-matrix.ts';
import {
  type Guess,
  type GuessOptions,
  type LineMapping,
  PLAIN_NUMBERS,
  type Role,
  SAMPLE_ROWS,
  type TableKind,
} from './mapping.ts';
import { type Decimal, guessDecimal, isMissing, readNumber } from './number-format.ts';
import { widthOf } from './orient.ts';
import { criteriaRole, isCriterionWord, listRole, notesRole } from './vocabulary.ts';

/** Guesses what a table is and what each of its lines holds. */
export function guessTable(grid: Grid, given: GuessOptions = {}): Guess {
  const all = grid.slice(0, SAMPLE_ROWS).flat();
  const options = { ...given, decimal: guessDecimal(all, given.decimal ?? '.').decimal };
  const head = options.head === undefined ? guessHead(grid, options) : options.head;
  const headings = headingsOf(grid, head);
  const found = options.kind ? { kind: options.kind, confidence: 1 } : guessKind(grid, head, headings);
  if (found.kind === 'matrix') return guessMatrix(grid, head, options);
  return guessList(grid, head, headings, found, options.decimal ?? '.');
}

/** The headings of a table's columns as they stand there; empty where there are none. */
function headingsOf(grid: Grid, head: number | null): string[] {
  const row = head === null ? [] : (grid[head] ?? []);
  return Array.from({ length: widthOf(grid) }, (_, i) => lineOf(row[i]));
}

/**
 * The row with the headings: the first with at least two of them. A row whose numbers go on below it is none, unless a
 * word in it is one that only headings have.
 */
function guessHead(grid: Grid, { decimal = '.' }: GuessOptions): number | null {
  const rows = grid
    .slice(0, SAMPLE_ROWS)
    .flatMap((row, at) => (isBlankRow(row) || isRemark(row) ? [] : [{ row, at }]));
  const widest = rows.reduce((most, { row }) => Math.max(most, filledIn(row)), 0);
  const first = rows.findIndex(({ row }) => filledIn(row) >= Math.min(2, widest) && !isTitle(row));
  const start = rows[first];
  if (!start) return null;
  const below = rows.slice(first + 1, first + 51).map(({ row }) => row);
  if (below.length === 0) return start.at;
  if (isKnownHead(start.row)) return start.at;
  let [texts, numbers] = [0, 0];
  for (let i = 1; i < start.row.length; i++) {
    const filled = below.filter((row) => !isBlank(row[i]));
    const numeric = filled.filter((row) => isNumber(row[i], decimal)).length;
    if (filled.length === 0 || numeric < filled.length * 0.6) continue;
    if (isNumber(start.row[i], decimal)) numbers++;
    else if (!isMissing(start.row[i])) texts++;
  }
  if (texts + numbers === 0 || isYears(start.row)) return start.at;
  // Years and the like may head numbers; then the first cell is empty or the column below it holds names.
  return texts >= numbers || isBlank(start.row[0]) ? start.at : null;
}

/** A label and years behind it, as tables of statistics have them above their numbers. */
const isYears = ([first, ...rest]: readonly Cell[]): boolean => {
  const filled = rest.filter((cell) => !isBlank(cell)).map((cell) => Number(lineOf(cell)));
  const areYears = filled.every((year) => Number.isInteger(year) && year >= 1800 && year <= 2200);
  return typeof first === 'string' && filled.length > 1 && areYears && new Set(filled).size === filled.length;
};

const filledIn = (row: readonly Cell[]): number => row.filter((cell) => !isBlank(cell)).length;

/** One text over a whole row, as merged cells are read. */
const isTitle = (row: readonly Cell[]): boolean =>
  row.length > 2 && new Set(row.filter((cell) => !isBlank(cell)).map(lineOf)).size === 1;

const isKnownHead = (row: readonly Cell[]): boolean =>
  row.filter((cell) => typeof cell === 'string' && (listRole(cell) ?? criteriaRole(cell)) !== null).length >=
  2;

const isNumber = (cell: Cell | undefined, decimal: Decimal): boolean =>
  readNumber(cell, decimal).state === 'number' ||
  (typeof cell === 'string' && readNumber(cell, decimal === '.' ? ',' : '.').state === 'number');

interface FoundKind {
  readonly kind: TableKind;
  readonly confidence: number;
}

function guessKind(grid: Grid, head: number | null, headings: readonly string[]): FoundKind {
  const words = headings.map((heading) => heading.toLowerCase());
  if (['group', 'criterion', 'weight', 'share'].every((word, i) => words[i] === word)) {
    if (words.some((word) => word.endsWith(' state'))) return { kind: 'scored', confidence: 1 };
  }
  const notes = headings.map(notesRole);
  if (notes.includes('about') && notes.includes('note')) return { kind: 'notes', confidence: 1 };
  const list = listConfidence(headings);
  if (list > 0) return { kind: 'list', confidence: list };
  const criteria = criteriaConfidence(grid, head, headings);
  return criteria > 0 ? { kind: 'criteria', confidence: criteria } : { kind: 'matrix', confidence: 0.5 };
}

/** How sure it is, from 0 to 1, that a table has a claim or a number a row. */
function listConfidence(headings: readonly string[]): number {
  const roles = new Set<Role | null>(headings.map(listRole));
  if (!roles.has('alternative') || !roles.has('criterion')) return 0;
  const [polarity, claim] = [roles.has('polarity'), roles.has('claim')];
  if (polarity && claim) return 1;
  const range = roles.has('low') && roles.has('high');
  return polarity || claim || roles.has('number') || range ? 0.9 : 0;
}

/** How sure it is, from 0 to 1, that a table has a criterion a row, and no numbers of options beside it. */
function criteriaConfidence(grid: Grid, head: number | null, headings: readonly string[]): number {
  const roles = headings.map(criteriaRole);
  if (!roles.includes('criterion')) return 0;
  const named = headings.some((heading, i) => roles[i] === 'criterion' && isCriterionWord(heading));
  const weighed = (['weight', 'direction', 'unit'] as const).filter((role) => roles.includes(role)).length;
  if (weighed < (named ? 1 : 2)) return 0;
  const body = grid.slice((head ?? -1) + 1, SAMPLE_ROWS).filter((row) => !isBlankRow(row));
  const isNumeric = (heading: string): boolean => {
    const at = headings.indexOf(heading);
    return body.filter((row) => isNumber(row[at], '.')).length > body.length / 2;
  };
  const others = headings.filter((heading, i) => heading !== '' && roles[i] === null);
  if (others.some(isNumeric)) return 0;
  return named ? 0.95 : 0.8;
}

/** The mapping of a table that has one thing a row. */
function guessList(
  grid: Grid,
  head: number | null,
  headings: readonly string[],
  { kind, confidence }: FoundKind,
  usual: Decimal,
): Guess {
  const roleOf = kind === 'criteria' ? criteriaRole : kind === 'notes' ? notesRole : listRole;
  const usedRoles = new Set<Role>();
  const sample = grid.slice((head ?? -1) + 1, SAMPLE_ROWS);
  const lines = headings.map((heading, i): LineMapping & { isKnown: boolean } => {
    const headingRole: Role | null = kind === 'scored' ? 'ignore' : roleOf(heading);
    const role: Role =
      headingRole === null || (headingRole !== 'ignore' && usedRoles.has(headingRole))
        ? 'ignore'
        : headingRole;
    if (role !== 'ignore') usedRoles.add(role);
    return {
      role,
      name: heading,
      unit: null,
      direction: 'max',
      decimal: guessDecimal(
        sample.map((row) => row[i] ?? null),
        usual,
        // Weighbridge writes no thousands separators.
        confidence === 1,
      ).decimal,
      ...PLAIN_NUMBERS,
      isKnown: headingRole !== null,
    };
  });
  // A list of criteria may call them by what lists of options call theirs.
  return {
    mapping: {
      kind,
      optionsAs: 'rows',
      head,
      lines: lines.map(({ isKnown: _, ...line }) => line),
      special: [],
    },
    confidence,
    headRow: head,
    lines: lines.map(({ name, role, isKnown }, i) => ({
      heading: name || columnLetters(i),
      confidence: isKnown ? 1 : 0.3,
      reason:
        kind === 'scored'
          ? 'as Weighbridge exports it'
          : isKnown
            ? role === 'ignore' && kind !== 'criteria'
              ? 'worked out anew, or named twice'
              : 'by its heading'
            : 'no heading that is known',
    })),
    doubts: [],
    notes: [],
  };
}
