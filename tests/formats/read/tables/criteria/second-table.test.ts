import { describe, expect, test } from 'vitest';
import type { ImportIssue } from '../../../../../db/exchange/issues.ts';
import { isWholeFileError } from '../../../../../formats/read/file-error.ts';
import { guessTable } from '../../../../../formats/read/tables/guess.ts';
import { interpretTable } from '../../../../../formats/read/tables/interpret.ts';
import { readText } from '../../../../../formats/read/tables/reading/read-text.ts';
import { bytesOf } from '../table-files.ts';

async function problemsOf(text: string): Promise<readonly ImportIssue[]> {
  const { grid } = await readText(bytesOf(text));
  const { mapping } = guessTable(grid);
  return interpretTable(grid, mapping, { fileName: 'a.csv', scenario: 'Imported' }).problems;
}

describe('several tables in one file', () => {
  test.each([
    [
      'without a blank row',
      'criterion,direction,weight\nc1,min,0.3\nc2,max,0.7\npt,c1,c2\na1,1,2\na2,3,4\n',
      4,
    ],
    ['alternatives and categories', 'name,c1,c2\na1,1,2\na2,3,4\n\ncategory,lower,upper\nx,0,5\n', 5],
  ])('are refused as a whole: %s', async (_what, text, row) => {
    const problems = await problemsOf(text);
    expect(isWholeFileError(problems)).toBe(true);
    expect(problems.map(({ message }) => message)).toEqual([
      expect.stringContaining(`A second table begins in row ${row}, at`),
    ]);
  });

  test.each([
    ['weights and directions below', 'car,Price,Speed\nRed,1,2\nBlue,3,4\n\ntype,min,max\nweight,0.3,0.7\n'],
    ['groups below', 'car,Price,Speed\nRed,1,2\nBlue,3,4\n\ngroup,Costs,Use\nweight,0.3,0.7\n'],
    ['alternatives after a gap', 'car,Price,Speed\nRed,1,2\n\nBlue,n/a,unknown\nGreen,3,4\n'],
    ['a footer', 'car,Price,Speed\nRed,1,2\n\nSource,see the annex\n'],
  ])('a table with %s is one', async (_what, text) => {
    const problems = await problemsOf(text);
    expect(isWholeFileError(problems)).toBe(false);
  });
});
