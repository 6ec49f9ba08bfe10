import { describe, expect, test } from 'vitest';
import { stemsOf } from '../../../../formats/read/tables/stems.ts';
import { readBack } from './guess/read-back.ts';

const CALLED = /^Alternatives of one name in several groups are called after both: /;

describe('alternatives of one name in several groups', () => {
  test.each<[string, string, readonly string[]]>([
    [
      'a column of groups before the names',
      'Series;Model;Price;Speed\nAcme;Basic;10;1\nAcme;Pro;20;3\nBolt;Basic;12;2\nBolt;Pro;22;5\n',
      ['Acme: Basic', 'Acme: Pro', 'Bolt: Basic', 'Bolt: Pro'],
    ],
    [
      'filled only where a group begins',
      'Series;Model;Price;Speed\nAcme;Basic;10;1\n;Pro;20;3\nBolt;Basic;12;2\n;Pro;22;5\n',
      ['Acme: Basic', 'Acme: Pro', 'Bolt: Basic', 'Bolt: Pro'],
    ],
    [
      'a vendor, and only where names repeat',
      'Vendor,Product,Price,Speed\nAcme,Basic,10,1\nBolt,Basic,12,2\nCee,Plus,14,4\n',
      ['Acme: Basic', 'Bolt: Basic', 'Plus'],
    ],
    [
      'headings of sections between the rows',
      'Tool,Price,Speed\nCloud,,\nAlpha,10,1\nBeta,20,3\nOn site,,\nAlpha,12,2\nBeta,22,5\n',
      ['Cloud: Alpha', 'Cloud: Beta', 'On site: Alpha', 'On site: Beta'],
    ],
    [
      'years over the columns',
      ',2023,,2024,\nCriterion,Alpha,Beta,Alpha,Beta\nPrice,10,20,12,22\nSpeed,1,3,2,5\n',
      ['2023: Alpha', '2023: Beta', '2024: Alpha', '2024: Beta'],
    ],
    [
      'words over the columns, in each of them',
      ',Site A,Site A,Site B,Site B\nCriterion,Alpha,Beta,Alpha,Beta\nPrice,10,20,12,22\nSpeed,1,3,2,5\n',
      ['Site A: Alpha', 'Site A: Beta', 'Site B: Alpha', 'Site B: Beta'],
    ],
  ])('%s', async (_, text, names) => {
    const read = await readBack(text);
    expect(read.alternatives).toEqual(names);
    expect(read.problems.filter((problem) => problem.startsWith('error'))).toEqual([]);
    expect(read.notes).toContainEqual(expect.stringMatching(CALLED));
  });

  test('what nothing tells apart stays an error', async () => {
    const read = await readBack('Tool,Price,Speed\nAlpha,10,1\nBeta,20,3\nAlpha,12,2\n');
    expect(read.alternatives).toEqual(['Alpha', 'Beta']);
    expect(read.problems).toEqual(['error: “Alpha” stands there twice, first in row 2.']);
    expect(read.notes).not.toContainEqual(expect.stringMatching(CALLED));
  });

  test('names that differ are called as they are, whatever they belong to', async () => {
    const read = await readBack('Series;Model;Price;Speed\nAcme;A;10;1\nAcme;B;20;3\nBolt;C;12;2\n');
    expect(read.alternatives).toEqual(['A', 'B', 'C']);
  });
});

describe('two columns of one alternative in one row of headings', () => {
  test.each<[string, string]>([
    ['Alpha Rating,Alpha Weighted,Beta Rating,Beta Weighted', 'the word behind'],
    ['Alpha (Rating),Alpha (Weighted),Beta (Rating),Beta (Weighted)', 'in brackets'],
    ['Rating Alpha,Weighted Alpha,Rating Beta,Weighted Beta', 'the word before'],
    ['Alpha – Rating,Alpha – Weighted,Beta – Rating,Beta – Weighted', 'behind a dash'],
  ])('%s', async (heads) => {
    const read = await readBack(
      `Criterion,Weight,${heads}\nCost,40,3,120,5,200\nSpeed,60,2,120,4,240\nTotal,100,,240,,440\n`,
    );
    expect(read.alternatives).toEqual(['Alpha', 'Beta']);
    expect(read.numbers).toEqual([3, 2, 5, 4]);
  });

  test('are read the same where the alternatives are rows', async () => {
    const read = await readBack(
      'Tool,Cost rating,Cost weighted,Speed rating,Speed weighted\nA,3,12,4,20\nB,5,20,2,10\nC,2,8,1,5\n',
    );
    expect(read.criteria.map((criterion) => criterion.replace(/ m..$/, ''))).toEqual(['Cost', 'Speed']);
  });

  test('are two where neither was worked out of the other', async () => {
    const read = await readBack('Tool,Boot time,Boot size,Load time,Load size\nA,1,200,3,4\nB,2,100,4,5\n');
    expect(read.criteria).toHaveLength(4);
  });

  test('need the same words with each of several things', () => {
    expect(stemsOf(['Alpha Rating', 'Beta Rating', 'Note'])).toEqual([null, null, null]);
    expect(stemsOf(['Alpha Rating', 'Alpha Score'])).toEqual([null, null]);
    expect(stemsOf(['A b', 'A c', 'x', 'D b', 'D c'])).toEqual([
      { stem: 'A', word: 'b' },
      { stem: 'A', word: 'c' },
      null,
      { stem: 'D', word: 'b' },
      { stem: 'D', word: 'c' },
    ]);
  });
});
