import { createHash } from 'node:crypto';
import type { ParagraphPrint } from '../tables.ts';

/** One word of a text and where it stands. */
export interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The words of a text: what stands between Unicode white space. Line breaks and indents do not matter. */
export function wordsOf(text: string): Word[] {
  return [...text.matchAll(/[^\p{White_Space}\uFEFF]+/gu)].map((match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** A fingerprint of some words, from which they cannot be read back. */
export function printOf(words: readonly string[]): ParagraphPrint {
  const print = createHash('sha256').update(words.join(' ')).digest('hex').slice(0, 16);
  return { words: words.length, print };
}

/** The paragraphs of a text as locators count them: the lines that are not blank. */
export function paragraphsOf(
  text: string,
): { readonly start: number; readonly end: number; readonly text: string }[] {
  return [...text.matchAll(/[^\r\n]+/g)]
    .map((match) => ({ start: match.index, end: match.index + match[0].length, text: match[0] }))
    .filter((line) => wordsOf(line.text).length > 0);
}

/** SHA-256 of a text in hexadecimal. */
export const sha256 = (text: string | Uint8Array): string => createHash('sha256').update(text).digest('hex');
