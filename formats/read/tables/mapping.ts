/**
 * Plain Node: what a table is taken to be. It is guessed (guess.ts), shown and changed in the wizard, and carried out by
 * interpret.ts. Lines are the columns of the table, or its rows where the options stand side by side.
 */

import type { Direction } from './headings.ts';
import type { Decimal } from './number-format.ts';

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
  'ignore',
] as const;

/** What a column of a list of criteria holds. */
export const CRITERIA_ROLES = [
  'criterion',
  'group',
  'weight',
  'lockedShare',
  'unit',
  'direction',
  'question',
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
}

/** Rows of a matrix (columns where options stand side by side) that say something about the criteria. */
export const SPECIAL_ROLES = ['weight', 'direction', 'unit', 'group', 'ignore'] as const;
export type SpecialRole = (typeof SPECIAL_ROLES)[number];

export interface SpecialLine {
  /** Counted from 0 in the table, the other way than the lines of the mapping. */
  readonly at: number;
  readonly role: SpecialRole;
}

export interface TableMapping {
  readonly kind: TableKind;
  /** Of a matrix; always rows elsewhere. */
  readonly optionsAs: 'rows' | 'columns';
  /** Where the headings stand, counted from 0 in the table, the other way than lines; null where there are none. */
  readonly head: number | null;
  /** One for each line. */
  readonly lines: readonly LineMapping[];
  readonly special: readonly SpecialLine[];
}

/** A guess with its reasons: how sure it is, from 0 to 1, and for each line what it rests on. */
export interface Guess {
  readonly mapping: TableMapping;
  readonly confidence: number;
  /** The row of the file with the headings, counted from 0; null where there is none. */
  readonly headRow: number | null;
  /** One for each line. */
  readonly lines: readonly {
    readonly heading: string;
    readonly confidence: number;
    readonly reason: string;
  }[];
}

/** Guesses are made on the first rows; the rest of a table is alike. */
export const SAMPLE_ROWS = 2_000;

/** What a workbook has already, by which its own names are found in a table. */
export interface Known {
  readonly alternatives: readonly string[];
  readonly criteria: readonly {
    readonly name: string;
    readonly scale: 'evidence' | 'numeric';
    readonly unit: string | null;
    readonly direction: Direction;
  }[];
}

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
}

/** What carrying out a mapping needs beside the table. */
export interface InterpretOptions {
  /** The name of the file: claims without a source are from it, and judgements without a reason name it. */
  readonly fileName: string;
  /** The scenario that weights of the table go to. */
  readonly scenario: string;
}
