/**
 * The numbers by which claims and sources are quoted: "claim 12, source 3". There is one numbering of a workbook, whatever is
 * printed or exported and whatever scenario is chosen, so that a number leads to the same claim in PDF, Markdown, HTML, XLSX
 * and CSV. What a report does not print leaves a gap.
 */

/** A source as far as its number goes. */
export interface NumberedSource {
  readonly id: string;
  readonly position: number;
}

/** A claim as far as its number goes. */
export interface NumberedClaim extends NumberedSource {
  readonly sourceId: string;
  /** Its place in the source; null where it is not known, which comes first. */
  readonly paragraph: number | null;
}

/** Entries in the order of their numbers, and the number of each by its id, from 1. */
export interface Numbered<T> {
  readonly inOrder: readonly T[];
  readonly numbers: ReadonlyMap<string, number>;
}

/** Sources by position. */
export const numberSources = <S extends NumberedSource>(sources: readonly S[]): Numbered<S> =>
  numbered([...sources].sort(byPosition));

/** Claims by source and place in it, so that whoever reads a source again finds its claims together. */
export function numberClaims<C extends NumberedClaim>(
  claims: readonly C[],
  sources: readonly NumberedSource[],
): Numbered<C> {
  const { numbers } = numberSources(sources);
  const placeOf = ({ sourceId }: C): number => numbers.get(sourceId) ?? 0;
  return numbered(
    [...claims].sort(
      (a, b) => placeOf(a) - placeOf(b) || (a.paragraph ?? 0) - (b.paragraph ?? 0) || byPosition(a, b),
    ),
  );
}

const numbered = <T extends { readonly id: string }>(inOrder: readonly T[]): Numbered<T> => ({
  inOrder,
  numbers: new Map(inOrder.map(({ id }, i) => [id, i + 1])),
});

/** By id where a merged file gives two the same position: every export has to come to the same order. */
const byPosition = (a: NumberedSource, b: NumberedSource): number =>
  a.position - b.position || (a.id < b.id ? -1 : 1);
