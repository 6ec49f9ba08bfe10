import { describe, expect, test } from 'vitest';
import { readList } from './read-list.ts';

/** What a list came to: of each criterion its words and its numbers by alternative, and all that was said. */
async function imported(text: string) {
  const { model, problems } = await readList(text);
  return {
    problems: problems.map(({ severity, message }) => `${severity}: ${message}`),
    table: (model.criteria ?? []).map(({ name, levels }) => [
      name,
      levels ?? [],
      Object.fromEntries(
        (model.measurements ?? []).flatMap(({ alternative, criterion, measured }) =>
          criterion === name ? [[alternative, measured.a]] : [],
        ),
      ),
    ]),
  };
}

const listOf = (head: string, ...rows: readonly string[]): string => `${[head, ...rows].join('\n')}\n`;

describe('words as answers in a list are steps of a scale, as in a matrix', () => {
  test('from poor to excellent', async () => {
    const { problems, table } = await imported(
      listOf(
        'product,question,answer',
        'KVM,Ease,Excellent',
        'KVM,Support,Good',
        'Xen,Ease,Poor',
        'Xen,Support,good',
      ),
    );
    expect(problems).toEqual([]);
    expect(table).toEqual([
      ['Ease', ['Poor', 'Good', 'Excellent'], { KVM: 3, Xen: 1 }],
      ['Support', ['Poor', 'Good', 'Excellent'], { KVM: 2, Xen: 2 }],
    ]);
  });

  test('much of a cost is the worst, which is said; so is what nothing tells', async () => {
    const { problems, table } = await imported(
      listOf('Tool,Criterion,Level', 'A,Cost,High', 'A,Heft,High', 'B,Cost,Low', 'B,Heft,Low'),
    );
    expect(table).toEqual([
      ['Cost', ['High', 'Low'], { A: 1, B: 2 }],
      ['Heft', ['Low', 'High'], { A: 2, B: 1 }],
    ]);
    expect(problems).toEqual([
      expect.stringMatching(/^warning: “Low” is taken for the best on Cost/),
      expect.stringMatching(/^warning: “High” is taken for the best on Heft: nothing says/),
    ]);
  });

  test('stars are numbers out of five', async () => {
    const { problems, table } = await imported(
      listOf('Hotel,Aspect,Stars', 'Ritz,Room,★★★★★', 'Ritz,Food,★★★☆☆', 'Inn,Room,★★☆☆☆', 'Inn,Food,★☆☆☆☆'),
    );
    expect(problems).toEqual([]);
    expect(table).toEqual([
      ['Room', [], { Ritz: 5, Inn: 2 }],
      ['Food', [], { Ritz: 3, Inn: 1 }],
    ]);
  });
});

test('on what criteria of a list more is taken to be better is said where nothing tells', async () => {
  const { problems } = await imported(
    listOf('tool,metric,value', 'A,Heft,120', 'A,Speed,20', 'B,Heft,80', 'B,Speed,30'),
  );
  expect(problems).toEqual([expect.stringMatching(/^warning: More is taken to be better on “Heft”/)]);
});
