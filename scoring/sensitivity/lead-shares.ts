import { valueByRule } from '../assessment/belief.ts';
import { cellKey } from '../assessment/cells.ts';
import { leadOf } from '../assessment/lead.ts';
import type { Cell, CellFinding, ClaimInput, EvidenceRule } from '../types.ts';
import { type GroupKind, groupKeys } from './evidence-groups.ts';
import type { WhatIfBase } from './what-if-base.ts';

/** Who carries a part of the lead: a group of the evidence, the analysts' judgements, or measured numbers by nobody. */
export type CarrierKind = GroupKind | 'judgement' | 'measurement';

/** What one carrier does for the lead of the first over the second. */
export interface LeadCarrier {
  readonly kind: CarrierKind;
  /** As in `EvidenceGroup`; null for judgements and measurements. */
  readonly key: string | null;
  /** Points of the lead: above 0 it speaks for the first. All together add up to the lead. */
  readonly points: number;
  /** Points that it moves in either direction, added up over the criteria; never below the size of `points`. */
  readonly gross: number;
  /** Its gross divided by that of all, 0 to 1. */
  readonly share: number;
}

/** On whom the lead of the first over the second rests. */
export interface LeadShares {
  readonly kind: GroupKind;
  readonly leaderId: string;
  readonly runnerUpId: string;
  /** Points that the first is ahead. */
  readonly lead: number;
  /** Largest share first. */
  readonly carriers: readonly LeadCarrier[];
  /** 1 over the sum of squared shares: so many carriers of equal size would be as concentrated. Null when nothing counts. */
  readonly effectiveNumber: number | null;
  /** One carrier has more than half. What has no known name is no one carrier, and is not flagged. */
  readonly concentrated: boolean;
}

/**
 * Takes the lead of the first over the second apart by source, speaker, voice, affiliation or year (docs/scoring.md, "The
 * evidence questioned"): exact, and additive down to the single finding. Null where there is no second.
 */
export function leadShares(base: WhatIfBase, kind: GroupKind): LeadShares | null {
  const lead = leadOf(base.present);
  if (!lead) return null;
  const carriedBy = carrierOf(base, kind);
  const totals = new Map<string, { readonly of: Carrier; points: number; gross: number }>();
  for (const { criterionId, share } of lead.parts) {
    const onCriterion = new Map<string, { readonly of: Carrier; points: number }>();
    for (const [id, sign] of [
      [lead.leader.alternativeId, 1],
      [lead.runnerUp.alternativeId, -1],
    ] as const) {
      const cell = base.table.cells.get(cellKey(id, criterionId));
      for (const { of, points } of cell ? partsOf(cell, base.scenario.evidenceRule, carriedBy) : []) {
        const key = JSON.stringify(of);
        const known = onCriterion.get(key) ?? { of, points: 0 };
        known.points += sign * share * points;
        onCriterion.set(key, known);
      }
    }
    for (const [key, { of, points }] of onCriterion) {
      const total = totals.get(key) ?? { of, points: 0, gross: 0 };
      total.points += points;
      total.gross += Math.abs(points);
      totals.set(key, total);
    }
  }
  const all = [...totals.values()].reduce((sum, { gross }) => sum + gross, 0);
  const carriers = [...totals.values()]
    .map(({ of, points, gross }) => ({ ...of, points, gross, share: all === 0 ? 0 : gross / all }))
    .sort((a, b) => b.gross - a.gross);
  return {
    kind,
    leaderId: lead.leader.alternativeId,
    runnerUpId: lead.runnerUp.alternativeId,
    lead: lead.points,
    carriers,
    effectiveNumber: all === 0 ? null : 1 / carriers.reduce((sum, { share }) => sum + share * share, 0),
    concentrated: carriers.some(
      ({ kind: of, key, share }) => share > 0.5 && (key !== null || of === 'judgement'),
    ),
  };
}

type Carrier = Pick<LeadCarrier, 'kind' | 'key'>;

interface Carriers {
  readonly ofFinding: (finding: CellFinding) => Carrier;
  readonly ofMeasurement: (measurement: NonNullable<Cell['measurement']>) => Carrier;
}

function carrierOf({ evidence }: WhatIfBase, kind: GroupKind): Carriers {
  const keys = groupKeys(evidence, kind);
  const claims = new Map<string, ClaimInput>(evidence.claims.map((claim) => [claim.id, claim]));
  const { ofMeasurement } = keys;
  return {
    ofFinding: ({ claimId }) => {
      const claim = claims.get(claimId);
      return { kind, key: claim ? keys.ofClaim(claim) : null };
    },
    ofMeasurement: (measurement) =>
      ofMeasurement === null ? { kind: 'measurement', key: null } : { kind, key: ofMeasurement(measurement) },
  };
}

/** How far each thing known of a cell moves its value away from that of an empty cell; together, as far as it is away. */
function partsOf(
  cell: Cell,
  rule: EvidenceRule,
  { ofFinding, ofMeasurement }: Carriers,
): { readonly of: Carrier; readonly points: number }[] {
  const away = cell.value - valueByRule(rule, 0, 0);
  if (cell.judgement !== null) return [{ of: { kind: 'judgement', key: null }, points: away }];
  if (cell.measurement) return [{ of: ofMeasurement(cell.measurement), points: away }];
  const all = cell.pro + cell.con;
  if (all === 0) return [];
  // What a finding moves the mean of the findings, and its share of what the rule makes of their number besides. Findings of one voice
  // share what it counts by their masses, so what they count adds up to P and C, and the parts to the whole.
  const perCounted = 50 / ((rule === 'mean' ? 0 : 2) + all);
  const besides = away - perCounted * (cell.pro - cell.con);
  return cell.findings.flatMap((finding) => {
    const { counted } = finding;
    if (counted === 0) return [];
    const sign = finding.polarity === 'pro' ? 1 : -1;
    return [{ of: ofFinding(finding), points: sign * perCounted * counted + (besides * counted) / all }];
  });
}
