import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { FormerPlaces } from '../../../common/level-places.ts';
import { followLevels } from '../../../renderer/domain/value-functions/follow-levels.ts';
import {
  draftsOf,
  readDrafts,
  valuePointsOf,
} from '../../../renderer/domain/value-functions/value-points-draft.ts';
import { valueAt } from '../../../scoring/methods/value-function.ts';

type Points = [number, number][];
const followed = (points: Points, count: number, places: FormerPlaces): Points =>
  valuePointsOf(readDrafts(followLevels(draftsOf(points), count, places)).points);

const LINE: Points = [
  [1, 0],
  [2, 80],
  [3, 100],
];

test.each([
  [
    'a new word between two',
    LINE,
    3,
    [1, null, 2, 3],
    [
      [1, 0],
      [3, 80],
      [4, 100],
    ],
  ],
  [
    'one in front',
    LINE,
    3,
    [null, 1, 2, 3],
    [
      [2, 0],
      [3, 80],
      [4, 100],
    ],
  ],
  ['one behind', LINE, 3, [1, 2, 3, null], LINE],
  [
    'a word that is gone',
    LINE,
    3,
    [1, 3],
    [
      [1, 0],
      [2, 100],
    ],
  ],
  [
    'the best that is gone',
    LINE,
    3,
    [1, 2],
    [
      [1, 0],
      [2, 80],
    ],
  ],
  [
    'two that changed places',
    LINE,
    3,
    [2, 1, 3],
    [
      [1, 80],
      [2, 0],
      [3, 100],
    ],
  ],
  // Partly has no point of its own and is worth 50 all the same.
  [
    'a word without a point that moved',
    [
      [1, 0],
      [3, 100],
    ],
    3,
    [1, 3, 2],
    [
      [1, 0],
      [2, 100],
      [3, 50],
    ],
  ],
  [
    'the end of a line that is gone',
    [
      [1, 0],
      [3, 100],
    ],
    3,
    [1, 2],
    [
      [1, 0],
      [2, 50],
    ],
  ],
  ['all but one that are gone', LINE, 3, [2], []],
  ['no words', LINE, 3, [], LINE],
] as [string, Points, number, FormerPlaces, Points][])(
  'points follow: %s',
  (_, points, count, places, after) => {
    expect(followed(points, count, places)).toEqual(after);
  },
);

test('a straight line stays one, and what cannot be read stays as it was typed', () => {
  expect(followLevels([], 3, [1, 3])).toEqual([]);
  const typed = [...draftsOf(LINE), { key: 3, x: '', value: '5' }];
  expect(followLevels(typed, 3, [1, 3])).toContainEqual(expect.objectContaining({ x: '', value: '5' }));
});

test('whatever becomes of the words, those that stay are worth what they were', () => {
  const cases = fc.integer({ min: 2, max: 8 }).chain((count) =>
    fc.record({
      count: fc.constant(count),
      points: fc.uniqueArray(
        fc.tuple(fc.integer({ min: 1, max: 2 * count }), fc.integer({ min: 0, max: 100 })),
        {
          minLength: 2,
          maxLength: count,
          selector: ([x]) => x,
        },
      ),
      places: fc.uniqueArray(fc.integer({ min: 1, max: count }), { minLength: 2, maxLength: count }),
      added: fc.array(fc.nat(8), { maxLength: 3 }),
    }),
  );
  fc.assert(
    fc.property(cases, ({ count, points, places, added }) => {
      const line = points.map(([x, value]): [number, number] => [x / 2, value]).sort(([a], [b]) => a - b);
      const after: (number | null)[] = [...places];
      for (const at of added) after.splice(at, 0, null);
      const next = followed(line, count, after);
      for (const [at, was] of after.entries())
        if (was !== null) expect(valueAt(next, at + 1)).toBeCloseTo(valueAt(line, was), 8);
    }),
  );
});
