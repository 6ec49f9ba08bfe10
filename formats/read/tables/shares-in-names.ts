/** Plain Node: weights that stand in the names of criteria, as "Quality (30%)". */

const IN_BRACKETS =
  /^(.+?)\s*[([]\s*(?:(?:weight|weighting|gewicht|gewichtung|poids|peso|w)\s*[:=]?\s*)?(\d+(?:[.,]\d+)?)\s*(%?)\s*[)\]]$/iu;

/** What a heading says of a criterion and its weight. */
export interface SharedName {
  readonly name: string;
  readonly share: number;
}

/**
 * The names and weights in headings, in their order, null for a heading that has none; null where fewer than two have one or
 * they do not come to 100 % or to 1.
 */
export function sharesIn(headings: readonly string[]): readonly (SharedName | null)[] | null {
  const isPercent = headings.some((heading) => /%\s*[)\]]\s*$/.test(heading));
  const found = headings.map((heading): SharedName | null => {
    if (heading.length > LONGEST) return null;
    const [, name, digits, percent] = IN_BRACKETS.exec(heading.trim()) ?? [];
    const share = Number((digits ?? '').replace(',', '.'));
    return name && share > 0 && (percent === '%') === isPercent ? { name, share } : null;
  });
  const shares = found.flatMap((one) => one?.share ?? []);
  const [sum, whole] = [shares.reduce((total, share) => total + share, 0), isPercent ? 100 : 1];
  return shares.length > 1 && Math.abs(sum - whole) <= whole / 100 ? found : null;
}

const LONGEST = 300;
