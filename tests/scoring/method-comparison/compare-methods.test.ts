import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assess } from '../../../scoring/assessment/assess.ts';
import { type Comparable, comparableOf } from '../../../scoring/method-comparison/comparable.ts';
import { compareMethods, type MethodOutcome } from '../../../scoring/method-comparison/compare-methods.ts';
import {
  COMPARED_METHODS,
  type ComparedMethod,
  DEFAULT_OPTIONS,
  type MethodOptions,
  NORMALIZATIONS,
  readMethodOptions,
} from '../../../scoring/method-comparison/method-options.ts';
import { preferencesFor, rankerOf, runMethod } from '../../../scoring/method-comparison/run-method.ts';
import { PREFERENCES } from '../../../scoring/methods/preference.ts';
import { rankReversals } from '../../../scoring/robustness/rank-reversal.ts';
import type { CriterionInput, EvidenceBase, EvidenceRule } from '../../../scoring/types.ts';
import { ALTERNATIVES, anyCase, comparison, SCENARIO } from '../evidence.ts';

type Numbers = readonly (number | null)[];
interface NumericCriterion {
  readonly direction: 'max' | 'min';
  readonly numbers: Numbers;
  readonly weight?: number;
  readonly valuePoints?: CriterionInput['valuePoints'];
}

/** Alternatives a, b, c, ... on numeric criteria. */
function numeric(
  criteria: Readonly<Record<string, NumericCriterion>>,
  judgements: EvidenceBase['judgements'] = [],
): EvidenceBase {
  const names = [...(Object.values(criteria)[0]?.numbers.keys() ?? [])].map((i) =>
    String.fromCharCode(97 + i),
  );
  const weights = Object.fromEntries(Object.entries(criteria).map(([id, { weight }]) => [id, weight ?? 10]));
  const base = comparison(names, weights, [], judgements);
  return {
    ...base,
    criteria: base.criteria.map((c) => ({
      ...c,
      scale: 'numeric',
      direction: criteria[c.id]?.direction ?? 'max',
      valuePoints: criteria[c.id]?.valuePoints ?? [],
    })),
    measurements: Object.entries(criteria).flatMap(([criterionId, { numbers }]) =>
      numbers.flatMap((a, i) =>
        a === null
          ? []
          : [
              {
                alternativeId: names[i] ?? '',
                criterionId,
                sourceId: null,
                kind: 'exact' as const,
                a,
                b: null,
              },
            ],
      ),
    ),
  };
}

const named = ({ criteria }: EvidenceBase) => criteria.map((c) => ({ ...c, name: `the ${c.id}` }));

function comparableFor(evidence: EvidenceBase, rule: EvidenceRule = 'beta'): Comparable {
  const comparable = comparableOf(assess(evidence, { ...SCENARIO, evidenceRule: rule }), named(evidence));
  if (!comparable) throw new Error('There is no ranking.');
  return comparable;
}

const outcomeOf = (outcomes: readonly MethodOutcome[], method: ComparedMethod): MethodOutcome => {
  const outcome = outcomes.find((one) => one.method === method);
  if (!outcome) throw new Error(method);
  return outcome;
};

const ranksBy = (evidence: EvidenceBase, method: ComparedMethod, options: MethodOptions = DEFAULT_OPTIONS) =>
  runMethod(comparableFor(evidence), method, options).ranks;

/** Opricovic and Tzeng 2004: three mountains by risk and altitude. */
const MOUNTAINS = numeric({
  risk: { direction: 'min', numbers: [1, 2, 5] },
  altitude: { direction: 'max', numbers: [3000, 3750, 4500] },
});

describe('numbers', () => {
  test('give the published TOPSIS ranks, which depend on the normalization', () => {
    const vector = runMethod(comparableFor(MOUNTAINS), 'topsis', DEFAULT_OPTIONS);
    expect(vector.ranks).toEqual([1, 2, 3]);
    for (const [i, score] of [0.7621, 0.7222, 0.2379].entries())
      expect(vector.scores?.[i]).toBeCloseTo(score, 4);
    const minmax = runMethod(comparableFor(MOUNTAINS), 'topsis', {
      ...DEFAULT_OPTIONS,
      topsis: { normalization: 'minmax' },
    });
    expect(minmax.ranks).toEqual([2, 1, 2]);
    for (const [i, score] of [0.5, 0.617, 0.5].entries()) expect(minmax.scores?.[i]).toBeCloseTo(score, 3);
  });

  test('are read raw with their direction where all are there, else as values, and it says why', () => {
    const taken = (evidence: EvidenceBase, rule?: EvidenceRule) => {
      const { criteria, performance } = comparableFor(evidence, rule);
      return [criteria[0]?.taken, criteria[0]?.direction, performance.map((row) => row[0])];
    };
    expect(taken(MOUNTAINS)).toEqual(['numbers', 'min', [1, 2, 5]]);
    const some = { risk: { direction: 'min', numbers: [1, null, 5] } } as const;
    expect(taken(numeric(some))).toEqual(['incomplete', 'max', [100, 50, 0]]);
    expect(taken(MOUNTAINS, 'judgement-only')).toEqual(['incomplete', 'max', [50, 50, 50]]);
    const judged = { alternativeId: 'b', criterionId: 'risk', value: 90 };
    const all = { risk: { direction: 'min', numbers: [1, 2, 5] } } as const;
    expect(taken(numeric(all, [judged]))).toEqual(['judged', 'max', [100, 90, 0]]);
    const evidence = comparison(['a', 'b'], { x: 1 }, [
      { alternative: 'a', criterion: 'x', polarity: 'pro' },
    ]);
    expect(taken(evidence)).toEqual(['evidence', 'max', [200 / 3, 50]]);
  });

  test('as a mean or a range stand by their middle', () => {
    const base = numeric({ n: { direction: 'max', numbers: [1, 2, 3] } });
    const [first, second, third] = base.measurements;
    if (!first || !second || !third) return expect.fail('three numbers are needed');
    const measurements = [
      first,
      { ...second, kind: 'normal' as const, a: 7, b: 2 },
      { ...third, kind: 'uniform' as const, a: 10, b: 20 },
    ];
    expect(comparableFor({ ...base, measurements }).performance.map((row) => row[0])).toEqual([1, 7, 15]);
  });

  test('value functions are read by the weighted sum alone', () => {
    const steep = numeric({
      n: {
        direction: 'max',
        numbers: [1, 2, 10],
        valuePoints: [
          [1, 0],
          [2, 90],
          [10, 100],
        ],
      },
      m: { direction: 'max', numbers: [10, 8, 1] },
    });
    const flat = numeric({
      n: { direction: 'max', numbers: [1, 2, 10] },
      m: { direction: 'max', numbers: [10, 8, 1] },
    });
    expect(ranksBy(steep, 'mavt')).not.toEqual(ranksBy(flat, 'mavt'));
    for (const method of COMPARED_METHODS.filter((m) => m !== 'mavt')) {
      expect(ranksBy(steep, method)).toEqual(ranksBy(flat, method));
    }
  });

  test('a criterion without weight takes no part, not even in a method that compares without weights', () => {
    const without = numeric({ n: { direction: 'max', numbers: [3, 2, 1] } });
    const beside = numeric({
      n: { direction: 'max', numbers: [3, 2, 1] },
      nothing: { direction: 'max', numbers: [-900, 0, 900], weight: 0 },
    });
    for (const method of COMPARED_METHODS) expect(ranksBy(beside, method)).toEqual(ranksBy(without, method));
  });
});

describe('what a method cannot take is said in a sentence with names', () => {
  test('zero in a product, a number below zero under a scaling', () => {
    const outcomes = compareMethods(
      comparableFor(
        numeric({ n: { direction: 'max', numbers: [0, 2] }, m: { direction: 'max', numbers: [-1, 2] } }),
      ),
      { ...DEFAULT_OPTIONS, wpm: { normalization: 'none' } },
    );
    const product = outcomeOf(outcomes, 'wpm');
    expect(product.answer === null && product.fault).toEqual({
      message: '“a” has 0 on “the n”, but a product needs factors above 0.',
      remedy: 'Shift the scale of that criterion, choose another normalization, or use the weighted sum.',
    });
    const sum = outcomeOf(outcomes, 'wsm');
    expect(sum.answer === null && sum.fault.message).toBe(
      '“a” has -1 on “the m”, but the normalization "max" needs a benefit of 0 or more.',
    );
    expect(outcomeOf(outcomes, 'vikor').answer?.ranks).toEqual([2, 1]);
  });

  test('thresholds of PROMETHEE in the wrong order', () => {
    const promethee = { ...DEFAULT_OPTIONS.promethee, preference: 'linear' as const, q: 30, p: 10 };
    const outcome = outcomeOf(
      compareMethods(comparableFor(MOUNTAINS), { ...DEFAULT_OPTIONS, promethee }),
      'promethee',
    );
    expect(outcome.answer === null && outcome.fault.message).toContain('is below the indifference threshold');
  });
});

describe('degenerate comparisons', () => {
  test('one alternative is first by every method', () => {
    for (const evidence of [
      numeric({ n: { direction: 'min', numbers: [5] } }),
      comparison(['a'], { x: 1 }, []),
    ]) {
      for (const method of COMPARED_METHODS) expect(ranksBy(evidence, method)).toEqual([1]);
    }
  });

  test('alternatives that are equal everywhere share the first rank by every method', () => {
    const evidence = numeric({ n: { direction: 'min', numbers: [5, 5, 5] } });
    for (const { answer } of compareMethods(comparableFor(evidence), DEFAULT_OPTIONS)) {
      expect(answer?.ranks).toEqual([1, 1, 1]);
    }
  });

  test('without a ranking there is no comparison', () => {
    const evidence = comparison(['a', 'b'], { x: 0 }, []);
    expect(comparableOf(assess(evidence, SCENARIO), named(evidence))).toBeNull();
  });
});

const anyOptions: fc.Arbitrary<MethodOptions> = fc
  .record({
    normalization: fc.constantFrom(...NORMALIZATIONS),
    part: fc.constantFrom(0, 0.3, 1),
    preference: fc.constantFrom(...PREFERENCES),
  })
  .map(({ normalization, part, preference }) => ({
    wsm: { normalization },
    wpm: { normalization },
    waspas: { normalization, lambda: part },
    topsis: { normalization },
    vikor: { v: part },
    promethee: { ...DEFAULT_OPTIONS.promethee, preference },
    electre1: { normalization, concordance: part, discordance: 1 - part },
  }));

describe('for any evidence, rules and options', () => {
  test('the first method is the ranking, every rank is one, and every number is finite', () => {
    fc.assert(
      fc.property(anyCase, anyOptions, ({ evidence, scenario }, options) => {
        const assessment = assess(evidence, scenario);
        const comparable = comparableOf(assessment, named(evidence));
        if (!comparable) return expect(assessment.noRanking).not.toBeNull();
        const outcomes = compareMethods(comparable, options);
        expect(outcomes.map(({ method }) => method)).toEqual([...COMPARED_METHODS]);
        const places = new Map(assessment.standings.map((s) => [s.alternativeId, s]));
        const [ranking] = outcomes;
        for (const [row, { id }] of comparable.alternatives.entries()) {
          expect(ranking?.answer?.ranks[row]).toBe(places.get(id)?.rank);
          expect(ranking?.answer?.scores?.[row]).toBe(places.get(id)?.score);
        }
        for (const outcome of outcomes) {
          if (outcome.answer === null) {
            expect(outcome.fault.message).toMatch(/\.$/);
            expect(outcome.fault.message).not.toContain('performance[');
            continue;
          }
          expect(outcome.answer.ranks).toContain(1);
          expect([...outcome.answer.ranks, ...(outcome.answer.scores ?? [])].every(Number.isFinite)).toBe(
            true,
          );
          expect(outcome.firsts.map((row) => outcome.answer.ranks[row])).toEqual(outcome.firsts.map(() => 1));
          if (outcome.tau !== null) expect(Math.abs(outcome.tau)).toBeLessThanOrEqual(1 + 1e-12);
        }
      }),
    );
  });

  test('a ranking of some is what it would be if the others were hidden', () => {
    fc.assert(
      fc.property(anyCase, fc.subarray(ALTERNATIVES, { minLength: 1 }), ({ evidence, scenario }, kept) => {
        const whole = comparableOf(assess(evidence, scenario), named(evidence));
        const shown = {
          ...evidence,
          alternatives: evidence.alternatives.map((a) => ({ ...a, active: kept.includes(a.id) })),
        };
        const part = comparableOf(assess(shown, scenario), named(shown));
        if (!whole || !part) return;
        const all = rankerOf(part, 'mavt', DEFAULT_OPTIONS)(kept);
        expect(rankerOf(whole, 'mavt', DEFAULT_OPTIONS)(kept)).toEqual(all);
      }),
    );
  });
});

describe('agreement with the ranking', () => {
  const outcomes = compareMethods(comparableFor(MOUNTAINS), DEFAULT_OPTIONS);

  test('is told by who is first and by the correlation of the ranks', () => {
    // The values are risk 100, 75, 0 and altitude 0, 50, 100: b is first with 62.5 and the others tie.
    const ranking = outcomeOf(outcomes, 'mavt');
    expect(ranking.answer?.ranks).toEqual([2, 1, 2]);
    expect(ranking.answer && [ranking.agreement, ranking.tau]).toEqual(['same', 1]);
    const topsis = outcomeOf(outcomes, 'topsis');
    // Of the two pairs that the ranking orders, TOPSIS turns one: tau-b = (1 - 1) / sqrt(2 x 3) = 0.
    expect(topsis.answer && [topsis.agreement, topsis.tau]).toEqual(['other', 0]);
    // No pair is ordered by usual preferences here: each is better on one of the two.
    const promethee = outcomeOf(outcomes, 'promethee');
    expect(promethee.answer && [promethee.agreement, promethee.tau]).toEqual(['shared', null]);
  });
});

describe('preference thresholds', () => {
  test('for all are hundredths of the range of numbers, and a criterion may have its own in its unit', () => {
    const comparable = comparableFor(MOUNTAINS);
    const promethee = { ...DEFAULT_OPTIONS.promethee, preference: 'linear' as const, q: 10, p: 50 };
    const all = preferencesFor(comparable, { promethee });
    expect(all[0]?.q).toBeCloseTo(0.4, 12);
    expect(all[1]?.p).toBeCloseTo(750, 9);
    const own = { preference: 'usual' as const, q: 1, p: 2, s: 3 };
    const set = preferencesFor(comparable, { promethee: { ...promethee, criteria: { altitude: own } } });
    expect(set[1]).toEqual({ kind: 'usual', q: 1, p: 2, s: 3 });
    expect(set[0]).toEqual(all[0]);
  });
});

describe('the ranker of a method', () => {
  test('moves the straight value lines of numbers with who is compared', () => {
    const given = {
      n: { direction: 'max', numbers: [10, 9, 0], weight: 10 },
      m: { direction: 'max', numbers: [0, 2, 100], weight: 11 },
    } as const;
    const rank = rankerOf(comparableFor(numeric(given)), 'mavt', DEFAULT_OPTIONS);
    // c is first with 52.4, a has 47.6 and b 43.9; without c the lines end at b, and a has 47.6 against 52.4.
    expect(rank(['a', 'b', 'c'])).toEqual([['c'], ['a'], ['b']]);
    expect(rank(['a', 'b'])).toEqual([['b'], ['a']]);
    const valuePoints = [
      [0, 0],
      [100, 100],
    ] as const;
    const own = numeric({ n: { ...given.n, valuePoints }, m: { ...given.m, valuePoints } });
    const fixed = rankerOf(comparableFor(own), 'mavt', DEFAULT_OPTIONS);
    expect(rankReversals(['a', 'b', 'c'], fixed).flatMap(({ pairs }) => pairs)).toEqual([]);
  });

  test('finds the reversal of Belton and Gear', () => {
    const evidence = numeric({
      x: { direction: 'max', numbers: [1, 9, 1, 9] },
      y: { direction: 'max', numbers: [9, 1, 1, 1] },
      z: { direction: 'max', numbers: [8, 9, 1, 9] },
    });
    const options = { ...DEFAULT_OPTIONS, wsm: { normalization: 'sum' as const } };
    const rank = rankerOf(comparableFor(evidence), 'wsm', options);
    expect(rank(['a', 'b', 'c', 'd'])).toEqual([['a'], ['b', 'd'], ['c']]);
    const dropped = rankReversals(['a', 'b', 'c', 'd'], rank).find((one) => one.dropped === 'd');
    expect(dropped?.ranking).toEqual([['b'], ['a'], ['c']]);
    expect(dropped?.firstChanges).toBe(true);
    expect(rank([])).toEqual([]);
  });
});

describe('saved options', () => {
  test('come back as they were saved', () => {
    fc.assert(
      fc.property(anyOptions, (options) => {
        expect(readMethodOptions(JSON.parse(JSON.stringify(options)))).toEqual(options);
      }),
    );
    const own = { preference: 'level', q: 0.25, p: 1e12, s: 0 } as const;
    const criteria = { 'some-id': own };
    expect(readMethodOptions({ promethee: { criteria } }).promethee.criteria).toEqual(criteria);
  });

  test('of a hostile file never break the comparison', () => {
    const comparable = comparableFor(MOUNTAINS);
    fc.assert(
      fc.property(fc.jsonValue(), (json) => {
        const options = readMethodOptions(json);
        expect(compareMethods(comparable, options)).toHaveLength(COMPARED_METHODS.length);
        const inside = readMethodOptions({
          topsis: json,
          promethee: { q: json, criteria: json },
          vikor: { v: json },
        });
        expect(compareMethods(comparable, inside)).toHaveLength(COMPARED_METHODS.length);
      }),
    );
    expect(readMethodOptions(null)).toEqual(DEFAULT_OPTIONS);
    expect(readMethodOptions({ vikor: { v: 7 }, topsis: { normalization: 'constructor' } })).toEqual(
      DEFAULT_OPTIONS,
    );
    const hostile = JSON.parse('{"promethee": {"criteria": {"__proto__": {"q": 1}}}}');
    expect(readMethodOptions(hostile).promethee.q).toBe(DEFAULT_OPTIONS.promethee.q);
  });
});
