import { voicesOfClaims } from '../assessment/voices.ts';
import type { ClaimInput, EvidenceBase, MeasurementInput } from '../types.ts';

/** By what evidence can be left out together. */
export const GROUP_KINDS = ['source', 'speaker', 'voice', 'affiliation', 'year'] as const;
export type GroupKind = (typeof GROUP_KINDS)[number];

/** All evidence of one source, one speaker, one voice (the holder of a view), the speakers of one affiliation, or one year. */
export interface EvidenceGroup {
  readonly kind: GroupKind;
  /** The id of a source, speaker or holder, the affiliation, or the year; null for all that has none that is known. */
  readonly key: string | null;
  readonly claims: readonly ClaimInput[];
  /** Measured numbers: by their source and its year, so never of a speaker or an affiliation. */
  readonly measurements: readonly MeasurementInput[];
}

type Grouped = Pick<EvidenceBase, 'sources' | 'speakers' | 'claims' | 'measurements'>;

/**
 * All claims and measured numbers in groups of one kind (docs/scoring.md, "The evidence questioned"), in the order in
 * which the evidence first names them, the group without a name last. Sources and speakers that have no evidence make no
 * group.
 */
export function evidenceGroups(evidence: Grouped, kind: GroupKind): EvidenceGroup[] {
  const keys = groupKeys(evidence, kind);
  const claims = Map.groupBy(evidence.claims, keys.ofClaim);
  const measurements =
    keys.ofMeasurement === null
      ? new Map<string | null, MeasurementInput[]>()
      : Map.groupBy(evidence.measurements, keys.ofMeasurement);
  const all = [...new Set([...claims.keys(), ...measurements.keys()])];
  return [...all.filter((key) => key !== null), ...all.filter((key) => key === null)].map((key) => ({
    kind,
    key,
    claims: claims.get(key) ?? [],
    measurements: measurements.get(key) ?? [],
  }));
}

/** Says to which group of a kind a claim or a measured number belongs. */
export function groupKeys(
  { sources, speakers, claims }: Pick<Grouped, 'sources' | 'speakers' | 'claims'>,
  kind: GroupKind,
): {
  readonly ofClaim: (claim: ClaimInput) => string | null;
  /** null where measured numbers take no part. */
  readonly ofMeasurement: ((measurement: MeasurementInput) => string | null) | null;
} {
  switch (kind) {
    case 'source':
      return { ofClaim: (claim) => claim.sourceId, ofMeasurement: ({ sourceId }) => sourceId };
    case 'speaker':
      return { ofClaim: (claim) => claim.speakerId, ofMeasurement: null };
    case 'voice':
      return { ofClaim: voicesOfClaims(claims), ofMeasurement: null };
    case 'affiliation': {
      const affiliations = new Map(speakers.map((s) => [s.id, s.affiliation?.trim() || null]));
      return { ofClaim: ({ speakerId }) => affiliations.get(speakerId) ?? null, ofMeasurement: null };
    }
    case 'year': {
      const dates = new Map(sources.map((s) => [s.id, s.date]));
      return {
        ofClaim: ({ date, sourceId }) => yearOf(date) ?? yearOf(dates.get(sourceId) ?? null),
        ofMeasurement: ({ sourceId }) => yearOf(sourceId === null ? null : (dates.get(sourceId) ?? null)),
      };
    }
  }
}

/** The year that a date begins with; null where there is none. */
function yearOf(date: string | null): string | null {
  return date?.match(/^\s*(\d{4})(?!\d)/)?.[1] ?? null;
}
