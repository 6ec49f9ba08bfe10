/** Plain Node: how the cells of a line are told apart. */

import { alignedRows } from './aligned-columns.ts';
import type { Cut } from './no-table.ts';

/** The characters that are tried, the likeliest first where a text fits several. */
const CANDIDATES = ['\t', ';', ',', '|'] as const;
const LINES = 200;

/** The separator that a text names in its first line, as Excel writes it ("sep=;"). */
export function namedSeparator(text: string): string | null {
  return /^\s*"?sep=(.)"?[ \t]*(\r\n|\n|\r|$)/i.exec(text)?.[1] ?? null;
}

/** The separator that cuts most lines into the same number of cells, and how well it does. */
export interface SeparatorGuess extends Cut {
  readonly separator: string;
  /** The first lines with something in them. */
  readonly lines: readonly string[];
}

/**
 * Guesses the separator of a text. Lines that none of the usual ones cuts, or only at the decimal signs of numbers, are cut at
 * blanks if that fits, as R, pandas and fixed-width files have it; else the text has one column.
 */
export function separatorOf(text: string): SeparatorGuess {
  const lines = firstLines(text);
  let best: { separator: string; fit: number } | null = null;
  for (const separator of CANDIDATES) {
    const fit = fitOf(lines.map((line) => cellsIn(line, separator)));
    if (fit > (best?.fit ?? 0) + 0.02) best = { separator, fit };
  }
  const isInNumbers = best?.separator === ',' && lines.every((line) => !/(?:^|\D),|,(?:\D|$)/.test(line));
  if ((!best || best.fit < 0.5 || isInNumbers) && alignedRows(lines) !== null) {
    // Other texts have blanks as well: what they look like is asked.
    return { separator: ' ', fit: 0.5, cells: [], lines };
  }
  const { separator, fit } = best ?? { separator: ',', fit: 0 };
  return { separator, fit, lines, cells: lines.flatMap((line) => line.split(separator)) };
}

/** The separator that `separatorOf` finds. */
export const guessSeparator = (text: string): string => separatorOf(text).separator;

/** From 0, where nothing is cut, to 1, where every line has the same number of cells. */
function fitOf(cells: readonly number[]): number {
  const often = new Map<number, number>();
  for (const number of cells) often.set(number, (often.get(number) ?? 0) + 1);
  let [mode, times] = [1, 0];
  for (const [number, found] of often) {
    if (number > 1 && found > times) [mode, times] = [number, found];
  }
  return mode === 1 || cells.length === 0 ? 0 : times / cells.length;
}

/** How many cells a line has; a separator in quotes does not count. */
function cellsIn(line: string, separator: string): number {
  let quoted = false;
  let cells = 1;
  for (let i = 0; i < line.length; i++) {
    const character = line[i];
    if (character === '"') quoted = !quoted;
    else if (character === separator && !quoted) cells++;
  }
  return cells;
}

/** The first lines with something in them; line feeds in quotes are part of a line, comments are none. */
function firstLines(text: string): string[] {
  const lines: string[] = [];
  let [start, quoted] = [0, false];
  for (let i = 0; i <= text.length && lines.length < LINES; i++) {
    const character = text[i];
    if (character === '"') quoted = !quoted;
    else if (character === undefined || ((character === '\n' || character === '\r') && !quoted)) {
      const line = text.slice(start, i);
      if (line.trim() !== '' && !line.startsWith('#')) lines.push(line);
      start = i + 1;
    }
  }
  return lines;
}
