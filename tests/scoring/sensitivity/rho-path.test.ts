import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assess } from '../../../scoring/assessment/assess.ts';
import { rhoPath } from '../../../scoring/sensitivity/rho-path.ts';
import { leaderOf, sameLeader } from '../../../scoring/sensitivity/what-if.ts';
import { prepareWhatIf } from '../../../scoring/sensitivity/what-if-base.ts';
import { anyCase, comparison, type FindingOn, SCENARIO } from '../evidence.ts';

const pro = (alternative: string, speaker: string): FindingOn => ({
  alternative,
  criterion: 'x',
  polarity: 'pro',
  speaker,
});

describe('from claims to voices', () => {
  /** a: three pros by one voice. b: two pros by two. */
  const evidence = comparison(['a', 'b'], { x: 1 }, [
    pro('a', 'ada'),
    pro('a', 'ada'),
    pro('a', 'ada'),
    pro('b', 'bob'),
    pro('b', 'cyd'),
  ]);
  const at = (rho: number) => rhoPath(prepareWhatIf(evidence, { ...SCENARIO, rho }));

  test('whoever repeats himself is overtaken where he counts as much as the others', () => {
    // 3 / (1 + 2 rho) = 2 at rho = 1/4: the worked example of docs/scoring.md.
    expect(at(0)).toMatchObject({ below: null, above: { rivalIds: ['b'] } });
    expect(at(0).above?.at).toBeCloseTo(1 / 4, 9);
    expect(at(0.5)).toMatchObject({ above: null, below: { rivalIds: ['a'] } });
    expect(at(0.5).below?.at).toBeCloseTo(1 / 4, 9);
  });

  test('has the ranking at even steps, both ends and the present one included', () => {
    const { path, present } = at(0.5);
    expect(present).toBe(0.5);
    expect(path.map(({ rho }) => rho)).toEqual(Array.from({ length: 21 }, (_, i) => i / 20));
    expect(path[0]?.leader?.alternativeIds).toEqual(['a']);
    expect(path[20]?.leader?.alternativeIds).toEqual(['b']);
    expect(path[10]?.standings.map((s) => s.score)).toEqual([75, 100 * (2.5 / 3.5)]);
  });

  test('at every step is what a new assessment says, and the change is the first one on its side', () => {
    fc.assert(
      fc.property(anyCase, ({ evidence, scenario }) => {
        const base = prepareWhatIf(evidence, scenario);
        const { path, below, above } = rhoPath(base);
        const leaderAt = (rho: number) => leaderOf(assess(evidence, { ...scenario, rho }));
        for (const { rho, leader } of path) {
          expect(leader).toEqual(leaderAt(rho));
          if (rho < scenario.rho ? rho > (below?.at ?? -1) : rho < (above?.at ?? 2))
            expect(sameLeader(leader, leaderOf(base.present))).toBe(true);
        }
        for (const change of [below, above]) {
          if (!change) continue;
          expect(sameLeader(leaderAt(change.at), leaderOf(base.present))).toBe(false);
          expect(leaderAt(change.at)?.alternativeIds).toEqual(expect.arrayContaining([...change.rivalIds]));
        }
      }),
      { numRuns: 40 },
    );
  });

  test('without a ranking there is nothing to change', () => {
    const none = rhoPath(prepareWhatIf({ ...evidence, weights: [] }, SCENARIO));
    expect(none).toMatchObject({ below: null, above: null });
    expect(none.path.every(({ leader }) => leader === null)).toBe(true);
  });
});
