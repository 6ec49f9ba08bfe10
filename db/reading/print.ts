import { createHash } from 'node:crypto';
import type { ParagraphPrint } from '../tables.ts';

/** One word of a text and where it stands. */
export interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** It is the first of the text or of a line. */
  readonly startsLine: boolean;
}

const A_WORD = /[^\p{White_Space}\uFEFF]/u;

/** The words of a text: what stands between Unicode white space. Line breaks and indents do not matter. */
export function wordsOf(text: string): Word[] {
  let end = 0;
  return [...text.matchAll(/[^\p{White_Space}\uFEFF]+/gu)].map((match) => {
    const startsLine = match.index === 0 || /[\r\n]/.test(text.slice(end, match.index));
    end = match.index + match[0].length;
    return { text: match[0], start: match.index, end, startsLine };
  });
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
    .filter((line) => A_WORD.test(line.text));
}

/** Longer lines than this are no lines of a wrapped text. */
const WRAPPED_AT_MOST = 120;

/**
 * The paragraphs of a text that nobody has counted before: its lines, or, where short lines say that it was wrapped, what
 * stands between empty lines.
 */
export function countParagraphs(text: string): { readonly start: number; readonly end: number }[] {
  const lines = paragraphsOf(text);
  const blocks = joinLines(text, lines);
  const wrapped = lines.every(({ start, end }) => end - start <= WRAPPED_AT_MOST);
  return wrapped && blocks.length > 1 ? blocks : lines.map(({ start, end }) => ({ start, end }));
}

function joinLines(
  text: string,
  lines: readonly { readonly start: number; readonly end: number }[],
): { start: number; end: number }[] {
  const blocks: { start: number; end: number }[] = [];
  for (const { start, end } of lines) {
    const before = blocks.at(-1);
    const apart = before === undefined || /\n\s*\n|\r\s*\r/.test(text.slice(before.end, start));
    if (apart) blocks.push({ start, end });
    else before.end = end;
  }
  return blocks;
}

/** SHA-256 of a text in hexadecimal. */
export const sha256 = (text: string | Uint8Array): string => createHash('sha256').update(text).digest('hex');
