/** Plain Node: the scale that words around a table speak of. */

/** A scale of ratings. */
export interface StatedScale {
  readonly ends: readonly [number, number];
  /** Which of its ends is the better one; null where nothing says it. */
  readonly best: 'high' | 'low' | null;
}

/** The ends of a scale that a remark speaks of, as "1 to 5" or "1 = poor, 5 = best"; null where none does. */
export function statedScale(remarks: readonly string[]): StatedScale | null {
  for (const remark of remarks) {
    const scale = remark.length > LONGEST ? null : (wordedScale(remark) ?? plainScale(remark));
    if (scale) return scale;
  }
  return null;
}

const LONGEST = 300;

/** "1 = poor, 5 = excellent": the first and the last number with words. */
function wordedScale(remark: string): StatedScale | null {
  const named = [...remark.matchAll(/(\d{1,3})\s*(?:=|:|means)\s*\(?([\p{L} ]{3,40})/giu)];
  const steps = [named[0], named.at(-1)].map((step) => ({
    number: Number(step?.[1]),
    words: step?.[2] ?? '',
  }));
  const [first, last] = steps;
  if (!first || !last || !(first.number !== last.number) || Number.isNaN(first.number)) return null;
  const [low, high] = [Math.min(first.number, last.number), Math.max(first.number, last.number)];
  const good = steps.find(({ words }) => GOOD.test(words) && !BAD.test(words));
  const bad = steps.find(({ words }) => BAD.test(words));
  const best = good ? good.number : bad ? low + high - bad.number : null;
  return { ends: [low, high], best: best === null ? null : best === high ? 'high' : 'low' };
}

/** "1 bis 5". */
function plainScale(remark: string): StatedScale | null {
  const range = /(?<![\d.,])([01])\s*(?:bis|to|-|–|—|\.\.|à|a)\s*(\d{1,3})(?![\d.,])/iu.exec(remark);
  const [low, high] = [Number(range?.[1]), Number(range?.[2])];
  return range && [3, 4, 5, 6, 7, 9, 10, 100].includes(high) ? { ends: [low, high], best: null } : null;
}

const GOOD =
  /\b(?:best|good|excellent|great|high|strong|very good|sehr gut|gut|beste|hervorragend|ausgezeichnet|excellent|bon|très bon|meilleur|bueno|excelente|mejor|buono|ottimo|eccellente|migliore)\b/iu;
const BAD =
  /\b(?:worst|bad|poor|weak|low|insufficient|schlecht|sehr schlecht|ungenügend|mangelhaft|schwach|mauvais|faible|malo|peor|cattivo|scarso|pessimo|peggiore)\b/iu;
