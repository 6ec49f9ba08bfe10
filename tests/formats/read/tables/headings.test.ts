import { describe, expect, test } from 'vitest';
import { likelyDirection, readHeading } from '../../../../formats/read/tables/headings.ts';

describe('“min” in a heading', () => {
  test.each([
    ['Delivery time [d] (min)', { name: 'Delivery time', unit: 'd', direction: 'min' }],
    ['Lieferzeit [d] (min)', { name: 'Lieferzeit', unit: 'd', direction: 'min' }],
    ['Delivery time (min)', { name: 'Delivery time', unit: 'min', direction: null }],
    ['Price (min)', { name: 'Price', unit: null, direction: 'min' }],
  ])('%s', (heading, read) => {
    expect(readHeading(heading)).toEqual(read);
  });
});

test.each(['Lieferzeit', 'Latence', 'Latencia', 'Latenz'])('less of %s is better', (name) => {
  expect(likelyDirection(name)).toBe('min');
});
