import { t } from '../../common/language/texts.ts';
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
  const n = themes.length;
  const first =
    changing.length === 0
      ? t(
          'Whichever side of the {n, plural, one {# contradiction} other {# contradictions}} one believes, the first place stays.',
          { n },
        )
      : t(
          'Believing one side of {changing} of {n, plural, one {# contradiction} other {# contradictions}} makes somebody else first.',
          { changing: changing.length, n },
        );
  const largest = themes.reduce<WeighedTheme | null>((a, b) => (a && a.size >= b.size ? a : b), null);
  if (!largest || largest.size < 0.05) return first;
  const most = t('The one that moves the lead most, by {points}, is “{theme}”.', {
    points: format.score(largest.size),
    theme: largest.theme,
  });
  return `${first} ${most}`;
}
