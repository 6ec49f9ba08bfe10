/** Plain Node: rows that stand for the criteria below them: their weight is that of those together. */

import type { Numbers } from './arithmetic.ts';

/** What is seen of a line: its weight, and whether options have nothing in it. */
export interface WeighedLine {
  readonly at: number;
  readonly weight: number | null;
  readonly isBlank: boolean;
}

/** The lines whose weight is the sum of those of the filled lines behind them, up to the next of their kind. */
export function groupRows(lines: readonly WeighedLine[]): Set<number> {
  const found = new Set<number>();
  lines.forEach((line, i) => {
    if (!line.isBlank || line.weight === null || line.weight === 0) return;
    const rest = lines.slice(i + 1);
    const end = rest.findIndex(({ isBlank }) => isBlank);
    const parts = rest.slice(0, end < 0 ? rest.length : end);
    const weights: Numbers = parts.map(({ weight }) => weight);
    const sum = weights.reduce<number>((whole, weight) => whole + (weight ?? 0), 0);
    if (parts.length > 0 && Math.abs(sum - line.weight) <= 0.005 * line.weight) found.add(line.at);
  });
  return found;
}
