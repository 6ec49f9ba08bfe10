/** Plain Node: the text of a file in whatever encoding. */

import { analyse } from 'chardet';
import { UserFacingError } from '../../../common/errors.ts';
import { byteOrderMark } from '../../detect.ts';
import { ENCODINGS, type Encoding } from './encodings.ts';

/** What a guess looks at; the rest of a file is in the same encoding. */
const SAMPLE_BYTES = 256 * 1024;

/** A text and the encoding that it was read in. */
export interface Decoded {
  readonly text: string;
  readonly encoding: Encoding;
  /** The file says itself which encoding it is in, by its first bytes. */
  readonly marked: boolean;
  /** How many characters the encoding cannot read. */
  readonly unreadable: number;
}

/**
 * The text of a file. Without `wanted` the encoding is guessed: by a byte order mark, by zero bytes as in UTF-16, as UTF-8
 * where that is valid, else by how often bytes occur. Throws a UserFacingError for a file that is no text.
 */
export function decodeText(bytes: Uint8Array, wanted?: Encoding): Decoded {
  const mark = byteOrderMark(bytes);
  const encoding = wanted ?? mark ?? guess(bytes);
  const text = new TextDecoder(encoding).decode(bytes);
  const zeros = countOf(text, '\0');
  if (wanted === undefined && zeros > Math.max(8, text.length / 1_000)) {
    throw new UserFacingError(
      'invalid',
      'This file is no text and no spreadsheet that can be read.',
      'Save the table as CSV or XLSX and import that.',
    );
  }
  return {
    text: zeros > 0 ? text.replaceAll('\0', '') : text,
    encoding,
    marked: mark === encoding,
    unreadable: countOf(text, '\uFFFD') + zeros,
  };
}

function guess(bytes: Uint8Array): Encoding {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  return guessWide(sample) ?? (isUtf8(bytes) ? 'utf-8' : guessNarrow(sample));
}

/** UTF-16 without its mark: of Western text every other byte is zero. */
function guessWide(sample: Uint8Array): Encoding | null {
  let [even, odd] = [0, 0];
  for (let i = 0; i < sample.length; i++) {
    if (sample[i] === 0) i % 2 === 0 ? even++ : odd++;
  }
  const many = sample.length / 2 / 3;
  if (odd > many && even < many / 10) return 'utf-16le';
  if (even > many && odd < many / 10) return 'utf-16be';
  return null;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** How much surer the statistics must be of another encoding than of the Western one that most such files are in. */
const AHEAD = 15;

function guessNarrow(sample: Uint8Array): Encoding {
  const matches = analyse(sample).flatMap(({ name, confidence }) => {
    const known = ENCODINGS.find(
      (encoding) => encoding === name.toLowerCase().replace('iso-8859-1', WESTERN),
    );
    return known && !known.startsWith('utf') ? [{ known, confidence }] : [];
  });
  const western = matches.find(({ known }) => known === WESTERN)?.confidence ?? 0;
  const best = matches.find(({ known }) => known !== WESTERN);
  return best && best.confidence >= 30 && best.confidence > western + AHEAD ? best.known : WESTERN;
}

const WESTERN = 'windows-1252';

function countOf(text: string, character: string): number {
  let found = 0;
  for (let at = text.indexOf(character); at !== -1; at = text.indexOf(character, at + 1)) found++;
  return found;
}
