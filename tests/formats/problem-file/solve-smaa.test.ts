import { describe, expect, test } from 'vitest';
import { near, solve } from './problem-documents.ts';

describe('SMAA', () => {
  const cells = [
    [1, 0],
    [0, 1],
    [0.6, 0.6],
  ];

  test('the closed form of two criteria', () => {
    const answer = solve('smaa', cells, '++', null, { samples: 100_000, seed: 1 });
    const expected = [
      [0.4, 0.1, 0.5],
      [0.4, 0.1, 0.5],
      [0.2, 0.8, 0],
    ];
    for (const [a, row] of (answer['rankAcceptability'] as number[][]).entries()) {
      for (const [r, p] of row.entries()) expect(Math.abs(p - (expected[a]?.[r] ?? 0))).toBeLessThan(0.01);
    }
    const central = answer['centralWeights'] as number[][];
    for (const [a, row] of [
      [0.8, 0.2],
      [0.2, 0.8],
      [0.5, 0.5],
    ].entries()) {
      for (const [j, w] of row.entries()) expect(Math.abs((central[a]?.[j] ?? 0) - w)).toBeLessThan(0.01);
    }
    expect(answer.ranking, 'what differs by less than the error ties').toEqual([['A3'], ['A1', 'A2']]);
    expect(solve('smaa', cells, '++', null, { samples: 100_000, seed: 1 })).toEqual(answer);
  });

  test('a dominated alternative has no central weights', () => {
    const answer = solve(
      'smaa',
      [
        [1, 1, 1],
        [0, 0, 0],
      ],
      '+++',
      [1, 1, 1],
      { weights: 'fixed', samples: 100 },
    );
    expect(answer).toMatchObject({
      rankAcceptability: [
        [1, 0],
        [0, 1],
      ],
      centralWeights: [near([1 / 3, 1 / 3, 1 / 3], 12), null],
      confidence: [1, null],
      weights: near([1 / 3, 1 / 3, 1 / 3], 12),
    });
  });

  test('Beta cells, a cost, and an order of the weights', () => {
    // X of Beta(2, 1) beats a uniform Y with the chance 2/3; as a cost it is the other way round.
    const uncertain = [[{ beta: [2, 1] }], [{ uniform: [0, 1] }]];
    for (const [directions, chance] of [
      ['+', 2 / 3],
      ['-', 1 / 3],
    ] as const) {
      const answer = solve('smaa', uncertain, directions, null, { samples: 100_000 });
      expect(Math.abs(((answer['rankAcceptability'] as number[][])[0]?.[0] ?? 0) - chance)).toBeLessThan(
        0.01,
      );
    }
    const ordered = solve('smaa', cells, '++', null, { weights: { order: ['C2', 'C1'] } });
    expect(ordered.weights).toEqual(near([0.25, 0.75], 12));
    expect((ordered['centralWeights'] as unknown[])[0]).toBeNull();
  });

  test.each([
    { alternatives: 1_000, criteria: 100, samples: 10, says: 'more than the method "smaa" can hold' },
    { alternatives: 400, criteria: 100, samples: 1_000_000, says: 'would take too long' },
  ])('$alternatives alternatives, $samples samples: $says', ({ alternatives, criteria, samples, says }) => {
    const rows = Array.from({ length: alternatives }, (_, a) =>
      Array.from({ length: criteria }, (_, j) => (a * 7 + j * 3) % 11),
    );
    expect(() => solve('smaa', rows, '+'.repeat(criteria), null, { samples })).toThrow(says);
  });
});
