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

  test('first things first', async () => {
    const read = await readBack(',foo,bar,baz\nprice,3,4,5\nqux,4,3,2\nquux,1,2,2\n');
    expect(read.guess.doubts.map(({ about }) => about)).toEqual(['optionsAs', 'direction']);
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

describe('what was found is said', () => {
  test('totals that agree, and where they do not', async () => {
    const head = 'Criterion,Weight,A,B,C\nCost,0.5,3,4,5\nSpeed,0.3,4,3,2\nSupport,0.2,1,5,3\n';
    const right = await readBack(`${head}Total,1,2.9,3.9,3.7\n`);
    expect(right.notes[0]).toBe(
      "The table's own totals agree with this reading: “Total” is the weighted sum of the criteria in 3 of 3.",
    );
    const wrong = await readBack(`${head}Total,1,2.9,3.9,4.7\n`);
    expect(wrong.notes[0]).toBe(
      '“Total” is the weighted sum of the criteria in 2 of 3, and something else for “C”.',
    );
  });

  test('totals without the weights of the table', async () => {
    const read = await readBack('Criterion,Weight,A,B,C\nEase,3,3,4,5\nSpeed,2,4,3,1\nTotal,,7,7,6\n');
    expect(read.notes[1]).toMatch(/without their weights, and the table has weights\.$/);
  });

  test('what stays out, and what becomes a note', async () => {
    const read = await readBack(
      'Tool,Type,Price,Speed\nA,x,10,5\nB,y,20,6\nC,z,30,10\nAverage,,20,7\nSource: own,,,\n',
    );
    expect(read.notes).toEqual([
      'Row 5, “Average”, is left out: it is the mean of the others.',
      'Row 6, “Source: own”, is left out: it is a remark.',
      'Columns of words become notes on the alternatives, and do not count: “Type”.',
    ]);
  });

  test('a criterion that differs little beside one that differs much', async () => {
    const read = await readBack('Technology,LCOE (min),Emissions (min)\nTech 1,10.1,1\nTech 2,10,5\n');
    expect(read.notes).toEqual([expect.stringMatching(/^The numbers under “LCOE” differ by 0\.99 % only/)]);
  });

  test('that nothing can be ranked', async () => {
    const template = await readBack(
      'criterion,weight,option_A,option_B,notes\nEase,0.6, , ,\nSpeed,0.4, , ,\n',
    );
    expect(template.alternatives).toEqual(['option_A', 'option_B']);
    expect(template.weights).toEqual([0.6, 0.4]);
    expect(template.problems).toEqual([
      'warning: Nothing in this table can be ranked yet: there is no number in it.',
    ]);
    const words = await readBack(
      'Tool,Licence,Remark\nA,free software of the people,x\nB,sold by a firm,y\n',
    );
    expect(words.problems).toEqual([
      'warning: Nothing in this table can be ranked: it has no criterion with numbers.',
    ]);
  });
});

describe('what is no matrix is refused by name', () => {
  const PAIRS = /^error: This is a table of comparisons in pairs/;
  test.each([
    ['with both sides', ',Cost,Speed,Risk\nCost,1,3,5\nSpeed,1/3,1,2\nRisk,1/5,1/2,1\n', PAIRS],
    [
      'with one side and weights',
      'Criteria,Cost,Speed,Risk,Weight\nCost,1,3,5,0.65\nSpeed,,1,2,0.23\nRisk,,,1,0.12\n',
      PAIRS,
    ],
    [
      'with sums',
      'Criteria,Cost,Speed,Risk\nCost,1,3,5\nSpeed,0.333,1,2\nRisk,0.2,0.5,1\nSum,1.533,4.5,8\n',
      PAIRS,
    ],
    ['without names', 'a,b,Weight,d\n0,0,0,0\n3,0,0,0\n5,3,0,0\n7,5,3,0\n', PAIRS],
    [
      'of correlations',
      ',A,B,C\nA,1,0.3,0.5\nB,0.3,1,0.2\nC,0.5,0.2,1\n',
      /^error: The rows and columns of this table have the same names/,
    ],
  ])('%s', async (_what, text, sentence) => {
    const { problems } = await readBack(text);
    expect(problems).toEqual([expect.stringMatching(sentence)]);
  });

  test('a square matrix is one', async () => {
    const read = await readBack('Tool,Price,Speed,Risk\nX,1,3,5\nY,2,4,2\nZ,3,1,1\n');
    expect(read.alternatives).toEqual(['X', 'Y', 'Z']);
  });
});

describe('a row that is too long', () => {
  const SEPARATOR = /Look for a separator|more cells/;
  test('has a separator too many in a text file only', async () => {
    const read = await readBack('Tool,Price\nA,1\nB,2,3\n');
    expect(read.problems.join()).toMatch(SEPARATOR);
  });

  test('is as it is meant in a spreadsheet, and where the last headings are empty', async () => {
    const sheet = readGrid([
      ['Tool', 'Price', null],
      ['A', 1, 2],
      ['B', 3, 4],
    ]);
    expect(sheet.problems).toEqual([]);
    expect(sheet.criteria).toEqual(['Price min', 'Criterion C max']);
    const text = await readBack('Tool,Price,\nA,1,2\nB,3,4\n');
    expect(text.problems).toEqual([]);
  });
});
