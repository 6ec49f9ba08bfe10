import { expect, test } from 'vitest';
import { statedScale } from '../../../../../formats/read/tables/guess/stated-scale.ts';

test.each([
  ['1 bis 5', [1, 5], null],
  ['rated from 0 to 10', [0, 10], null],
  ['1 = poor, 5 = excellent', [1, 5], 'high'],
  ['Noten: 1 = sehr gut, 6 = ungenügend', [1, 6], 'low'],
  ['5 = mauvais, 1 = bon', [1, 5], 'low'],
  ['0: none, 3: full', [0, 3], null],
])('%s', (text, ends, best) => {
  expect(statedScale(['Shortlist', text])).toEqual({ ends, best });
});

test.each(['2019 to 2021', 'Intel i5-12400', 'March 2026', '3 to 4', 'x'.repeat(400)])(
  '%s is no scale',
  (text) => {
    expect(statedScale([text])).toBeNull();
  },
);
