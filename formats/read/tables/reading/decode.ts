/** Plain Node: the text of a file in whatever encoding. */

import { analyse } from 'chardet';
import iconv from 'iconv-lite';
import { UserFacingError } from '../../../../common/errors.ts';
import { t } from '../../../../common/language/texts.ts';
import { quote } from '../../../../common/words.ts';
import { byteOrderMark } from '../../../detect.ts';
import type { ReadingNote } from '../grid.ts';
import { ENCODINGS, type Encoding } from './encodings.ts';

const WESTERN = 'windows-1252';

/** What a guess looks at; the rest of a file is in the same encoding. */
const SAMPLE_BYTES = 256 * 1024;

/** A text and the encoding that it was read in. */
export interface Decoded {
  readonly text: string;
  readonly encoding: Encoding;
  /** The file says itself which encoding it is in, by its first bytes. */
  readonly marked: boolean;
  /** That the encoding was guessed, and what could not be read. */
  readonly notes: readonly ReadingNote[];
}

/**
 * The text of a file. Without `wanted` the encoding is guessed: by a byte order mark, by what a page says of itself, by zero
 * bytes as in UTF-16, as UTF-8 where that is valid, else by which one makes words; a guess that nothing proves is said. Throws a
 * UserFacingError for a file that is no text.
 */
export function decodeText(bytes: Uint8Array, wanted?: Encoding): Decoded {
  const wide = utf32Of(bytes);
  const mark = wide ?? byteOrderMark(bytes);
  const known = wanted ?? mark ?? pageEncoding(bytes) ?? provenEncoding(bytes);
  const encoding = known ?? guessNarrow(bytes.subarray(0, SAMPLE_BYTES));
  const text = decodeAs(encoding, bytes);
  const zeros = countOf(text, '\0');
  if (wanted === undefined && zeros > Math.max(8, text.length / 1_000)) {
    throw new UserFacingError(
      'invalid',
      t('This file is no text and no spreadsheet that can be read.'),
      t('Save the table as CSV or XLSX and import that.'),
    );
  }
  const unreadable = countOf(text, '\uFFFD') + zeros;
  const notes: ReadingNote[] = known === null ? [guessNote(text, encoding)] : [];
  if (unreadable > 0) {
    notes.push({
      message: t('{n, plural, one {One character is} other {# characters are}} not readable as {encoding}.', {
        n: unreadable,
        encoding,
      }),
      remedy: t('Choose another encoding if the table looks wrong.'),
    });
  }
  const turned = TURNED_TWICE.exec(text);
  if (turned) {
    notes.push({
      row: text.slice(0, turned.index).split(/\r\n|\n|\r/).length,
      message: t(
        'Letters such as {letters} are those of an umlaut or an accent that was saved in a wrong encoding before.',
        { letters: quote(turned[0]) },
      ),
      remedy: t('Save the file anew from where it comes from, as UTF-8.'),
    });
  }
  const control = CONTROL.exec(text);
  if (control) {
    const line = text.slice(0, control.index).split(/\r\n|\n|\r/).length;
    notes.push({
      row: line,
      message: t('There are characters in line {line} that no text has (the first is U+{code}).', {
        line,
        code: (control[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0'),
      }),
      remedy: t('Choose another encoding (--encoding), or delete them.'),
    });
  }
  return {
    // A mark in the middle is left over from files that were put together.
    text: text.replaceAll(NO_WIDTH, ''),
    encoding,
    marked: mark === encoding,
    notes,
  };
}

/** Marks of byte order and of the direction of writing, and blanks of no width: names that differ in them look alike. */
const NO_WIDTH = /[\0\uFEFF\u200B\u2060\u200E\u200F]/g;

/** Letters beyond ASCII in UTF-8 that were read as Windows-1252 and written as UTF-8 once more. */
const TURNED_TWICE =
  /Ã[\u0080-\u00bf\u0152-\u0178\u2018-\u203a\u20ac\u2122]|â€[\u0153\u009d\u02dc\u2122\u201c\u201d\u00a6]/;

/** UTF-32, by its mark or as three of four bytes of it are zero; null for anything else. */
function utf32Of(bytes: Uint8Array): Encoding | null {
  const [a, b, c, d] = bytes;
  if (a === 0xff && b === 0xfe && c === 0 && d === 0 && bytes.length > 4) return 'utf-32le';
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return 'utf-32be';
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  const signs = Math.floor(sample.length / 4);
  let [little, big] = [0, 0];
  for (let i = 0; i < signs * 4; i += 4) {
    if (sample[i + 3] === 0 && sample[i + 2] === 0 && sample[i] !== 0) little++;
    if (sample[i] === 0 && sample[i + 1] === 0 && sample[i + 3] !== 0) big++;
  }
  if (signs < 4 || bytes.length % 4 !== 0) return null;
  return little > signs * 0.9 ? 'utf-32le' : big > signs * 0.9 ? 'utf-32be' : null;
}

const LACKING: readonly Encoding[] = ['cp850', 'cp437', 'utf-32le', 'utf-32be'];

const decodeAs = (encoding: Encoding, bytes: Uint8Array): string =>
  LACKING.includes(encoding) ? iconv.decode(bytes, encoding) : new TextDecoder(encoding).decode(bytes);

/** Control characters beside tabs and line ends; zero bytes are counted by themselves. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const CONTROL = /[\u0001-\u0008\u000e-\u001f\u007f-\u009f]/;

/** What a page in HTML says of itself. */
function pageEncoding(bytes: Uint8Array): Encoding | null {
  const start = new TextDecoder('windows-1252').decode(bytes.subarray(0, 2_048));
  if (!/^\s*</.test(start)) return null;
  const name = /<meta\b[^<>]*\bcharset\s*=\s*["']?([\w-]+)/i.exec(start)?.[1]?.toLowerCase();
  return ENCODINGS.find((encoding) => encoding === name?.replace('iso-8859-1', WESTERN)) ?? null;
}

/** Unicode, which the bytes prove; null where they are something else. */
function provenEncoding(bytes: Uint8Array): Encoding | null {
  return guessWide(bytes.subarray(0, SAMPLE_BYTES)) ?? (isUtf8(bytes) ? 'utf-8' : null);
}

function guessNote(text: string, encoding: Encoding): ReadingNote {
  const words = new Set<string>();
  for (const { index } of text.slice(0, SAMPLE_BYTES).matchAll(/(?!\p{ASCII})./gsu)) {
    if (words.size === 3) break;
    const before =
      /(?<![\p{L}\p{N}])[\p{L}\p{N}]*$/u.exec(text.slice(Math.max(0, index - 20), index))?.[0] ?? '';
    const after = /^.[\p{L}\p{N}]*/su.exec(text.slice(index, index + 20))?.[0] ?? '';
    words.add(quote(before + after, 40));
  }
  return {
    message: t(
      'The file does not say which encoding it is in. It is no Unicode, and was read as {encoding}, with words such as {words}.',
      { encoding, words: [...words].join(', ') },
    ),
    remedy: t('Choose another encoding if they look wrong (--encoding), or save the file as UTF-8.'),
  };
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

/** The encodings of texts in Latin letters, the likeliest first. */
const LATIN: readonly Encoding[] = [
  WESTERN,
  'windows-1250',
  'iso-8859-2',
  'macintosh',
  'cp850',
  'cp437',
  'iso-8859-15',
];

function guessNarrow(sample: Uint8Array): Encoding {
  const matches = analyse(sample).flatMap(({ name, confidence }) => {
    const known = ENCODINGS.find(
      (encoding) => encoding === name.toLowerCase().replace('iso-8859-1', WESTERN),
    );
    return known && !known.startsWith('utf') ? [{ known, confidence }] : [];
  });
  const western = matches.find(({ known }) => known === WESTERN)?.confidence ?? 0;
  const best = matches.find(({ known }) => !LATIN.includes(known) && isClean(decodeAs(known, sample)));
  // In scripts that are not Latin, bytes above 127 stand beside each other.
  const needed = besideEachOther(sample) > 0.8 ? 5 : Math.max(30, western + AHEAD);
  if (best && best.confidence >= needed) return best.known;
  let found: { readonly encoding: Encoding; readonly score: number } | null = null;
  for (const encoding of LATIN) {
    const score = wordScore(decodeAs(encoding, sample));
    if (!found || score > found.score) found = { encoding, score };
  }
  return found?.encoding ?? WESTERN;
}

/** Without control characters, and without those of private use, which no text of a language has. */
const isClean = (text: string): boolean =>
  !CONTROL.test(text) && !/\p{Co}/u.test(text) && !isBroken(text) && !isMixed(text);

/** Whether more than one character among many is none; the last of a sample may be cut. */
function isBroken(text: string): boolean {
  const broken = countOf(text.slice(0, -1), '\uFFFD');
  const others = text.match(/(?!\p{ASCII})./gsu)?.length ?? 0;
  return broken > 1 || broken * 10 > others;
}

/** Letters that are not Latin, and what could not be read as one. */
const FOREIGN = String.raw`(?:\uFFFD|(?!\p{Script=Latin})\p{L})+`;
const FOREIGN_RUN = new RegExp(FOREIGN, 'gu');
const WITHIN_LATIN = new RegExp(String.raw`(?<=\p{Script=Latin})${FOREIGN}(?=\p{Script=Latin})`, 'gu');

/** Whether most letters that are not Latin stand within Latin words, as those of a wrong encoding do. */
function isMixed(text: string): boolean {
  const runs = text.match(FOREIGN_RUN)?.length ?? 0;
  return (text.match(WITHIN_LATIN)?.length ?? 0) * 2 > runs;
}

/** The share of bytes above 127 that stand beside another. */
function besideEachOther(sample: Uint8Array): number {
  let [all, beside] = [0, 0];
  for (let i = 0; i < sample.length; i++) {
    if ((sample[i] ?? 0) < 128) continue;
    all++;
    if ((sample[i - 1] ?? 0) > 127 || (sample[i + 1] ?? 0) > 127) beside++;
  }
  return all === 0 ? 0 : beside / all;
}

/** Letters that the languages of Europe write often; others are likely a mistake of the encoding. */
const USUAL =
  'äöüßéèêëàâáãåæçíîïìñóôòõøœúûùÿąćęłńóśźżčďěňřšťůýžășțşţğıőűđőÄÖÜÉÈÀÁÅÆÇÍÎÑÓÔØŒÚĄĆĘŁŃŚŹŻČĎĚŇŘŠŤŮÝŽŞĞİŐŰĐ';
const USUAL_SIGNS = '€£°µ²³±–—‘’“”„…«»·×¹½½‰';

/** How many characters beyond ASCII make sense where they stand, less those that do not. */
function wordScore(text: string): number {
  let score = 0;
  for (const { 0: character, index } of text.matchAll(/(?!\p{ASCII})./gsu)) {
    score += sense(character, text.charAt(index - 1), text.charAt(index + character.length));
  }
  return score;
}

/** How likely one character stands between two others. */
function sense(character: string, before: string, after: string): number {
  if (CONTROL.test(character) || character === '\uFFFD') return -5;
  const [afterSmall, beforeSmall] = [/\p{Ll}/u.test(before), /\p{Ll}/u.test(after)];
  if (!/\p{L}/u.test(character) || /[ªº]/.test(character)) {
    const isInWord = /\p{L}/u.test(before) && /\p{L}/u.test(after);
    return USUAL_SIGNS.includes(character) && !isInWord && !beforeSmall ? 0.5 : -2;
  }
  // A capital behind a small letter is none of this word, nor a small one between capitals.
  if (/\p{Lu}/u.test(character) && afterSmall) return -2;
  if (/\p{Ll}/u.test(character) && /\p{Lu}/u.test(before) && /\p{Lu}/u.test(after)) return -1;
  return (USUAL.includes(character) ? 1 : -0.5) + (afterSmall || beforeSmall ? 0.2 : 0);
}

function countOf(text: string, character: string): number {
  let found = 0;
  for (let at = text.indexOf(character); at !== -1; at = text.indexOf(character, at + 1)) found++;
  return found;
}
