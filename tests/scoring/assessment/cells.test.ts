import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assess } from '../../../scoring/assessment/assess.ts';
import { cellKey } from '../../../scoring/assessment/cells.ts';
import { intervalOf } from '../../../scoring/assessment/measure.ts';
import type {
  Cell,
  EvidenceBase,
  EvidenceRule,
  MeasurementInput,
  ValuePoints,
} from '../../../scoring/types.ts';
import { anyCase, comparison, type FindingOn, SCENARIO } from '../evidence.ts';

const on = { alternative: 'a', criterion: 'x', polarity: 'pro' as const };

function cellOf(
  evidence: EvidenceBase,
  evidenceRule: EvidenceRule,
  alternative = 'a',
  criterion = 'x',
): Cell {
  const { cells } = assess(evidence, { ...SCENARIO, evidenceRule });
  return cells.get(cellKey(alternative, criterion)) ?? expect.fail('no such cell');
}

describe('other rules', () => {
  const findings: Record<string, FindingOn[]> = {
    none: [],
    'one pro': [on],
    'a pro of 2 and a con': [
      { ...on, strength: 2 },
      { ...on, polarity: 'con' },
    ],
  };

  test.each<{ rule: EvidenceRule; of: string; value: number }>([
    { rule: 'mean', of: 'none', value: 50 },
    { rule: 'mean', of: 'one pro', value: 100 },
    { rule: 'mean', of: 'a pro of 2 and a con', value: 200 / 3 },
    // Beta(2, 1) has quantiles that are square roots, and Beta(1, 1) is uniform.
    { rule: 'pessimistic', of: 'none', value: 5 },
    { rule: 'pessimistic', of: 'one pro', value: 100 * Math.sqrt(0.05) },
    { rule: 'optimistic', of: 'none', value: 95 },
    { rule: 'optimistic', of: 'one pro', value: 100 * Math.sqrt(0.95) },
    { rule: 'judgement-only', of: 'one pro', value: 50 },
  ])('$rule of $of is $value', ({ rule, of, value }) => {
    expect(cellOf(comparison(['a'], { x: 1 }, findings[of] ?? []), rule).value).toBeCloseTo(value, 9);
  });

  test('judgement only shows the findings, counts none, and leaves the cell empty without a judgement', () => {
    const evidence = comparison(['a'], { x: 1 }, [on]);
    expect(cellOf(evidence, 'judgement-only')).toMatchObject({
      empty: true,
      belief: { kind: 'beta', a: 1, b: 1 },
      findings: [{ uncounted: 'judgement-only' }],
    });
    const judged = { ...evidence, judgements: [{ alternativeId: 'a', criterionId: 'x', value: 20 }] };
    expect(cellOf(judged, 'judgement-only').value).toBe(20);
  });

  test('the belief is that of the default whatever the rule', () => {
    const evidence = comparison(['a'], { x: 1 }, [on]);
    for (const rule of ['beta', 'mean', 'pessimistic', 'optimistic'] as const)
      expect(cellOf(evidence, rule).belief).toEqual({ kind: 'beta', a: 2, b: 1 });
  });

  test('pessimistic is never above the default, and optimistic never below', () => {
    fc.assert(
      fc.property(anyCase, ({ evidence, scenario }) => {
        const cells = (evidenceRule: EvidenceRule) => assess(evidence, { ...scenario, evidenceRule }).cells;
        const [low, middle, high] = [cells('pessimistic'), cells('beta'), cells('optimistic')];
        for (const [key, { value }] of middle) {
          expect(low.get(key)?.value).toBeLessThanOrEqual(value + 1e-9);
          expect(high.get(key)?.value).toBeGreaterThanOrEqual(value - 1e-9);
        }
      }),
    );
  });
});

describe('credibility', () => {
  const evidence = comparison(['a'], { x: 1 }, [{ ...on, source: 's1', speaker: 'ada', strength: 2 }]);
  const believed = (source: number, speaker: number): EvidenceBase => ({
    ...evidence,
    sources: [{ id: 's1', date: null, credibility: source }],
    speakers: [{ id: 'ada', affiliation: null, credibility: speaker, originId: null }],
  });
  const cell = (source: number, speaker: number, credibility: 'off' | 'on') =>
    assess(believed(source, speaker), { ...SCENARIO, credibility }).cells.get(cellKey('a', 'x'));

  test('multiplies strength by source and by speaker where it is on', () => {
    // P is 2 x 0.5 x 0.8 = 0.8.
    expect(cell(0.5, 0.8, 'on')?.value).toBeCloseTo(180 / 2.8, 9);
    expect(cell(0.5, 0.8, 'on')?.findings[0]?.credibility).toBe(0.4);
    expect(cell(0.5, 0.8, 'off')?.value).toBe(75);
  });

  test('0 leaves the finding uncounted and the cell empty', () => {
    expect(cell(0, 1, 'on')).toMatchObject({
      value: 50,
      empty: true,
      findings: [{ uncounted: 'not-believed' }],
    });
    expect(cell(1, 0, 'off')).toMatchObject({ value: 75, empty: false });
  });

  test('everybody believed in full is credibility off', () => {
    fc.assert(
      fc.property(anyCase, ({ evidence: any, scenario }) => {
        const full = <T extends object>(row: T): T & { credibility: number } => ({ ...row, credibility: 1 });
        const all = { ...any, sources: any.sources.map(full), speakers: any.speakers.map(full) };
        const standings = (credibility: 'off' | 'on') => assess(all, { ...scenario, credibility }).standings;
        expect(standings('on')).toEqual(standings('off'));
      }),
    );
  });
});

describe('numeric criteria', () => {
  const number = (
    alternativeId: string,
    kind: MeasurementInput['kind'],
    a: number,
    b: number | null = null,
  ): MeasurementInput => ({ alternativeId, criterionId: 'n', sourceId: null, kind, a, b });

  function numeric(
    measurements: readonly MeasurementInput[],
    direction: 'max' | 'min' = 'max',
    valuePoints: ValuePoints = [],
  ): EvidenceBase {
    const base = comparison(['a', 'b', 'c'], { n: 1 }, [{ ...on, criterion: 'n' }]);
    const criteria = base.criteria.map((c) => ({ ...c, scale: 'numeric' as const, direction, valuePoints }));
    return { ...base, criteria, measurements };
  }
  const values = (evidence: EvidenceBase) =>
    ['a', 'b', 'c'].map((id) => cellOf(evidence, 'beta', id, 'n').value);
  const measured = [number('a', 'exact', 20), number('b', 'normal', 35, 5), number('c', 'uniform', 10, 20)];

  test('a straight line from the worst to the best of the measured numbers', () => {
    // The central numbers are 20, 35 and 15.
    expect(values(numeric(measured))).toEqual([25, 100, 0]);
    expect(values(numeric(measured, 'min'))).toEqual([75, 0, 100]);
  });

  test('points of its own, level beyond their ends', () => {
    const points: ValuePoints = [
      [30, 100],
      [10, 0],
      [20, 80],
    ];
    expect(values(numeric(measured, 'max', points))).toEqual([80, 100, 40]);
  });

  test('equal numbers do not tell alternatives apart', () => {
    expect(values(numeric([number('a', 'exact', 7), number('b', 'exact', 7)]))).toEqual([50, 50, 50]);
  });

  test('the range goes through the value function', () => {
    const points: ValuePoints = [
      [0, 0],
      [40, 100],
    ];
    const range = (id: string) =>
      intervalOf(cellOf(numeric(measured, 'max', points), 'beta', id, 'n').belief);
    expect(range('a')).toEqual({ low: 50, high: 50 });
    expect(range('b').low).toBeCloseTo(2.5 * (35 - 5 * 1.6448536269514722), 9);
    expect(range('b').high).toBe(100);
    expect(range('c').low).toBeCloseTo(2.5 * 10.5, 9);
    expect(range('c').high).toBeCloseTo(2.5 * 19.5, 9);
  });

  test('without a number the whole range is open, and findings inform without counting', () => {
    const cell = cellOf(numeric([number('b', 'exact', 3)]), 'beta', 'a', 'n');
    expect(cell).toMatchObject({
      value: 50,
      empty: true,
      belief: { kind: 'beta', a: 1, b: 1 },
      findings: [{ uncounted: 'numeric' }],
    });
  });

  test('judgement only passes numbers by', () => {
    expect(cellOf(numeric(measured), 'judgement-only', 'b', 'n')).toMatchObject({ value: 50, empty: true });
  });

  test('values stay between 0 and 100, the best number has 100 and the worst 0', () => {
    fc.assert(
      fc.property(anyCase, ({ evidence }) => {
        const { cells } = assess(evidence, SCENARIO);
        const its = [...cells.values()].filter((c) => c.criterionId === 'n' && c.measurement !== null);
        const worth = its.map((c) => c.evidenceValue);
        for (const value of worth) {
          expect(value).toBeGreaterThanOrEqual(0);
          expect(value).toBeLessThanOrEqual(100);
        }
        if (new Set(worth).size > 1) expect([Math.min(...worth), Math.max(...worth)]).toEqual([0, 100]);
      }),
    );
  });
});
