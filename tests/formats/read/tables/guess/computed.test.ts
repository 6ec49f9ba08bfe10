import { describe, expect, test } from 'vitest';
import type { Numbers } from '../../../../../formats/read/tables/guess/arithmetic.ts';
import { reckon } from '../../../../../formats/read/tables/guess/computed.ts';

const figures = (
  lines: Readonly<Record<string, Numbers>>,
  names: readonly string[],
  weights: Numbers | null = null,
) => ({
  lines: Object.entries(lines).map(([heading, numbers], at) => ({ at, heading, numbers, group: null })),
  entries: names.map((name, at) => ({ at, name })),
  weights,
});
const words = (found: ReadonlyMap<number, { readonly words: string; readonly isOut: boolean }>): string[] =>
  [...found].map(([at, { words: said, isOut }]) => `${at} ${isOut ? 'out' : 'kept'}: ${said}`);

describe('lines', () => {
  test('subtotals, totals and ranks', () => {
    const { lines, totals, ranks } = reckon(
      figures(
        {
          Buy: [1, 2, 3],
          Run: [4, 1, 1],
          Subtotal: [5, 3, 4],
          Ease: [2, 5, 1],
          Help: [1, 1, 2],
          Total: [8, 9, 7],
          Rank: [2, 1, 3],
        },
        ['A', 'B', 'C'],
      ),
    );
    expect(words(lines)).toEqual([
      '2 out: is the sum of the others in 3 of 3',
      '5 out: is the sum of the others in 3 of 3',
      '6 out: counts how good the others are',
    ]);
    expect(totals.map(({ parts }) => parts)).toEqual([[0, 1, 3, 4]]);
    expect(ranks).toEqual({ at: 6, first: 'high' });
  });

  test('that chance makes sums of are kept', () => {
    expect(
      words(reckon(figures({ Ease: [1, 2, 1], Help: [2, 1, 1], Look: [3, 3, 2] }, ['A', 'B', 'C'])).lines),
    ).toEqual([]);
  });

  test('that are called so and cannot be worked out are asked about', () => {
    const { lines } = reckon(
      figures({ Ease: [1, 2, 1], Help: [2, 1, 1], Total: [9, 3, 5] }, ['A', 'B', 'C']),
    );
    expect(lines.get(2)).toMatchObject({ isOut: true, isDoubtful: true });
  });

  test('of costs make their parts costs', () => {
    const { costs } = reckon(
      figures({ Buy: [1, 2, 3], Run: [4, 1, 1], 'Total cost': [5, 3, 4], Ease: [2, 5, 1] }, ['A', 'B', 'C']),
    );
    expect([...costs]).toEqual([0, 1]);
  });
});

describe('entries', () => {
  test('weights that are called something else', () => {
    const found = reckon(
      figures({ Ease: [40, 4, 2], Help: [60, 3, 5], Total: [100, 340, 380] }, ['G', 'A', 'B']),
    );
    expect(found.weightsAt).toBe(0);
    expect(found.totals.map(({ explained }) => explained.how)).toEqual(['weighted sum']);
  });

  test('means, differences and weighted ratings', () => {
    const named = figures(
      { Ease: [4, 2, 3, -2, 20], Help: [3, 5, 4, 2, 9], Look: [1, 3, 2, 2, 1] },
      ['A', 'B', 'Average', 'Δ', 'A score'],
      [5, 3, 1],
    );
    expect(words(reckon(named).entries).toSorted().slice(0, 2)).toEqual([
      '2 out: is the mean of the others',
      '3 out: is the difference of “B” and “A”',
    ]);
    const rated = figures({ Ease: [4, 20], Help: [3, 9], Look: [2, 2] }, ['A', 'A score'], [5, 3, 1]);
    expect(words(reckon(rated).entries)).toEqual(['1 out: is the weight times “A”']);
  });
});
