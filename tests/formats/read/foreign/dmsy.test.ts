import { expect, test } from 'vitest';
import { errorTextOf, fileWith, imported, numbersOf, weightsOf } from '../imported-files.ts';

const DMSY = `dmsy:
  dm_type: discrete-dm
  version: 1
  meta:
    authors: Doe, Roe & Poe
    python_version: 3.10.12 (main, Jan 1 2025, 10:00:00) [GCC 11]
data:
  matrix:
  - [0.029, 8144000000.0, 1.821e-11]
  - [0.033, .nan, 9.167e-09]
  objectives: [1, -1, max]
  weights: [1.0, 2.0, 1.0]
  dtypes: [float64, float64, float64]
  alternatives: [ADA, No]
  criteria: [xRV, sVV, xm]
  extra: {}
`;

test('a decision matrix comes in whole, and a name that looks like a word of YAML stays one', async () => {
  const { kind, tables, warnings } = await imported(fileWith(DMSY, 'coins.dmsy'));
  expect(kind).toBe('dmsy');
  expect(numbersOf(tables)).toEqual({
    ADA: { xRV: 0.029, sVV: 8144000000, xm: 1.821e-11 },
    No: { xRV: 0.033, xm: 9.167e-9 },
  });
  expect(tables.criteria.map(({ direction }) => direction)).toEqual(['max', 'min', 'max']);
  expect(weightsOf(tables, 'Imported weights')).toEqual({ xRV: 1, sVV: 2, xm: 1 });
  expect(warnings).toEqual([]);
});

test('the same in JSON, without names, and what is no number is said', async () => {
  const { tables, warnings } = await imported(
    fileWith(
      JSON.stringify({
        matrix: [
          [1, 2],
          [3, 'many'],
        ],
        objectives: ['min', 'max'],
        sensitivity: { a: 1 },
      }),
      'm.json',
    ),
  );
  expect(numbersOf(tables)).toEqual({ A0: { C0: 1, C1: 2 }, A1: { C0: 3 } });
  expect(warnings.join('\n')).toContain('“many” of “A1” on “C1” is no number');
  expect(warnings.join('\n')).toContain('“sensitivity” of the file is not read');
});

test.each([
  ['weights: [1.0, 2.0, 1.0]', 'weights: [1.0]', 'do not fit together'],
  ['objectives: [1, -1, max]', 'objectives: [1, 7, max]', 'The objective of “sVV” is “7”'],
  ['objectives: [1, -1, max]', 'objectives: all', 'its objectives is not as that package writes it'],
])('%s as %s is refused', async (from, to, says) => {
  expect(await errorTextOf(fileWith(DMSY.replace(from, to), 'coins.dmsy'))).toContain(says);
});
