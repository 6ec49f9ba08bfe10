import type { ClaimPassage, SourceReading } from '../../../electron/ipc/contract.ts';

/** A stretch of the text that the same claims rest on; no claim, mostly. */
export interface Segment {
  readonly start: number;
  readonly text: string;
  /** The claim with the fewest words first. */
  readonly claims: readonly PlacedClaim[];
}

export interface PlacedClaim {
  readonly claimId: string;
  readonly state: ClaimPassage['state'];
  readonly start: number;
  readonly end: number;
}

export interface Line {
  readonly start: number;
  readonly end: number;
  /** The number of the paragraph that begins here. */
  readonly paragraph: number | null;
  /** A paragraph begins, or an empty line stands before. */
  readonly apart: boolean;
  readonly segments: readonly Segment[];
}

/** Some lines that are drawn together; what is far from the window is not laid out. */
export interface Chunk {
  readonly start: number;
  readonly claimIds: ReadonlySet<string>;
  readonly lines: readonly Line[];
}

type Reading = Pick<SourceReading, 'text' | 'paragraphs' | 'passages'>;

/** A longer line is drawn as several, so that no single one takes long to lay out. */
const LONGEST_LINE = 4_000;
const CHUNK = 4_000;

/** Cuts a text into what is drawn. Every character but line breaks and blank lines stands in exactly one segment. */
export function layoutText({ text, paragraphs, passages }: Reading): Chunk[] {
  if (text === null) return [];
  const placed = passages.flatMap(({ claimId, state, start, end }): PlacedClaim[] =>
    start === null || end === null ? [] : [{ claimId, state, start, end }],
  );
  const begins = new Map(paragraphs.map((p) => [p.start, p.number]));
  const starts = paragraphs.map((p) => p.start);
  const chunks: { start: number; claimIds: Set<string>; lines: Line[]; size: number }[] = [];
  let before = 0;
  let next = 0;
  for (const { start, end } of pieces(text)) {
    while ((starts[next] ?? Number.POSITIVE_INFINITY) < start) next++;
    const begin = starts[next];
    const paragraph = begin !== undefined && begin < end ? (begins.get(begin) ?? null) : null;
    const apart = paragraph !== null || /\n\s*\n|\r\s*\r/.test(text.slice(before, start));
    const segments = segmentsOf(text, start, end, placed);
    let chunk = chunks.at(-1);
    if (!chunk || chunk.size > CHUNK) {
      chunk = { start, claimIds: new Set(), lines: [], size: 0 };
      chunks.push(chunk);
    }
    chunk.lines.push({ start, end, paragraph, apart, segments });
    chunk.size += end - start;
    for (const { claims } of segments) for (const { claimId } of claims) chunk.claimIds.add(claimId);
    before = end;
  }
  return chunks;
}

/** The lines that are not blank, long ones cut at white space. */
function pieces(text: string): { start: number; end: number }[] {
  // Blank lines are told by a look of their own: one pattern for both would try a long one from every place in it.
  return [...text.matchAll(/[^\r\n]+/g)].flatMap(({ index, 0: line }) => {
    if (line.trim() === '') return [];
    const cuts: { start: number; end: number }[] = [];
    let from = 0;
    while (line.length - from > LONGEST_LINE) {
      const space = line.slice(from, from + LONGEST_LINE + 1).lastIndexOf(' ');
      const to = space > 0 ? from + space + 1 : wholeCharacter(line, from + LONGEST_LINE);
      cuts.push({ start: index + from, end: index + to });
      from = to;
    }
    return [...cuts, { start: index + from, end: index + line.length }];
  });
}

/** The place, or the one before it where it would cut a pair of surrogates. */
const wholeCharacter = (text: string, at: number): number =>
  /[\uD800-\uDBFF]/.test(text.charAt(at - 1)) ? at - 1 : at;

function segmentsOf(text: string, start: number, end: number, placed: readonly PlacedClaim[]): Segment[] {
  const here = placed.filter((claim) => claim.start < end && claim.end > start);
  if (here.length === 0) return [{ start, text: text.slice(start, end), claims: [] }];
  const cuts = new Set([start, end]);
  for (const claim of here) {
    if (claim.start > start) cuts.add(claim.start);
    if (claim.end < end) cuts.add(claim.end);
  }
  const ordered = [...cuts].sort((a, b) => a - b);
  return ordered.slice(1).map((to, i) => {
    const from = ordered[i] ?? start;
    const claims = here
      .filter((claim) => claim.start < to && claim.end > from)
      .sort((a, b) => a.end - a.start - (b.end - b.start));
    return { start: from, text: text.slice(from, to), claims };
  });
}

/** The paragraph that a place of the text is in. */
export function paragraphAt(paragraphs: SourceReading['paragraphs'], place: number): number | null {
  return paragraphs.find((p) => p.start <= place && place < p.end)?.number ?? null;
}

/** The whole words that a selection touches, cut ones included; null where it touches none. */
export function wholeWords(text: string, start: number, end: number): { start: number; end: number } | null {
  const blank = (at: number): boolean => /\s/.test(text.charAt(at));
  let [from, to] = [start, end];
  while (from < to && blank(from)) from++;
  while (to > from && blank(to - 1)) to--;
  if (from === to) return null;
  while (from > 0 && !blank(from - 1)) from--;
  while (to < text.length && !blank(to)) to++;
  return { start: from, end: to };
}
