import {
  DIRECTNESSES,
  type Directness,
  DOUBTS,
  type Doubt,
  KINDS,
  type Kind,
} from '../../common/evidence.ts';
import { assess } from '../assessment/assess.ts';
import { type LeaderChange, newcomers } from '../sensitivity/leader-change.ts';
import { firstLeaderChange } from '../sensitivity/switching-point.ts';
import { assessWithout, type Leader, leaderOf, sameLeader } from '../sensitivity/what-if.ts';
import { isCountable, prepareWhatIf, type WhatIfBase } from '../sensitivity/what-if-base.ts';
import type { CellFinding, ScenarioRules } from '../types.ts';
import type { EvidenceShare, GradedClaim, GradedEvidence, KindEffect, KindsAudit } from './types.ts';

/** The evidence by its kinds, doubts and directness, and what each does to the ranking (docs/scoring.md, "Kinds of evidence"). */
export function kindsAudit(evidence: GradedEvidence, scenario: ScenarioRules): KindsAudit {
  const base = prepareWhatIf(evidence, scenario);
  const shareOf = sharing(evidence, base);
  const without = (claims: readonly GradedClaim[]): Leader | null =>
    leaderOf(assessWithout(evidence, scenario, new Set(claims.map(({ id }) => id))));
  const shares = <Sort extends string>(
    sorts: readonly Sort[],
    isOf: (claim: GradedClaim, sort: Sort) => boolean,
  ): EvidenceShare<Sort>[] =>
    sorts.flatMap((sort) => {
      const claims = evidence.claims.filter((claim) => isOf(claim, sort));
      const share = shareOf(sort, claims, without);
      return share.findings > 0 ? [share] : [];
    });
  return {
    kinds: KINDS.flatMap((kind) => {
      const claims = evidence.claims.filter((claim) => claim.kind === kind);
      if (!claims.some(({ id }) => base.cellsOfClaim.has(id))) return [];
      return kindEffect(base, kind, claims, (leaderAtZero) => shareOf(kind, claims, () => leaderAtZero));
    }),
    doubts: shares<Doubt | 'none'>([...DOUBTS, 'none'], ({ doubts }, sort) =>
      sort === 'none' ? doubts.length === 0 : doubts.includes(sort),
    ),
    directness: shares<Directness>(DIRECTNESSES, ({ directness }, sort) => directness === sort),
  };
}

type ShareOf = <Sort extends string>(
  sort: Sort,
  claims: readonly GradedClaim[],
  without: (claims: readonly GradedClaim[]) => Leader | null,
) => EvidenceShare<Sort>;

/** Says of some claims how much of what is counted is theirs. */
function sharing(evidence: GradedEvidence, { cells, present }: WhatIfBase): ShareOf {
  // Where an analyst judges, evidence moves nothing.
  const counting = cells
    .flatMap(({ findings, judgement }) => (judgement === null ? findings : []))
    .filter(({ counted }) => counted > 0);
  const byClaim = Map.groupBy(counting, ({ claimId }) => claimId);
  const countedBy = (findings: readonly CellFinding[]): number =>
    findings.reduce((sum, { counted }) => sum + counted, 0);
  const all = countedBy(evidence.claims.flatMap(({ id }) => byClaim.get(id) ?? []));
  const leader = leaderOf(present);
  return (sort, claims, without) => {
    const own = claims.filter(({ id }) => byClaim.has(id));
    const findings = own.flatMap(({ id }) => byClaim.get(id) ?? []);
    const counted = countedBy(findings);
    const leaderWithout = findings.length === 0 ? leader : without(claims);
    return {
      sort,
      claims: own.length,
      findings: findings.length,
      counted,
      share: all === 0 ? 0 : counted / all,
      leaderWithout,
      winnerChangesWithout: !sameLeader(leader, leaderWithout),
    };
  };
}

/** What the factor of a kind does as it goes from 1 to 0, the other factors staying. */
function kindEffect(
  present: WhatIfBase,
  kind: Kind,
  claims: readonly GradedClaim[],
  share: (leaderAtZero: Leader | null) => EvidenceShare<Kind>,
): KindEffect {
  const { evidence, scenario } = present;
  const factor = scenario.kindFactors[kind] ?? 1;
  const withFactor = (value: number): ScenarioRules => ({
    ...scenario,
    kindFactors: { ...scenario.kindFactors, [kind]: value },
  });
  const full = factor === 1 ? present : prepareWhatIf(evidence, withFactor(1));
  const leaderAtOne = leaderOf(full.present);
  const leaderAtZero = leaderOf(assess(evidence, withFactor(0)));
  const ids = new Set(claims.map(({ id }) => id));
  const change = firstLeaderChange(full, {
    claimIds: ids,
    at: (t) => (finding) => {
      if (!isCountable(finding)) return 0;
      return ids.has(finding.claimId) ? finding.credibility * (1 - t) : finding.credibility;
    },
  });
  return {
    ...share(leaderAtZero),
    factor,
    tipping: tippingOf(change, leaderAtOne, leaderAtZero),
    leaderAtOne,
  };
}

/** At 0 itself cells lose all of their evidence, and an alternative may be known too little to be ranked: that place is looked at apart. */
function tippingOf(
  change: LeaderChange | null,
  leaderAtOne: Leader | null,
  leaderAtZero: Leader | null,
): KindEffect['tipping'] {
  if (change && change.at < 1) return { factor: 1 - change.at, alternativeIds: change.rivalIds };
  if (sameLeader(leaderAtOne, leaderAtZero)) return null;
  return { factor: 0, alternativeIds: newcomers(leaderAtOne, leaderAtZero) };
}
