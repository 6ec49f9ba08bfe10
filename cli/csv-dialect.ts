/** Plain Node: how the options of the command line say that CSV is written. */

import { UserFacingError } from '../common/errors.ts';
import { type CsvDialect, isAmbiguous } from '../common/export-files.ts';

/** The options that say how CSV is written. */
export interface DialectChoice {
  readonly separator?: string;
  readonly decimal?: string;
  readonly bom?: boolean;
}

const SEPARATORS: Readonly<Record<string, CsvDialect['separator']>> = {
  comma: ',',
  ',': ',',
  semicolon: ';',
  ';': ';',
  tab: '\t',
  '\t': '\t',
};
const DECIMALS: Readonly<Record<string, CsvDialect['decimal']>> = {
  point: '.',
  '.': '.',
  comma: ',',
  ',': ',',
};

/** The dialect that was asked for; with decimal commas the fields are separated by semicolons unless something else is said. */
export function readDialect({ separator, decimal = 'point', bom = false }: DialectChoice): CsvDialect {
  const decimalSign = ownValue(DECIMALS, decimal);
  const separatorCharacter = ownValue(SEPARATORS, separator ?? (decimalSign === ',' ? 'semicolon' : 'comma'));
  if (!separatorCharacter) {
    throw new UserFacingError('invalid', `${separator} is no separator.`, 'Use comma, semicolon or tab.');
  }
  if (!decimalSign)
    throw new UserFacingError('invalid', `${decimal} is no decimal sign.`, 'Use point or comma.');
  const dialect = { separator: separatorCharacter, decimal: decimalSign, bom };
  if (!isAmbiguous(dialect)) return dialect;
  throw new UserFacingError(
    'invalid',
    'A comma cannot both separate the fields and begin the decimals.',
    'Use --separator semicolon or tab with --decimal comma.',
  );
}

const ownValue = <T>(words: Readonly<Record<string, T>>, word: string): T | undefined =>
  Object.hasOwn(words, word) ? words[word] : undefined;
