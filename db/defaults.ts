/** Plain Node: what a new row has where nobody says otherwise. */
import type { RecordOf } from './tables.ts';

/** The rules of a new scenario: voices are counted, and an alternative is ranked when a third of the weight is known. */
export const NEW_SCENARIO = {
  method: 'weighted-sum',
  evidenceRule: 'beta',
  credibility: 'off',
  countPredictions: false,
  elicitation: 'direct',
  methodOptions: {},
  rho: 0.5,
  leastCoverage: 1 / 3,
  use: null,
  asOf: null,
  halfLife: null,
  kindFactors: {},
} as const satisfies Partial<RecordOf<'scenarios'>>;

/** What a scenario had before there were these rules: every claim counted in full, and everybody was ranked. */
export const EARLIER_RULES = { rho: 0, leastCoverage: 0 } as const satisfies Partial<RecordOf<'scenarios'>>;

/** How a claim is said and what is known of it, where nothing is. */
export const NEW_CLAIM = {
  transmission: 'own',
  sureness: 'sure',
  form: 'statement',
  kind: 'opinion',
  directness: 'direct',
  doubts: [],
  undated: false,
  about: null,
  speakerInferred: false,
  echoOfId: null,
  originId: null,
  excludedReason: null,
  remark: null,
} as const satisfies Partial<RecordOf<'claims'>>;

/** What a finding has besides its cell and its sign. */
export const NEW_FINDING = {
  strength: 1,
  inferred: false,
  use: null,
  remark: '',
} as const satisfies Partial<RecordOf<'findings'>>;

/** What a citation needs and a new source has not. */
export const NO_CITATION = {
  shortTitle: null,
  publisher: null,
  edition: null,
  url: null,
  doi: null,
  accessed: null,
  archiveUrl: null,
  archiveSha256: null,
} as const satisfies Partial<RecordOf<'sources'>>;
