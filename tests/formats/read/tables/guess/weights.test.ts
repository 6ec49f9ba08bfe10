import { expect, test } from 'vitest';
import { isWeightWord, weightLikeness } from '../../../../../formats/read/tables/guess/weights.ts';

test.each([
  [[0.5, 0.3, 0.2], 'sure'],
  [[40, 35, 25], 'sure'],
  [[33, 33, 33], 'sure'],
  [[5, 3, 2, 10], 'sure'],
  [[5, 3, 2, 4], 'maybe'],
  [[20, 15, 5], 'maybe'],
  [[0.9, 0.8, 0.4], 'maybe'],
  [[1.12, 1.24, 1.17], 'no'],
  [[1899, 1299], 'no'],
  [[-1, 1], 'no'],
  [[5, null], 'no'],
] as const)('%j: %s', (numbers, likeness) => {
  expect(weightLikeness(numbers)).toBe(likeness);
});

test.each([
  'Weight',
  'Weight (%)',
  'Gewichtung in %',
  'Importance (1-5)',
  'Poids',
  'Criteria weight',
  'Peso',
  'W',
])('%s is a word for weights', (heading) => expect(isWeightWord(heading)).toBe(true));

test.each(['Weighted score', 'Weight loss', 'Price', 'Gewichtete Summe', 'Body weight'])(
  '%s is none',
  (heading) => expect(isWeightWord(heading)).toBe(false),
);
