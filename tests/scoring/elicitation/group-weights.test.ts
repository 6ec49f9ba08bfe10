import { describe, expect, test } from 'vitest';
import { weightsByGroup } from '../../../scoring/elicitation/group-weights.ts';

describe('weights by group', () => {
  test('are group share times share within', () => {
    const weights = weightsByGroup([
      { points: 3, within: [1, 1] },
      { points: 1, within: [4, 1] },
    ]);
    expect(weights).toEqual(
      [
        [0.375, 0.375],
        [0.2, 0.05],
      ].map((group) => group.map((w) => expect.closeTo(w, 12))),
    );
  });

  test('a group without points within leaves the whole to the others', () => {
    expect(
      weightsByGroup([
        { points: 5, within: [0, 0] },
        { points: 1, within: [1] },
        { points: 2, within: [] },
      ]),
    ).toEqual([[0, 0], [1], []]);
  });
});
