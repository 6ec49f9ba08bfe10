import { describe, expect, test } from 'vitest';
import { takenSentence } from '../../renderer/domain/methods/criterion-readings.ts';
import { methodRows } from '../../renderer/domain/methods/method-rows.ts';
import {
  answeredOf,
  movesSentence,
  scoreText,
  tauText,
  winnersSentence,
} from '../../renderer/domain/methods/method-sentences.ts';
import { faultWords } from '../../renderer/domain/methods/method-words.ts';
import {
  electreSentences,
  methodSentences,
  prometheeSentences,
  vikorSentences,
} from '../../renderer/features/methods/answer-sentences.ts';
import { assess } from '../../scoring/assessment/assess.ts';
import { comparableOf } from '../../scoring/method-comparison/comparable.ts';
import { compareMethods } from '../../scoring/method-comparison/compare-methods.ts';
import { DEFAULT_OPTIONS } from '../../scoring/method-comparison/method-options.ts';
import { electre1 } from '../../scoring/methods/electre1.ts';
import { MethodFault } from '../../scoring/methods/fault.ts';
import { promethee } from '../../scoring/methods/promethee.ts';
import { vikor } from '../../scoring/methods/vikor.ts';
import { weightedSumModel } from '../../scoring/methods/weighted-sum.ts';
import { listsTables, shippedTables } from '../db/workbooks.ts';
import { problemOf } from '../scoring/problems.ts';

const shipped = (options = DEFAULT_OPTIONS, tables = shippedTables()) => {
  const [scenario] = [...tables.scenarios].sort((a, b) => a.position - b.position);
  if (!scenario) throw new Error('A workbook has a scenario.');
  const comparable = comparableOf(assess(tables, scenario), tables.criteria);
  if (!comparable) throw new Error('The workbook has a ranking.');
  const outcomes = compareMethods(comparable, options);
  return { comparable, outcomes, names: comparable.alternatives.map(({ name }) => name) };
};

describe('who is first', () => {
  test('is told once for all when every method agrees', () => {
    const { outcomes, names } = shipped();
    const alike = outcomes.map((outcome) =>
      outcome.answer === null ? outcome : { ...outcome, firsts: [0] },
    );
    expect(winnersSentence(alike, names)).toBe(`All 8 methods put ${names[0]} first.`);
  });

  test('is told from the most methods to the fewest, with sets, ties and silence by their names', () => {
    const { outcomes } = shipped();
    const answered = answeredOf(outcomes);
    const told = answered.map((outcome) => {
      switch (outcome.method) {
        case 'vikor':
          return { ...outcome, answer: { ...outcome.answer, extra: null }, firsts: [1] };
        case 'electre1':
          return { ...outcome, firsts: [0, 1] };
        case 'waspas':
          return { ...outcome, firsts: [0, 1] };
        default:
          return { ...outcome, firsts: [0] };
      }
    });
    expect(winnersSentence(told, ['Xen', 'KVM'])).toBe(
      '5 of 8 methods put Xen first; WASPAS sees Xen and KVM level at the top; VIKOR says KVM; ELECTRE I leaves Xen and KVM to choose from.',
    );
    const silent = told.map((outcome) =>
      outcome.method === 'wpm'
        ? { method: outcome.method, answer: null, fault: { message: 'No.', remedy: 'Do.' } }
        : outcome,
    );
    expect(winnersSentence(silent, ['Xen', 'KVM'])).toMatch(
      /^4 of 7 methods put Xen first; .+; weighted product has no answer here\.$/,
    );
  });

  test('by VIKOR is told with those that it does not put behind', () => {
    const result = vikor(
      problemOf(
        [
          [3, 1],
          [1, 3],
          [2, 2.2],
        ],
        '++',
        [0.5, 0.5],
      ),
      0.5,
    );
    const outcome = {
      method: 'vikor' as const,
      answer: { ranks: [2, 3, 1], scores: result.q, extra: { kind: 'vikor' as const, result } },
      firsts: [2],
      agreement: 'other' as const,
      tau: 0,
    };
    const beside = result.compromise.filter((row) => row !== 2).length;
    expect(/in a compromise with/.test(winnersSentence([outcome], ['a', 'b', 'c']))).toBe(beside > 0);
  });
});

describe('the places of the alternatives', () => {
  test('are in the order of the ranking, no two lines of a method the same, ties with their sign', () => {
    for (const tables of [shippedTables(), listsTables()]) {
      const { comparable, outcomes } = shipped(DEFAULT_OPTIONS, tables);
      const answered = answeredOf(outcomes);
      const rows = methodRows(comparable, answered);
      expect(rows.map(({ places }) => places[0]?.order)).toEqual(rows.map((_, i) => i + 1));
      for (const [column, { answer }] of answered.entries()) {
        const lines = rows.map(({ places }) => places[column]?.order ?? 0).sort((a, b) => a - b);
        expect(lines).toEqual(rows.map((_, i) => i + 1));
        for (const { key, places } of rows) {
          const row = comparable.alternatives.findIndex(({ id }) => id === key);
          const rank = answer.ranks[row] ?? 0;
          const shared = answer.ranks.filter((other) => other === rank).length > 1;
          expect(places[column]?.rank).toBe(shared ? `=${rank}` : String(rank));
        }
      }
    }
  });

  test('that move most are named', () => {
    expect(
      movesSentence([
        { name: 'a', ranks: [1, 3] },
        { name: 'b', ranks: [2, 2] },
      ]),
    ).toBe('a moves most, between rank 1 and 3; 1 of 2 has its rank by every method.');
    expect(movesSentence([{ name: 'a', ranks: [1, 1] }])).toBe(
      'Every alternative has the same rank by every method that orders.',
    );
  });
});

describe('what a method says besides ranks', () => {
  const names = ['a', 'b', 'c'];

  test('every method says something about the workbook that ships, in whole sentences', () => {
    const { outcomes, names: shown } = shipped();
    for (const outcome of answeredOf(outcomes)) {
      const says = methodSentences(outcome, shown);
      expect(says.length).toBeGreaterThan(0);
      for (const sentence of says) {
        expect(sentence).toMatch(/^[^\s].*\.$/);
        expect(sentence).not.toMatch(/undefined|NaN|null/);
      }
    }
  });

  test('VIKOR: the two conditions decide about one or several', () => {
    const clear = vikor(
      problemOf(
        [
          [9, 9],
          [1, 1],
          [2, 2],
        ],
        '++',
        [0.5, 0.5],
      ),
      0.5,
    );
    expect(vikorSentences(clear, names)).toEqual([
      'a is first by Q.',
      'Enough of a lead: yes. The next one is 0.875 behind in Q; 0.500 is asked for, which is 1 / (3 − 1).',
      'First in another way too: yes. It must also have the least regret over all criteria (S) or at its sorest point (R).',
      'Both hold, so a alone is the compromise.',
    ]);
    const close = vikor(
      problemOf(
        [
          [9, 8],
          [8, 9.1],
          [1, 1],
        ],
        '++',
        [0.5, 0.5],
      ),
      0.5,
    );
    expect(close.acceptableAdvantage).toBe(false);
    expect(vikorSentences(close, names).at(-1)).toMatch(/^So the compromise is a set: .+ and .+\.$/);
    expect(vikorSentences(vikor(problemOf([[1]], '+', [1]), 0.5), ['a'])).toEqual(['a stands alone.']);
  });

  test('PROMETHEE: whom the first is not ahead of, and the pairs that cannot be compared', () => {
    const preference = { kind: 'linear', q: 0, p: 10, s: null } as const;
    const result = promethee(
      problemOf(
        [
          [10, 0, 5],
          [0, 10, 5],
          [6, 6, 0],
        ],
        '+++',
        [0.5, 0.3, 0.2],
      ),
      [preference, preference, preference],
    );
    const says = prometheeSentences(result, names).join(' ');
    const pairs = result.relations.flatMap((row, i) =>
      row.flatMap((relation, j) =>
        relation === 'incomparable' && i < j ? [`${names[i]} with ${names[j]}`] : [],
      ),
    );
    expect(pairs.length).toBeGreaterThan(0);
    for (const pair of pairs) expect(says).toContain(pair);
    const usual = { kind: 'usual', q: null, p: null, s: null } as const;
    const plain = promethee(problemOf([[3], [2], [1]], '+', [1]), [usual]);
    expect(prometheeSentences(plain, names)).toEqual([
      'PROMETHEE II: a is first with a net flow of 1.000.',
      'PROMETHEE I agrees: a is ahead of each of the others.',
      'Every pair can be compared.',
    ]);
  });

  test('ELECTRE I: the kernel, and what keeps the others out', () => {
    const thresholds = { concordance: 0.6, discordance: 0.5 };
    const one = electre1(problemOf([[3], [2], [1]], '+', [1]), 'none', { concordance: 1, discordance: 1 });
    expect(electreSentences(one, names)).toEqual([
      'To choose from: a (the kernel).',
      'Each of the other 2 is outranked by it.',
    ]);
    const two = electre1(problemOf([[3], [3], [1]], '+', [1]), 'none', { concordance: 1, discordance: 1 });
    expect(electreSentences({ ...two, kernel: [0, 1] }, names)[1]).toBe(
      'The other one is outranked by one of these.',
    );
    const none = electre1(
      problemOf(
        [
          [9, 1],
          [1, 9],
        ],
        '++',
        [0.5, 0.5],
      ),
      'none',
      thresholds,
    );
    expect(electreSentences(none, ['a', 'b'])[0]).toMatch(/^Nobody outranks anybody/);
    const circle = electre1(problemOf([[2], [2]], '+', [1]), 'none', thresholds);
    expect(electreSentences(circle, ['a', 'b'])[1]).toBe(
      'All outrank each other in circles, so all stay in the choice.',
    );
  });
});

describe('what the methods read', () => {
  const criterion = { id: 'c', name: 'c', direction: 'max' } as const;

  test('is declared: values, numbers, or both', () => {
    expect(takenSentence([{ ...criterion, taken: 'evidence' }])).toMatch(
      /^All methods read the values of the cells/,
    );
    expect(takenSentence([{ ...criterion, taken: 'numbers' }])).toMatch(
      /^From every criterion .+ the measured numbers/,
    );
    expect(
      takenSentence([
        { ...criterion, taken: 'numbers' },
        { ...criterion, taken: 'judged' },
      ]),
    ).toMatch(/^From 1 of 2 criteria .+, from the others the values/);
  });
});

test('numbers are written with real minus signs and enough digits', () => {
  expect([0.12345, -0.5, -0.00001, 1234567, 62.25, 0, -1e-17].map(scoreText)).toEqual([
    '0.123',
    '−0.500',
    '−0.00001',
    '1\u202f235\u202f000',
    '62.3',
    '0.000',
    '0.000',
  ]);
  expect([1, -1 / 3, 0, null].map(tauText)).toEqual(['1', '−0.33', '0', '–']);
});

test('why a method has no answer is told in the words of the view', () => {
  const problem = problemOf([[-5], [2]], '-', [1]);
  try {
    weightedSumModel(problem, 'max');
    expect.fail('a cost below 0 was taken');
  } catch (error) {
    if (!(error instanceof MethodFault)) throw error;
    expect(error.message).toContain('has -5 on');
    expect(faultWords(error.message)).toMatch(
      /has −5 on .+, but the scaling “Divide by the largest” needs a cost above 0\.$/,
    );
    expect(faultWords(error.remedy)).toBe(
      'Shift the scale of that criterion, or choose the scaling “Worst 0, best 1 (min-max)” or “Divide by the length (vector)”.',
    );
  }
  expect(faultWords('choose another normalization, or')).toBe('choose another scaling, or');
});
