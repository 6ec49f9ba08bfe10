import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assess } from '../../../scoring/assessment/assess.ts';
import { cellKey } from '../../../scoring/assessment/cells.ts';
import { intervalOf } from '../../../scoring/assessment/measure.ts';
import { rankingOf } from '../../../scoring/methods/weighted-sum.ts';
import { ALTERNATIVES, anyFindings, anyWeights, CRITERIA, comparison, SCENARIO } from '../evidence.ts';

const cellValue = (
  evidence: Parameters<typeof assess>[0],
  alternative = 'a',
  criterion = 'x',
): number | undefined => assess(evidence, SCENARIO).cells.get(cellKey(alternative, criterion))?.value;

describe('the value of a cell', () => {
  test.each([
    { pro: 0, con: 0, value: 50 },
    { pro: 1, con: 0, value: 66.7 },
    { pro: 0, con: 1, value: 33.3 },
    { pro: 1, con: 1, value: 50 },
    { pro: 6, con: 0, value: 87.5 },
  ])('$pro pro and $con con give $value', ({ pro, con, value }) => {
    const findings = [
      ...Array.from({ length: pro }, () => ({ alternative: 'a', criterion: 'x', polarity: 'pro' as const })),
      ...Array.from({ length: con }, () => ({ alternative: 'a', criterion: 'x', polarity: 'con' as const })),
    ];
    expect(cellValue(comparison(['a'], { x: 1 }, findings))).toBeCloseTo(value, 1);
  });

  test('strength enters as it stands: a pro of 2 gives 75, a con of 0.5 gives 40', () => {
    const strong = { alternative: 'a', criterion: 'x', polarity: 'pro' as const, strength: 2 };
    const weak = { alternative: 'b', criterion: 'x', polarity: 'con' as const, strength: 0.5 };
    const evidence = comparison(['a', 'b'], { x: 1 }, [strong, weak]);
    expect(cellValue(evidence, 'a')).toBe(75);
    expect(cellValue(evidence, 'b')).toBe(40);
  });

  test('an empty cell is 50, counted as empty, with the whole range open', () => {
    const cell = assess(comparison(['a'], { x: 1 }, []), SCENARIO).cells.get(cellKey('a', 'x'));
    expect(cell).toMatchObject({ value: 50, empty: true, contested: false, pro: 0, con: 0 });
    const range = intervalOf(cell?.belief ?? expect.fail('no cell'));
    expect(range.low).toBeCloseTo(5, 6);
    expect(range.high).toBeCloseTo(95, 6);
  });

  test('pro against con is contested; neutral beside pro is not', () => {
    const on = { alternative: 'a', criterion: 'x' };
    const contested = comparison(['a'], { x: 1 }, [
      { ...on, polarity: 'pro' },
      { ...on, polarity: 'con' },
    ]);
    const agreed = comparison(['a'], { x: 1 }, [
      { ...on, polarity: 'pro' },
      { ...on, polarity: 'neutral' },
    ]);
    expect(assess(contested, SCENARIO).cells.get(cellKey('a', 'x'))?.contested).toBe(true);
    expect(assess(agreed, SCENARIO).cells.get(cellKey('a', 'x'))?.contested).toBe(false);
  });

  test('a prediction counts only where the scenario says so', () => {
    const evidence = comparison(['a'], { x: 1 }, [
      { alternative: 'a', criterion: 'x', polarity: 'pro', kind: 'prediction' },
    ]);
    expect(cellValue(evidence)).toBe(50);
    const counted = assess(evidence, { ...SCENARIO, countPredictions: true });
    expect(counted.cells.get(cellKey('a', 'x'))?.value).toBeCloseTo(66.67, 2);
  });

  test('an excluded claim is shown but does not count', () => {
    const evidence = comparison(['a'], { x: 1 }, [
      { alternative: 'a', criterion: 'x', polarity: 'con', excludedReason: 'second-hand' },
    ]);
    const cell = assess(evidence, SCENARIO).cells.get(cellKey('a', 'x'));
    expect(cell).toMatchObject({ value: 50, empty: true, findings: [{ uncounted: 'excluded' }] });
  });

  test('a judgement overrides the evidence and leaves it visible', () => {
    const evidence = comparison(
      ['a'],
      { x: 1 },
      [{ alternative: 'a', criterion: 'x', polarity: 'pro' }],
      [{ alternativeId: 'a', criterionId: 'x', value: 10 }],
    );
    const cell = assess(evidence, SCENARIO).cells.get(cellKey('a', 'x'));
    expect(cell).toMatchObject({
      value: 10,
      judgement: 10,
      belief: { kind: 'point', value: 10 },
      proCount: 1,
    });
    expect(cell?.evidenceValue).toBeCloseTo(66.67, 2);
  });
});

describe('properties', () => {
  test('more pro never lowers a value, more con never raises one', () => {
    fc.assert(
      fc.property(anyFindings, anyWeights, fc.constantFrom(0.5, 1, 2), (findings, weights, strength) => {
        const on = { alternative: 'a', criterion: 'x', strength };
        const before = cellValue(comparison(ALTERNATIVES, weights, findings)) ?? Number.NaN;
        const withPro = comparison(ALTERNATIVES, weights, [...findings, { ...on, polarity: 'pro' }]);
        const withCon = comparison(ALTERNATIVES, weights, [...findings, { ...on, polarity: 'con' }]);
        expect(cellValue(withPro)).toBeGreaterThan(before);
        expect(cellValue(withCon)).toBeLessThan(before);
      }),
    );
  });

  test('the order of findings does not matter', () => {
    const shuffled = anyFindings.chain((findings) =>
      fc.tuple(
        fc.constant(findings),
        fc.shuffledSubarray(findings, { minLength: findings.length, maxLength: findings.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, anyWeights, ([findings, other], weights) => {
        const scores = (order: typeof findings) =>
          assess(comparison(ALTERNATIVES, weights, order), SCENARIO).standings.map((s) => [
            s.name,
            s.score,
            s.rank,
          ]);
        expect(scores(other)).toEqual(scores(findings));
      }),
    );
  });

  test('weights scale out', () => {
    fc.assert(
      fc.property(
        anyFindings,
        anyWeights,
        fc.double({ min: 0.001, max: 1000, noNaN: true }),
        (findings, weights, by) => {
          const scaled = Object.fromEntries(Object.entries(weights).map(([id, weight]) => [id, weight * by]));
          const before = assess(comparison(ALTERNATIVES, weights, findings), SCENARIO);
          const after = assess(comparison(ALTERNATIVES, scaled, findings), SCENARIO);
          expect(rankingOf(after.standings)).toEqual(rankingOf(before.standings));
          for (const [i, standing] of before.standings.entries()) {
            expect(after.standings[i]?.score).toBeCloseTo(standing.score, 9);
          }
        },
      ),
    );
  });

  test('every score is the sum of its contributions and lies between the worst and the best value', () => {
    fc.assert(
      fc.property(anyFindings, anyWeights, (findings, weights) => {
        const { standings, cells } = assess(comparison(ALTERNATIVES, weights, findings), SCENARIO);
        for (const { alternativeId, score, contributions } of standings) {
          const values = CRITERIA.map((c) => cells.get(cellKey(alternativeId, c))?.value ?? Number.NaN);
          expect([...contributions.values()].reduce((a, b) => a + b, 0)).toBeCloseTo(score, 9);
          expect(score).toBeGreaterThanOrEqual(Math.min(...values) - 1e-9);
          expect(score).toBeLessThanOrEqual(Math.max(...values) + 1e-9);
        }
      }),
    );
  });
});

describe('the ranking', () => {
  const on = { criterion: 'x', polarity: 'pro' as const };

  test('ties stand together and the next rank is skipped', () => {
    const evidence = comparison(['a', 'b', 'c'], { x: 1 }, [
      { ...on, alternative: 'c' },
      { ...on, alternative: 'a' },
    ]);
    const { standings } = assess(evidence, SCENARIO);
    expect(rankingOf(standings)).toEqual([['a', 'c'], ['b']]);
    expect(standings.map((s) => s.rank)).toEqual([1, 1, 3]);
  });

  test('hidden alternatives, related systems and hidden criteria take no part', () => {
    const evidence = comparison(['a', 'b', 'c'], { x: 1, y: 1 }, [{ ...on, alternative: 'c' }]);
    const changed = {
      ...evidence,
      alternatives: evidence.alternatives.map((a) => ({
        ...a,
        active: a.id !== 'b',
        kind: a.id === 'c' ? ('related' as const) : a.kind,
      })),
      criteria: evidence.criteria.map((c) => ({ ...c, active: c.id === 'x' })),
    };
    const assessment = assess(changed, SCENARIO);
    expect(assessment.alternativeIds).toEqual(['a']);
    expect([...assessment.shares]).toEqual([['x', 1]]);
  });

  test.each([
    { what: 'no alternative', reason: 'no-alternatives', alternatives: [], weights: { x: 1 } },
    { what: 'no criterion', reason: 'no-criteria', alternatives: ['a'], weights: {} },
    { what: 'all weights zero', reason: 'no-weights', alternatives: ['a', 'b'], weights: { x: 0, y: 0 } },
  ])('$what gives no ranking and says so', ({ reason, alternatives, weights }) => {
    const assessment = assess(comparison(alternatives, weights, []), SCENARIO);
    expect(assessment.noRanking).toBe(reason);
    expect(assessment.standings).toEqual([]);
  });

  test('coverage is the share of weight on cells that say something', () => {
    const evidence = comparison(['a'], { x: 3, y: 1 }, [{ ...on, alternative: 'a' }]);
    expect(assess(evidence, SCENARIO).standings[0]?.coverage).toBe(0.75);
  });
});
