import type { ParagraphPrint } from '../tables.ts';
import { printOf, type Word, wordsOf } from './print.ts';

/** Where known paragraphs stand in a text, by their number (1 is the first); those that are gone are not in it. */
export type Located = ReadonlyMap<
  number,
  { readonly start: number; readonly end: number; readonly inOrder: boolean }
>;

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
export function locateParagraphs(text: string, prints: readonly ParagraphPrint[]): Located {
  const words = wordsOf(text);
  const candidates = prints.flatMap((print, index) => candidatesOf(words, print, index + 1));
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

function candidatesOf(words: readonly Word[], known: ParagraphPrint, paragraph: number): Candidate[] {
  const found: Candidate[] = [];
  for (let from = 0; from + known.words <= words.length; from++) {
    const window = words.slice(from, from + known.words).map((w) => w.text);
    if (printOf(window).print === known.print) found.push({ paragraph, from, to: from + known.words });
  }
  return found;
}

/** The choice of candidates, in the order of their paragraphs and without overlap, that covers most words. */
function longestChain(candidates: readonly Candidate[]): Candidate[] {
  const ordered = [...candidates].sort((a, b) => a.paragraph - b.paragraph || a.from - b.from);
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
