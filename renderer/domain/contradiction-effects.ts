import type { WeighedTheme } from '../model/contradictions.ts';
import * as format from '../model/format.ts';

/** Page: what believing one side of a contradiction makes of the lead. */

/** Between which numbers the present lead moves: without the sides whose claims are all excluded, which nobody can believe as it is. */
export function effectRange(
  { sides, effects }: Pick<WeighedTheme, 'sides' | 'effects'>,
  lead: number,
): { readonly low: number; readonly high: number } {
  const leads = effects.flatMap(({ swing }, i) => (sides[i]?.excluded ? [] : [lead + swing]));
  return { low: Math.min(lead, ...leads), high: Math.max(lead, ...leads) };
}

/** So many points an axis shows at least, so that what hardly moves the lead hardly shows. */
const LEAST = 5;

/** A round scale around all leads, with the tie on it. */
export function effectScale(leads: readonly number[]): {
  readonly from: number;
  readonly to: number;
  readonly ticks: readonly number[];
} {
  const low = Math.min(0, ...leads);
  const high = Math.max(low + LEAST, ...leads);
  const step = [1, 2, 5, 10, 20, 25, 50].find((s) => (high - low) / s <= 6) ?? 100;
  const from = step * Math.floor(low / step);
  const to = step * Math.ceil(high / step);
  return {
    from,
    to,
    ticks: Array.from({ length: Math.round((to - from) / step) + 1 }, (_, i) => from + i * step),
  };
}

/** How many contradictions decide the first place, and which one moves the lead most. */
export function effectsSentence(themes: readonly WeighedTheme[]): string {
  const changing = themes.filter((theme) => theme.winnerChanges);
  const many = format.plural(themes.length, 'contradiction');
  const first =
    changing.length === 0
      ? `Whichever side of the ${many} one believes, the first place stays.`
      : `Believing one side of ${changing.length} of ${many} makes somebody else first.`;
  const largest = themes.reduce<WeighedTheme | null>((a, b) => (a && a.size >= b.size ? a : b), null);
  if (!largest || largest.size < 0.05) return first;
  return `${first} The one that moves the lead most, by ${format.score(largest.size)}, is ${format.quotation(largest.theme)}.`;
}
