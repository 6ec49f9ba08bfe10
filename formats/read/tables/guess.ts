/** Plain Node: guesses what a table is. */

import { type Cell, columnLetters, type Grid, isBlankRow, lineOf } from './grid.ts';
import { headRows } from './guess/head.ts';
import { guessMatrix } from './guess/matrix.ts';
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
import {
  computedWord,
  criteriaRole,
  isCriterionWord,
  isRemarkWord,
  listRole,
  notesRole,
} from './vocabulary.ts';

/** Guesses what a table is and what each of its lines holds. */
export function guessTable(grid: Grid, given: GuessOptions = {}): Guess {
  const all = grid.slice(0, SAMPLE_ROWS).flat();
  const options = { ...given, decimal: guessDecimal(all, given.decimal ?? '.').decimal };
  const heads = headRows(grid, options.decimal, options.head);
  const { head } = heads;
  const headings = headingsOf(grid, head);
  const found = options.kind ? { kind: options.kind, confidence: 1 } : guessKind(grid, head, headings);
  if (found.kind === 'matrix') return guessMatrix(grid, heads, options);
  return guessList(grid, head, headings, found, options.decimal ?? '.');
}

/** The headings of a table's columns as they stand there; empty where there are none. */
function headingsOf(grid: Grid, head: number | null): string[] {
  const row = head === null ? [] : (grid[head] ?? []);
  return Array.from({ length: widthOf(grid) }, (_, i) => lineOf(row[i]));
}

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
  // Columns without anything in them wait for the numbers of options.
  const rows = body.filter((row) => row.every((cell) => computedWord(lineOf(cell)) !== 'whole'));
  const isWaiting = (heading: string): boolean =>
    rows.every((row) => isMissing(row[headings.indexOf(heading)]));
  if (rows.length > 0 && others.some((heading) => !isRemarkWord(heading) && isWaiting(heading))) return 0;
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
