import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assess } from '../../../scoring/assessment/assess.ts';
import { evidenceByReading, rangesOf, rankingsByReading } from '../../../scoring/readings/by-reading.ts';
import { codingEffects } from '../../../scoring/readings/coding-effects.ts';
import { disagreementsOf } from '../../../scoring/readings/disagreements.ts';
import { readingsAudit } from '../../../scoring/readings/readings-audit.ts';
import type { CodedEvidence, ReadingFindingInput } from '../../../scoring/readings/types.ts';
import { leaderOf } from '../../../scoring/sensitivity/what-if.ts';
import { ALTERNATIVES, anyCase, CRITERIA, comparison, SCENARIO } from '../evidence.ts';
import { coded } from './coded.ts';

const on = { alternative: 'a', criterion: 'x', polarity: 'pro' as const };
/**
 * The worked example of docs/scoring.md. Settled, a has two pros (75) and b one (66.7). Ada codes as it is settled; Bob codes the second pro
 * of a as a con, so a has one of each (50).
 */
const worked = coded(comparison(['a', 'b'], { x: 1 }, [on, on, { ...on, alternative: 'b' }]), {
  ada: {},
  bob: { 'claim-1': { 'a x': 'con' } },
});

describe('the ranking by a reading', () => {
  test('the worked numbers of docs/scoring.md', () => {
    const { rankings, ranges, effects, disputesBy } = readingsAudit(worked, SCENARIO);
    const [settled, ada, bob] = rankings;
    expect(settled).toMatchObject({
      readingId: null,
      winnerChanges: false,
      leader: { alternativeIds: ['a'] },
    });
    expect(settled?.leader?.lead).toBeCloseTo(75 - 200 / 3, 9);
    expect(ada).toMatchObject({ readingId: 'ada', winnerChanges: false, claims: 3, tau: 1 });
    expect(bob).toMatchObject({
      readingId: 'bob',
      winnerChanges: true,
      leader: { alternativeIds: ['b'] },
      tau: -1,
    });
    expect(bob?.standings.map(({ alternativeId, change }) => [alternativeId, change])).toEqual([
      ['b', 0],
      ['a', -25],
    ]);
    expect(ranges).toMatchObject([
      {
        alternativeId: 'a',
        lowestScore: 50,
        highestScore: 75,
        bestRank: 1,
        worstRank: 2,
        sometimesRanked: false,
      },
      { alternativeId: 'b', bestRank: 1, worstRank: 2 },
    ]);
    expect(effects).toEqual([
      {
        claimId: 'claim-1',
        readingId: 'bob',
        status: 'dispute',
        leader: { alternativeIds: ['b'], lead: 200 / 3 - 50 },
        winnerChanges: true,
        swing: -25,
      },
    ]);
    expect(
      disputesBy.map(({ readingId, claims, winnerChanges }) => [readingId, claims, winnerChanges]),
    ).toEqual([
      ['ada', 1, false],
      ['bob', 1, true],
    ]);
  });

  test('null is the settled coding itself, and a reading that is none an error', () => {
    expect(evidenceByReading(worked, null)).toBe(worked);
    expect(() => evidenceByReading(worked, 'cyd')).toThrow('no reading "cyd"');
  });

  test('what a reader has not read keeps the settled coding', () => {
    const part = coded(worked, { cyd: { 'claim-0': {}, 'claim-1': null, 'claim-2': null } });
    const { findings } = evidenceByReading(part, 'cyd');
    expect(findings.map(({ claimId }) => claimId)).toEqual(['claim-1', 'claim-2']);
    expect(rankingsByReading(part, SCENARIO)[1]).toMatchObject({ claims: 1, leader: { lead: 0 } });
  });

  test('nobody ranked by one coding is no rank, and said to be so', () => {
    const evidence = coded(comparison(['a', 'b'], { x: 1 }, [on, { ...on, alternative: 'b' }]), {
      ada: { 'claim-1': {} },
    });
    const rankings = rankingsByReading(evidence, { ...SCENARIO, leastCoverage: 0.5 });
    expect(rankings[1]?.standings.map(({ alternativeId, rank }) => [alternativeId, rank])).toEqual([
      ['a', 1],
      ['b', null],
    ]);
    expect(rangesOf(rankings)[1]).toMatchObject({ alternativeId: 'b', sometimesRanked: true });
    // The lead of a over b is no longer there, so nobody can say by how much it moves.
    const [effect] = codingEffects(evidence, { ...SCENARIO, leastCoverage: 0.5 }, disagreementsOf(evidence));
    expect(effect).toMatchObject({ claimId: 'claim-1', swing: null });
  });
});

const anySaying = fc.record({
  alternativeId: fc.constantFrom(...ALTERNATIVES),
  criterionId: fc.constantFrom(...CRITERIA, 'n'),
  polarity: fc.constantFrom('pro', 'con', 'neutral'),
  strength: fc.constantFrom(0.5, 1, 2),
  use: fc.constantFrom(null, 'servers', 'desktops'),
});

/** A comparison with everything in it that one reader has read otherwise. */
const anyCoded = fc
  .tuple(
    anyCase,
    fc.array(
      fc.uniqueArray(anySaying, { selector: (s) => `${s.alternativeId} ${s.criterionId}`, maxLength: 3 }),
      {
        minLength: 25,
        maxLength: 25,
      },
    ),
    fc.record({
      rho: fc.constantFrom(0, 0.5, 1),
      leastCoverage: fc.constantFrom(0, 1 / 3),
      use: fc.constantFrom(null, 'servers'),
    }),
  )
  .map(([{ evidence, scenario }, sayings, rules]) => {
    const readingFindings = evidence.claims.flatMap(({ id: claimId }, i) =>
      (sayings[i] ?? []).map(
        (saying, k): ReadingFindingInput => ({ id: `${i} ${k}`, readingId: 'ada', claimId, ...saying }),
      ),
    );
    const readings: CodedEvidence = {
      ...evidence,
      readings: [{ id: 'ada', name: 'Ada', position: 0 }],
      readingClaims: evidence.claims.map(({ id: claimId }) => ({ readingId: 'ada', claimId })),
      readingFindings,
      settlements: [],
    };
    return { evidence: readings, scenario: { ...scenario, ...rules } };
  });

test('one claim coded anew gives what a new assessment gives', () => {
  fc.assert(
    fc.property(anyCoded, ({ evidence, scenario }) => {
      for (const { claimId, leader } of codingEffects(evidence, scenario, disagreementsOf(evidence))) {
        const findings = [
          ...evidence.findings.filter((finding) => finding.claimId !== claimId),
          ...evidence.readingFindings.filter((finding) => finding.claimId === claimId),
        ];
        expect(leader).toEqual(leaderOf(assess({ ...evidence, findings }, scenario)));
      }
    }),
    { numRuns: 100 },
  );
});

test('a reader of all claims makes the ranking alone', () => {
  fc.assert(
    fc.property(anyCoded, ({ evidence, scenario }) => {
      const own = assess({ ...evidence, findings: evidence.readingFindings }, scenario);
      expect(rankingsByReading(evidence, scenario)[1]?.leader ?? null).toEqual(leaderOf(own));
    }),
    { numRuns: 100 },
  );
});
