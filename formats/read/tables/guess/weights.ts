/** Plain Node: whether numbers can be weights. */

import { readHeading } from '../headings.ts';
import { specialRole } from '../vocabulary.ts';
import type { Numbers } from './arithmetic.ts';

/** How far numbers look like weights: `sure` where they add up to 1 or 100, `maybe` where they are few and small. */
export type WeightLikeness = 'sure' | 'maybe' | 'no';

/** How far numbers look like weights. A last one that is the sum of the others is no weight itself. */
export function weightLikeness(numbers: Numbers): WeightLikeness {
  const all = numbers.filter((value) => value !== null);
  if (all.length < 2 || all.some((value) => value < 0)) return 'no';
  const sum = (values: readonly number[]): number => values.reduce((whole, value) => whole + value, 0);
  const last = all.at(-1) ?? 0;
  const isTotalled = all.length > 2 && Math.abs(sum(all.slice(0, -1)) - last) <= 0.005 * last;
  const values = isTotalled ? all.slice(0, -1) : all;
  const whole = sum(values);
  if (isTotalled || Math.abs(whole - 1) <= 0.02 || Math.abs(whole - 100) <= 1.5) return 'sure';
  const [isWhole, most] = [values.every(Number.isInteger), Math.max(...values)];
  if (isWhole && (most <= 10 || (most <= 100 && values.every((value) => value % 5 === 0)))) return 'maybe';
  return !isWhole && most <= 1 && whole < 3 ? 'maybe' : 'no';
}

/** Whether a heading says that weights stand there: "Weight (%)", "Importance 1-5", "Gewichtung in %". */
export function isWeightWord(heading: string): boolean {
  if (specialRole(heading) === 'weight') return true;
  const { name } = readHeading(heading);
  const bare = name
    .replace(/\s*(?:in|en)?\s*(?:%|percent|prozent|\(.*\)|\[.*\]|\d+ ?(?:-|–|to|bis) ?\d+)\s*$/iu, '')
    .trim();
  if (specialRole(bare) === 'weight') return true;
  return /^(?:(?:criteri(?:a|on|um)|relative|normali[sz]ed|norm|normierte|global|local|final)\s+)(?:weights?|weighting|gewicht(?:e|ung)?)$/iu.test(
    bare,
  );
}
