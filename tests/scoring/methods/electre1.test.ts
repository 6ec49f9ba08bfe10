import { describe, expect, test } from 'vitest';
import { electre1 } from '../../../scoring/methods/electre1.ts';
import { problemOf } from '../problems.ts';

describe('electre1', () => {
  const thresholds = { concordance: 0.65, discordance: 0.35 };

  test('two alike outrank each other, and one alone is the kernel', () => {
    const twins = electre1(
      problemOf(
        [
          [1, 2],
          [1, 2],
        ],
        '+-',
        [0.5, 0.5],
      ),
      'sum',
      thresholds,
    );
    expect(twins).toMatchObject({
      kernel: [0, 1],
      ranks: [1, 1],
      discordance: [
        [null, 0],
        [0, null],
      ],
    });
    expect(electre1(problemOf([[1]], '+', [1]), 'sum', thresholds)).toMatchObject({
      kernel: [0],
      concordance: [[null]],
    });
  });

  test('a concordance that equals the threshold but for rounding is enough', () => {
    const problem = problemOf(
      [
        [2, 2, 1, 2],
        [1, 1, 2, 1],
      ],
      '++++',
      [0.25, 0.2, 0.35, 0.2],
    );
    const { concordance, outranks } = electre1(problem, 'sum', { ...thresholds, discordance: 1 });
    expect(concordance[0]?.[1]).toBeCloseTo(0.65, 12);
    expect(outranks[0]?.[1]).toBe(true);
  });

  test('a cost is compared backwards and scaled as it is', () => {
    const { concordance, discordance } = electre1(problemOf([[10], [30]], '-', [1]), 'sum', thresholds);
    expect(concordance).toEqual([
      [null, 1],
      [0, null],
    ]);
    expect(discordance).toEqual([
      [null, 0],
      [1, null],
    ]);
  });

  test('numbers whose differences do not fit', () => {
    const wide = electre1(problemOf([[-1.7e308], [0], [1.7e308]], '+', [1]), 'none', thresholds);
    expect(wide.discordance[0]).toEqual([null, 0.5, 1]);
  });
});
