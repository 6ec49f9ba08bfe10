/** Plain Node: ratings that are drawn: ★★★★☆, ●●○, ⭐⭐⭐. */

const FULL = '★⭐✭✯●⬤◆■▮';
const EMPTY = '☆✩○◯◇□▯';
const DRAWN = new RegExp(`^[${FULL}${EMPTY}½\\s\\u{fe0f}]{1,40}$`, 'u');

/** How much a drawing says, and of how much; `of` is null where it shows no empty places. */
export interface DrawnRating {
  readonly full: number;
  readonly of: number | null;
}

/** Reads a rating that is drawn with stars or other signs, full ones before empty ones; null for any other text. */
export function drawnRating(text: string): DrawnRating | null {
  if (!DRAWN.test(text)) return null;
  const signs = [...text.replaceAll(/\s|\u{fe0f}/gu, '')];
  const firstEmpty = signs.findIndex((sign) => EMPTY.includes(sign));
  const behind = firstEmpty < 0 ? [] : signs.slice(firstEmpty);
  if (behind.some((sign) => !EMPTY.includes(sign))) return null;
  const drawn = firstEmpty < 0 ? signs : signs.slice(0, firstEmpty);
  const halves = drawn.filter((sign) => sign === '½').length;
  // A lone circle is one of a set of circles that are filled to different degrees.
  if (halves > 1 || (signs.length === 1 && !'★⭐✭✯'.includes(signs[0] ?? ''))) return null;
  const full = drawn.length - halves / 2;
  return { full, of: behind.length > 0 ? drawn.length - halves + behind.length + halves : null };
}
