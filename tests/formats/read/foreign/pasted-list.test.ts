import { describe, expect, test } from 'vitest';
import { checkWorkbookModel } from '../../../../db/exchange/check.ts';
import {
  isProsAndCons,
  listProsAndCons,
  modelOfList,
  UNSORTED,
} from '../../../../formats/read/foreign/pros-and-cons.ts';
import { createIssueCollector } from '../../../../formats/read/issue-collector.ts';

/** Lines as "Xen + fast". */
function linesOf(text: string): string[] {
  const { claims } = listProsAndCons(text, null, createIssueCollector());
  return claims.map(
    ({ alternative, polarity, text: words }) => `${alternative} ${polarity === 'pro' ? '+' : '-'} ${words}`,
  );
}

describe('a list that is pasted', () => {
  test.each([
    [
      'headings as people write them',
      'KVM Pros\n- in the kernel\n- simple\n\nCons of Xen:\n1. hard to set up\n2) odd\n',
      ['KVM + in the kernel', 'KVM + simple', 'Xen - hard to set up', 'Xen - odd'],
    ],
    [
      'two columns of Markdown',
      '## KVM\n\n| Pros | Cons |\n|---|---|\n| in the kernel | young |\n| simple | |\n',
      ['KVM + in the kernel', 'KVM + simple', 'KVM - young'],
    ],
    [
      'two columns of a spreadsheet',
      'KVM Pros\tKVM Cons\nin the kernel\tyoung\nsimple\t\n',
      ['KVM + in the kernel', 'KVM + simple', 'KVM - young'],
    ],
    [
      'a row for each alternative',
      '| Option | Advantages | Disadvantages |\n|:--|:--|:--|\n| **KVM** | in the kernel; simple | young |\n| Xen | proven<br>fast | hard to set up |\n',
      [
        'KVM + in the kernel',
        'KVM + simple',
        'KVM - young',
        'Xen + proven',
        'Xen + fast',
        'Xen - hard to set up',
      ],
    ],
    [
      'bullets within bullets',
      '- KVM\n  - Pros\n    - in the kernel\n    - simple\n  - Cons\n    - young\n- Xen\n  - Cons:\n    - odd\n',
      ['KVM + in the kernel', 'KVM + simple', 'KVM - young', 'Xen - odd'],
    ],
    [
      'German',
      'Vorteile von KVM:\n- im Kern\n- einfach\nNachteile von Xen:\n- alt\n',
      ['KVM + im Kern', 'KVM + einfach', 'Xen - alt'],
    ],
    [
      'French',
      'Avantages de KVM\n- simple\nInconvénients de KVM\n- jeune\n',
      ['KVM + simple', 'KVM - jeune'],
    ],
  ])('%s', (_what, text, lines) => {
    expect(isProsAndCons(text)).toBe(true);
    expect(linesOf(text)).toEqual(lines);
  });

  test('a table with more to it than pros and cons stays a table', () => {
    expect(isProsAndCons('Option\tPros\tCons\tPrice\nA\tx\ty\t5\nB\tz\tw\t6\n')).toBe(false);
    expect(isProsAndCons('Laptop\tPrice\tWeight\nA\t900\t1.2\n')).toBe(false);
  });
});

const CRITERIA = [
  { name: 'Security', words: 'Protection How hard is it to break into a guest? small surface; many flaws' },
  { name: 'Performance', words: 'Speed How fast do guests run? little overhead; slow disks' },
  { name: 'Ease of use', words: 'Operation How much work is it to install? tools; manual steps' },
];

test('a known criterion is suggested by the words of a line, and one beside them for the rest', () => {
  const text =
    'Xen\n+ Performance: near that of the bare machine\n+ its small surface\n- guests run slow disks\n- insecure drivers\n- nobody likes it\n';
  const { claims } = listProsAndCons(text, null, createIssueCollector(), CRITERIA);
  expect(claims.map(({ criterion, text: words }) => [criterion, words])).toEqual([
    ['Performance', 'near that of the bare machine'],
    ['Security', 'its small surface'],
    ['Performance', 'guests run slow disks'],
    [UNSORTED, 'insecure drivers'],
    [UNSORTED, 'nobody likes it'],
  ]);
});

test('lines become claims as they were edited, and the words of each stand in the text of the source', () => {
  const text = 'Xen\n+ fast\n- hard to set up,\n  at first\nKVM\n+ fast\n';
  const issues = createIssueCollector();
  const list = listProsAndCons(text, null, issues);
  const [first, second, third] = list.claims;
  if (!first || !second || !third) throw new Error('The list has three lines.');
  const edited = [first, { ...second, criterion: 'Effort' }, { ...third, text: 'KVM is fast' }];
  const input = modelOfList(list, edited, { file: null, title: 'Pasted', withText: true }, issues);
  const { model, problems } = checkWorkbookModel(input);
  expect(problems).toEqual([]);
  expect(model?.criteria?.map(({ name }) => name)).toEqual(['Pros and cons', 'Effort']);
  expect(model?.claims?.map((claim) => [claim.text, claim.passage?.start])).toEqual([
    ['fast', text.indexOf('fast')],
    // It was put together from two lines, so that it stands nowhere in one piece.
    ['hard to set up, at first', undefined],
    ['KVM is fast', text.lastIndexOf('fast')],
  ]);
  expect(model?.sources?.[0]?.text?.text).toBe(text);
});
