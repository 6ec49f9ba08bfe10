/** Page: which way the texts run, for keys, pointers and panels that are placed by hand. Style sheets have logical properties. */
import { presentLanguage } from '../../common/language/present.ts';

/** Whether texts run from right to left, so that what comes next stands at the left. */
export const isRtl = (): boolean => presentLanguage().direction === 'rtl';

const TURNED: Readonly<Record<string, string>> = { ArrowLeft: 'ArrowRight', ArrowRight: 'ArrowLeft' };

/**
 * A key, by what it means where texts run from left to right: ArrowRight goes on and ArrowLeft goes back. What does not turn with the
 * language, as a chart, asks for the key itself.
 */
export const readingKey = (key: string): string => (isRtl() ? (TURNED[key] ?? key) : key);

/** How far along a box a pointer is, from its start (0) to its end (1). */
export function partAlong({ left, width }: Pick<DOMRect, 'left' | 'width'>, x: number): number {
  const part = Math.min(1, Math.max(0, (x - left) / width));
  return isRtl() ? 1 - part : part;
}

/**
 * The left edge of a panel of a width that begins where texts do, at the start of what it belongs to: at its left, or with its own right edge
 * at the right. It stays within the window.
 */
export function startingAt(
  { left, right }: Pick<DOMRect, 'left' | 'right'>,
  width: number,
  gap: number,
): number {
  return Math.max(gap, Math.min(isRtl() ? right - width : left, innerWidth - width - gap));
}
