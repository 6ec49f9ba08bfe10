import { expect, test } from 'vitest';
import { guessTable } from '../../../../../formats/read/tables/guess.ts';
import { interpretTable } from '../../../../../formats/read/tables/interpret.ts';

/** The claims of a list with these ids and echoes, and what is said of them. */
function read(...rows: readonly (readonly [id: string, text: string, echoOf: string])[]) {
  const grid = [
    ['alternative', 'criterion', 'polarity', 'claim', 'speaker', 'source', 'claim_id', 'echo_of'],
    ...rows.map(([id, text, echoOf]) => ['Red', 'Speed', 'pro', text, 'Ada', 'A book', id, echoOf]),
  ];
  const { model, problems } = interpretTable(grid, guessTable(grid).mapping, {
    fileName: 'x.csv',
    scenario: 'x',
  });
  return { claims: model.claims ?? [], said: problems.map(({ message }) => message) };
}

test('an echo names a claim by its id, before or behind it', () => {
  const { claims, said } = read(['b', 'Second', 'a'], ['a', 'First', '']);
  expect(claims.map(({ slug, echoOf }) => [slug, echoOf])).toEqual([
    ['b', 'a'],
    ['a', null],
  ]);
  expect(said).toEqual([]);
});

test('or by its words; the claim then gets an id that holds in the import', () => {
  const { claims, said } = read(['', 'First of all', ''], ['', 'Again', 'first of ALL']);
  expect(claims[0]?.id).toBeDefined();
  expect(claims[1]?.echoOf).toBe(claims[0]?.id);
  expect(said).toEqual([]);
});

test('words that nobody said, and an echo of itself, are no echo, and that is said', () => {
  const { claims, said } = read(['a', 'First', 'words of nobody'], ['b', 'Second', 'b']);
  expect(claims.map(({ echoOf }) => echoOf)).toEqual([null, null]);
  expect(said).toEqual([
    'The list has no claim “words of nobody”, so this one is taken for no echo.',
    'A claim cannot repeat itself, so it is no echo.',
  ]);
});

test('an id that the list does not have may be one of the workbook', () => {
  expect(read(['a', 'First', '002-xen-fork']).claims[0]?.echoOf).toBe('002-xen-fork');
});
