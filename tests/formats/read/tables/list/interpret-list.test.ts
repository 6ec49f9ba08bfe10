import { expect, test } from 'vitest';
import { guessTable } from '../../../../../formats/read/tables/guess.ts';
import { interpretTable } from '../../../../../formats/read/tables/interpret.ts';
import { readText } from '../../../../../formats/read/tables/reading/read-text.ts';
import { bytesOf } from '../table-files.ts';

const OPTIONS = { fileName: 'cars.csv', scenario: 'Imported' };

test('an issue about a column that is not there stands in its row alone', async () => {
  const { grid } = await readText(bytesOf('alternative,criterion,claim\nXen,Speed,Xen starts fast.\n'));
  const { mapping } = guessTable(grid);
  expect(mapping.kind).toBe('list');
  const { problems } = interpretTable(grid, mapping, OPTIONS);
  expect(problems.map(({ severity, row, column }) => [severity, row, column])).toContainEqual([
    'error',
    2,
    undefined,
  ]);
});
