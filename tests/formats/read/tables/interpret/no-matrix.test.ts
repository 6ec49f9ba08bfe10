import { describe, expect, test } from 'vitest';
import { readBack } from '../guess/read-back.ts';

describe('what is no matrix is refused by name', () => {
  const PAIRS = /^error: This is a table of comparisons in pairs/;
  test.each([
    ['with both sides', ',Cost,Speed,Risk\nCost,1,3,5\nSpeed,1/3,1,2\nRisk,1/5,1/2,1\n', PAIRS],
    [
      'with one side and weights',
      'Criteria,Cost,Speed,Risk,Weight\nCost,1,3,5,0.65\nSpeed,,1,2,0.23\nRisk,,,1,0.12\n',
      PAIRS,
    ],
    [
      'with sums',
      'Criteria,Cost,Speed,Risk\nCost,1,3,5\nSpeed,0.333,1,2\nRisk,0.2,0.5,1\nSum,1.533,4.5,8\n',
      PAIRS,
    ],
    ['without names', 'a,b,Weight,d\n0,0,0,0\n3,0,0,0\n5,3,0,0\n7,5,3,0\n', PAIRS],
    [
      'of correlations',
      ',A,B,C\nA,1,0.3,0.5\nB,0.3,1,0.2\nC,0.5,0.2,1\n',
      /^error: The rows and columns of this table have the same names/,
    ],
  ])('%s', async (_what, text, sentence) => {
    const { problems } = await readBack(text);
    expect(problems).toEqual([expect.stringMatching(sentence)]);
  });

  test('rows of weights that add up to the same, one for each scenario', async () => {
    const { problems } = await readBack('Scenario,Cost,Support,Speed,Sum\n1,50,30,20,100\n2,20,60,20,100\n');
    expect(problems).toEqual([
      expect.stringMatching(/^error: Each row of this table holds the weights of a scenario/),
    ]);
    const mix = await readBack('Country,Wind,Sun,Coal\nA,50,30,20\nB,20,60,20\n');
    expect(mix.alternatives).toEqual(['A', 'B']);
  });

  test('a square matrix is one', async () => {
    const read = await readBack('Tool,Price,Speed,Risk\nX,1,3,5\nY,2,4,2\nZ,3,1,1\n');
    expect(read.alternatives).toEqual(['X', 'Y', 'Z']);
  });
});
