import { describe, expect, test } from 'vitest';
import { tableOfJson } from '../../../../formats/read/foreign/records.ts';
import { readImportFile } from '../../../../formats/read/import-file.ts';
import { readTable } from '../../../../formats/read/tables/read-table.ts';
import { errorTextOf, fileWith } from '../imported-files.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const held = (document: unknown) => tableOfJson(bytes(JSON.stringify(document)));

describe('records in JSON', () => {
  test.each([
    ['a list', '[{"name": "A", "price": 5}, {"name": "B", "price": 7}]'],
    ['the one list in an object', '{"data": [{"name": "A", "price": 5}, {"name": "B", "price": 7}]}'],
    ['a document in each line', '{"name": "A", "price": 5}\n{"name": "B", "price": 7}\n'],
    ['lists under a row of names', '[["name", "price"], ["A", 5], ["B", 7]]'],
    ['columns and data', '{"columns": ["name", "price"], "data": [["A", 5], ["B", 7]]}'],
  ])('%s', (_what, text) => {
    expect(tableOfJson(bytes(text))).toEqual({
      grid: [
        ['name', 'price'],
        ['A', 5],
        ['B', 7],
      ],
      notes: [],
    });
  });

  test('as pandas writes them, with names outside', () => {
    const grid = [
      ['', 'x', 'y'],
      ['A', 1, 2],
      ['B', 3, null],
    ];
    expect(held({ A: { x: 1, y: 2 }, B: { x: 3 } })?.grid).toEqual(grid);
    expect(
      held({
        columns: ['x', 'y'],
        index: ['A', 'B'],
        data: [
          [1, 2],
          [3, null],
        ],
      })?.grid,
    ).toEqual(grid);
  });

  test('as columns, and without the numbers that pandas gives rows', () => {
    const grid = [
      ['name', 'price'],
      ['A', 10],
      ['B', 20],
    ];
    expect(held({ name: ['A', 'B'], price: [10, 20] })?.grid).toEqual(grid);
    expect(held({ name: { 0: 'A', 1: 'B' }, price: { 0: 10, 1: 20 } })?.grid).toEqual(grid);
    const rows = [
      ['A', 10],
      ['B', 20],
    ];
    expect(held({ columns: ['name', 'price'], index: [0, 1], data: rows })?.grid).toEqual(grid);
    expect(held({ criteria: ['x', 'y'], weights: [1, 2] })).toBeNull();
    expect(held({ name: ['A', 'B'], price: [10] })).toBeNull();
  });

  test('records within records have columns of their own, which is said, as is what stands beside the list', () => {
    const { grid, notes } =
      held({
        count: 2,
        items: [
          { name: 'A', size: { height: 1, width: 2 }, ports: [80, 443] },
          { name: 'B', size: { height: 3 } },
        ],
      }) ?? expect.fail('no table');
    expect(grid).toEqual([
      ['name', 'size.height', 'size.width', 'ports'],
      ['A', 1, 2, '80 and 443'],
      ['B', 3, null, null],
    ]);
    expect(notes.map(({ message }) => message)).toEqual([
      expect.stringContaining('“size” and “ports” hold records or lists'),
      expect.stringContaining('Beside the list of records stands “count”'),
      expect.stringContaining('1 record has not all of the fields'),
    ]);
  });

  test.each([
    [{ alternatives: ['A'], criteria: [{ id: 'x' }], performance: [[1], [2]] }],
    [{ a: [{ x: 1 }], b: [{ y: 1 }] }],
    [[1, 2]],
    [[]],
    [{}],
    ['text'],
  ])('%j is no table', (document) => {
    expect(held(document)).toBeNull();
  });

  test('go the way of a table', async () => {
    const file = await readImportFile(
      fileWith('[{"name": "A", "price": 5}, {"name": "B", "price": 7}]', 'a.json'),
    );
    expect(file.kind).toBe('table');
    const { grid, encoding, separator } = await readTable({ kind: 'file', bytes: file.bytes });
    expect({ head: grid[0], encoding, separator }).toEqual({
      head: ['name', 'price'],
      encoding: null,
      separator: null,
    });
  });

  test('with a type of their own are no bibliography, and those that can be cited are', async () => {
    const kindOf = async (document: unknown) =>
      (await readImportFile(fileWith(JSON.stringify(document), 'a.json'))).kind;
    expect(
      await kindOf([
        { id: 'a', type: 'laptop', price: 5 },
        { id: 'b', type: 'tablet', price: 6 },
      ]),
    ).toBe('table');
    expect(await kindOf([{ id: 'a', type: 'book', title: 'A book' }])).toBe('bibliography');
  });

  test('a map with a place in each line is none', () => {
    const place = '{"type": "Feature", "geometry": {}, "properties": {"n": 1}}';
    expect(() => tableOfJson(bytes(`${place}\n${place}\n`))).toThrow('This is a map');
  });

  test('JSON that is none is refused by its keys', async () => {
    expect(await errorTextOf(fileWith('{"engine": "3", "paths": {}}', 'a.json'))).toContain(
      'JSON with the keys "engine" and "paths"',
    );
    expect(await errorTextOf(fileWith('{"alternatives": ["A"], "criteria": ["x"]}', 'a.json'))).toContain(
      'Give each alternative its scores',
    );
  });
});
