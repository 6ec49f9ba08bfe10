import { describe, expect, test } from 'vitest';
import { formerPlaces, movedNumber, placeMove } from '../../common/level-places.ts';

const BEFORE = ['No', 'Partly', 'Yes'];

describe('which word was which', () => {
  test.each([
    [
      ['No', 'Partly', 'Yes', 'Always'],
      [1, 2, 3, null],
    ],
    [
      ['Never', 'No', 'Partly', 'Yes'],
      [null, 1, 2, 3],
    ],
    [
      ['Yes', 'partly', 'No'],
      [3, 2, 1],
    ],
    [
      ['No', 'Partial', 'Yes'],
      [1, 2, 3],
    ],
    [
      ['No', 'Yes'],
      [1, 3],
    ],
    [
      ['No', 'Barely', 'Partly'],
      [1, null, 2],
    ],
  ])('%j by their spelling and their places', (after, places) => {
    expect(formerPlaces(BEFORE, after)).toEqual(places);
  });

  test('as it is said, where it is', () => {
    expect(formerPlaces(BEFORE, ['Fully', 'No', 'Some'], ['Yes', 'No', null])).toEqual([3, 1, null]);
  });
});

describe('numbers go with their words', () => {
  const moved = (after: string[], kind: 'exact' | 'normal' | 'uniform', a: number, b: number | null = null) =>
    movedNumber({ kind, a, b }, placeMove(BEFORE.length, formerPlaces(BEFORE, after)));

  test.each([
    [['Never', 'No', 'Partly', 'Yes'], 'exact', 3, null, ['exact', 4, null]],
    [['No', 'Partly', 'Mostly', 'Yes'], 'exact', 2.5, null, ['exact', 3, null]],
    [['Never', 'No', 'Partly', 'Yes'], 'normal', 2, 0.4, ['normal', 3, 0.4]],
    [['Yes', 'No', 'Partly'], 'uniform', 1, 3, ['uniform', 1, 3]],
    [['No', 'Yes'], 'uniform', 1, 3, ['uniform', 1, 2]],
    // What has no word yet gets the one that is added for it.
    [['No', 'Partly', 'Yes', 'Always'], 'exact', 4, null, ['exact', 4, null]],
    [['Never', 'No', 'Partly', 'Yes'], 'exact', 4, null, ['exact', 5, null]],
    [['Yes', 'No', 'Partly'], 'exact', 4, null, ['exact', 4, null]],
    [[], 'exact', 2, null, ['exact', 2, null]],
  ] as const)('%j: %s %j %j', (after, kind, a, b, [toKind, toA, toB]) => {
    expect(moved([...after], kind, a, b)).toEqual({ kind: toKind, a: toA, b: toB });
  });

  test.each([
    [['No', 'Yes'], 'exact', 2, null],
    [['No', 'Yes'], 'exact', 1.5, null],
    [['No', 'Yes'], 'uniform', 2, 3],
    [['Yes', 'No', 'Partly'], 'exact', 2.5, null],
  ] as const)('%j leaves %s %j %j without a word', (after, kind, a, b) => {
    expect(moved([...after], kind, a, b)).toBeNull();
  });
});
