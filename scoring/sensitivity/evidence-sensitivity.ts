import { at } from '../at.ts';
import type { EvidenceBase, ScenarioRules } from '../types.ts';
import {
  type ContradictionEffects,
  type ContradictionInput,
  contradictionEffects,
} from './contradiction-effects.ts';
import { type CoverageTipping, coverageTipping } from './coverage-tipping.ts';
import {
  type CredibilityPath,
  type CredibilityThreshold,
  credibilityPath,
  credibilityThresholds,
} from './credibility-sensitivity.ts';
import { GROUP_KINDS, type GroupKind } from './evidence-groups.ts';
import { type KnownRanges, knownRanges } from './known-ranges.ts';
import { type LeadShares, leadShares } from './lead-shares.ts';
import { type LeaveOneOut, leaveOneOut } from './leave-one-out.ts';
import { type MissingEvidence, missingEvidence } from './missing-evidence.ts';
import { type ReadingItem, readingList } from './reading-list.ts';
import { type RhoPath, rhoPath } from './rho-path.ts';
import { prepareWhatIf } from './what-if-base.ts';

/** Everything that questioning the evidence tells, in plain data that a worker can post. */
export interface EvidenceSensitivity {
  /** The alternatives that are ranked, in the order of the comparison: what `ranks` of a left-out group follow. */
  readonly alternativeIds: readonly string[];
  readonly leaveOneOut: Readonly<Record<GroupKind, LeaveOneOut>>;
  /** Null where there is no second. */
  readonly leadShares: Readonly<Record<GroupKind, LeadShares | null>>;
  readonly credibility: CredibilityPath;
  /** In the order of the sources. */
  readonly credibilityThresholds: readonly CredibilityThreshold[];
  /** The most likely to change the winner first. */
  readonly readingList: readonly ReadingItem[];
  /** Those that change the winner first, then by size. */
  readonly contradictions: readonly ContradictionEffects[];
  readonly missing: MissingEvidence;
  /** The ranking as the findings of one voice depend on one another less or more. */
  readonly rho: RhoPath;
  /** What is known of every alternative, also of those that are not ranked, and what the rest could do. */
  readonly known: KnownRanges;
  /** Who is ranked, and who is first of them, at any least coverage. */
  readonly coverage: CoverageTipping;
}

/**
 * Questions the evidence in every way of docs/scoring.md, "The evidence questioned": without each source, speaker,
 * affiliation and year; on whom the lead rests; as credibilities come to count; which open cell to read up on; what
 * each side of a contradiction would make of it; what is missing; as voices come to count as one; and what is known apart from what is
 * assumed.
 */
export function evidenceSensitivity(
  evidence: EvidenceBase,
  scenario: ScenarioRules,
  { contradictions = [] }: { readonly contradictions?: readonly ContradictionInput[] } = {},
): EvidenceSensitivity {
  const base = prepareWhatIf(evidence, scenario);
  return {
    alternativeIds: base.rankedRows.map((row) => at(base.table.alternativeIds, row)),
    leaveOneOut: byKind((kind) => leaveOneOut(base, kind)),
    leadShares: byKind((kind) => leadShares(base, kind)),
    credibility: credibilityPath(base),
    credibilityThresholds: credibilityThresholds(base),
    readingList: readingList(base),
    contradictions: contradictionEffects(base, contradictions),
    missing: missingEvidence(base),
    rho: rhoPath(base),
    known: knownRanges(base.present, base.table),
    coverage: coverageTipping(base.table, base.present),
  };
}

const byKind = <R>(compute: (kind: GroupKind) => R): Readonly<Record<GroupKind, R>> =>
  Object.fromEntries(GROUP_KINDS.map((kind) => [kind, compute(kind)])) as Record<GroupKind, R>;
