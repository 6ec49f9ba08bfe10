import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assess } from '../../../scoring/assessment/assess.ts';
import { assessWithout, leaderOf, sameLeader } from '../../../scoring/sensitivity/what-if.ts';
import { ALTERNATIVES, anyFindings, anyWeights, comparison, SCENARIO } from '../evidence.ts';

const base = comparison(['a', 'b'], { x: 1 }, [
  { alternative: 'a', criterion: 'x', polarity: 'pro' },
  { alternative: 'b', criterion: 'x', polarity: 'pro' },
  { alternative: 'b', criterion: 'x', polarity: 'pro' },
]);

describe('the ranking without some claims', () => {
  test('is what it would be if they had never been made', () => {
    const whole = leaderOf(assess(base, SCENARIO));
    expect(whole?.alternativeIds).toEqual(['b']);
    // b falls from 75 to 50 and a stays at 66.7.
    const without = leaderOf(assessWithout(base, SCENARIO, new Set(['claim-1', 'claim-2'])));
    expect(without?.alternativeIds).toEqual(['a']);
    expect(without?.lead).toBeCloseTo(16.67, 2);
    expect(sameLeader(whole, without)).toBe(false);
  });

  test('ties have several leaders and a lead of nothing', () => {
    const tie = leaderOf(assessWithout(base, SCENARIO, new Set(['claim-2'])));
    expect([...(tie?.alternativeIds ?? [])].sort()).toEqual(['a', 'b']);
    expect(tie?.lead).toBe(0);
  });

  test('nothing to rank has no leader, and one alternative has no lead', () => {
    const none = leaderOf(assess(comparison([], { x: 1 }, []), SCENARIO));
    expect(none).toBeNull();
    expect(sameLeader(none, null)).toBe(true);
    expect(leaderOf(assess(comparison(['a'], { x: 1 }, []), SCENARIO))?.lead).toBeNull();
  });

  test('leaving out nothing changes nothing, and leaving out all leaves no evidence', () => {
    fc.assert(
      fc.property(anyFindings, anyWeights, (findings, weights) => {
        const evidence = comparison(ALTERNATIVES, weights, findings);
        expect(assessWithout(evidence, SCENARIO, new Set())).toEqual(assess(evidence, SCENARIO));
        const all = new Set(evidence.claims.map((c) => c.id));
        for (const cell of assessWithout(evidence, SCENARIO, all).cells.values())
          expect(cell.empty).toBe(true);
      }),
    );
  });
});
