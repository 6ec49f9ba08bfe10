import { assess } from '../assessment/assess.ts';
import { kendallTauB } from '../methods/rank-correlation.ts';
import { leaderOf, sameLeader } from '../sensitivity/what-if.ts';
import type { Assessment, FindingInput, ScenarioRules } from '../types.ts';
import { type ReadClaims, readClaims } from './coding.ts';
import type { CodedEvidence, CodedRange, CodedRanking, CodedStanding } from './types.ts';

/**
 * The comparison as one reader coded it: the findings of every claim that the reader coded are the reader's; the others keep the settled
 * coding. With null it is the settled coding, as it is. A RangeError where there is no such reading.
 */
export function evidenceByReading<E extends CodedEvidence>(evidence: E, readingId: string | null): E {
  if (readingId === null) return evidence;
  const reader = readClaims(evidence).find(({ reading }) => reading.id === readingId);
  if (!reader) throw new RangeError(`There is no reading "${readingId}".`);
  return withCoding(evidence, reader, new Set(reader.byClaim.keys()));
}

/** The comparison with some of the claims as a reader coded them, as far as the reader did. Findings stand in the order of the claims. */
export function withCoding<E extends CodedEvidence>(
  evidence: E,
  { byClaim }: ReadClaims,
  claimIds: ReadonlySet<string>,
): E {
  const settled = Map.groupBy(evidence.findings, ({ claimId }) => claimId);
  const findings = evidence.claims.flatMap(({ id }): FindingInput[] => {
    const read = claimIds.has(id) ? byClaim.get(id) : undefined;
    return read ? [...read.values()] : (settled.get(id) ?? []);
  });
  // What a reader's finding has is what a finding has, and whose it is.
  return { ...evidence, findings: findings as unknown as E['findings'] };
}

/** The ranking by one coding beside that by the settled one. */
export function codedRanking(
  settled: Assessment,
  then: Assessment,
  readingId: string | null,
  claims: number,
): CodedRanking {
  const before = new Map([...settled.standings, ...settled.notRanked].map((s) => [s.alternativeId, s.score]));
  const ranks = new Map(settled.standings.map((s) => [s.alternativeId, s.rank]));
  const both = then.standings.filter(({ alternativeId }) => ranks.has(alternativeId));
  const leader = leaderOf(then);
  const standing = (
    { alternativeId, name, score, coverage, known, assumed }: Assessment['notRanked'][number],
    rank: number | null,
  ): CodedStanding => ({
    alternativeId,
    name,
    rank,
    score,
    change: score - (before.get(alternativeId) ?? score),
    coverage,
    known,
    assumed,
  });
  return {
    readingId,
    claims,
    standings: [
      ...then.standings.map((its) => standing(its, its.rank)),
      ...then.notRanked.map((its) => standing(its, null)),
    ],
    leader,
    noRanking: then.noRanking,
    winnerChanges: !sameLeader(leaderOf(settled), leader),
    tau: kendallTauB(
      both.map(({ alternativeId }) => ranks.get(alternativeId) ?? 0),
      both.map(({ rank }) => rank),
    ),
  };
}

/** The ranking by the settled coding and by every reading, in this order. */
export function rankingsByReading(
  evidence: CodedEvidence,
  scenario: ScenarioRules,
  settled: Assessment = assess(evidence, scenario),
): CodedRanking[] {
  return [
    codedRanking(settled, settled, null, evidence.claims.length),
    ...readClaims(evidence).map((reader) => {
      const claimIds = new Set(reader.byClaim.keys());
      const then = assess(withCoding(evidence, reader, claimIds), scenario);
      return codedRanking(settled, then, reader.reading.id, claimIds.size);
    }),
  ];
}

/** Between what each alternative stands over these rankings, in the order of the first. */
export function rangesOf(rankings: readonly CodedRanking[]): CodedRange[] {
  return (rankings[0]?.standings ?? []).map(({ alternativeId }) => {
    const its = rankings.flatMap(({ standings }) =>
      standings.filter((s) => s.alternativeId === alternativeId),
    );
    const scores = its.map(({ score }) => score);
    const ranks = its.flatMap(({ rank }) => rank ?? []);
    return {
      alternativeId,
      lowestScore: Math.min(...scores),
      highestScore: Math.max(...scores),
      bestRank: ranks.length > 0 ? Math.min(...ranks) : null,
      worstRank: ranks.length > 0 ? Math.max(...ranks) : null,
      sometimesRanked: ranks.length > 0 && ranks.length < its.length,
    };
  });
}
