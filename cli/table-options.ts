/** Plain Node: how the options of the command line say that a table is to be read. */

import { UserFacingError } from '../common/errors.ts';
import {
  CRITERIA_ROLES,
  LIST_ROLES,
  MATRIX_ROLES,
  NOTES_ROLES,
  type Role,
  TABLE_KINDS,
} from '../formats/read/tables/mapping.ts';
import type { TableOptions } from '../formats/read/tables/read-table.ts';
import { ENCODINGS, type Encoding } from '../formats/read/tables/reading/encodings.ts';
import type { Decisions, Saying } from '../formats/read/tables/said/decisions.ts';

/** The options that say how a table is to be read; what is not said is guessed. */
export interface TableChoice {
  readonly sheet?: string;
  readonly hidden?: boolean;
  readonly criteria?: string;
  readonly kind?: string;
  readonly head?: string;
  readonly optionsAs?: string;
  readonly names?: string;
  readonly role?: readonly string[];
  readonly direction?: readonly string[];
  readonly unit?: readonly string[];
  readonly levels?: readonly string[];
  readonly ends?: readonly string[];
  readonly name?: readonly string[];
  readonly leaveOut?: readonly string[];
  readonly keep?: readonly string[];
  readonly weights?: string;
  readonly separator?: string;
  readonly decimal?: string;
  readonly encoding?: string;
  readonly strict?: boolean;
  readonly mapping?: string;
  readonly saveMapping?: string;
}

/** What was said about a table, in words that are known. */
export interface TableSettings {
  readonly reading: TableOptions;
  readonly said: Decisions;
  /** Whether what is in doubt and every warning of the reading is an error. */
  readonly strict: boolean;
  /** Files of mappings: one that is used, and one that is written. */
  readonly mapping: string | null;
  readonly saveMapping: string | null;
}

const SEPARATORS = { comma: ',', semicolon: ';', tab: '\t', bar: '|', space: ' ' };
const DECIMALS = { point: '.', comma: ',', '.': '.', ',': ',' } as const;
const DIRECTIONS = { min: 'min', max: 'max' } as const;
const ORIENTATIONS = { rows: 'rows', columns: 'columns' } as const;
const KINDS = wordsOf(TABLE_KINDS);
const ROLES: Readonly<Record<string, Role>> = wordsOf<Role>([
  ...MATRIX_ROLES,
  ...LIST_ROLES,
  ...CRITERIA_ROLES,
  ...NOTES_ROLES,
]);

/** Takes the options apart; a UserFacingError names the words that there are. */
export function readTableChoice(choice: TableChoice): TableSettings {
  const { separator, sheet, encoding, hidden, criteria } = choice;
  const separatorCharacter =
    separator?.length === 1
      ? separator
      : wordIn(SEPARATORS, separator, '--separator', 'or any one character');
  return {
    reading: {
      separator: separatorCharacter ?? undefined,
      encoding: wordIn(wordsOf<Encoding>(ENCODINGS), encoding?.toLowerCase(), '--encoding') ?? undefined,
      sheet,
      ...(hidden ? { hidden: 'read' } : {}),
      ...(criteria === undefined ? {} : { criteria: criteria === 'none' ? null : criteria }),
    },
    said: decisionsOf(choice),
    strict: choice.strict ?? false,
    mapping: choice.mapping ?? null,
    saveMapping: choice.saveMapping ?? null,
  };
}

function decisionsOf(choice: TableChoice): Decisions {
  const { names, head, weights, ends = [] } = choice;
  // Without a name they are those of all criteria.
  const [ofOne, ofAll] = [
    ends.filter((text) => text.includes('=')),
    ends.findLast((text) => !text.includes('=')),
  ];
  return {
    kind: wordIn(KINDS, choice.kind, '--kind') ?? undefined,
    optionsAs: wordIn(ORIENTATIONS, choice.optionsAs, '--options-as') ?? undefined,
    head: head === undefined ? undefined : headRows(head),
    names: names === 'none' ? null : names,
    weights,
    decimal: wordIn(DECIMALS, choice.decimal, '--decimal') ?? undefined,
    roles: sayings(choice.role, '--role COLUMN=ROLE', (word) => requiredWord(ROLES, word, '--role')),
    directions: sayings(choice.direction, '--direction NAME=min', (word) =>
      requiredWord(DIRECTIONS, word, '--direction'),
    ),
    units: sayings(choice.unit, '--unit NAME=UNIT', (word) => word || null),
    levels: sayings(choice.levels, '--levels NAME=worst,…,best', levelWords),
    ends: sayings(ofOne, '--ends NAME=low,high', endNumbers),
    ...(ofAll === undefined ? {} : { allEnds: endNumbers(ofAll) }),
    called: sayings(choice.name, '--name COLUMN=NAME', nameWord),
    leftOut: choice.leaveOut ?? [],
    kept: choice.keep ?? [],
  };
}

/** "Price=min" in its two parts; a heading may have an equals sign in it, so the last one parts them. */
function sayings<T>(given: readonly string[] = [], usage: string, read: (word: string) => T): Saying<T>[] {
  return given.map((text) => {
    const at = text.lastIndexOf('=');
    if (at > 0) return [text.slice(0, at).trim(), read(text.slice(at + 1).trim())] as const;
    throw new UserFacingError(
      'invalid',
      `${usage.split(' ')[0]} has ${JSON.stringify(text)} without what is said of it.`,
      `Give ${usage}.`,
    );
  });
}

function headRows(text: string): number[] {
  if (text === 'none') return [];
  const rows = text.split(',').map((part) => part.trim());
  if (rows.every((row) => /^[1-9]\d{0,6}$/.test(row))) return rows.map(Number);
  throw new UserFacingError(
    'invalid',
    `--head has no ${JSON.stringify(text)}.`,
    'Give the row of the file with the headings, counted from 1, several with commas between them, or none.',
  );
}

/** "No,Partly|Some,Yes": a level may have several words. */
function levelWords(text: string): string[][] {
  const levels = text.split(',').map((level) => level.split('|').map((word) => word.trim()));
  const words = levels.flat();
  if (levels.length >= 2 && words.every((word) => word !== '') && new Set(words).size === words.length)
    return levels;
  throw new UserFacingError(
    'invalid',
    `--levels has no scale in ${JSON.stringify(text)}.`,
    'Give two different words or more with commas between them, the worst first.',
  );
}

function endNumbers(text: string): readonly [number, number] | null {
  if (text === 'none') return null;
  const [low = Number.NaN, high = Number.NaN, ...more] = text
    .split(',')
    .map((part) => (part.trim() === '' ? Number.NaN : Number(part)));
  if (Number.isFinite(low) && Number.isFinite(high) && low !== high && more.length === 0) return [low, high];
  throw new UserFacingError(
    'invalid',
    `--ends has no two numbers in ${JSON.stringify(text)}.`,
    'Give the number that is worth nothing and the one that is worth all, as 0,10, or none.',
  );
}

function nameWord(text: string): string {
  if (text !== '' && text.length <= 120) return text;
  throw new UserFacingError('invalid', '--name has no name.', 'Give one of 1 to 120 characters.');
}

function wordsOf<T extends string>(words: readonly T[]): Readonly<Record<string, T>> {
  return Object.fromEntries(words.map((word) => [word, word]));
}

/** A word that has to be there. */
function requiredWord<T extends string>(words: Readonly<Record<string, T>>, word: string, option: string): T {
  const found = wordIn(words, word, option);
  if (found !== null) return found;
  throw new UserFacingError('invalid', `${option} has no word.`, 'Give one.');
}

function wordIn<T extends string>(
  words: Readonly<Record<string, T>>,
  word: string | undefined,
  option: string,
  or = '',
): T | null {
  if (word === undefined) return null;
  const found = Object.hasOwn(words, word) ? words[word] : undefined;
  if (found !== undefined) return found;
  const names = Object.keys(words).filter((name) => name.length > 1);
  throw new UserFacingError(
    'invalid',
    `${option} has no ${JSON.stringify(word)}.`,
    `Give ${names.join(', ')}${or ? ` ${or}` : ''}.`,
  );
}
