import type { ParagraphPrint } from '../tables.ts';
import { printOf, type Word } from './print.ts';

/** Where known paragraphs stand in a text, by their number (1 is the first); those that are gone are not in it. */
export type Located = ReadonlyMap<
  number,
  { readonly start: number; readonly end: number; readonly inOrder: boolean }
>;

/** In a text with more words than this, paragraphs are looked for at the beginnings of lines alone. */
const LARGE_WORDS = 20_000;

interface Candidate {
  readonly paragraph: number;
  readonly from: number;
  readonly to: number;
}

/**
 * Finds the paragraphs of a known source in a text, however its lines are wrapped. A paragraph is found only where all
 * of its words stand unchanged. Where the same words stand several times, the place is the one that keeps the
 * paragraphs in their order; one that has no such place, and is not unique, is not found: nothing lands on a look-alike.
 */
export function locateParagraphs(words: readonly Word[], prints: readonly ParagraphPrint[]): Located {
  const candidates = candidatesOf(words, prints);
  const chain = new Set(longestChain(candidates));
  const places = Map.groupBy(candidates, (c) => c.paragraph);
  const located = new Map<number, { start: number; end: number; inOrder: boolean }>();
  for (const [paragraph, found] of places) {
    const place = found.find((c) => chain.has(c)) ?? (found.length === 1 ? found[0] : undefined);
    const [first, last] = [words[place?.from ?? -1], words[(place?.to ?? 0) - 1]];
    if (place && first && last) {
      located.set(paragraph, { start: first.start, end: last.end, inOrder: chain.has(place) });
    }
  }
  return located;
}

/** Every window of a known length is fingerprinted once; what paragraphs have that fingerprint may stand there. */
function candidatesOf(words: readonly Word[], prints: readonly ParagraphPrint[]): Candidate[] {
  const paragraphs = Map.groupBy(
    prints.map((known, index) => ({ ...known, paragraph: index + 1 })),
    ({ print }) => print,
  );
  const starts = words.length > LARGE_WORDS ? lineStarts(words) : words.map((_word, index) => index);
  const found: Candidate[] = [];
  for (const length of new Set(prints.map((known) => known.words))) {
    for (const from of starts) {
      if (from + length > words.length) break;
      const { print } = printOf(words.slice(from, from + length).map((w) => w.text));
      for (const { paragraph, words: wanted } of paragraphs.get(print) ?? []) {
        if (wanted === length) found.push({ paragraph, from, to: from + length });
      }
    }
  }
  return found.sort((a, b) => a.paragraph - b.paragraph || a.from - b.from);
}

const lineStarts = (words: readonly Word[]): number[] =>
  words.flatMap(({ startsLine }, index) => (startsLine ? [index] : []));

/** The choice of candidates (given by paragraph and place), in the order of their paragraphs and without overlap, that covers most words. */
function longestChain(ordered: readonly Candidate[]): Candidate[] {
  const best: { readonly weight: number; readonly before: number }[] = [];
  for (const [i, candidate] of ordered.entries()) {
    let before = -1;
    for (let j = 0; j < i; j++) {
      const other = ordered[j];
      const follows = other && other.paragraph < candidate.paragraph && other.to <= candidate.from;
      if (follows && (best[j]?.weight ?? 0) > (best[before]?.weight ?? 0)) before = j;
    }
    best.push({ weight: (best[before]?.weight ?? 0) + candidate.to - candidate.from, before });
  }
  const chain: Candidate[] = [];
  let at = best.reduce((top, entry, i) => (entry.weight > (best[top]?.weight ?? 0) ? i : top), 0);
  while (at >= 0) {
    const candidate = ordered[at];
    if (candidate) chain.push(candidate);
    at = best[at]?.before ?? -1;
  }
  return chain;
}
