/** Plain Node: the built-in evidence, for what runs within a transaction and cannot wait until it is loaded. */
import type { WorkbookSeedInput } from './format.ts';

let provided: WorkbookSeedInput | null = null;

/** Keeps the evidence: the module that holds it says this when it is loaded. */
export function provideBuiltInEvidence(evidence: WorkbookSeedInput): void {
  provided = evidence;
}

/** The built-in evidence. @throws where nobody has loaded it (`loadBuiltInEvidence`) */
export function builtInEvidence(): WorkbookSeedInput {
  if (provided === null) throw new Error('The built-in evidence was not loaded before a command needed it.');
  return provided;
}
