import { describe, expect, test } from 'vitest';
import { guessTable } from '../../../../../formats/read/tables/guess.ts';
import { interpretTable } from '../../../../../formats/read/tables/interpret.ts';
import type { TableMapping } from '../../../../../formats/read/tables/mapping.ts';
import { readText } from '../../../../../formats/read/tables/reading/read-text.ts';
import { levelIn, levelsOf } from '../../../../../formats/read/tables/values/levels.ts';
import { bytesOf } from '../table-files.ts';

const OPTIONS = { fileName: 'words.csv', scenario: 'Imported' };

const found = (cells: string, name = 'X') => levelsOf(cells.split(','), { name, direction: null });
const orderOf = (cells: string, name?: string): string | null => {
  const levels = found(cells, name);
  return levels?.isTaken ? levels.levels.map(({ words }) => words.join('|')).join(' < ') : null;
};

describe('words of which everybody knows the order', () => {
  test.each([
    ['Yes,No,Partial,Yes', 'No < Partial < Yes'],
    ['Yes,Yes,Yes', 'No < Yes'],
    ['Y,N,P', 'N < P < Y'],
    ['Ja,nein,teilweise', 'nein < teilweise < Ja'],
    ['oui,non,partiel', 'non < partiel < oui'],
    ['sí,no', 'no < sí'],
    ['TRUE,FALSE', 'No|FALSE < Yes|TRUE'],
    ['✓,✔,✗', '✗ < ✓|✔'],
    ['✓,–,✓', '– < ✓'],
    ['✅,❌,⚠️', '❌ < ⚠️ < ✅'],
    ['Full,Limited,None', 'None < Limited < Full'],
    ['Supported,Planned,Unsupported', 'Unsupported < Planned < Supported'],
    ['Excellent,Good,Fair,Poor', 'Poor < Fair < Good < Excellent'],
    ['gut,sehr gut,schlecht', 'schlecht < gut < sehr gut'],
    ['Befriedigend,gut,sehr gut,mangelhaft', 'Ungenügend < mangelhaft < Befriedigend < gut < sehr gut'],
    ['moyen,bon,mauvais', 'mauvais < moyen < bon'],
    ['+,++,–,0', '– < 0 < + < ++'],
    ['A+,B-,C', 'C < B- < A+'],
    ['◔,◑,◕', '○ < ◔ < ◑ < ◕ < ●'],
    ['●,○,◐', '○ < ◐ < ●'],
    ['🟢,🟡,🔴', '🔴 < 🟡 < 🟢'],
    ['👍,👎', '👎 < 👍'],
    ['×,○,△', '× < △ < ○'],
    ['€,€€,€€€', '€€€ < €€ < €'],
    ['Easy,Hard', 'Hard < Easy'],
    ['cheap,expensive', 'expensive < cheap'],
    ['Pass,Fail,Pass', 'Fail < Pass'],
    ['Strong,Weak', 'Weak < Strong'],
    // What belongs to a word and is not of the scale.
    ['Yes*,No [1],Partial¹', 'No < Partial < Yes'],
    ['Yes (plugin),Yes,No', 'No < Yes'],
    ['n/a,Yes,?,No', 'No < Yes'],
    ['via API,Yes,No,Yes,Yes', 'No < Yes'],
  ])('%s', (cells, order) => {
    expect(orderOf(cells)).toBe(order);
    expect(found(cells)?.doubt).toBeNull();
  });

  test.each([
    ['High,Low,Medium', 'Fit', 'Low < Medium < High'],
    ['High,High', 'Security', 'Low < High'],
    ['hoch,mittel', 'Qualität', 'niedrig < mittel < hoch'],
    ['alto,bajo', 'Calidad', 'bajo < alto'],
    ['High,Low,Medium', 'Cost', 'High < Medium < Low'],
    ['Low,Very High,medium-high', 'Risk', 'Very High < High < medium-high < Low'],
    ['alto,basso,medio', 'Rischio', 'alto < medio < basso'],
    ['hoch,gering', 'Aufwand', 'hoch < gering'],
    ['A,B,C,A', 'Rating', 'C < B < A'],
  ])('%s under %s', (cells, name, order) => {
    expect(orderOf(cells, name)).toBe(order);
    expect(found(cells, name)?.doubt).toBeNull();
  });
});

describe('words whose order is asked', () => {
  test.each([
    ['High,Low,Medium', 'Low < Medium < High', 'Is “High” the best under “X”?', 'High < Medium < Low'],
    ['S,M,L,XL', 'S < M < L < XL', 'Is “XL” the best under “X”?', 'XL < L < M < S'],
    ['Level 1,Level 2,Level 1', 'Level 1 < Level 2', 'Is “Level 2” the best under “X”?', 'Level 2 < Level 1'],
    [
      '5 - good,3 - ok,1 - bad',
      '1 - bad < 3 - ok < 5 - good',
      'Is “5 - good” the best under “X”?',
      '5 - good < 3 - ok < 1 - bad',
    ],
    [
      'Bronze,Silver,Gold',
      'Bronze < Silver < Gold',
      'Are the words under “X” a scale from the worst to the best?',
      'Texts, which become notes',
    ],
    [
      'A,B,A',
      'B < A',
      'Are the words under “X” a scale from the worst to the best?',
      'Texts, which become notes',
    ],
    ['✓,✔,x', 'x < ✓|✔', 'Does “x” under “X” mean no?', 'It means yes'],
    ['x,,x', 'no < x', 'Do empty cells under “X” mean no?', 'They mean no'],
  ])('%s', (cells, order, question, other) => {
    expect(orderOf(cells)).toBe(order);
    expect(found(cells)?.doubt).toMatchObject({ question, readings: [expect.anything(), other] });
  });

  test('few words that repeat are texts until somebody says otherwise', () => {
    const levels = found('MIT,GPL,MIT,Apache,MIT,GPL', 'License');
    expect(levels?.isTaken).toBe(false);
    expect(levels?.doubt?.other?.map(({ words }) => words)).toEqual([['MIT'], ['GPL'], ['Apache']]);
  });

  test.each(['Anna,Bob,Carl', 'Linux,Windows', '1,2,1', '', 'Red,Green'])('%s is no scale', (cells) => {
    expect(found(cells, 'Colour')).toBeNull();
  });
});

test('a cell says a level, whatever stands behind its word; "n/a" is no "n"', () => {
  const levels = [{ words: ['No', 'n'] }, { words: ['Yes', '✓'] }];
  expect(levelIn('yes (with a plugin)', levels)).toEqual({ level: 2, remark: 'yes (with a plugin)' });
  expect(levelIn('✓*', levels)).toEqual({ level: 2, remark: '' });
  expect(levelIn('n/a', levels)).toBeNull();
});

async function read(text: string) {
  const { grid, separator } = await readText(bytesOf(text));
  const guess = guessTable(grid, { decimal: separator === ';' ? ',' : '.' });
  const carriedOut = (mapping: TableMapping) => interpretTable(grid, mapping, OPTIONS);
  const { model, problems } = carriedOut(guess.mapping);
  return { guess, model, carriedOut, said: problems.map(({ message }) => message) };
}

/** A table of one criterion, in a file with semicolons. */
const column = (name: string, cells: readonly string[]): Promise<Awaited<ReturnType<typeof read>>> =>
  read(`Option;Other;${name}\n${cells.map((cell, i) => `O${i};${i * i + 2};${cell}`).join('\n')}\n`);

const valuesOf = ({ model }: Awaited<ReturnType<typeof read>>, name: string) => {
  const numbers = new Map(
    (model.measurements ?? [])
      .filter(({ criterion }) => criterion === name)
      .map(({ alternative, measured }) => [
        alternative,
        measured.kind === 'exact' ? measured.a : [measured.a, measured.b],
      ]),
  );
  return (model.alternatives ?? []).map((alternative) => numbers.get(alternative.name) ?? null);
};
const unitOf = ({ model }: Awaited<ReturnType<typeof read>>, name: string) =>
  model.criteria?.find((criterion) => criterion.name === name)?.unit;

describe('numbers that are written with more than digits', () => {
  test.each<[string, string[], string | null, (number | number[] | null)[], string]>([
    ['Battery', ['4500*', '5000', '4800 (typ.)'], null, [4500, 5000, 4800], 'is read without “*”'],
    ['Score', ['8,1¹', '7,9', '8,3 [2]', '9 (a)'], null, [8.1, 7.9, 8.3, 9], 'is read without “¹”'],
    [
      'Mass',
      ['189 g', '201 g†', '0,2 kg'],
      'g',
      [189, 201, 200],
      '“0,2 kg” under “Mass” is converted to 200 g',
    ],
    ['Memory', ['2 GB', '512 MB', '4 GB'], 'GB', [2, 0.512, 4], 'is converted to 0.512 GB'],
    ['Latency', ['12 ms', '0,2 s', '<10 ms'], 'ms', [12, 200, [0, 10]], 'is read as 0 to 10 ms'],
    ['Users', ['3,4k', '12k', '900', '1,2M'], null, [3400, 12_000, 900, 1_200_000], 'is read as 3,400'],
    ['Revenue', ['$1,2M', '$850K', '$2B'], '$', [1_200_000, 850_000, 2e9], 'is read as 1,200,000 $'],
    ['Margin', ['-$0,182', '$0,5', '($3)'], '$', [-0.182, 0.5, -3], ''],
    ['Time', ['57,7s', '63,0s', '1 min'], 's', [57.7, 63, 60], 'is converted to 60 s'],
    ['Price', ['12 €', '9,50 €', 'kostenlos'], '€', [12, 9.5, 0], '“kostenlos” under “Price” is read as 0'],
    ['Plan price', ['€12/month', '€240/year', '€9/mo'], '€/month', [12, 20, 9], 'is converted to 20 €/month'],
    ['Uptime', ['≥ 99,9 %', '99 %', '>98%'], '%', [[99.9, 100], 99, [98, 100]], 'there is no more than 100'],
    ['Seats', ['10+', '5', '100'], null, [[10, 100], 5, 100], 'the highest number there is its other end'],
    ['Nodes', ['up to 5', '8', '3'], null, [[0, 5], 8, 3], 'is read as 0 to 5'],
    ['Most', ['>500', '100', '200'], null, [null, 100, 200], 'its words are kept as a note on the cell'],
    [
      'Days',
      ['10-20', '5–7', '8 bis 9'],
      null,
      [
        [10, 20],
        [5, 7],
        [8, 9],
      ],
      '',
    ],
    [
      'Lead time (days)',
      ['10-20', '2-3 weeks', '14'],
      'days',
      [[10, 20], [14, 21], 14],
      'converted to 14 to 21 days',
    ],
    ['Space', ['500 MB - 1 GB', '2 GB', '3 GB'], 'GB', [[0.5, 1], 2, 3], ''],
    ['Tested', ['5', 'n/a', 'not tested'], null, [5, null, null], ''],
    [
      'Weight',
      ['5 kg', '7', '6 kg'],
      'kg',
      [5, 7, 6],
      '“7” under “Weight” has no unit and is taken to be in kg',
    ],
  ])('%s: %j', async (heading, cells, unit, values, said) => {
    const table = await column(heading, cells);
    const name = heading.replace(/ \(.*/, '');
    expect(valuesOf(table, name)).toEqual(values);
    expect(unitOf(table, name)).toBe(unit);
    expect(table.said.join('\n')).toContain(said);
    if (said === '') expect(table.said).toEqual([]);
  });

  test.each<[string[], string, number[], number]>([
    [['4/5', '5/5', '3 of 5'], '/5', [4, 5, 3], 5],
    [['4,5/5', '4 out of 5', '2 von 5'], '/5', [4.5, 4, 2], 5],
    [['80/100', '65/100', '7/10'], '/100', [80, 65, 70], 100],
    [['★★★★☆', '★★★☆☆', '★★★★★'], '/5', [4, 3, 5], 5],
    [['●●○', '●○○', '●●●'], '/3', [2, 1, 3], 3],
  ])('%j are numbers on a scale', async (cells, unit, values, most) => {
    const table = await column('Rating', cells);
    expect(valuesOf(table, 'Rating')).toEqual(values);
    expect(table.model.criteria?.[1]).toMatchObject({
      unit,
      valuePoints: [
        [0, 0],
        [most, 100],
      ],
    });
  });

  test('another currency is an error of its cell, and so is a word that is no number', async () => {
    const { said } = await column('Price', ['12 €', '13 €', '$14', 'call us']);
    expect(said).toEqual(['“$14” is not in €.', '“call us” is not a number.']);
  });
});

describe('words in a table', () => {
  test('become numbers, the worst 1, whose value no other option changes', async () => {
    const table = await column('SSO', ['Yes', 'No', 'Partial', 'Yes (LDAP)', 'n/a', 'ask us']);
    expect(valuesOf(table, 'SSO')).toEqual([3, 1, 2, 3, null, null]);
    expect(table.model.criteria?.[1]).toMatchObject({
      scale: 'numeric',
      direction: 'max',
      levels: ['No', 'Partial', 'Yes'],
      valuePoints: [
        [1, 0],
        [3, 100],
      ],
    });
    // What is more than a word of the scale is not lost, and said.
    expect(table.model.notes?.map((note) => [note.subject, note.text])).toEqual([
      ['cell', 'Yes (LDAP)'],
      ['cell', 'ask us'],
    ]);
    expect(table.said).toEqual([
      expect.stringContaining('“ask us” is none of the words of this scale: “No”, “Partial” and “Yes”'),
      expect.stringContaining('“Yes (LDAP)” under “SSO” is taken for “Yes”'),
    ]);
  });

  test('of which nobody knows the order become notes, with a word, and are asked about', async () => {
    const table = await column('License', ['MIT', 'GPL', 'MIT', 'GPL']);
    expect(valuesOf(table, 'License')).toEqual([null, null, null, null]);
    expect(table.said).toEqual([
      'Column “License” holds texts; they become notes and are not in the ranking.',
    ]);
    const [doubt] = table.guess.doubts;
    expect(doubt).toMatchObject({ about: 'levels', position: { row: 1, column: 'C' } });
    expect(doubt?.readings[0].mapping).toEqual(table.guess.mapping);
    expect(doubt?.readings.map(({ option }) => option)).toEqual([
      '--role "License=note"',
      '--levels "License=MIT,GPL"',
    ]);
    const other = table.carriedOut(doubt?.readings[1].mapping ?? table.guess.mapping);
    expect(
      other.model.measurements
        ?.filter(({ criterion }) => criterion === 'License')
        .map(({ measured }) => measured.a),
    ).toEqual([1, 2, 1, 2]);
  });

  test('with the options side by side', async () => {
    const table = await read(
      'Feature,KVM,Xen,ESXi\nLive migration,Yes,Yes,No\nUSB,Yes,Partial,No\nPrice,free,$5,$10\n',
    );
    expect(table.model.criteria?.map(({ name, unit }) => [name, unit])).toEqual([
      ['Live migration', null],
      ['USB', null],
      ['Price', '$'],
    ]);
    expect(valuesOf(table, 'USB')).toEqual([3, 2, 1]);
    expect(valuesOf(table, 'Price')).toEqual([0, 5, 10]);
  });

  test('empty cells beside ticks mean no in the other reading', async () => {
    const table = await column('API', ['✓', '', '✓', '']);
    expect(valuesOf(table, 'API')).toEqual([2, null, 2, null]);
    const other = table.guess.doubts[0]?.readings[1].mapping ?? table.guess.mapping;
    expect(valuesOf({ ...table, model: table.carriedOut(other).model }, 'API')).toEqual([2, 1, 2, 1]);
  });
});
