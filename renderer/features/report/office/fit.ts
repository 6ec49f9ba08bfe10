import type { Words } from '../document/blocks.ts';
import { plainText } from './marks.ts';

/**
 * How much room a text takes, in inches: a slide does not grow, so what stands on it is measured before. Widths are those of
 * Helvetica (Adobe's AFM files), which Arial and Liberation Sans share, in thousandths of the size, from the blank to the tilde.
 */
const WIDTHS = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556,
  556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278,
  500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469,
  556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500,
  278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
] as const;

/** Other letters of the alphabets of Europe, and those as wide as they are high. */
const [OTHER, FULL] = [640, 1000];

/** Bold is wider by about this, and programs round each letter up. */
const [BOLD, ROUNDING] = [1.08, 1.03];

/** Points in an inch, and the height of a line in sizes. */
const [POINTS, LINE] = [72, 1.2];

/** The width of a text on one line, in inches, at a size in points. */
export function widthOf(text: string, size: number, bold = false): number {
  let width = 0;
  for (const character of text) width += widthOfCharacter(character);
  return ((width / 1000) * size * ROUNDING * (bold ? BOLD : 1)) / POINTS;
}

function widthOfCharacter(character: string): number {
  const code = character.codePointAt(0) ?? 32;
  return WIDTHS[code - 32] ?? (code < 0x1100 || (code >= 0x2000 && code < 0x2190) ? OTHER : FULL);
}

/** How many lines a text takes in this width: words stay whole where they can. */
export function linesOf(text: string, width: number, size: number, bold = false): number {
  let lines = 1;
  let used = 0;
  const blank = widthOf(' ', size, bold);
  for (const word of text.split(/\s+/)) {
    const length = widthOf(word, size, bold);
    if (used > 0 && used + blank + length <= width) used += blank + length;
    else {
      if (used > 0) lines++;
      // What is longer than a line is broken where the line ends.
      lines += Math.max(0, Math.ceil(length / width) - 1);
      used = length > width ? length % width : length;
    }
  }
  return lines;
}

/** The height of so many lines, in inches. */
export const heightOf = (lines: number, size: number): number => (lines * size * LINE) / POINTS;

/** As much of a text as so many lines take, with an ellipsis; all of it where it fits. */
export function shortened(text: string, most: number, width: number, size: number, bold = false): string {
  if (linesOf(text, width, size, bold) <= most) return text;
  const characters = [...text];
  let [fits, not] = [0, characters.length];
  const cut = (count: number): string => `${characters.slice(0, count).join('').trimEnd()}…`;
  while (not - fits > 1) {
    const middle = (fits + not) >> 1;
    if (linesOf(cut(middle), width, size, bold) <= most) fits = middle;
    else not = middle;
  }
  return cut(fits);
}

/** The same for words with what stands out in them. */
export function shortenedWords(words: Words, most: number, width: number, size: number): Words {
  const whole = plainText(words);
  const kept = shortened(whole, most, width, size);
  if (kept === whole) return words;
  let left = kept.length - 1;
  const runs = words.flatMap((run) => {
    const text = run.text.slice(0, Math.max(0, left));
    left -= run.text.length;
    return text === '' ? [] : [{ ...run, text }];
  });
  return [...runs, { text: '…' }];
}
