import { expect, test } from 'vitest';
import { checkWorkbookModel } from '../../../db/exchange/check.ts';
import { withSource } from '../../../formats/read/with-source.ts';

const { model } = checkWorkbookModel({
  alternatives: [{ name: 'A' }],
  criteria: [{ name: 'Price' }, { name: 'Weight' }],
  sources: [{ title: 'A test' }],
  measurements: [
    { alternative: 'A', criterion: 'Price', measured: { kind: 'exact', a: 5 } },
    { alternative: 'A', criterion: 'Weight', measured: { kind: 'exact', a: 2 }, source: 'A test' },
  ],
});
if (!model) throw new Error('The model makes sense.');

test('numbers that name no source get the one that is given, and the others keep theirs', () => {
  const given = withSource(model, 'prices.csv', 'prices.csv');
  expect(given.sources).toEqual([{ title: 'A test' }, { title: 'prices.csv', fileName: 'prices.csv' }]);
  expect(given.measurements?.map(({ source }) => source)).toEqual(['prices.csv', 'A test']);
  expect(checkWorkbookModel(given).problems).toEqual([]);
});

test('an address is one, and a source that is there is not made again', () => {
  expect(withSource(model, 'https://example.org/prices', 'x.csv').sources?.at(-1)).toEqual({
    title: 'https://example.org/prices',
    url: 'https://example.org/prices',
  });
  expect(withSource(model, 'A test', 'x.csv').sources).toEqual(model.sources);
});

test('without a source the model stays as it is', () => {
  expect(withSource(model, '  ', 'x.csv')).toBe(model);
});
