/** Plain Node: how the options of the command line say that a table is to be read. */

import { UserFacingError } from '../common/errors.ts';
import { ENCODINGS, type Encoding } from '../formats/read/tables/encodings.ts';
import type { TableMapping } from '../formats/read/tables/mapping.ts';
import type { Decimal } from '../formats/read/tables/number-format.ts';
import type { TableOptions } from '../formats/read/tables/read-table.ts';

/** The options that say how a table is to be read; what is not said is guessed. */
export interface TableChoice {
  readonly optionsAs?: string;
  readonly separator?: string;
  readonly decimal?: string;
  readonly sheet?: string;
  readonly encoding?: string;
}

/** What was said about a table, in words that are known. */
export interface TableSettings {
  readonly reading: TableOptions;
  readonly optionsAs: TableMapping['optionsAs'] | null;
  readonly decimal: Decimal | null;
}

const SEPARATORS = { comma: ',', semicolon: ';', tab: '\t', bar: '|', space: ' ' };
const DECIMALS = { point: '.', comma: ',', '.': '.', ',': ',' } as const;
const ORIENTATIONS = { rows: 'rows', columns: 'columns' } as const;

/** Takes the options apart; a UserFacingError names the words that there are. */
export function readTableChoice({
  optionsAs,
  separator,
  decimal,
  sheet,
  encoding,
}: TableChoice): TableSettings {
  const encodings = Object.fromEntries(ENCODINGS.map((name) => [name, name])) as Record<Encoding, Encoding>;
  const separatorCharacter =
    separator?.length === 1
      ? separator
      : wordIn(SEPARATORS, separator, '--separator', 'or any one character');
  return {
    optionsAs: wordIn(ORIENTATIONS, optionsAs, '--options-as'),
    decimal: wordIn(DECIMALS, decimal, '--decimal'),
    reading: {
      separator: separatorCharacter ?? undefined,
      encoding: wordIn(encodings, encoding?.toLowerCase(), '--encoding') ?? undefined,
      sheet,
    },
  };
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
