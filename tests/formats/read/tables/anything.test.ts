import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkWorkbookModel } from '../../../../db/exchange/check.ts';
import type { Cell } from '../../../../formats/read/tables/grid.ts';
import { guessTable } from '../../../../formats/read/tables/guess.ts';
import { readHeading } from '../../../../formats/read/tables/headings.ts';
import { interpretTable } from '../../../../formats/read/tables/interpret.ts';
import { TABLE_KINDS } from '../../../../formats/read/tables/mapping.ts';
import { readText } from '../../../../formats/read/tables/reading/read-text.ts';
import { guessDecimal, readNumber } from '../../../../formats/read/tables/values/number-format.ts';
import { cpuTimeOf } from '../../../cpu-time.ts';
import { bytesOf } from './table-files.ts';

/** Cells that have tripped readers, each with a bar behind it: numbers, formulas, names of roles, and words of JavaScript. */
const WORDS = `
-|n/a|0|1|-1|1,234|1.234,5|12 ± 2|10–15|<5|22-May|2009-02-01|12 %|+1+1|@SUM(A1)|"|'|שלום|
alternative|criterion|Criterion|weight|Weights|type|max|min|unit|polarity|claim|speaker|value|group|share|A state|
about|note|pro|con|# note|a1 (Audi)|Price (EUR)|constructor|__proto__|toString|1e400|1e-400|Infinity|NaN
`
  .trim()
  .split(/\|\n?/);
const HARD = [
  ...WORDS,
  ...['', ' ', '=cmd|"/c calc"!A1', '\t', 'a\nb', '\u202e', '\ud800', 'x'.repeat(130), 'x'.repeat(20_000)],
];
const cell: fc.Arbitrary<Cell> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...HARD) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
  { weight: 2, arbitrary: fc.double() },
  fc.constantFrom<Cell>(null, true, { date: '2026-05-22' }, Number.NaN, Number.POSITIVE_INFINITY, -0),
);
const grid = fc.array(fc.array(cell, { maxLength: 7 }), { maxLength: 8 });

describe('whatever stands in a table', () => {
  test('ends in a comparison that can be checked, and in problems with words', () => {
    fc.assert(
      fc.property(
        grid,
        fc.option(fc.constantFrom(...TABLE_KINDS), { nil: undefined }),
        fc.option(fc.constantFrom('rows' as const, 'columns' as const), { nil: undefined }),
        (rows, kind, optionsAs) => {
          const { mapping } = guessTable(rows, {
            ...(kind ? { kind } : {}),
            ...(optionsAs ? { optionsAs } : {}),
          });
          const { model, problems, origins } = interpretTable(rows, mapping, {
            fileName: 'x.csv',
            scenario: 'S',
          });
          // Half of a character is shown as unreadable, which is told.
          const told = checkWorkbookModel(model).problems.filter(
            ({ message }) => !message.includes('half of a character'),
          );
          expect(told).toEqual([]);
          for (const { message, remedy, row } of problems) {
            expect(message).toMatch(/^.+[.:]$/su);
            expect(remedy).toMatch(/\.$/);
            if (row !== undefined) expect(row).toBeLessThanOrEqual(rows.length);
          }
          for (const [list, places] of Object.entries(origins)) {
            expect(places).toHaveLength((model as Record<string, unknown[]>)[list]?.length ?? -1);
          }
        },
      ),
      { numRuns: 1_500 },
    );
  });

  test('no number comes of what is none, and none of what is missing', () => {
    fc.assert(
      fc.property(grid, (rows) => {
        const { mapping } = guessTable(rows);
        const { model } = interpretTable(rows, mapping, { fileName: 'x.csv', scenario: 'S' });
        const filled = rows.flat().filter((one) => one !== null && one !== '').length;
        expect(model.measurements?.length ?? 0).toBeLessThanOrEqual(filled);
        for (const { measured } of model.measurements ?? []) expect(Number.isFinite(measured.a)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test('as bytes ends in a table or in a sentence', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
        const said = await readText(bytes).then(
          ({ grid: rows }) => rows.length > 0,
          (error: unknown) => error instanceof Error && error.message.endsWith('.'),
        );
        expect(said).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test('a cell of a megabyte and of zero bytes takes no time', async () => {
    const long = 'word '.repeat(200_000);
    const { grid: rows } = await readText(
      bytesOf(`Alternative,Speed\n"${long}",1\nB\0ig,${'9'.repeat(100_000)}\nC,3\n`),
    );
    const read = () => {
      const { mapping } = guessTable(rows);
      return interpretTable(rows, mapping, { fileName: 'x.csv', scenario: 'S' });
    };
    const { model, problems } = read();
    expect(cpuTimeOf(read)).toBeLessThan(1_000);
    expect(model.alternatives?.map(({ name }) => name)).toEqual(['Big', 'C']);
    expect(problems.map(({ row, column }) => [row, column])).toEqual([
      [2, 'A'],
      [3, 'B'],
    ]);
  });
});

describe('numbers', () => {
  test.each([
    ['12', '.', 12],
    ['1,234.5', '.', 1234.5],
    ["1'234", '.', 1234],
    ['1\u00a0234,5', ',', 1234.5],
    ['1,00,000', '.', 100000],
    ['(3)', '.', -3],
    ['−3', '.', -3],
    ['1.5e-3', '.', 0.0015],
    ['$1,200', '.', 1200],
    ['12,5 %', ',', 12.5],
    ['.5', '.', 0.5],
  ] as const)('%s with %s is %d', (text, decimal, a) => {
    expect(readNumber(text, decimal)).toMatchObject({ state: 'number', number: { kind: 'exact', a } });
  });

  test.each([
    ['1.2.3', 'text'],
    ['C1', 'text'],
    ['1,23', 'text'],
    ['0x10', 'text'],
    ['24/7', 'text'],
    ['1e400', 'text'],
    ['22.05.2026', 'date'],
    ['May-26', 'date'],
    ['≥ 5', 'bound'],
    ['15–10', 'reversed'],
  ])('%s is no number but a %s', (text, state) => {
    expect(readNumber(text, '.').state).toBe(state);
  });

  test('whatever a spreadsheet writes in English or German comes back, and its decimal sign is found', () => {
    const value = fc.double({ min: -1e12, max: 1e12, noNaN: true }).map((x) => Number(x.toFixed(3)) || 0);
    fc.assert(
      fc.property(
        fc.array(value, { minLength: 1, maxLength: 6 }),
        fc.constantFrom('en', 'de', 'fr', 'de-CH'),
        (numbers, language) => {
          const write = new Intl.NumberFormat(language, { maximumFractionDigits: 3 });
          const decimal = language === 'en' || language === 'de-CH' ? '.' : ',';
          for (const x of numbers) {
            expect(readNumber(write.format(x), decimal)).toMatchObject({ number: { kind: 'exact', a: x } });
          }
          // "0.5" can be read in one way only.
          expect(guessDecimal([...numbers.map((x) => write.format(x)), write.format(0.5)], '.').decimal).toBe(
            decimal,
          );
        },
      ),
    );
  });
});

test.each([
  ['Price (EUR)', 'Price', 'EUR', null],
  ['Price (EUR, min)', 'Price', 'EUR', 'min'],
  ['Latency [ms]', 'Latency', 'ms', null],
  ['Noise (dB(A))', 'Noise', 'dB(A)', null],
  ['Cost in EUR', 'Cost', 'EUR', null],
  ['Speed ↑', 'Speed', null, 'max'],
  ['max: speed', 'speed', null, 'max'],
  ['ROE_max', 'ROE', null, 'max'],
  ['Time (min)', 'Time', 'min', null],
  ['c01 (Speed)', 'Speed', null, null],
  ['Quality (as we judge it)', 'Quality (as we judge it)', null, null],
  ['Power (W) (min)', 'Power', 'W', 'min'],
  ['Efficiency (-)', 'Efficiency', null, null],
])('the heading %s', (heading, name, unit, direction) => {
  expect(readHeading(heading)).toEqual({ name, unit, direction });
});
