import { markedPieces, type SearchTerm } from '../../common/search-query.ts';

/** A text with what was searched for marked. */
export function Marked({ text, terms }: { text: string; terms: readonly SearchTerm[] }) {
  return markedPieces(text, terms).map((piece, i) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text have no name but their place.
    piece.marked ? <mark key={i}>{piece.text}</mark> : <span key={i}>{piece.text}</span>,
  );
}
