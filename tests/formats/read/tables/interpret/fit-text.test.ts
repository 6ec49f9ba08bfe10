import { expect, test } from 'vitest';
import { guessTable } from '../../../../../formats/read/tables/guess.ts';
import { interpretTable } from '../../../../../formats/read/tables/interpret.ts';
import { readText } from '../../../../../formats/read/tables/reading/read-text.ts';

/** What a table says of texts that are longer than a workbook takes. */
async function cutsOf(text: string) {
  const { grid } = await readText(new TextEncoder().encode(text));
  const options = { fileName: 'a.csv', scenario: 'Weights' };
  const { model, problems } = interpretTable(grid, guessTable(grid).mapping, options);
  const cuts = problems.flatMap(({ severity, message, row, column }) =>
    message.includes('are taken.') ? [`${severity} ${row} ${column}: ${message}`] : [],
  );
  return { model, cuts };
}

const said = (place: string, what: string, all: string, kept: string) =>
  expect.stringMatching(
    new RegExp(`^warning ${place}: The ${what} “.*” has ${all} characters; the first ${kept} are taken\\.$`),
  );

test('of a matrix', async () => {
  const { model, cuts } = await cutsOf(
    `Tool,Vendor,Description,Speed\nA,${'v'.repeat(301)},${'d '.repeat(1_001).trim()},1\nB,short,short,2\n`,
  );
  expect(cuts).toEqual([said('2 B', 'vendor', '301', '300'), said('2 C', 'description', '2,001', '2,000')]);
  expect(model.alternatives?.[0]?.vendor).toBe('v'.repeat(300));
});

test('of a matrix with groups', async () => {
  const { model, cuts } = await cutsOf(
    `Group,Criterion,A,B\n${'g'.repeat(121)},Speed,1,2\n${'g'.repeat(121)},Load,5,2\nCosts,Price,3,4\n`,
  );
  expect(cuts).toEqual([said('2 B', 'group', '121', '120'), said('3 B', 'group', '121', '120')]);
  expect(model.criteria?.[0]?.group).toBe('g'.repeat(120));
});

test('of a list of claims', async () => {
  const { cuts } = await cutsOf(
    `Alternative,Criterion,Polarity,Claim,Source,Claim id\nXen,Speed,pro,Fast,${'s'.repeat(301)},${'i'.repeat(121)}\n`,
  );
  expect(cuts).toEqual([said('2 E', 'source', '301', '300'), said('2 F', 'id', '121', '120')]);
});

test('of a list of numbers', async () => {
  const { cuts } = await cutsOf(
    `Alternative,Criterion,Value,Unit,Remark\nXen,Speed,1,${'u'.repeat(61)},${'r'.repeat(2_001)}\n`,
  );
  expect(cuts).toEqual([said('2 B', 'unit', '61', '60'), said('2 E', 'remark', '2,001', '2,000')]);
});

test('of a list of criteria', async () => {
  const { cuts } = await cutsOf(
    `Criterion,Weight,Unit,Question\nSpeed,1,${'u'.repeat(61)},${'q'.repeat(2_001)}\nPrice,2,EUR,Why\n`,
  );
  expect(cuts).toEqual([said('2 C', 'unit', '61', '60'), said('2 D', 'question', '2,001', '2,000')]);
});
