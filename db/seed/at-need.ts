/** Plain Node: the built-in evidence, which is large and which most starts do without. */
import type { WorkbookSeedInput } from './format.ts';

/** Loads the built-in evidence; commands have it then (`provided.ts`). */
export const loadBuiltInEvidence = async (): Promise<WorkbookSeedInput> =>
  (await import('./index.ts')).builtInSeed;
