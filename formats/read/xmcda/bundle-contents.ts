/** Plain Node: what an XMCDA bundle holds. */

import type { ReadCriterion } from './read-criteria.ts';
import type { ReadValue } from './read-values.ts';

/** What was gathered from all files of a bundle, by XMCDA's own ids. */
export interface ReadBundle {
  title: string | undefined;
  readonly alternatives: Map<
    string,
    { name: string | undefined; description: string | undefined; active: boolean }
  >;
  readonly criteria: Map<string, ReadCriterion>;
  readonly weightings: { readonly name: string; readonly weights: ReadonlyMap<string, number> }[];
  /** alternative id, criterion id, values. */
  readonly performances: { alternative: string; criterion: string; values: readonly ReadValue[] }[];
}
