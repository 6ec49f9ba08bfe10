import { describe, expect, test } from 'vitest';
import { guessTable } from '../../../../../formats/read/tables/guess.ts';
import { interpretTable } from '../../../../../formats/read/tables/interpret.ts';
import { keptMapping, readingOf } from '../../../../../formats/read/tables/kept/kept-mapping.ts';
import { readTable, type TableOptions } from '../../../../../formats/read/tables/read-table.ts';
import { type MadeSheet, workbook } from '../reading/make-spreadsheet.ts';
import { bytesOf } from '../table-files.ts';

const SCORES: MadeSheet = {
  name: 'Scores',
  rows: [
    ['Vendor', 'C1', 'C2', 'C3'],
    ['North', 120, 8, 3],
    ['East', 140, 9, 5],
  ],
};
const CRITERIA: MadeSheet = {
  name: 'Criteria',
  rows: [
    ['Code', 'Criterion', 'Weight', 'Direction', 'Unit'],
    ['C1', 'Price', 50, 'min', 'EUR'],
    ['C2', 'Speed', 30, 'max', 'Gbit/s'],
    ['C4', 'Warranty', 20, 'max', 'years'],
  ],
};
const OTHERS: MadeSheet = {
  name: 'Staff',
  rows: [
    ['Criterion', 'Weight'],
    ['Punctuality', 1],
    ['Kindness', 2],
  ],
};
const README: MadeSheet = { name: 'Read me', rows: [['Ask Ada.']] };

async function read(bytes: Uint8Array, options: TableOptions = {}) {
  const table = await readTable({ kind: 'file', bytes }, options);
  const { grid, criteria } = table;
  const guess = guessTable(grid, { criteria });
  const { model, problems, origins } = interpretTable(grid, guess.mapping, {
    fileName: 'x.xlsx',
    scenario: 'S',
    criteria,
  });
  return {
    table,
    guess,
    origins,
    criteria: (model.criteria ?? []).map(({ name, unit, direction }) => [name, unit, direction]),
    weights: (model.scenarios?.[0]?.weights ?? []).map(({ criterion, value }) => [criterion, value]),
    notes: guess.notes.map(({ message }) => message),
    problems: problems.map(({ severity, message, row }) => [severity, message, row]),
  };
}

describe('criteria in another sheet', () => {
  test('are found by their codes, read with the table, and said', async () => {
    const { table, criteria, weights, notes, problems, origins } = await read(
      workbook(README, SCORES, OTHERS, CRITERIA),
    );
    expect(table.sheet).toBe('Scores');
    expect(criteria).toEqual([
      ['Price', 'EUR', 'min'],
      ['Speed', 'Gbit/s', 'max'],
      ['C3', null, 'max'],
      ['Warranty', 'years', 'max'],
    ]);
    expect(weights).toEqual([
      ['Price', 50],
      ['Speed', 30],
      ['Warranty', 20],
    ]);
    expect(notes).toContainEqual(
      'The sheet “Criteria” is a table of 3 criteria; what it says is taken for the criteria of this one.',
    );
    // A row of another sheet is no place in the table that is shown.
    expect(problems).toEqual([
      ['warning', 'Sheet “Criteria”, row 1: The table of criteria says nothing of “C3”.', undefined],
      [
        'warning',
        'Sheet “Criteria”, row 4, column B: Nothing stands in the other table on “Warranty”, which the table of criteria has.',
        undefined,
      ],
    ]);
    expect(origins.criteria?.at(-1)).toBeNull();
    expect(table.notes[0]?.message).toBe('The sheet “Scores” was read. Not read: “Read me”, “Staff”.');
  });

  test('can be refused, and named', async () => {
    const bytes = workbook(SCORES, OTHERS, CRITERIA);
    const alone = await read(bytes, { criteria: null });
    expect(alone.criteria.map(([name]) => name)).toEqual(['C1', 'C2', 'C3']);
    expect(alone.weights).toEqual([]);
    const named = await read(bytes, { criteria: 'Staff' });
    expect(named.criteria.map(([name]) => name)).toEqual(['C1', 'C2', 'C3', 'Punctuality', 'Kindness']);
    await expect(read(workbook(SCORES, README), { criteria: 'Read me' })).rejects.toThrow(
      'The sheet “Read me” is no table of criteria beside the one that is read.',
    );
    await expect(read(workbook(SCORES, CRITERIA), { criteria: 'Scores' })).rejects.toThrow('“Scores” is no');
    await expect(read(bytes, { criteria: 'Gone' })).rejects.toThrow('There is no sheet “Gone”.');
  });

  test('a sheet of other criteria, and a hidden one, are not taken unasked', async () => {
    expect((await read(workbook(SCORES, OTHERS))).table.criteria).toBeNull();
    const hidden = workbook(SCORES, { ...CRITERIA, state: 'hidden' });
    expect((await read(hidden)).table.criteria).toBeNull();
    expect((await read(hidden, { hidden: 'read' })).table.criteria).toMatchObject({ sheet: 'Criteria' });
    expect((await read(hidden, { criteria: 'Criteria' })).weights).toHaveLength(3);
  });

  test('are kept with a mapping, and so is that they were refused', async () => {
    const bytes = workbook(SCORES, CRITERIA);
    for (const [options, kept] of [
      [{}, 'Criteria'],
      [{ criteria: null }, null],
    ] as const) {
      const { table, guess } = await read(bytes, options);
      const mapping = keptMapping(table, guess, guess.mapping) ?? expect.fail('it is not kept');
      expect(readingOf(mapping).criteria).toBe(kept);
    }
    const plain = await read(workbook(SCORES));
    expect(keptMapping(plain.table, plain.guess, plain.guess.mapping)?.reading).not.toHaveProperty(
      'criteria',
    );
  });
});

test('a table of criteria in the same sheet or text can be refused too', async () => {
  const text = bytesOf('Tool,Price,Speed\nA,1,2\nB,3,4\n\nCriterion,Weight\nPrice,5\nSpeed,7\n');
  expect((await read(text)).weights).toEqual([
    ['Price', 5],
    ['Speed', 7],
  ]);
  const alone = await read(text, { criteria: null });
  expect([alone.criteria.map(([name]) => name), alone.weights, alone.problems]).toEqual([
    ['Price', 'Speed'],
    [],
    [],
  ]);
  await expect(read(text, { criteria: 'Weights' })).rejects.toThrow('This file has no sheets');
});
