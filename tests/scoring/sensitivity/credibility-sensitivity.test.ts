import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assess } from '../../../scoring/assessment/assess.ts';
import {
  credibilityPath,
  credibilityThresholds,
} from '../../../scoring/sensitivity/credibility-sensitivity.ts';
import { leaderOf, sameLeader } from '../../../scoring/sensitivity/what-if.ts';
import { prepareWhatIf, rankValues, withCredibility } from '../../../scoring/sensitivity/what-if-base.ts';
import type { EvidenceBase, ScenarioRules } from '../../../scoring/types.ts';
import { anyCase, comparison, SCENARIO } from '../evidence.ts';

const on = { alternative: 'a', criterion: 'x', polarity: 'pro' as const };
const ON: ScenarioRules = { ...SCENARIO, credibility: 'on' };

/** a has a pro of 2 by s1, b a pro by s2. */
const base = comparison(['a', 'b'], { x: 1 }, [
  { ...on, source: 's1', strength: 2 },
  { ...on, alternative: 'b', source: 's2' },
]);
const believing = (s1: number, s2: number, speaker = 1): EvidenceBase => ({
  ...base,
  sources: [
    { id: 's1', date: null, credibility: s1 },
    { id: 's2', date: null, credibility: s2 },
  ],
  speakers: [{ id: 'speaker', affiliation: null, credibility: speaker, originId: null }],
});

describe('credibility from off to on', () => {
  test('the winner changes where the doubted source is worth as much as the other', () => {
    // 2 (1 - lambda (1 - 0.2)) = 1 at lambda 0.625; then both are 66.7.
    const { off, on: full, leaderChange } = credibilityPath(prepareWhatIf(believing(0.2, 1), SCENARIO));
    expect(off.leader).toEqual({ alternativeIds: ['a'], lead: 75 - 200 / 3 });
    expect(full.leader?.alternativeIds).toEqual(['b']);
    expect(leaderChange?.at).toBeCloseTo(0.625, 12);
    expect(leaderChange?.rivalIds).toEqual(['b']);
  });

  test('what a kind counts stays as it is on the whole way', () => {
    const rumours = {
      ...believing(0.2, 1),
      claims: base.claims.map((c) => (c.sourceId === 's1' ? { ...c, kind: 'rumour' as const } : c)),
    };
    const rules = { ...SCENARIO, kindFactors: { rumour: 0.75 } };
    const { off, on: full, leaderChange } = credibilityPath(prepareWhatIf(rumours, rules));
    // 2 x 0.75 (1 - 0.8 lambda) = 1 at lambda 5/12.
    expect(off.leader).toEqual(leaderOf(assess(rumours, rules)));
    expect(full.standings.map((s) => s.score)).toEqual(
      assess(rumours, { ...rules, credibility: 'on' }).standings.map((s) => expect.closeTo(s.score, 9)),
    );
    expect(leaderChange?.at).toBeCloseTo(5 / 12, 12);
    const [threshold] = credibilityThresholds(prepareWhatIf(rumours, rules));
    expect(threshold?.leaderChange?.at).toBeCloseTo(2 / 3, 12);
  });

  test('source and speaker multiply', () => {
    // 2 (1 - 0.5 lambda)^2 against (1 - 0.5 lambda): level at lambda 1.
    const { leaderChange } = credibilityPath(prepareWhatIf(believing(0.5, 1, 0.5), SCENARIO));
    expect(leaderChange?.at).toBeCloseTo(1, 12);
  });

  test('null where the winner stays, also where everybody is believed', () => {
    expect(credibilityPath(prepareWhatIf(believing(0.6, 1), SCENARIO)).leaderChange).toBeNull();
    expect(credibilityPath(prepareWhatIf(believing(1, 1), SCENARIO)).leaderChange).toBeNull();
    expect(credibilityPath(prepareWhatIf({ ...base, alternatives: [] }, SCENARIO)).leaderChange).toBeNull();
  });

  test('a tie that credibility breaks is a change, and says who is left', () => {
    const tie = { ...believing(0.5, 1), findings: base.findings.map((f) => ({ ...f, strength: 1 })) };
    const { off, leaderChange } = credibilityPath(prepareWhatIf(tie, SCENARIO));
    expect(off.leader?.alternativeIds).toEqual(['a', 'b']);
    expect(leaderChange?.at).toBeLessThan(1e-6);
    expect(leaderChange?.rivalIds).toEqual(['b']);
  });

  test('a change that is undone again is found, at its first place', () => {
    // Of a, a pro fades with source and speaker, (1 - lambda)^2, and a con of 2 with its source alone; b stays at 45.
    const two = comparison(
      ['a', 'b'],
      { x: 1, y: 1 },
      [
        { ...on, source: 's1', speaker: 'ada' },
        { ...on, criterion: 'y', source: 's2', speaker: 'bob', polarity: 'con', strength: 2 },
      ],
      ['x', 'y'].map((criterionId) => ({ alternativeId: 'b', criterionId, value: 45 })),
    );
    const nobody = <T extends { readonly id: string }>(row: T): T => ({
      ...row,
      credibility: row.id === 'bob' ? 1 : 0,
    });
    const evidence = { ...two, sources: two.sources.map(nobody), speakers: two.speakers.map(nobody) };
    const { off, on: full, leaderChange } = credibilityPath(prepareWhatIf(evidence, SCENARIO));
    expect([off.leader?.alternativeIds, full.leader?.alternativeIds]).toEqual([['a'], ['a']]);
    const kept = 1 - (leaderChange?.at ?? Number.NaN);
    expect(kept).toBeGreaterThan(0.5);
    const score = (50 * (1 + kept * kept)) / (2 + kept * kept) + 50 / (2 + 2 * kept);
    expect(score).toBeCloseTo(45, 10);
  });

  test('its bounds are the rankings with credibility off and on', () => {
    fc.assert(
      fc.property(anyCase, ({ evidence, scenario }) => {
        const { off, on: full, path } = credibilityPath(prepareWhatIf(evidence, scenario));
        const plain = (credibility: 'off' | 'on') =>
          assess(evidence, { ...scenario, credibility }).standings.map(
            ({ alternativeId, name, score, rank }) => ({
              alternativeId,
              name,
              score,
              rank,
            }),
          );
        expect(off.standings).toEqual(plain('off'));
        expect(full.standings).toEqual(plain('on'));
        expect(path[0]).toEqual(off);
        expect(path.at(-1)).toEqual(full);
      }),
    );
  });

  test('before the leaderChange the winner is the same, and at it is not', () => {
    fc.assert(
      fc.property(anyCase, ({ evidence, scenario }) => {
        const { off, path, leaderChange } = credibilityPath(prepareWhatIf(evidence, scenario));
        for (const { lambda, leader } of path) {
          if (leaderChange === null || lambda < leaderChange.at - 1e-6)
            expect(sameLeader(leader, off.leader)).toBe(true);
        }
        if (!leaderChange) return;
        const soft = scaled(evidence, Math.min(1, leaderChange.at + 1e-12));
        const there = assess(soft, { ...scenario, credibility: 'on' });
        const best = there.standings[0]?.score ?? Number.NaN;
        for (const id of leaderChange.rivalIds) {
          const rival = there.standings.find((s) => s.alternativeId === id);
          expect(best - (rival?.score ?? Number.NaN)).toBeLessThan(1e-6);
        }
      }),
      { numRuns: 300 },
    );
  });
});

/** The evidence with credibilities drawn towards 1. */
function scaled(evidence: EvidenceBase, lambda: number): EvidenceBase {
  const draw = <T extends { readonly credibility: number }>(row: T): T => ({
    ...row,
    credibility: lambda === 1 ? row.credibility : 1 - lambda * (1 - row.credibility),
  });
  return { ...evidence, sources: evidence.sources.map(draw), speakers: evidence.speakers.map(draw) };
}

describe('doubting one source', () => {
  test('says how low its credibility must fall', () => {
    // With credibility off s1 alone is doubted: 2 c = 1 at 0.5. s2 only makes b weaker.
    expect(credibilityThresholds(prepareWhatIf(believing(0.9, 0.9), SCENARIO))).toEqual([
      { sourceId: 's1', present: 1, leaderChange: { at: expect.closeTo(0.5, 12), rivalIds: ['b'] } },
      { sourceId: 's2', present: 1, leaderChange: null },
    ]);
    // With it on, s2 counts 0.8: 2 c = 0.8.
    const [s1] = credibilityThresholds(prepareWhatIf(believing(0.9, 0.8), ON));
    expect(s1).toMatchObject({
      present: 0.9,
      leaderChange: { at: expect.closeTo(0.4, 12), rivalIds: ['b'] },
    });
  });

  test('one that nobody believes cannot be doubted further', () => {
    expect(credibilityThresholds(prepareWhatIf(believing(0, 1), ON))[0]).toEqual({
      sourceId: 's1',
      present: 0,
      leaderChange: null,
    });
  });

  test('credibility 0 is the same ranking as leaving its claims out', () => {
    fc.assert(
      fc.property(anyCase, ({ evidence: any, scenario }) => {
        // Whose voices are one does not depend on who is believed: what binds others would go with its claim.
        const free = any.claims.map((c) => (c.sourceId === 's2' ? { ...c, originId: null } : c));
        const evidence = { ...any, claims: free };
        const gone = { ...evidence, claims: free.filter((c) => c.sourceId !== 's2') };
        const nobody = evidence.sources.map((s) => (s.id === 's2' ? { ...s, credibility: 0 } : s));
        const rules: ScenarioRules = { ...scenario, credibility: 'on' };
        const doubted = assess({ ...evidence, sources: nobody }, rules);
        const without = assess({ ...gone }, rules);
        expect(doubted.standings).toEqual(without.standings);
        for (const [key, cell] of doubted.cells) expect(without.cells.get(key)?.empty).toBe(cell.empty);
      }),
    );
  });

  test('no more credibility of its own keeps the winner before the change of the leader, and changes it there', () => {
    fc.assert(
      fc.property(anyCase, ({ evidence, scenario }) => {
        const whatIf = prepareWhatIf(evidence, scenario);
        const now = leaderOf(whatIf.present);
        for (const { sourceId, present, leaderChange } of credibilityThresholds(whatIf)) {
          const claims = evidence.claims.filter((c) => c.sourceId === sourceId).map((c) => c.id);
          const speakers = new Map(evidence.claims.map((c) => [c.id, c.speakerId]));
          const speaker = (claimId: string): number =>
            scenario.credibility === 'off'
              ? 1
              : (evidence.speakers.find((s) => s.id === speakers.get(claimId))?.credibility ?? 1);
          const leaderAt = (believed: number) => {
            const { values } = withCredibility(whatIf, claims, (f) =>
              claims.includes(f.claimId) ? believed * speaker(f.claimId) : f.credibility,
            );
            return leaderOf({ standings: rankValues(whatIf, values) });
          };
          const last = leaderChange?.at ?? 0;
          for (let i = 0; i < 10; i++) {
            const believed = last + ((present - last) * (i + 1)) / 10;
            if (believed > last + 1e-6) expect(sameLeader(leaderAt(believed), now)).toBe(true);
          }
          if (leaderChange)
            expect(sameLeader(leaderAt(Math.max(0, leaderChange.at - 1e-12)), now)).toBe(false);
        }
      }),
    );
  });
});
