import { expect, test } from 'vitest';
import { headRows } from '../../../../../formats/read/tables/guess/head.ts';
import { layoutOf } from '../../../../../formats/read/tables/guess/layout.ts';
import { isGroupColumn, lieOf, SURE } from '../../../../../formats/read/tables/guess/orientation.ts';

const lie = (text: string) => {
  const grid = text.split('\n').map((row) => row.split(','));
  return lieOf(grid, layoutOf(grid, headRows(grid, '.', undefined), '.'), '.', undefined);
};

test.each([
  ['kilograms are no weights', 'Laptop,Price,Weight,RAM\nX1,1899,1.12,16\nAir,1299,1.24,8\nXPS,1499,1.17,16'],
  ['points are no weights', 'Team,Points,Goals\nReds,31,20\nBlues,27,31'],
  ['types are no directions', 'Phone,Type,Price\nA,flip,100\nB,bar,200'],
  ['features may be counted', 'Name,Features,Price\nA,12,300\nB,15,400'],
  ['a row of weights', ',Ease,Speed\nWeight,0.4,0.6\nA,3,4\nB,5,1'],
])('options are rows: %s', (_what, text) => {
  expect(lie(text).score).toBeGreaterThanOrEqual(SURE);
});

test.each([
  ['kilograms in a row', 'Spec,X1,Air,XPS\nPrice,1899,1299,1499\nWeight,1.12,1.24,1.17\nRAM,16,8,16'],
  ['weights of ratings', 'Topic,Weight,A,B\nEase,5,4,3\nHelp,4,3,5'],
  ['a total by weights', 'x,w,A,B\nfoo,40,4,3\nbar,60,3,5\nTotal,100,340,420'],
  [
    'codes before names with units',
    'No.,,X1,Air,XPS\nC1,Latency (ms),4.5,38.5,34\nC2,Memory (GB),550,812,60',
  ],
  ['names that repeat in groups', ',,A,B\nx,Text,1,0\nx,Size,1,1\ny,Text,0,1\ny,Plots,1,0'],
])('options are columns: %s', (_what, text) => {
  expect(lie(text).score).toBeLessThan(0);
});

test('says what speaks for it', () => {
  expect(lie('Tool,Price (EUR)\nA,1\nB,2').grounds).toMatch(/^“Tool” stands over the names of the rows; /);
});

test.each([
  [['a', 'a', 'b', 'b'], true],
  [['a', '', 'b', ''], true],
  [['a', '', 'b', '', ''], true],
  [['a', 'b', 'c'], false],
  [['a', 'b', 'a', 'b'], false],
  [['1', '1', '2'], false],
])('%j in groups: %s', (texts, is) => {
  expect(isGroupColumn(texts)).toBe(is);
});
