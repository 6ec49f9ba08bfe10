import { expect, test } from 'vitest';
import { guessTable } from '../../../../../formats/read/tables/guess.ts';
import { interpretTable } from '../../../../../formats/read/tables/interpret.ts';
import { readText } from '../../../../../formats/read/tables/reading/read-text.ts';
import { bytesOf } from '../table-files.ts';

const OPTIONS = { fileName: 'cars.csv', scenario: 'Imported' };

test('a scored matrix whose headings are said to be missing is refused, and its headings are no criterion', async () => {
  const { grid } = await readText(
    bytesOf('group,criterion,weight,share,Xen,Xen state\nG,Speed,10,1,60,judgement\n'),
  );
  const { mapping } = guessTable(grid);
  expect(mapping.kind).toBe('scored');
  const { model, problems } = interpretTable(grid, { ...mapping, head: null }, OPTIONS);
  expect(problems.map(({ severity, row }) => [severity, row])).toEqual([['error', undefined]]);
  expect(model.criteria).toBeUndefined();
});
