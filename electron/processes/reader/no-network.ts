/** Page: stands in the place of the libraries by which @citation-js could fetch addresses, in the bundles of the readers (scripts/lib/bundles.mjs). */

/** Nothing is fetched. */
export default function refuse(): never {
  throw new Error('A reader fetches nothing.');
}

export class Headers {}
