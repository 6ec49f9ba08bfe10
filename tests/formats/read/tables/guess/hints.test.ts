import { describe, expect, test } from 'vitest';
import { readBack } from './read-back.ts';

describe('what was found is said', () => {
  test('totals that agree, and where they do not', async () => {
    const head = 'Criterion,Weight,A,B,C\nCost,0.5,3,4,5\nSpeed,0.3,4,3,2\nSupport,0.2,1,5,3\n';
    const right = await readBack(`${head}Total,1,2.9,3.9,3.7\n`);
    expect(right.notes[0]).toBe(
      "The table's own totals agree with this reading: “Total” is the weighted sum of the criteria in 3 of 3.",
    );
    const wrong = await readBack(`${head}Total,1,2.9,3.9,4.7\n`);
    expect(wrong.notes[0]).toBe(
      '“Total” is the weighted sum of the criteria in 2 of 3, and something else for “C”.',
    );
  });

  test('totals without the weights of the table', async () => {
    const read = await readBack('Criterion,Weight,A,B,C\nEase,3,3,4,5\nSpeed,2,4,3,1\nTotal,,7,7,6\n');
    expect(read.notes[1]).toMatch(/without their weights, and the table has weights\.$/);
  });

  test('what stays out, and what becomes a note', async () => {
    const read = await readBack(
      'Tool,Type,Price,Speed\nA,x,10,5\nB,y,20,6\nC,z,30,10\nAverage,,20,7\nSource: own,,,\n',
    );
    expect(read.notes).toEqual([
      'Row 5, “Average”, is left out: it is the mean of the others.',
      'Row 6, “Source: own”, is left out: it is a remark.',
      'Columns of words become notes on the alternatives, and do not count: “Type”.',
    ]);
  });

  test('a criterion that differs little beside one that differs much', async () => {
    const read = await readBack('Technology,LCOE (min),Emissions (min)\nTech 1,10.1,1\nTech 2,10,5\n');
    expect(read.notes).toEqual([expect.stringMatching(/^The numbers under “LCOE” differ by 0\.99 % only/)]);
  });

  test('that nothing can be ranked', async () => {
    const template = await readBack(
      'criterion,weight,option_A,option_B,notes\nEase,0.6, , ,\nSpeed,0.4, , ,\n',
    );
    expect(template.alternatives).toEqual(['option_A', 'option_B']);
    expect(template.weights).toEqual([0.6, 0.4]);
    expect(template.problems).toEqual([
      'warning: Nothing in this table can be ranked yet: there is no number in it.',
    ]);
    const words = await readBack(
      'Tool,Licence,Remark\nA,free software of the people,new\nB,sold by a firm,grown\n',
    );
    expect(words.problems).toEqual([
      'warning: Column “Licence” holds texts; they become notes and are not in the ranking.',
      'warning: Column “Remark” holds texts; they become notes and are not in the ranking.',
      'warning: Nothing in this table can be ranked: it has no criterion with numbers.',
    ]);
  });
});
