import type { Item } from '../answers/weighed-items.ts';

/** Saaty's scale in words (Saaty 1977): how much more one counts than the other. */
const WORDS: Readonly<Record<number, string>> = {
  1: 'equally',
  2: 'equally to moderately more',
  3: 'moderately more',
  4: 'moderately to strongly more',
  5: 'strongly more',
  6: 'strongly to very strongly more',
  7: 'very strongly more',
  8: 'very strongly to extremely more',
  9: 'extremely more',
};

/** The size of a judgement, 1 to 9, whichever way it points. */
export const sizeOf = (value: number): number => Math.round(Math.max(value, 1 / value));

/** "5", "1/5". */
export const scaleText = (value: number): string =>
  value >= 1 - 1e-9 ? String(sizeOf(value)) : `1/${sizeOf(value)}`;

/** "Security counts strongly more than Maturity", "Security and Maturity count equally". */
export function judgementText(a: Item, b: Item, value: number): string {
  const size = sizeOf(value);
  if (size === 1) return `${a.name} and ${b.name} count equally`;
  const [more, less] = value > 1 ? [a, b] : [b, a];
  return `${more.name} counts ${WORDS[size] ?? ''} than ${less.name}`;
}
