import { describe, expect, test } from 'vitest';
import type { ImportIssue } from '../../../../db/exchange/issues.ts';
import type { Grid } from '../../../../formats/read/tables/grid.ts';
import { guessTable } from '../../../../formats/read/tables/guess.ts';
import type { Interpretation } from '../../../../formats/read/tables/interpret/model-builder.ts';
import { interpretTable } from '../../../../formats/read/tables/interpret.ts';
import type { Guess, GuessOptions } from '../../../../formats/read/tables/mapping.ts';
import { readText } from '../../../../formats/read/tables/reading/read-text.ts';
import { readXlsx } from '../../../../formats/read/tables/reading/read-xlsx.ts';
import { bytesOf, imported } from './table-files.ts';

const OPTIONS = { fileName: 'cars.csv', scenario: 'Imported' };

const problemLine = ({ row, column, message, remedy }: ImportIssue): string =>
  `${row === undefined ? '' : `row ${row}${column ? `, column ${column}` : ''}: `}${message} ${remedy}`;

interface Read extends Interpretation {
  readonly guess: Guess;
  readonly lines: readonly string[];
}

function interpreted(grid: Grid, options: GuessOptions = {}): Read {
  const guess = guessTable(grid, options);
  const interpretation = interpretTable(grid, guess.mapping, OPTIONS);
  return { ...interpretation, guess, lines: interpretation.problems.map(problemLine) };
}

async function fromText(text: string, options: GuessOptions = {}): Promise<Read> {
  const { grid, separator } = await readText(bytesOf(text));
  return interpreted(grid, { decimal: separator === ';' ? ',' : '.', ...options });
}

async function fromFile(name: string): Promise<Read> {
  if (name.endsWith('.xlsx')) return interpreted((await readXlsx(imported(name))).grid);
  const { grid, separator } = await readText(imported(name));
  return interpreted(grid, { decimal: separator === ';' ? ',' : '.' });
}

const numbersOf = ({ model }: Read) =>
  (model.measurements ?? []).map(({ alternative, criterion, measured }) => [
    alternative,
    criterion,
    measured.a,
  ]);
const criteriaOf = ({ model }: Read) =>
  (model.criteria ?? []).map(({ name, unit, direction }) => [name, unit, direction]);
const weightsOf = ({ model }: Read) =>
  model.scenarios?.[0]?.weights?.map(({ criterion, value }) => [criterion, value]);

describe('tables of other programs', () => {
  test('rows of metadata behind the options are no options', async () => {
    const read = await fromFile('metadata-rows.csv');
    expect(read.model.alternatives?.map((a) => a.name)).toEqual(['A1', 'A2', 'A3']);
    expect(criteriaOf(read).map(([, , direction]) => direction)).toEqual(['max', 'min', 'max']);
    expect(weightsOf(read)).toEqual([
      ['C1', 0.5],
      ['C2', 0.3],
      ['C3', 0.2],
    ]);
    expect(numbersOf(read)).toHaveLength(8);
    expect(read.problems).toEqual([]);
  });

  test('a criterion a row', async () => {
    const read = await fromFile('criteria-rows.csv');
    expect(read.guess.mapping.kind).toBe('criteria');
    expect(criteriaOf(read)).toEqual([
      ['Speed', 'km/h', 'max'],
      ['Price', 'EUR', 'min'],
      ['Comfort', undefined, 'max'],
    ]);
    expect(weightsOf(read)).toEqual([
      ['Speed', 0.5],
      ['Price', 0.3],
      ['Comfort', 0.2],
    ]);
  });

  test('ids with names behind them, and a value that is missing stays missing', async () => {
    const read = await fromFile('ids-and-names.csv');
    expect(numbersOf(read)).toEqual([
      ['Audi A3', 'Speed', 200],
      ['Audi A3', 'Price', 30000],
      ['Fiat Panda', 'Speed', 150],
      ['Fiat Panda', 'Price', 12000],
      ['Lada Niva', 'Price', 8000],
    ]);
  });

  test('no headings', async () => {
    const read = await fromFile('no-head.csv');
    expect(read.guess.mapping.head).toBeNull();
    expect(read.model.alternatives?.map((a) => a.name)).toEqual(['A0', 'A1', 'A2']);
    expect(criteriaOf(read).map(([name]) => name)).toEqual([
      'Criterion B',
      'Criterion C',
      'Criterion D',
      'Criterion E',
    ]);
  });

  test("R's data frames", async () => {
    for (const name of ['r-table.txt', 'r-csv.csv']) {
      const read = await fromFile(name);
      expect(numbersOf(read)).toHaveLength(11);
      expect(numbersOf(read)).toContainEqual(['Datsun 710', 'mpg', 22.8]);
    }
  });

  test('a German table: decimal commas, thousands, money', async () => {
    const read = await fromFile('excel-eu.csv');
    expect(criteriaOf(read)).toEqual([
      ['Größe', null, 'max'],
      ['Preis', '€', 'min'],
      ['Menge', null, 'max'],
    ]);
    expect(numbersOf(read)).toEqual([
      ['Kühlschrank', 'Größe', 1.85],
      ['Kühlschrank', 'Preis', 1234.5],
      ['Kühlschrank', 'Menge', 12],
      ['Öfen; klein', 'Größe', 0.95],
      ['Öfen; klein', 'Preis', 89.9],
    ]);
  });

  test('a spreadsheet with its options as columns, groups and weights', async () => {
    const read = await fromFile('servers.xlsx');
    expect(read.guess.mapping.optionsAs).toBe('columns');
    expect(read.model.criteria?.map(({ group, name, unit }) => [group, name, unit])).toEqual([
      ['Speed', 'Latency', 'ms'],
      ['Speed', 'Throughput', 'MB/s'],
      ['Money', 'Price', 'EUR'],
    ]);
    expect(weightsOf(read)?.map(([, value]) => value)).toEqual([30, 20, 50]);
    expect(numbersOf(read)).toHaveLength(5);
  });

  test('formulas, errors and days', async () => {
    const read = await fromFile('formulas.xlsx');
    expect(numbersOf(read)).toContainEqual(['Xen', 'Twice', 45]);
    // Days are no numbers, and an error is no empty cell.
    expect(read.model.notes?.map((note) => 'alternative' in note && [note.alternative, note.text])).toEqual([
      ['Xen', 'Broken: #DIV/0!'],
      ['Xen', 'Released: 2003-10-02'],
      ['KVM', 'Broken: #N/A'],
      ['KVM', 'Released: 2007-02-05'],
      ['KVM', 'Late: x'],
    ]);
  });

  test('a tidy table of numbers', async () => {
    const read = await fromText(
      'option,criterion,value,unit\nA,Speed,3,km/h\nB,Speed,4,km/h\nA,Price,10–15,EUR\n',
    );
    expect(read.model.measurements).toEqual([
      { alternative: 'A', criterion: 'Speed', measured: { kind: 'exact', a: 3 } },
      { alternative: 'B', criterion: 'Speed', measured: { kind: 'exact', a: 4 } },
      { alternative: 'A', criterion: 'Price', measured: { kind: 'uniform', a: 10, b: 15 } },
    ]);
    expect(criteriaOf(read)[1]).toEqual(['Price', 'EUR', 'min']);
  });
});

describe('what is easily mistaken', () => {
  test('years above numbers are headings', async () => {
    const read = await fromText('Country;2008;2009\nDE;1,5;2,5\nFR;1,2;2,3\n');
    expect(read.model.alternatives?.map((a) => a.name)).toEqual(['DE', 'FR']);
    expect(criteriaOf(read).map(([name]) => name)).toEqual(['2008', '2009']);
  });

  test('a second row of headings holds units', async () => {
    const read = await fromText('Model,Price,Power\n,EUR,kW\nGolf,25000,85\nPolo,19000,70\n');
    expect(criteriaOf(read)).toEqual([
      ['Price', 'EUR', 'min'],
      ['Power', 'kW', 'max'],
    ]);
    expect(read.problems).toEqual([]);
  });

  test('a column of importance holds weights, whatever stands in brackets', async () => {
    const read = await fromText(
      'Criterion,Importance (1-5),Xen,KVM\nSecurity,5,4,3\nSpeed,4,3,5\nTotal,,32,35\n',
    );
    expect(weightsOf(read)).toEqual([
      ['Security', 5],
      ['Speed', 4],
    ]);
    expect(read.model.alternatives?.map((a) => a.name)).toEqual(['Xen', 'KVM']);
  });

  test('rows without names are known by their number or their id', async () => {
    const iris = await fromText(
      '"","Length","Species"\n"1",5.1,"setosa"\n"2",4.9,"setosa"\n"3",6.2,"virginica"\n',
    );
    expect(iris.model.alternatives?.map((a) => a.name)).toEqual(['1', '2', '3']);
    const coded = await fromText('id,price\n101,10\n102,20\n103,15\n');
    expect(coded.model.alternatives?.map((a) => a.name)).toEqual(['101', '102', '103']);
  });
});

describe('which way a table lies', () => {
  test.each([
    ['Alternative,Speed,Price\nA,1,2\nB,3,4', 'rows'],
    ['Criterion,A,B\nSpeed,1,3\nPrice,2,4', 'columns'],
    ['Criterion,Weight,Car 1,Car 2\nPrice ($),0.4,25000,22000\nSafety (1-5),0.3,4,5', 'columns'],
    [',Price (EUR),Speed (km/h)\nA,12000,180\nB,15000,200', 'rows'],
    [',A,B,C\nLatency [ms],12,13,11\nMemory [GB],1200,1400,1300\nPower [W],0.2,0.1,0.3', 'columns'],
    ['Car,Price,Speed,Comfort\n,min,max,max\nA,10,20,3\nB,11,25,4\nWeights,0.5,0.3,0.2', 'rows'],
  ])('%j: options as %s', async (text, optionsAs) => {
    expect((await fromText(text)).guess.mapping.optionsAs).toBe(optionsAs);
  });

  test('the names of the workbook decide', async () => {
    const numeric = (name: string) => ({
      name,
      scale: 'numeric' as const,
      unit: null,
      direction: 'min' as const,
    });
    const known = { alternatives: ['Xen', 'KVM'], criteria: [numeric('Start'), numeric('Stop')] };
    const text = ',Xen,KVM\nStart,1,2\nStop,2,1\n';
    expect((await fromText(text, { known })).guess.mapping.optionsAs).toBe('columns');
    expect(criteriaOf(await fromText(text, { known }))[0]).toEqual(['Start', null, 'min']);
    const evidence = {
      ...known,
      criteria: known.criteria.map((c) => ({ ...c, scale: 'evidence' as const })),
    };
    expect((await fromText(text, { known: evidence })).model.judgements).toHaveLength(4);
  });

  test('either way gives the same comparison', async () => {
    const rows = await fromText('Alternative,Price (EUR),Speed\nA,1,2\nB,3,\n');
    const columns = await fromText('Criterion,A,B\nPrice (EUR),1,3\nSpeed,2,\n');
    expect(numbersOf(columns)).toEqual(numbersOf(rows));
    expect(criteriaOf(columns)).toEqual(criteriaOf(rows));
  });
});

describe('problems, by row and column', () => {
  test.each([
    ['a text', 'A,1\nB,fast\nC,3', 'row 3, column B: “fast” is not a number. Write a number'],
    ['a bound', 'A,1\nB,>5\nC,3', 'row 3, column B: “>5” says only on which side'],
    ['a day', 'A,22.5\nB,22-May\nC,3', 'row 3, column B: “22-May” is a day'],
    ['turned round', 'A,1\nB,9-5\nC,3', 'row 3, column B: “9-5” has its highest number first'],
    ['another unit', 'A,1 kg\nB,5 ms\nC,3 kg', 'row 3, column B: “5 ms” is not in kg'],
    ['a unit among plain numbers', 'A,1\nB,12 kg\nC,3', 'row 3, column B: “12 kg” has a unit'],
    ['twice', 'A,1\na,2\nC,3', 'row 3, column A: “a” stands there twice, first in row 2'],
    ['no name', 'A,1\n,2\nC,3', 'row 3, column A: This alternative has no name'],
    ['too long', 'A,1\nB,2,3\nC,3', 'row 3: This row has more cells (3) than there are headings (2)'],
    ['other decimals', 'A,1.5\nB,"2,5"\nC,3.5', 'choose the other if that is wrong'],
    ['about', 'A,1\nB,~2\nC,3', 'is taken as an exact number'],
    ['spread', 'A,1\nB,2 ± 1\nC,3', 'taken as one standard deviation'],
    ['doubtful', 'A,"1,234"\nB,"2,345"\nC,', '“1,234” under “Speed” is read as 1234'],
  ])('%s', async (_name, rows, line) => {
    const { lines } = await fromText(`Option,Speed\n${rows}\n`);
    expect(lines).toContainEqual(expect.stringContaining(line));
  });

  test('a criterion that stands there twice is left out once', async () => {
    const read = await fromText('Option,Speed,speed\nA,1,2\nB,3,4\n');
    expect(read.lines).toEqual([
      expect.stringMatching(/^row 1, column C: The criterion “speed” stands there twice/),
    ]);
    expect(numbersOf(read)).toHaveLength(2);
  });

  test('a text that is too long for a note is cut, and said', async () => {
    const read = await fromText(`Option,Price,Remark\nA,1,"${'x'.repeat(1_000_000)}"\nB,2,short\n`);
    expect(read.model.notes?.map(({ text }) => text.length)).toEqual([20_000, 'Remark: short'.length]);
    expect(read.lines).toEqual([
      expect.stringMatching(
        /^row 2, column C: This text has 1,000,008 characters; its note holds the first 20,000/,
      ),
      expect.stringMatching(/^row 1, column C: Column “Remark” holds texts/),
    ]);
  });

  test.each(['Prix', 'Coût', 'Precio', 'Prezzo', 'Kosten', 'Cost'])('less of %s is better', async (name) => {
    const read = await fromText(`Option,${name} (€)\nA,1\nB,2\n`);
    expect(criteriaOf(read)).toEqual([[name, '€', 'min']]);
  });

  test('with options as columns the places are those of the file', async () => {
    const { lines } = await fromText('Criterion,A,B\nSpeed,1,fast\nPrice,2,4\n');
    expect(lines).toEqual([expect.stringMatching(/^row 2, column C: “fast” is not a number/)]);
  });

  test('a row that is wrong stays out and the others come in', async () => {
    const read = await fromText('Option,Speed,Price\nA,1,2\nB,x,5\nC,3,4\n');
    expect(numbersOf(read)).toEqual([
      ['A', 'Speed', 1],
      ['A', 'Price', 2],
      ['B', 'Price', 5],
      ['C', 'Speed', 3],
      ['C', 'Price', 4],
    ]);
    expect(read.problems.map(({ severity, row, column }) => [severity, row, column])).toEqual([
      ['error', 3, 'B'],
    ]);
  });

  test('what can be no comparison at all is a fault without a place', async () => {
    const read = await fromText('a,b\nx,y\nz,w\n');
    expect(read.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(read.model.notes?.map((note) => note.text)).toEqual(['b: y', 'b: w']);
    const { grid } = await readText(bytesOf('n\n1\n2\n'));
    const { mapping } = guessTable(grid);
    const ignored = {
      ...mapping,
      lines: mapping.lines.map((line) => ({ ...line, role: 'ignore' as const })),
    };
    expect(interpretTable(grid, ignored, OPTIONS).problems.map((p) => [p.severity, p.row])).toEqual([
      ['error', undefined],
      ['error', undefined],
    ]);
  });
});

describe('empty is missing and never zero', () => {
  test.each(['', ' ', '-', '–', 'n/a', 'N/A', '#N/A', 'NaN', 'null', '?', 'k.A.', 'unknown'])(
    '%j',
    async (word) => {
      const read = await fromText(`Option,Speed\nA,1\nB,${word}\nC,3\n`);
      expect(numbersOf(read).map(([name]) => name)).toEqual(['A', 'C']);
      expect(read.problems).toEqual([]);
    },
  );
});

describe('claims', () => {
  const HEAD = 'alternative,criterion,polarity,strength,claim,speaker,source,paragraph,date,claim_id\n';

  test('rows of one claim become one claim', async () => {
    const read = await fromText(
      `${HEAD}Xen,Speed,pro,2,Xen starts fast.,Ada,a.html,3,2009-02-01,c1\nKVM,Speed,con,,Xen starts fast.,Ada,a.html,3,2009-02-01,c1\n`,
    );
    expect(read.model.claims).toEqual([
      expect.objectContaining({
        slug: 'c1',
        source: 'a.html',
        speaker: 'Ada',
        paragraph: 3,
        date: '2009-02-01',
        findings: [
          { alternative: 'Xen', criterion: 'Speed', polarity: 'pro', strength: 2 },
          { alternative: 'KVM', criterion: 'Speed', polarity: 'con', strength: 1 },
        ],
      }),
    ]);
    expect(read.problems).toEqual([]);
  });

  test.each([
    ['Xen,Speed,maybe,1,T,Ada,a,1,,x', 'row 2, column C: “maybe” is no polarity. Write pro, con or neutral.'],
    ['Xen,Speed,,1,T,Ada,a,1,,x', 'row 2, column C: The row does not say whether'],
    ['Xen,Speed,pro,9,T,Ada,a,1,,x', 'row 2, column D: “9” is no strength'],
    ['Xen,Speed,pro,1,,Ada,a,1,,x', 'row 2, column E: There is no text'],
    [
      `Xen,Speed,pro,1,${'word '.repeat(26)},Ada,a,1,,x`,
      'row 2, column E: The text of this claim has more than 25 words',
    ],
    ['Xen,Speed,pro,1,T,Ada,a,zero,,x', 'row 2, column H: “zero” is no paragraph'],
    ['Xen,Speed,pro,1,T,Ada,a,1,03/04/2009,x', 'row 2, column I: “03/04/2009” is no day'],
    [',Speed,pro,1,T,Ada,a,1,,x', 'row 2, column A: The row names no alternative'],
    [
      'Xen,Speed,pro,1,T,Ada,a,1,,x\nXen,Speed,con,1,T,Ada,a,1,,x',
      'row 3, column A: This claim has a finding on “Xen”',
    ],
    [
      'Xen,Speed,pro,1,T,Ada,a,1,,x\nKVM,Speed,con,1,U,Ada,a,1,,x',
      'row 3, column J: The claim “x” says something else in row 2',
    ],
    ['Xen,Speed,pro,1,T,,a,1,,x', '1 claim is without a speaker'],
    ['Xen,Speed,pro,1,T,Ada,,1,,x', '“Import of cars.csv”'],
  ])('%s', async (rows, line) => {
    const { lines } = await fromText(`${HEAD}${rows}\n`);
    expect(lines).toContainEqual(expect.stringContaining(line));
  });
});
