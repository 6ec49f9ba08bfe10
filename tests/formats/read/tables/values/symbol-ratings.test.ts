import { expect, test } from 'vitest';
import { drawnRating } from '../../../../../formats/read/tables/values/symbol-ratings.ts';

test.each<[string, ReturnType<typeof drawnRating>]>([
  ['★★★★☆', { full: 4, of: 5 }],
  ['★★★½', { full: 3.5, of: null }],
  ['★★★½☆', { full: 3.5, of: 5 }],
  ['⭐️⭐️⭐️', { full: 3, of: null }],
  ['●●○', { full: 2, of: 3 }],
  ['★', { full: 1, of: null }],
  ['●', null],
  ['☆★', null],
  ['★ good', null],
])('%s', (text, rating) => {
  expect(drawnRating(text)).toEqual(rating);
});
