import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assess } from '../../scoring/assessment/assess.ts';
import { leadBetween } from '../../scoring/assessment/lead.ts';
import { at, countOf, entryOf } from '../../scoring/at.ts';
import { promethee } from '../../scoring/methods/promethee.ts';
import { topsis } from '../../scoring/methods/topsis.ts';
import { vikor } from '../../scoring/methods/vikor.ts';
import { scoreRows, weightedSum } from '../../scoring/methods/weighted-sum.ts';
import { sharesOf } from '../../scoring/robustness/linear-model.ts';
import { comparison, SCENARIO } from './evidence.ts';
import { problemOf } from './problems.ts';

describe('reading what must be there', () => {
  test('an index within the list gives its element, zero and false too, and any other throws', () => {
    const element = fc.oneof(fc.constant(0), fc.constant(false), fc.constant(null), fc.string());
    fc.assert(
      fc.property(fc.array(element), fc.oneof(fc.integer(), fc.double(), fc.nat(20)), (values, index) => {
        if (Number.isInteger(index) && index >= 0 && index < values.length) {
          expect(at(values, index)).toBe(values[index]);
        } else expect(() => at(values, index)).toThrow(RangeError);
      }),
    );
    expect(() => at(new Float64Array(3), 3)).toThrow('There is no index 3 in a list of 3.');
  });

  test('a key without an entry throws; one that was never counted was counted 0 times', () => {
    const map = new Map([['a', 0]]);
    expect(entryOf(map, 'a')).toBe(0);
    expect(() => entryOf(map, 'b')).toThrow('There is no entry "b" among 1.');
    expect(countOf(map, 'b')).toBe(0);
  });
});

describe('a number that is missing is an error and never a zero', () => {
  // Each of these had an answer in which the missing number counted as nothing.
  const short = { ...problemOf([[1, 2], [3]], '++', [1, 1]) };
  test.each([
    ['a row that is too short, by VIKOR', () => vikor(short, 0.5)],
    ['a row that is too short, by TOPSIS', () => topsis(short, 'vector')],
    ['a weight too few', () => scoreRows([[1, 2]], [1])],
    [
      'a weight too few, by VIKOR',
      () =>
        vikor(
          problemOf(
            [
              [1, 2],
              [3, 4],
            ],
            '++',
            [1],
          ),
          0.5,
        ),
    ],
    [
      'a preference function too few',
      () =>
        promethee(
          problemOf(
            [
              [1, 2],
              [3, 4],
            ],
            '++',
            [1, 1],
          ),
          [],
        ),
    ],
    ['a criterion without a share', () => weightedSum(new Map([['x', 50]]), new Map())],
    ['the shares of an unknown criterion', () => sharesOf({ criterionIds: ['x'], shares: new Map() })],
    [
      'a cell that nobody assessed',
      () => {
        const assessment = assess(comparison(['a', 'b'], { x: 1 }, []), SCENARIO);
        const [first, second] = assessment.standings;
        if (first && second) leadBetween({ ...assessment, cells: new Map() }, first, second);
      },
    ],
  ])('%s', (_what, run) => {
    expect(run).toThrow(RangeError);
  });
});
