import { describe, expect, test } from 'vitest';
import type { Cell } from '../../../../../formats/read/tables/grid.ts';
import { carriedOut, readBack, readGrid } from './read-back.ts';

const gridOf = (text: string): Cell[][] =>
  text
    .split('\n')
    .map((row) =>
      row
        .split(',')
        .map((cell) => (cell !== '' && Number.isFinite(Number(cell)) ? Number(cell) : cell || null)),
    );

describe('what is in doubt is asked with both readings', () => {
  test('the direction of a rating under a cost word', async () => {
    const read = await readBack('Criterion,Weight,A,B\nCost,50,3,1\nSpeed,30,2,3\nSupport,20,1,2\n');
    const [doubt] = read.guess.doubts;
    expect(doubt).toMatchObject({ about: 'direction', position: { row: 2 } });
    expect(doubt?.readings.map(({ option }) => option)).toEqual([
      '--direction Cost=max',
      '--direction Cost=min',
    ]);
    expect(doubt?.readings.map(({ mapping }) => mapping.lines[1]?.direction)).toEqual(['max', 'min']);
    expect(doubt?.readings[0].mapping).toEqual(read.guess.mapping);
  });

  test('which way a table lies of which nothing tells', () => {
    const grid = gridOf(',foo,bar,baz\nqux,3,4,5\nquux,4,3,2');
    const { guess } = readGrid(grid);
    const [doubt] = guess.doubts;
    expect(doubt?.about).toBe('optionsAs');
    const [first, second] = (doubt?.readings ?? []).map(
      ({ mapping }) => carriedOut(grid, mapping).alternatives,
    );
    expect(first).toEqual(['qux', 'quux']);
    expect(second).toEqual(['foo', 'bar', 'baz']);
  });

  test('a last row with a name alone', () => {
    const grid = gridOf('Tool,Price,Speed\nA,10,5\nB,20,6\nProxmox,,');
    const [doubt] = readGrid(grid).guess.doubts;
    expect(doubt?.about).toBe('leftOut');
    const [taken, other] = (doubt?.readings ?? []).map(
      ({ mapping }) => carriedOut(grid, mapping).alternatives,
    );
    expect(taken).toEqual(['A', 'B']);
    expect(other).toEqual(['A', 'B', 'Proxmox']);
  });

  test('a total that cannot be worked out', () => {
    const grid = gridOf('Tool,Price,Speed,Total\nA,10,5,7\nB,20,6,8\nC,15,4,3');
    const [doubt] = readGrid(grid).guess.doubts;
    expect(doubt?.question).toBe('Is “Total” worked out of the other criteria?');
    expect(doubt?.readings.map(({ mapping }) => mapping.lines[3]?.role)).toEqual(['ignore', 'criterion']);
  });

  test('which of two lines of weights is meant, unless they are the same', async () => {
    const read = await readBack(
      'Criterion,Weight A,Weight B,Alpha,Beta\nEase,0.6,0.3,3,4\nSpeed,0.4,0.7,5,2\n',
    );
    const [doubt] = read.guess.doubts;
    expect(doubt?.about).toBe('weights');
    expect(doubt?.readings.map(({ mapping }) => mapping.special)).toEqual([
      [
        { at: 1, role: 'weight' },
        { at: 2, role: 'ignore' },
      ],
      [
        { at: 1, role: 'ignore' },
        { at: 2, role: 'weight' },
      ],
    ]);
    const same = await readBack('Criterion,Weight,Weight %,Alpha,Beta\nEase,3,60,3,4\nSpeed,2,40,5,2\n');
    expect(same.doubts).toEqual([]);
    expect(same.weights).toEqual([3, 2]);
  });

  test('whether there is one scale, where nothing beside the numbers says so', async () => {
    const read = await readBack('House,Rooms,Baths,Doors\nA,3,1,4\nB,4,2,5\nC,5,2,1\n');
    expect(read.doubts).toEqual(['ends: Are all criteria rated on one scale, from 1 to 5?']);
    expect(read.guess.doubts[0]?.readings.map(({ mapping }) => mapping.lines[1]?.ends)).toEqual([
      [1, 5],
      null,
    ]);
  });

  test('first things first', async () => {
    const read = await readBack(',foo,bar,baz\nprice,3,4,5\nqux,4,3,2\nquux,1,2,2\n');
    expect(read.guess.doubts.map(({ about }) => about)).toEqual(['optionsAs', 'direction', 'ends']);
  });

  test('what is decided is not asked again', () => {
    const grid = gridOf('Criterion,Weight,A,B\nCost,50,3,1\nSpeed,30,2,3\nSupport,20,1,2');
    const read = readGrid(grid, { directions: { Cost: 'min' } });
    expect(read.doubts).toEqual([]);
    expect(read.criteria[0]).toBe('Cost min');
    expect(read.ends[0]).toEqual([3, 1]);
    const named = readGrid(gridOf('Code,Tool,Price\nx1,A,10\nx2,B,20'), { names: 0 });
    expect(named.alternatives).toEqual(['x1', 'x2']);
    const total = readGrid(gridOf('Tool,Price,Speed,Total\nA,10,5,7\nB,20,6,8\nC,15,4,3'), {
      roles: { 3: 'criterion' },
    });
    expect(total.criteria).toHaveLength(3);
    const kept = readGrid(gridOf('Firm,Staff,Sites\nShell,3,5\nTotal,9,7'), { entries: { 2: 'option' } });
    expect(kept.alternatives).toEqual(['Shell', 'Total']);
  });
});
