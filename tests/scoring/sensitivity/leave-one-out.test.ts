import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evidenceGroups, GROUP_KINDS } from '../../../scoring/sensitivity/evidence-groups.ts';
import { leaveOneOut } from '../../../scoring/sensitivity/leave-one-out.ts';
import { assessWithout, leaderOf, sameLeader } from '../../../scoring/sensitivity/what-if.ts';
import { prepareWhatIf } from '../../../scoring/sensitivity/what-if-base.ts';
import type { EvidenceBase } from '../../../scoring/types.ts';
import { anyCase, comparison, SCENARIO } from '../evidence.ts';

describe('leaving one out', () => {
  const on = { criterion: 'x', polarity: 'pro' as const };
  const evidence = comparison(['a', 'b', 'c'], { x: 1, idle: 0 }, [
    { ...on, alternative: 'a', source: 's1' },
    { ...on, alternative: 'a', source: 's2' },
    { ...on, alternative: 'b', source: 's2', strength: 2 },
    { ...on, alternative: 'b', source: 's3', polarity: 'con', strength: 0.5 },
    { ...on, alternative: 'c', source: 's4', polarity: 'con' },
    { ...on, alternative: 'b', criterion: 'idle', source: 's5' },
  ]);
  const { groups, rankRanges } = leaveOneOut(prepareWhatIf(evidence, SCENARIO), 'source');
  const without = (key: string) => groups.find((g) => g.key === key) ?? expect.fail(`no ${key}`);

  test('says who is first then, by how much, and what goes', () => {
    // a is 75, b 100 (1 + 2) / 4.5 = 66.7 and c 33.3; without s1 a is 66.7 too.
    expect(without('s1')).toMatchObject({ claims: 1, findings: 1, emptied: [], winnerChanges: true });
    expect(without('s1').leader).toMatchObject({ alternativeIds: ['a', 'b'], lead: 0 });
    // Without the con of s3, b is 75 as a is: of three pairs two agree, and one is tied now.
    expect(without('s3')).toMatchObject({ winnerChanges: true, critical: true, ranks: [1, 1, 3] });
    expect(without('s3').tau).toBeCloseTo(2 / Math.sqrt(6), 12);
  });

  test('a cell that nothing is left of is undefined, and makes its source critical at the front', () => {
    expect(without('s2')).toMatchObject({ emptied: [], critical: false, winnerChanges: false });
    expect(without('s4')).toMatchObject({
      emptied: [{ alternativeId: 'c', criterionId: 'x' }],
      undefinedIds: ['c'],
      comparisonUndefined: false,
      critical: false,
    });
  });

  test('a cell on a criterion without weight makes nothing undefined', () => {
    expect(without('s5')).toMatchObject({
      emptied: [{ alternativeId: 'b', criterionId: 'idle' }],
      undefinedIds: [],
      critical: false,
    });
  });

  test('every rank that is taken', () => {
    expect(rankRanges).toEqual([
      { alternativeId: 'a', present: 1, best: 1, worst: 1 },
      { alternativeId: 'b', present: 2, best: 1, worst: 2 },
      { alternativeId: 'c', present: 3, best: 3, worst: 3 },
    ]);
  });

  test('a judged cell keeps its value and is not emptied', () => {
    const judged = { ...evidence, judgements: [{ alternativeId: 'c', criterionId: 'x', value: 90 }] };
    const s4 = leaveOneOut(prepareWhatIf(judged, SCENARIO), 'source').groups.find((g) => g.key === 's4');
    expect(s4).toMatchObject({ findings: 1, emptied: [], winnerChanges: false });
  });

  test('without a ranking nothing is ranked, and nothing fails', () => {
    for (const kind of GROUP_KINDS) {
      const none = leaveOneOut(
        prepareWhatIf(comparison(['a', 'b'], { x: 0 }, [{ ...on, alternative: 'a' }]), SCENARIO),
        kind,
      );
      expect(none.rankRanges).toEqual([]);
      expect(none.groups).toHaveLength(1);
      expect(none.groups[0]).toMatchObject({ leader: null, tau: null, ranks: [], winnerChanges: false });
    }
  });

  test('is what a new assessment without the group says, whatever the evidence, the rule and the numbers', () => {
    fc.assert(
      fc.property(anyCase, fc.constantFrom(...GROUP_KINDS), ({ evidence, scenario }, kind) => {
        const probe = prepareWhatIf(evidence, scenario);
        const left = leaveOneOut(probe, kind);
        for (const [i, group] of evidenceGroups(evidence, kind).entries()) {
          const gone = new Set(group.claims.map((c) => c.id));
          const numbers = evidence.measurements.filter((m) => !group.measurements.includes(m));
          const then = assessWithout({ ...evidence, measurements: numbers }, scenario, gone);
          const found = left.groups[i] ?? expect.fail('a group is missing');
          expect(found.leader).toEqual(leaderOf(then));
          expect(found.winnerChanges).toBe(!sameLeader(leaderOf(probe.present), leaderOf(then)));
          const ranks = new Map(then.standings.map((s) => [s.alternativeId, s.rank]));
          expect(found.ranks).toEqual(probe.present.alternativeIds.map((id) => ranks.get(id)));
          const emptied = [...then.cells]
            .filter(
              ([key, cell]) => cell.empty && cell.judgement === null && !probe.table.cells.get(key)?.empty,
            )
            .map(([key]) => key);
          expect(found.emptied.map((c) => `${c.alternativeId}|${c.criterionId}`).sort()).toEqual(
            emptied.sort(),
          );
        }
      }),
    );
  });
});

interface Fixture {
  readonly id: string;
  readonly params: { readonly claims: readonly (readonly [string, string, string, number])[] };
  readonly expected: {
    readonly score: readonly number[];
    readonly interval_A: readonly number[];
    readonly without_S1: readonly number[];
    readonly without_S2: readonly number[];
    readonly critical_sources: readonly string[];
  };
}

/**
 * The project's own fixture has claims with scores of 0 to 10. A score is a finding for of that strength and one against
 * of what it lacks to 10; the rule `mean` then makes the cell's value the mean of the scores, times 10.
 */
describe('the fixture of scored claims', () => {
  const { params, expected } = fixture('PROPOSED-loso-contested-fixture');
  const evidence: EvidenceBase = {
    ...comparison(['A', 'B'], { c1: 1, c2: 1 }, []),
    claims: params.claims.map(([, , sourceId], i) => ({
      id: `claim-${i}`,
      sourceId,
      speakerId: sourceId,
      holderId: sourceId,
      date: null,
      undated: false,
      kind: 'opinion',
      originId: null,
      excludedReason: null,
    })),
    findings: params.claims.flatMap(([alternativeId, criterionId, , score], i) =>
      (['pro', 'con'] as const).map((polarity) => ({
        id: `${polarity}-${i}`,
        claimId: `claim-${i}`,
        alternativeId,
        criterionId,
        polarity,
        strength: polarity === 'pro' ? score : 10 - score,
        use: null,
      })),
    ),
  };
  const probe = prepareWhatIf(evidence, { ...SCENARIO, evidenceRule: 'mean' });
  const { groups } = leaveOneOut(probe, 'source');
  const scoresWithout = (source: string): number[] => {
    const gone = new Set(evidence.claims.filter((c) => c.sourceId === source).map((c) => c.id));
    const { standings } = assessWithout(evidence, probe.scenario, gone);
    return ['A', 'B'].map((id) => (standings.find((s) => s.alternativeId === id)?.score ?? Number.NaN) / 10);
  };

  test('scores with all sources', () => {
    const scores = probe.present.standings.map((s) => s.score / 10);
    for (const [i, score] of expected.score.entries()) expect(scores[i]).toBeCloseTo(score, 9);
  });

  test('without S1 the winner changes, without S2 it stays', () => {
    for (const [i, score] of expected.without_S1.entries())
      expect(scoresWithout('S1')[i]).toBeCloseTo(score, 9);
    for (const [i, score] of expected.without_S2.entries())
      expect(scoresWithout('S2')[i]).toBeCloseTo(score, 9);
    expect(groups.find((g) => g.key === 'S1')?.leader?.alternativeIds).toEqual(['B']);
    expect(groups.find((g) => g.key === 'S2')).toMatchObject({
      winnerChanges: false,
      comparisonUndefined: false,
    });
  });

  test('without S3 two cells are empty, so the comparison is undefined', () => {
    expect(groups.find((g) => g.key === 'S3')).toMatchObject({
      emptied: [
        { alternativeId: 'A', criterionId: 'c2' },
        { alternativeId: 'B', criterionId: 'c1' },
      ],
      undefinedIds: ['A', 'B'],
      comparisonUndefined: true,
    });
  });

  test('the critical sources, and the bounds of A by which of its two claims one believes', () => {
    expect(groups.filter((g) => g.critical).map((g) => g.key)).toEqual(expected.critical_sources);
    const onA = params.claims.flatMap(([a, c], i) => (a === 'A' && c === 'c1' ? [`claim-${i}`] : []));
    const bounds = onA.map((id) => {
      const { standings } = assessWithout(
        evidence,
        probe.scenario,
        new Set(onA.filter((other) => other !== id)),
      );
      return (standings.find((s) => s.alternativeId === 'A')?.score ?? Number.NaN) / 10;
    });
    expect(bounds.sort()).toEqual(expected.interval_A);
  });
});

function fixture(id: string): Fixture {
  const cases: Fixture[] = JSON.parse(
    readFileSync(new URL('../../fixtures/published-cases.json', import.meta.url), 'utf8'),
  );
  return cases.find((c) => c.id === id) ?? expect.fail(`no case ${id}`);
}
