/** How a number of a criterion is said: with its unit, or by the word that stands for it. Screen, report, exports and labels say it by this. */
import { t } from './language/texts.ts';

/** What the numbers of a criterion are: of a unit, or places in a list of words, the first of them 1. */
export interface NumberScale {
  readonly unit: string | null;
  /** None where numbers are numbers. */
  readonly levels: readonly string[];
}

/** A number as it is known: exactly, as a mean with its standard deviation, or as a range. */
export interface KnownNumber {
  readonly kind: 'exact' | 'normal' | 'uniform';
  readonly a: number;
  readonly b?: number | null;
}

/** How plain numbers are written where something is said. */
export interface NumberWriting {
  readonly number: (value: number) => string;
  /** What stands before a unit. */
  readonly gap: string;
  /** Whether a range of numbers has a dash between its ends instead of a word. */
  readonly dash: boolean;
}

/** Whether the numbers of a criterion stand for words. */
export const isWorded = ({ levels }: Pick<NumberScale, 'levels'>): boolean => levels.length > 0;

/** What the cells of a criterion hold, as it is called; null where they rest on evidence. */
export const heldIn = ({
  scale,
  levels,
}: {
  readonly scale: 'numeric' | 'evidence';
  readonly levels: readonly string[];
}): 'number' | 'word' | null => (scale !== 'numeric' ? null : levels.length > 0 ? 'word' : 'number');

/** "High" for 3, "between Medium and High" for 2.5; null for what lies beyond the words. */
export function wordsAt(value: number, levels: readonly string[]): string | null {
  return levels[value - 1] ?? between(levels[Math.floor(value) - 1], levels[Math.ceil(value) - 1]);
}

const between = (low: string | undefined, high: string | undefined): string | null =>
  low === undefined || high === undefined ? null : t('between {low} and {high}', { low, high });

/** The words of a known number without any number: those of its mean, or of the ends of its range; null where there are none. */
export function wordsOfKnown({ kind, a, b }: KnownNumber, levels: readonly string[]): string | null {
  if (kind !== 'uniform' || b === undefined || b === null) return wordsAt(a, levels);
  return between(levels[Math.floor(a) - 1], levels[Math.ceil(b) - 1]);
}

/** "12 s"; with words "High (3)" or "2.5 (between Medium and High)". */
export const numberWords = (value: number, scale: NumberScale, writing: NumberWriting): string =>
  knownWords({ kind: 'exact', a: value }, scale, writing);

/**
 * "12 s", "12 ± 2 s" or "10–15 s"; with words "High (3)", "2.5 ± 0.4 (between Medium and High)" or "between Medium and High
 * (2–3)". Beyond the words a number is a number.
 */
export function knownWords(known: KnownNumber, scale: NumberScale, writing: NumberWriting): string {
  const plain = plainWords(known, writing);
  const words = wordsOfKnown(known, scale.levels);
  // Where words say all of it they come first.
  if (words !== null) return isSaidWhole(known, scale.levels) ? `${words} (${plain})` : `${plain} (${words})`;
  return scale.unit && !isWorded(scale) ? `${plain}${writing.gap}${scale.unit}` : plain;
}

const isSaidWhole = ({ kind, a, b }: KnownNumber, levels: readonly string[]): boolean =>
  kind !== 'normal' &&
  levels[a - 1] !== undefined &&
  (kind === 'exact' || typeof b !== 'number' || levels[b - 1] !== undefined);

function plainWords({ kind, a, b }: KnownNumber, { number, dash }: NumberWriting): string {
  if (b === undefined || b === null || kind === 'exact') return number(a);
  if (kind === 'normal') return `${number(a)} ± ${number(b)}`;
  // A dash between two minus signs would not be seen.
  return dash && a >= 0 && b >= 0
    ? `${number(a)}–${number(b)}`
    : t('{a} to {b}', { a: number(a), b: number(b) });
}
