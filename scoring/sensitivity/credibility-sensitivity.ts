import type { EvidenceBase } from '../types.ts';
import type { LeaderChange } from './leader-change.ts';
import { type CredibilityReduction, firstLeaderChange } from './switching-point.ts';
import { type Leader, leaderOf, type Placed } from './what-if.ts';
import { prepareWhatIf, rankValues, type WhatIfBase, withCredibility } from './what-if-base.ts';

/** A ranking in plain data. */
export interface RankingAt {
  /** 0 to 1: no credibility counts, or all of it does. */
  readonly lambda: number;
  /** Best first; empty without a ranking. */
  readonly standings: readonly Placed[];
  readonly leader: Leader | null;
}

/** The ranking from "credibility does not count" to "it counts in full". */
export interface CredibilityPath {
  readonly off: RankingAt;
  readonly on: RankingAt;
  /** The ranking at even steps of lambda, both bounds included. */
  readonly path: readonly RankingAt[];
  /** The first lambda at which another is first than with credibility off; null where none is. */
  readonly leaderChange: LeaderChange | null;
}

/** How low one source would have to be believed. */
export interface CredibilityThreshold {
  readonly sourceId: string;
  /** Its credibility in the scenario: 1 where credibility is off. */
  readonly present: number;
  /** The highest credibility below the present one at which the winner changes; null where even 0 does not change it. */
  readonly leaderChange: LeaderChange | null;
}

/** Even steps of lambda at which the ranking is kept. */
const SHOWN = 20;

/**
 * Follows the ranking as the credibilities come to count: each credibility c of a source or speaker is taken as
 * 1 - lambda (1 - c), with lambda from 0 to 1 (docs/scoring.md, "The evidence questioned"). What the scenario says of
 * credibility does not matter.
 */
export function credibilityPath({ evidence, scenario }: WhatIfBase): CredibilityPath {
  const base = prepareWhatIf(evidence, { ...scenario, credibility: 'off' });
  const reduction = towardsCredibility(evidence);
  const at = (lambda: number): RankingAt => {
    const { values } = withCredibility(base, reduction.claimIds, reduction.at(lambda));
    const standings = rankValues(base, values);
    return { lambda, standings, leader: leaderOf({ standings }) };
  };
  return {
    off: at(0),
    on: at(1),
    path: Array.from({ length: SHOWN + 1 }, (_, i) => at(i / SHOWN)),
    leaderChange: firstLeaderChange(base, reduction),
  };
}

/** From every claim believed in full, but for its kind and age, to each as far as its source and its speaker are too. */
function towardsCredibility({
  sources,
  speakers,
  claims,
}: EvidenceBase): CredibilityReduction & { claimIds: string[] } {
  const bySource = new Map(sources.map((s) => [s.id, s.credibility]));
  const bySpeaker = new Map(speakers.map((s) => [s.id, s.credibility]));
  const believed = new Map<string, readonly [source: number, speaker: number]>();
  for (const { id, sourceId, speakerId } of claims) {
    const source = bySource.get(sourceId) ?? 1;
    const speaker = bySpeaker.get(speakerId) ?? 1;
    if (source !== 1 || speaker !== 1) believed.set(id, [source, speaker]);
  }
  return {
    claimIds: [...believed.keys()],
    at: (lambda) => {
      // At 1 it is the credibility to the last digit.
      const part = (c: number): number => (lambda === 1 ? c : 1 - lambda * (1 - c));
      // With credibility off a finding has what its kind and its age leave of it.
      return ({ claimId, credibility }) => {
        const both = believed.get(claimId);
        return both ? credibility * part(both[0]) * part(both[1]) : credibility;
      };
    },
  };
}

/**
 * For every source, how low its credibility must fall from what it is at present, all else staying, before the winner
 * changes (docs/scoring.md, "The evidence questioned"). In a scenario with credibility off that source alone is doubted.
 */
export function credibilityThresholds(base: WhatIfBase): CredibilityThreshold[] {
  const { evidence, scenario } = base;
  const on = scenario.credibility === 'on';
  const bySource = Map.groupBy(evidence.claims, (claim) => claim.sourceId);
  return evidence.sources.map(({ id, credibility }) => {
    const present = on ? credibility : 1;
    const claims = new Set(bySource.get(id)?.map((claim) => claim.id));
    const leaderChange = firstLeaderChange(base, {
      claimIds: claims,
      at: (t) => (finding) =>
        claims.has(finding.claimId) ? finding.credibility * (1 - t) : finding.credibility,
    });
    return {
      sourceId: id,
      present,
      leaderChange: leaderChange && { ...leaderChange, at: present * (1 - leaderChange.at) },
    };
  });
}
