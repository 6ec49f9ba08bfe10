import { type Word, wordsOf } from './print.ts';

/** A passage of a text by the W3C Web Annotation selectors: its words, what stands around it, and where it begins. */
export interface Selector {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly start: number;
}

/** How many characters of the surroundings a selector keeps on each side. */
const CONTEXT = 48;

/** The selector of the whole words between `start` and `end`, cut ones included; null when there is no word. */
export function selectPassage(text: string, start: number, end: number): Selector | null {
  const words = wordsOf(text).filter((word) => word.end > start && word.start < end);
  const [first, last] = [words[0], words.at(-1)];
  if (!first || !last) return null;
  const { start: from } = first;
  const { end: to } = last;
  return {
    exact: text.slice(from, to),
    prefix: text.slice(Math.max(0, from - CONTEXT), from),
    suffix: text.slice(to, to + CONTEXT),
    start: from,
  };
}

export interface FoundPassage {
  /** `verified`: the words with their surroundings; `drifted`: the words alone, once; `orphaned`: neither, or not alone. */
  readonly state: 'verified' | 'drifted' | 'orphaned';
  readonly start: number | null;
  readonly end: number | null;
}

/**
 * Finds a passage again in the words of a text that may have been wrapped or changed. It never settles for similar
 * words.
 */
export function findPassage(words: readonly Word[], selector: Selector): FoundPassage {
  const exact = wordsOf(selector.exact).map((w) => w.text);
  // The outermost word of a surrounding may have been cut by the selector, so it is not asked for.
  const before = wordsOf(selector.prefix)
    .map((w) => w.text)
    .slice(1);
  const after = wordsOf(selector.suffix)
    .map((w) => w.text)
    .slice(0, -1);
  const matches = (from: number, wanted: readonly string[]): boolean =>
    from >= 0 && wanted.every((word, i) => words[from + i]?.text === word);
  const places = words.flatMap((_word, from) => (matches(from, exact) ? [from] : []));
  const inContext = places.filter(
    (from) => matches(from - before.length, before) && matches(from + exact.length, after),
  );
  const place = (from: number, state: 'verified' | 'drifted'): FoundPassage => ({
    state,
    start: words[from]?.start ?? null,
    end: words[from + exact.length - 1]?.end ?? null,
  });
  const same = inContext.find((from) => words[from]?.start === selector.start);
  const [only, another] = inContext;
  if (same !== undefined) return place(same, 'verified');
  if (only !== undefined && another === undefined) return place(only, 'verified');
  const [lone, further] = places;
  if (lone !== undefined && further === undefined) return place(lone, 'drifted');
  return { state: 'orphaned', start: null, end: null };
}
