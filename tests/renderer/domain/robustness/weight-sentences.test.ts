import { expect, test } from 'vitest';
import { fewNames, mapSentence, middleOf } from '../../../../renderer/domain/robustness/weight-sentences.ts';

const named = (names: readonly string[]) => ({
  alternatives: names,
  criteria: ['Cost', 'Safety'],
  alternative: (id: string) => id,
  criterion: (id: string) => id,
});

test('the middle of a triangle is its centroid, and nothing has none', () => {
  const middle = middleOf([
    [0, 0],
    [1, 0],
    [0, 1],
  ]);
  expect(middle?.[0]).toBeCloseTo(1 / 3, 12);
  expect(middle?.[1]).toBeCloseTo(1 / 3, 12);
  expect(middleOf([])).toBeNull();
});

test('of many names two are told and the others counted', () => {
  expect(fewNames(['A'])).toBe('A');
  expect(fewNames(['A', 'B', 'C'])).toBe('A, B and C');
  expect(fewNames(['A', 'B', 'C', 'D', 'E'])).toBe('A, B and 3 others');
});

test('a map on which many tie everywhere is told in one short sentence', () => {
  const sentence = mapSentence(
    {
      criteria: [0, 1],
      regions: [
        {
          winners: [0, 1, 2, 3, 4],
          corners: [
            [0, 0],
            [1, 0],
            [0, 1],
          ],
        },
      ],
      present: [0.2, 0.2],
    },
    named(['A', 'B', 'C', 'D', 'E']),
  );
  expect(sentence).toBe('Of all shares that cost and safety can have, A, B and 3 others tie in 100 %.');
});
