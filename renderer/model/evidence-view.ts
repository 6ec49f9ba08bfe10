/** What claims are narrowed down by. The first four speak of one finding of a claim, the others of the claim. */
export const FINDING_FACETS = ['alternative', 'criterion', 'polarity', 'contested'] as const;
export const CLAIM_FACETS = ['speaker', 'source', 'certainty', 'standing'] as const;
export const FACETS = [...FINDING_FACETS, ...CLAIM_FACETS] as const;
export type FindingFacet = (typeof FINDING_FACETS)[number];
export type ClaimFacet = (typeof CLAIM_FACETS)[number];
export type FacetName = (typeof FACETS)[number];

/** The values chosen in each facet: or within one, and between them. */
export type Chosen = Readonly<Partial<Record<FacetName, readonly string[]>>>;

/** How the evidence was left; it stays as long as the window. */
export interface EvidenceView {
  readonly query: string;
  readonly chosen: Chosen;
  readonly sort: readonly { readonly colId: string; readonly sort: 'asc' | 'desc' }[];
  /** Claims whose boxes are checked. */
  readonly checked: readonly string[];
}

export const defaultEvidenceView: EvidenceView = { query: '', chosen: {}, sort: [], checked: [] };

/** Claims that are about to be excluded, and the reason to begin with. */
export interface Exclusion {
  readonly claimIds: readonly string[];
  readonly reason: string;
}
