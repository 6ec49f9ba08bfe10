/** What claims are narrowed down by. The first speak of one finding of a claim, the others of the claim. */
export const FINDING_FACETS = [
  'alternative',
  'criterion',
  'polarity',
  'contested',
  'inferred',
  'use',
] as const;
export const CLAIM_FACETS = [
  'speaker',
  'source',
  'standing',
  'voice',
  'kind',
  'transmission',
  'sureness',
  'form',
  'directness',
  'doubt',
  'echo',
  'dated',
] as const;
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
  /** Whether claims that give context only are among those that are shown. */
  readonly context: boolean;
  /** Every facet is in sight, not the usual ones alone. */
  readonly allFacets: boolean;
  /** Columns that can be hidden, as far as they are not. */
  readonly columns: readonly OptionalColumn[];
  readonly sort: readonly { readonly colId: string; readonly sort: 'asc' | 'desc' }[];
  /** Claims whose boxes are checked. */
  readonly checked: readonly string[];
}

/** Columns that are shown or not, in their order. */
export const OPTIONAL_COLUMNS = [
  'voice',
  'source',
  'kind',
  'transmission',
  'sureness',
  'form',
  'directness',
  'doubts',
  'use',
  'inferred',
  'echo',
  'date',
] as const;
export type OptionalColumn = (typeof OPTIONAL_COLUMNS)[number];

export const defaultEvidenceView: EvidenceView = {
  query: '',
  chosen: {},
  context: false,
  allFacets: false,
  columns: ['kind', 'date'],
  sort: [],
  checked: [],
};

/** Claims that are about to be excluded, and the reason to begin with. */
export interface Exclusion {
  readonly claimIds: readonly string[];
  readonly reason: string;
}
