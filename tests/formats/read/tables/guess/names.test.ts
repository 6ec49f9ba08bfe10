import { expect, test } from 'vitest';
import { nameLineOf } from '../../../../../formats/read/tables/guess/names.ts';
import { shapeOf } from '../../../../../formats/read/tables/guess/shape.ts';

const nameLine = (rows: readonly (readonly string[])[], hasHead = true) => {
  const [head = [], ...body] = rows;
  const lines = head.map((heading, i) => {
    const cells = body.map((row) => row[i] ?? '');
    return { heading: hasHead ? heading : '', cells, shape: shapeOf(cells) };
  });
  const { line, other } = nameLineOf(lines, hasHead);
  return [line, other];
};

test.each<[string, string[][], number | null, number | null]>([
  [
    'by its heading',
    [
      ['Maker', 'Product', 'Price'],
      ['x', 'A', '1'],
      ['y', 'B', '2'],
    ],
    1,
    null,
  ],
  [
    'texts that differ',
    [
      ['kind', 'what', 'Price'],
      ['x', 'A', '1'],
      ['x', 'B', '2'],
    ],
    1,
    null,
  ],
  [
    'names beside codes',
    [
      ['Alternative', 'Name', 'Price'],
      ['A1', 'Audi', '1'],
      ['A2', 'Fiat', '2'],
    ],
    1,
    0,
  ],
  [
    'names behind ids',
    [
      ['ID', 'what', 'Price'],
      ['A1', 'Audi', '1'],
      ['A2', 'Fiat', '2'],
    ],
    1,
    null,
  ],
  [
    'names behind pictures',
    [
      ['Image', 'what'],
      ['a.png', 'Audi'],
      ['b.png', 'Fiat'],
    ],
    1,
    null,
  ],
  [
    'not who makes it',
    [
      ['', 'Vendor', 'Price'],
      ['A', 'Dell', '1'],
      ['B', 'Apple', '2'],
    ],
    0,
    null,
  ],
  [
    'numbers called id',
    [
      ['id', 'Price'],
      ['101', '1'],
      ['205', '2'],
    ],
    0,
    null,
  ],
  [
    'years',
    [
      ['Year', 'Price'],
      ['2019', '1'],
      ['2020', '2'],
      ['2021', '4'],
    ],
    0,
    null,
  ],
  [
    'numbers with decimals are none',
    [
      ['', 'Price'],
      ['1.5', '1'],
      ['2.5', '2'],
    ],
    null,
    null,
  ],
  [
    'prices are none',
    [
      ['Price', 'Mass'],
      ['1899', '1.1'],
      ['1299', '2.4'],
    ],
    null,
    null,
  ],
  [
    'whole numbers may be',
    [
      ['foo', 'Mass'],
      ['1899', '1.1'],
      ['1299', '2.4'],
    ],
    null,
    0,
  ],
])('%s', (_what, rows, line, other) => {
  expect(nameLine(rows)).toEqual([line, other]);
});

test('without headings whole numbers may be names, and decimals are none', () => {
  const head = ['', ''];
  expect(nameLine([head, ['665', '30.1'], ['37.49', '36.2']], false)).toEqual([null, null]);
  expect(nameLine([head, ['665', '30.1'], ['37', '36.2']], false)).toEqual([null, 0]);
});
