import type { CellFinding } from '../types.ts';
import { type Probe, probeOf, rankValues, scoresOf, withCredibility } from './probe.ts';
import { type Leader, leaderOf, type Placed, sameLeader } from './what-if.ts';

/** A ranking in plain data. */
export interface RankingAt {
  /** 0 to 1: no credibility counts, or all of it does. */
  readonly lambda: number;
  /** Best first; empty without a ranking. */
  readonly standings: readonly Placed[];
  readonly leader: Leader | null;
}

/** Where the winner changes. */
export interface Turn {
  /** The lambda or the credibility, 0 to 1, at which it does. */
  readonly at: number;
  /** Who is level with the winner there, or before it. */
  readonly rivalIds: readonly string[];
}

/** The ranking from "credibility does not count" to "it counts in full". */
export interface CredibilityPath {
  readonly off: RankingAt;
  readonly on: RankingAt;
  /** The ranking at even steps of lambda, both ends included. */
  readonly path: readonly RankingAt[];
  /** The first lambda at which another is first than with credibility off; null where none is. */
  readonly turn: Turn | null;
}

/** How low one source would have to be believed. */
export interface SourceDoubt {
  readonly sourceId: string;
  /** Its credibility in the scenario: 1 where credibility is off. */
  readonly present: number;
  /** The highest credibility below the present one at which the winner changes; null where even 0 does not change it. */
  readonly turn: Turn | null;
}

/** Even steps that are tried before the first turn is searched between two of them. */
const STEPS = { lambda: 256, source: 64, shown: 20 } as const;

/**
 * Follows the ranking as the credibilities come to count: each credibility c of a source or speaker is taken as
 * 1 - lambda (1 - c), with lambda from 0 to 1 (docs/scoring.md, "The evidence questioned").
 */
export function credibilityPath(probe: Probe): CredibilityPath {
  const path = lambdaPath(probe);
  const at = (lambda: number): RankingAt => {
    const standings = rankValues(path.probe, path.valuesAt(lambda));
    return { lambda, standings, leader: leaderOf({ standings }) };
  };
  return {
    off: at(0),
    on: at(1),
    path: Array.from({ length: STEPS.shown + 1 }, (_, i) => at(i / STEPS.shown)),
    turn: path.doubted.size === 0 ? null : firstTurn(path.probe, path.valuesAt, 0, 1, STEPS.lambda),
  };
}

interface LambdaPath {
  readonly probe: Probe;
  readonly valuesAt: (lambda: number) => Float64Array;
  /** The claims that are not believed in full. */
  readonly doubted: ReadonlySet<string>;
}

function lambdaPath({ evidence, scenario }: Probe): LambdaPath {
  const probe = probeOf(evidence, { ...scenario, credibility: 'off' });
  const factors = new Map<string, readonly [source: number, speaker: number]>();
  const bySource = new Map(evidence.sources.map((s) => [s.id, s.credibility]));
  const bySpeaker = new Map(evidence.speakers.map((s) => [s.id, s.credibility]));
  for (const { id, sourceId, speakerId } of evidence.claims) {
    const source = bySource.get(sourceId) ?? 1;
    const speaker = bySpeaker.get(speakerId) ?? 1;
    if (source !== 1 || speaker !== 1) factors.set(id, [source, speaker]);
  }
  const doubted = new Set(factors.keys());
  const valuesAt = (lambda: number): Float64Array => {
    const part = (credibility: number): number =>
      lambda === 1 ? credibility : 1 - lambda * (1 - credibility);
    return withCredibility(probe, doubted, ({ claimId }) => {
      const both = factors.get(claimId);
      return both ? part(both[0]) * part(both[1]) : 1;
    }).values;
  };
  return { probe, valuesAt, doubted };
}

/**
 * For every source, how low its credibility must fall from what it is at present, all else staying, before the winner
 * changes. In a scenario with credibility off that source alone is doubted.
 */
export function doubtSources(probe: Probe): SourceDoubt[] {
  const { evidence, scenario } = probe;
  const on = scenario.credibility === 'on';
  const bySource = Map.groupBy(evidence.claims, (claim) => claim.sourceId);
  const bySpeaker = new Map(evidence.speakers.map((s) => [s.id, on ? s.credibility : 1]));
  const speakerOf = new Map(evidence.claims.map((c) => [c.id, bySpeaker.get(c.speakerId) ?? 1]));
  return evidence.sources.map(({ id, credibility }) => {
    const present = on ? credibility : 1;
    const claims = new Set((bySource.get(id) ?? []).map((claim) => claim.id));
    const counts = [...claims].some((claimId) => probe.cellsOfClaim.has(claimId));
    const valuesAt = (believed: number): Float64Array =>
      withCredibility(probe, claims, (finding: CellFinding) =>
        claims.has(finding.claimId) ? believed * (speakerOf.get(finding.claimId) ?? 1) : finding.credibility,
      ).values;
    const turn = counts && present > 0 ? firstTurn(probe, valuesAt, present, 0, STEPS.source) : null;
    return { sourceId: id, present, turn };
  });
}

/**
 * The first place between `from` and `to` where others are first than at `from`: even steps until that is so, then
 * bisection of the winner's margin to the last bit. A change that is undone again within one step is not seen.
 */
function firstTurn(
  probe: Probe,
  valuesAt: (x: number) => Float64Array,
  from: number,
  to: number,
  steps: number,
): Turn | null {
  const start = leaderOf({ standings: rankValues(probe, valuesAt(from)) });
  if (!start) return null;
  const changed = changeOfWinner(probe, start.alternativeIds);
  let before = from;
  for (let i = 1; i <= steps; i++) {
    let after = i === steps ? to : from + ((to - from) * i) / steps;
    if (!changed(valuesAt(after))) {
      before = after;
      continue;
    }
    for (let k = 0; k < 60 && Math.abs(after - before) > 1e-15; k++) {
      const middle = (before + after) / 2;
      if (changed(valuesAt(middle))) after = middle;
      else before = middle;
    }
    return { at: after, rivalIds: rivalsAt(probe, valuesAt(after), start.alternativeIds) };
  }
  return null;
}

/** Whether others are first: a single winner is passed or met by a rival, a tie is broken or joined. */
function changeOfWinner(probe: Probe, leaderIds: readonly string[]): (values: Float64Array) => boolean {
  const position = probe.table.alternatives.findIndex(({ id }) => id === leaderIds[0]);
  if (leaderIds.length > 1) {
    return (values) =>
      !sameLeader({ alternativeIds: leaderIds, lead: 0 }, leaderOf({ standings: rankValues(probe, values) }));
  }
  return (values) => {
    const scores = scoresOf(probe, values);
    const own = scores[position] ?? 0;
    return scores.some((score, i) => i !== position && score >= own);
  };
}

function rivalsAt(probe: Probe, values: Float64Array, leaderIds: readonly string[]): string[] {
  const standings = rankValues(probe, values);
  const best = standings[0]?.score ?? 0;
  const others = standings.filter((s) => !leaderIds.includes(s.alternativeId));
  const level = others.filter((s) => s.rank === 1 || best - s.score < 1e-9);
  // Of a tie that breaks, some stay and nobody joins.
  const rivals = level.length > 0 ? level : standings.filter((s) => s.rank === 1);
  return rivals.map((s) => s.alternativeId);
}
