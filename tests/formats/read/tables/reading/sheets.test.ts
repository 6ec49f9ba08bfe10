import { describe, expect, test } from 'vitest';
import { lineOf } from '../../../../../formats/read/tables/grid.ts';
import { guessTable } from '../../../../../formats/read/tables/guess.ts';
import { interpretTable } from '../../../../../formats/read/tables/interpret.ts';
import { readXlsx } from '../../../../../formats/read/tables/reading/read-xlsx.ts';
import { readNumber } from '../../../../../formats/read/tables/values/number-format.ts';
import { type MadeSheet, workbook } from './make-spreadsheet.ts';

const OPTIONS: MadeSheet = {
  name: 'Vergleich',
  rows: [
    ['Produkt', 'Preis', 'Tempo'],
    ['Xen', 120, 8],
    ['KVM', 100, 6],
  ],
};
const SCENARIOS: MadeSheet = {
  name: 'Szenarien',
  rows: [
    ['Szenario', 'Preis', 'Tempo'],
    [1, 50, 50],
    [2, 20, 80],
  ],
};
const EMPTY: MadeSheet = { name: 'Tabelle3', rows: [] };

describe('which sheet', () => {
  const words = async (...sheets: readonly MadeSheet[]): Promise<[string, string]> => {
    const { sheet, notes } = await readXlsx(workbook(...sheets));
    return [sheet, notes.map(({ message }) => message).join(' ')];
  };

  test.each<[string, readonly MadeSheet[], string, readonly RegExp[]]>([
    ['one sheet is not worth a word', [OPTIONS], 'Vergleich', [/^$/]],
    ['empty sheets are not either', [EMPTY, OPTIONS, { ...EMPTY, name: 'x' }], 'Vergleich', [/^$/]],
    [
      'scenarios of weights are no options',
      [SCENARIOS, OPTIONS],
      'Vergleich',
      [/“Vergleich” was read\. Not read: “Szenarien”/],
    ],
    [
      'the first of two tables, and both are named',
      [OPTIONS, { ...OPTIONS, name: 'Neu ' }],
      'Vergleich',
      [/the first that reads as a table/, /“Neu ” reads as a table too/],
    ],
    [
      'a hidden sheet is never read unasked',
      [{ ...OPTIONS, name: 'Alt', state: 'hidden' }, SCENARIOS],
      'Szenarien',
      [/Hidden and not read: “Alt”/],
    ],
    [
      'nor one that only programs can show',
      [{ ...OPTIONS, name: 'Alt', state: 'veryHidden' }, OPTIONS],
      'Vergleich',
      [/Hidden and not read: “Alt”/],
    ],
  ])('%s', async (_, sheets, sheet, patterns) => {
    const [read, said] = await words(...sheets);
    expect(read).toBe(sheet);
    for (const pattern of patterns) expect(said).toMatch(pattern);
  });

  test.each(['Neu ', 'Neu', ' Neu '])('a name with blanks at its ends is found by %j', async (wanted) => {
    const bytes = workbook(OPTIONS, { ...SCENARIOS, name: 'Neu ' });
    const { sheet, sheets, grid } = await readXlsx(bytes, wanted);
    expect({ sheet, sheets }).toEqual({ sheet: 'Neu ', sheets: ['Vergleich', 'Neu '] });
    expect(grid[0]?.[0]).toBe('Szenario');
  });

  test('two names that only blanks tell apart are two sheets', async () => {
    const bytes = workbook({ ...OPTIONS, name: 'A' }, { ...SCENARIOS, name: 'A ' });
    expect((await readXlsx(bytes, 'A ')).grid[0]?.[0]).toBe('Szenario');
    expect((await readXlsx(bytes, 'A')).grid[0]?.[0]).toBe('Produkt');
  });

  test('a hidden sheet is read when it is named, or when what is hidden is', async () => {
    const bytes = workbook({ ...OPTIONS, name: 'Alt', state: 'hidden' }, SCENARIOS);
    expect((await readXlsx(bytes, 'Alt')).sheet).toBe('Alt');
    expect(await readXlsx(bytes, undefined, () => {}, 'read')).toMatchObject({
      sheet: 'Alt',
      sheets: ['Alt', 'Szenarien'],
    });
    await expect(readXlsx(workbook({ ...OPTIONS, state: 'hidden' }, EMPTY))).rejects.toThrow(
      'The only sheet with something in it, “Vergleich”, is hidden.',
    );
  });

  test('names with signs of XML', async () => {
    const { sheet } = await readXlsx(workbook({ ...OPTIONS, name: 'R&D <1>' }));
    expect(sheet).toBe('R&D <1>');
  });
});

describe('what is hidden', () => {
  const hidden: MadeSheet = {
    name: 'Scores',
    rows: [
      ['Vendor', 'Price', 'Internal id', 'Quality'],
      ['North', 120, 9001, 8],
      ['Old', 999, 9003, 1],
      ['East', 140, 9004, 9],
    ],
    hiddenRows: [3],
    hiddenColumns: [3],
  };

  test('is left out, keeps its place, and is said once', async () => {
    const { grid, notes } = await readXlsx(workbook(hidden));
    expect(grid).toEqual([
      ['Vendor', 'Price', null, 'Quality'],
      ['North', 120, null, 8],
      [],
      ['East', 140, null, 9],
    ]);
    expect(notes.map(({ message }) => message)).toEqual([
      'Hidden in the spreadsheet, and left out: row 3 “Old”, column C “Internal id”.',
    ]);
    const { model } = interpretTable(grid, guessTable(grid).mapping, { fileName: 'a.xlsx', scenario: 's' });
    expect(model.alternatives?.map(({ name }) => name)).toEqual(['North', 'East']);
    expect(model.criteria?.map(({ name }) => name)).toEqual(['Price', 'Quality']);
  });

  test('is read when that is asked for', async () => {
    const { grid, notes } = await readXlsx(workbook(hidden), undefined, () => {}, 'read');
    expect(grid.map((row) => row[2])).toEqual(['Internal id', 9001, 9003, 9004]);
    expect(notes).toEqual([]);
  });

  test('of many rows the first are named', async () => {
    const rows = [
      ['Vendor', 'Price'],
      ...Array.from({ length: 20 }, (_, i): [string, number] => [`V${i}`, i + 7]),
    ];
    const bytes = workbook({ name: 'A', rows, hiddenRows: [4, 5, 6, 7, 8, 9, 10] });
    const { notes } = await readXlsx(bytes);
    expect(notes[0]?.message).toContain('row 8 “V6” and 2 more');
  });

  test('a merged name reaches from a hidden row to those that are shown', async () => {
    const bytes = workbook({
      name: 'A',
      rows: [
        ['Group', 'Criterion', 'Xen', 'KVM'],
        ['Money', 'Price', 5, 6],
        [null, 'Support', 7, 8],
      ],
      merged: ['A2:A3'],
      hiddenRows: [2],
    });
    expect((await readXlsx(bytes)).grid[2]).toEqual(['Money', 'Support', 7, 8]);
  });

  test('a sheet with nothing that is shown is refused', async () => {
    const bytes = workbook({ ...OPTIONS, hiddenRows: [1, 2, 3] });
    await expect(readXlsx(bytes)).rejects.toThrow('Everything in the sheet “Vergleich” is hidden.');
  });
});

test('merged cells are said once, with where they are', async () => {
  const rows = Array.from({ length: 14 }, (_, i) => [i % 2 === 0 ? `G${i}` : null, `c${i}`, i]);
  const merged = Array.from({ length: 7 }, (_, i) => `A${2 * i + 1}:A${2 * i + 2}`);
  const { notes } = await readXlsx(workbook({ name: 'A', rows, merged }));
  expect(notes.map(({ message }) => message)).toEqual([
    '7 ranges of cells are merged (A1:A2, A3:A4, A5:A6, A7:A8, A9:A10 and 2 more), and their value is taken for each of them.',
  ]);
});

describe('numbers as they are shown', () => {
  const shown = async (value: number, format: string | number) => {
    const { grid, notes } = await readXlsx(workbook({ name: 'A', rows: [['x'], [[value, format]]] }));
    return { cell: grid[1]?.[0], notes: notes.map(({ message }) => message) };
  };
  const amount = (number: number, unit: string) => ({ number, unit });

  test.each<[number, string | number, unknown]>([
    // Percent.
    [0.999, '0.0%', amount(99.9, '%')],
    [0.9995000000000001, '0.00%', amount(99.95, '%')],
    [0.07, 9, amount(7, '%')],
    [0.285, 10, amount(28.5, '%')],
    [-0.05, '0%;[Red]-0%', amount(-5, '%')],
    [12, '0.0" %"', amount(12, '%')],
    [12, '0\\ \\%', amount(12, '%')],
    // Currencies, as Excel and LibreOffice write them.
    [1299, '#,##0.00\\ "€"', amount(1299, 'EUR')],
    [1299, '#,##0.00 [$€-407];[RED]-#,##0.00 [$€-407]', amount(1299, 'EUR')],
    [-5, '#,##0.00 [$€-407];[RED]-#,##0.00 [$€-407]', amount(-5, 'EUR')],
    [1299, '[$€-2] #,##0.00', amount(1299, 'EUR')],
    [1299, '"$"#,##0.00', amount(1299, '$')],
    [1299, '[$$-409]#,##0.00', amount(1299, 'USD')],
    [1299, '[$£-809]#,##0', amount(1299, 'GBP')],
    [1299, '#,##0.00\\ [$EUR]', amount(1299, 'EUR')],
    [1299, '[$CHF-807] #,##0.00', amount(1299, 'CHF')],
    [1299, '#,##0\\ [$kr-41D]', amount(1299, 'kr')],
    [99.5, '#,##0.00 [$zł-415]', amount(99.5, 'zł')],
    [1299, '_-* #,##0.00\\ "€"_-;\\-* #,##0.00\\ "€"_-;_-* "-"??\\ "€"_-;_-@_-', amount(1299, 'EUR')],
    [0, '_-* #,##0.00\\ "€"_-;\\-* #,##0.00\\ "€"_-;_-* "-"??\\ "€"_-;_-@_-', amount(0, 'EUR')],
    [-7, '_("$"* #,##0.00_);_("$"* \\(#,##0.00\\);_("$"* "-"??_);_(@_)', amount(-7, '$')],
    // Units.
    [12.5, '0.0" ms"', amount(12.5, 'ms')],
    [850, '#,##0\\ "MB/s"', amount(850, 'MB/s')],
    [3, 'General" days"', amount(3, 'days')],
    [21, '0"°C"', amount(21, '°C')],
    [8, '0 \\G\\B', amount(8, 'GB')],
    [30, '0.00" €/h"', amount(30, '€/h')],
    // Numbers that stand for themselves.
    [5, 'General', 5],
    [1234.5, '#,##0.00', 1234.5],
    [12345, '0.00E+00', 12345],
    [0.5, '# ?/?', 0.5],
    [5, '[Red]0;[Blue]-0', 5],
    [42, '000000', 42],
    [-7, '#,##0_);(#,##0)', -7],
    [4930123, '00-00 000', 4930123],
    [4, '0" / 5"', 4],
    // Thousands and millions.
    [1299000, '#,##0,', 1299000],
    [1299000, '0.0,"k"', 1299000],
    [5300000, '[>=1000000]0.0,,"M";[>=1000]0.0,"k";0', 5300000],
    [5300, '[>=1000000]0.0,,"M";[>=1000]0.0,"k";0', 5300],
    [1299000, '#,##0,"\u00a0T€"', amount(1299, 'T€')],
    [2500000, '0.0,," Mio. EUR"', amount(2.5, 'Mio. EUR')],
    // Bounds and names.
    [5, '"<"0" ms"', '<5 ms'],
    [99, '0"+"', '99+'],
    [7, '"Server "0', 'Server 7'],
    [7, '"Note: "0', 7],
    // Days, durations, times.
    [46143, 'yyyy-mm-dd', { date: '2026-05-01' }],
    [46143, 'dd\\.mm\\.yyyy;@', { date: '2026-05-01' }],
    [46143, '[$-407]d/\\ mmmm\\ yyyy;@', { date: '2026-05-01' }],
    [46143, 14, { date: '2026-05-01' }],
    [1.5, '[h]:mm', amount(2160, 'min')],
    [1.5, '[h]', amount(36, 'h')],
    [0.5 / 1440, '[ss]', amount(30, 's')],
    [90 / 86400, 45, amount(90, 's')],
    [0.25, '[mm]', amount(360, 'min')],
    [0.0625, '[hh]:mm:ss', amount(5400, 's')],
    [0.354167, 18, '08:30'],
  ])('%f in %j', async (value, format, expected) => {
    const { cell, notes } = await shown(value, format);
    expect(cell).toEqual(expected);
    if (typeof format === 'string' && !/,(?:"|$)/.test(format)) expect(notes).toEqual([]);
  });

  test.each<[number, string | number, string]>([
    [1299000, '#,##0,', 'numbers are shown in thousands or millions'],
    [0.0625, 20, 'times such as 1:30 are taken as durations'],
    [0.0625, 'h:mm:ss', 'times such as 1:30 are taken as durations'],
    [12, 44, 'taken as $'],
  ])('%f in %j is worth a word', async (value, format, words) => {
    expect((await shown(value, format)).notes.join()).toContain(words);
  });

  test('an amount is a number with its unit, and a text that says so', () => {
    expect(readNumber(amount(99.9, '%'), ',')).toMatchObject({ number: { a: 99.9 }, unit: '%' });
    expect(lineOf(amount(1299, 'EUR'))).toBe('1299 EUR');
  });

  const imported = async (rows: MadeSheet['rows']) => {
    const { grid } = await readXlsx(workbook({ name: 'A', rows }));
    return interpretTable(grid, guessTable(grid).mapping, { fileName: 'a.xlsx', scenario: 's' });
  };

  test('a criterion gets the unit of its numbers', async () => {
    const { model, problems } = await imported([
      ['Vendor', 'Uptime', 'Price'],
      ['North', [0.999, '0.0%'], [1299, '#,##0.00\\ "€"']],
      ['South', [0.985, '0.0%'], 999],
    ]);
    expect(problems).toEqual([]);
    expect(model.criteria).toMatchObject([
      { name: 'Uptime', unit: '%' },
      { name: 'Price', unit: 'EUR' },
    ]);
    expect(model.measurements?.map(({ measured }) => measured)).toMatchObject([
      { a: 99.9 },
      { a: 1299 },
      { a: 98.5 },
      { a: 999 },
    ]);
  });

  test('a share beside percents is not taken without a word', async () => {
    const { problems } = await imported([
      ['Vendor', 'Uptime', 'Speed'],
      ['North', [0.999, '0.0%'], 4],
      ['South', 0.985, 5],
    ]);
    expect(problems).toMatchObject([
      { severity: 'warning', row: 3, message: expect.stringContaining('“0.985” is taken for 0.985 %') },
    ]);
  });

  test('two currencies in one column are no numbers of one criterion', async () => {
    const { problems } = await imported([
      ['Vendor', 'Price', 'Speed'],
      ['North', [999, '#,##0.00\\ "€"'], 4],
      ['South', [985, '"$"#,##0.00'], 5],
    ]);
    expect(problems.filter(({ severity }) => severity === 'error')).not.toEqual([]);
  });
});
