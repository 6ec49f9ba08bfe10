/**
 * Plain Node: what a table is taken to be. It is guessed (guess.ts), shown and changed in the wizard, and carried out by
 * interpret.ts. Lines are the columns of the table, or its rows where the options stand side by side.
 */

import type { Grid, ReadingNote } from './grid.ts';
import type { Direction } from './headings.ts';
import type { Decimal } from './values/number-format.ts';

/**
 * `matrix`: an option for each line the other way, a criterion for each line. `list`: a row for each claim or number.
 * `criteria`: a row for each criterion with its weight. `scored`: the matrix as Weighbridge exports it. `notes`: notes and
 * judgements as Weighbridge exports them.
 */
export const TABLE_KINDS = ['matrix', 'list', 'criteria', 'scored', 'notes'] as const;
export type TableKind = (typeof TABLE_KINDS)[number];

/** What a line of a matrix holds. */
export const MATRIX_ROLES = [
  'option',
  'criterion',
  'judgement',
  'group',
  'vendor',
  'description',
  'note',
  'ignore',
] as const;

/** What a column of a list holds. */
export const LIST_ROLES = [
  'alternative',
  'criterion',
  'polarity',
  'strength',
  'certainty',
  'claim',
  'speaker',
  'holder',
  'source',
  'paragraph',
  'date',
  'reason',
  'claimId',
  'number',
  'sd',
  'low',
  'high',
  'unit',
  'direction',
  'remark',
  'inferred',
  'echoOf',
  'kind',
  'use',
  'transmission',
  'sureness',
  'form',
  'directness',
  'doubts',
  'about',
  'origin',
  'voiceOrigin',
  'undated',
  'speakerInferred',
  'excluded',
  'claimRemark',
  'weight',
  'ignore',
] as const;

/** What a column of a list of criteria holds. */
export const CRITERIA_ROLES = [
  'criterion',
  'code',
  'group',
  'weight',
  'lockedShare',
  'unit',
  'direction',
  'question',
  'preferenceFunction',
  'indifference',
  'preference',
  'inflection',
  'ignore',
] as const;

/** What a column of notes holds. */
export const NOTES_ROLES = [
  'about',
  'alternative',
  'criterion',
  'claimId',
  'value',
  'note',
  'analyst',
  'ignore',
] as const;

export type Role =
  | (typeof MATRIX_ROLES)[number]
  | (typeof LIST_ROLES)[number]
  | (typeof CRITERIA_ROLES)[number]
  | (typeof NOTES_ROLES)[number];

/** What one line is taken for. */
export interface LineMapping {
  readonly role: Role;
  /** Of the criterion that a line of a matrix holds. */
  readonly name: string;
  readonly unit: string | null;
  readonly direction: Direction;
  readonly decimal: Decimal;
  /** Of the criterion; null where the table names none, or names it in a special line. */
  readonly group: string | null;
  /** Where words stand for numbers: the worst first. Null where numbers stand. */
  readonly levels: readonly Level[] | null;
  /** The numbers that are worth nothing and all, where a table is rated on one scale; null where the worst and the best option are. */
  readonly ends: readonly [number, number] | null;
}

/** A line of numbers in no group, each option measured by the best and the worst of them. */
export const PLAIN_NUMBERS = { group: null, levels: null, ends: null } as const;

/** One step of a scale of words. */
export interface Level {
  /** How it is written in the table, first the way it is called: "Yes", "Y", "✓". */
  readonly words: readonly string[];
}

/** Rows of a matrix (columns where options stand side by side) that say something about the criteria, or what options below belong to. */
export const SPECIAL_ROLES = ['weight', 'direction', 'unit', 'group', 'section', 'ignore'] as const;
export type SpecialRole = (typeof SPECIAL_ROLES)[number];

export interface SpecialLine {
  /** Counted from 0 in the table, the other way than the lines of the mapping. */
  readonly at: number;
  readonly role: SpecialRole;
}

export interface TableMapping {
  readonly kind: TableKind;
  /** Of a matrix, and of criteria: `columns` where they stand side by side. Always rows elsewhere. */
  readonly optionsAs: 'rows' | 'columns';
  /** Where the headings stand, counted from 0 in the table, the other way than lines; null where there are none. */
  readonly head: number | null;
  /** One for each line. */
  readonly lines: readonly LineMapping[];
  readonly special: readonly SpecialLine[];
}

/** What a guess can be in doubt about, in the order in which it is asked: what comes first decides about the rest. */
export const DOUBT_KINDS = [
  'sheet',
  'encoding',
  'separator',
  'kind',
  'head',
  'optionsAs',
  'names',
  'weights',
  'leftOut',
  'role',
  'levels',
  'direction',
  'ends',
  'unit',
  'decimal',
] as const;
export type DoubtKind = (typeof DOUBT_KINDS)[number];

/** Something about a table that can be read in two ways, neither of which it proves. */
export interface Doubt {
  readonly about: DoubtKind;
  /** Where it stands; null where it is about the whole table. */
  readonly position: { readonly row: number; readonly column?: string } | null;
  /** A whole sentence that ends with a question mark: "Is a high number under Kosten good?" */
  readonly question: string;
  /** Whole sentences: why it was read as it was, and what speaks against it. */
  readonly grounds: string;
  /** The reading that was taken, and the other one. */
  readonly readings: readonly [Reading, Reading];
}

/** One way to read a table. */
export interface Reading {
  /** In a few words: "Less is better". */
  readonly words: string;
  readonly mapping: TableMapping;
  /** How the command line says it: "--direction Kosten=min"; null where it cannot. */
  readonly option: string | null;
}

/** A guess with its reasons: how sure it is, from 0 to 1, and for each line what it rests on. */
export interface Guess {
  readonly mapping: TableMapping;
  readonly confidence: number;
  /** The row of the file with the headings, counted from 0; null where there is none. */
  readonly headRow: number | null;
  /** The row above it with what the headings belong to, counted from 0; null where there is none. */
  readonly overRow: number | null;
  /** One for each line. */
  readonly lines: readonly {
    readonly heading: string;
    readonly confidence: number;
    readonly reason: string;
  }[];
  /** What is to be asked, the first things first. */
  readonly doubts: readonly Doubt[];
  /** What was left out or found, and what proves the reading. */
  readonly notes: readonly ReadingNote[];
}

/** Guesses are made on the first rows; the rest of a table is alike. */
export const SAMPLE_ROWS = 2_000;

/** What each line of a table can hold, by what the table is. */
export const ROLES_OF = {
  matrix: MATRIX_ROLES,
  list: LIST_ROLES,
  criteria: CRITERIA_ROLES,
  notes: NOTES_ROLES,
  scored: ['ignore'],
} as const satisfies Record<TableKind, readonly Role[]>;

/** What a workbook has already, by which its own names are found in a table. */
export interface Known {
  readonly alternatives: readonly string[];
  readonly criteria: readonly {
    readonly name: string;
    readonly scale: 'evidence' | 'numeric';
    readonly unit: string | null;
    readonly direction: Direction;
    /** Its group, its question and what speaks for and against it, by which sentences are understood. */
    readonly words?: string | undefined;
  }[];
}

/**
 * Where more is said of the criteria of a table: in another sheet (null for another table that is drawn in the same text), or
 * nowhere but in the table itself, whatever stands beside it.
 */
export type CriteriaSource = { readonly sheet: string | null; readonly grid: Grid } | 'nowhere';

/** What a table is guessed by beside itself. */
export interface GuessOptions {
  /** The decimal sign where the table's own numbers do not tell. */
  readonly decimal?: Decimal;
  /** What the workbook that it is merged into has already. */
  readonly known?: Known;
  /** What the user has decided already. */
  readonly kind?: TableKind;
  readonly optionsAs?: TableMapping['optionsAs'];
  readonly head?: number | null;
  /** With `head`: the row with what the headings belong to; null where there is none. It is found where nothing is said of it. */
  readonly over?: number | null;
  /** Where more is said of the criteria; what stands beside the table is found where nothing is said of it. */
  readonly criteria?: CriteriaSource | null;
  /** Of a matrix: the line with the names of the options; null where none holds them. */
  readonly names?: number | null;
  /** Of a matrix: what lines hold, by their place. */
  readonly roles?: Readonly<Record<number, (typeof MATRIX_ROLES)[number]>>;
  /** Of a matrix: what entries hold, by their place. */
  readonly entries?: Readonly<Record<number, SpecialRole | 'option'>>;
  /** Of a matrix: directions of criteria, by their names. */
  readonly directions?: Readonly<Record<string, Direction>>;
  /** Of a matrix: the ends of the scale on which all criteria are rated; null where they are not. */
  readonly ends?: readonly [number, number] | null;
}

/** What carrying out a mapping needs beside the table. */
export interface InterpretOptions {
  /** The name of the file: claims without a source are from it, and judgements without a reason name it. */
  readonly fileName: string;
  /** The scenario that weights of the table go to. */
  readonly scenario: string;
  /** Whether the table is all that a new workbook gets, and not a part of a comparison that is there. */
  readonly isAlone?: boolean;
  /** Where more is said of the criteria, as the table was guessed. */
  readonly criteria?: CriteriaSource | null;
  /** Whether another table of the file says which way is better on a criterion. */
  readonly isDirected?: (criterion: string) => boolean;
}
