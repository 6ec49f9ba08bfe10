/** Database host: what can be asked about what the workbook holds. */
import type { FoundGroup, FoundKind } from '../../../db/search/everything.ts';
import type { Session } from '../../../db/session.ts';

/** What is searched for, in what, and how many of each kind are wanted. */
export interface SearchRequest {
  readonly query: string;
  readonly kinds: readonly FoundKind[];
  readonly most: number;
}

export interface Search {
  /** The ids of claims, best first. */
  readonly searchClaims: (query: string) => Promise<readonly string[]>;
  readonly searchEverything: (request: SearchRequest) => Promise<readonly FoundGroup[]>;
}

/** Lets whatever else was asked meanwhile be answered first. */
const othersFirst = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve));

/** An index of many claims is made in parts, between which changes are saved as ever. */
export const createSearch = (present: () => Session): Search => ({
  searchClaims: async (query) => {
    while (!present().prepareSearch('claims')) await othersFirst();
    return present().search(query);
  },
  searchEverything: async ({ query, kinds, most }) => {
    while (!present().prepareSearch('all')) await othersFirst();
    return present().searchEverything(query, kinds, most);
  },
});
