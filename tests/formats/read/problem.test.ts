import { describe, expect, test } from 'vitest';
import type { WorkbookTables } from '../../../db/tables.ts';
import { solveProblem } from '../../../formats/problem-file/solve-problem.ts';
import { readImportFile } from '../../../formats/read/import-file.ts';
import { decisionProblemOf } from '../../../formats/write/problem.ts';
import { assess } from '../../../scoring/assessment/assess.ts';
import { measured } from '../../db/numbers.ts';
import { run, shippedTables } from '../../db/workbooks.ts';
import { errorTextOf, fileWith, imported, numbersOf, weightsOf } from './imported-files.ts';

const PROBLEM = {
  format: 'weighbridge-problem/1',
  alternatives: ['A1', 'A2', 'A3'],
  criteria: [
    { id: 'price', direction: 'min', weight: 0.3 },
    { id: 'speed', direction: 'max', weight: 0.7 },
  ],
  performance: [
    [20, 7],
    [35, 9],
    [15, null],
  ],
  method: 'topsis',
  options: { normalization: 'minmax' },
};
const fileOf = (document: unknown): string => fileWith(JSON.stringify(document), 'cars.json');

describe('a problem file comes in', () => {
  test('with numbers, directions, weights and the settings of its method; missing stays missing', async () => {
    const { kind, tables, warnings } = await imported(fileOf(PROBLEM));
    expect({ kind, warnings }).toEqual({ kind: 'problem', warnings: [] });
    expect(numbersOf(tables)).toEqual({
      A1: { price: 20, speed: 7 },
      A2: { price: 35, speed: 9 },
      A3: { price: 15 },
    });
    expect(tables.criteria.map(({ name, direction }) => [name, direction])).toEqual([
      ['price', 'min'],
      ['speed', 'max'],
    ]);
    expect(weightsOf(tables, 'Weights of cars.json')).toEqual({ price: 0.3, speed: 0.7 });
    expect(tables.scenarios[0]?.methodOptions).toEqual({ topsis: { normalization: 'minmax' } });
  });

  test('a weight that is missing beside others is an error and never 0; none at all is no opinion', async () => {
    const [price, speed] = PROBLEM.criteria;
    const withWeights = (...weights: readonly (number | null)[]) =>
      fileOf({ ...PROBLEM, criteria: [price, speed].map((c, i) => ({ ...c, weight: weights[i] })) });
    expect(await errorTextOf(withWeights(0.3, null))).toContain(
      'criteria[1].weight is missing, while others have one.',
    );
    expect(weightsOf((await imported(withWeights(0.3, 0))).tables, 'Weights of cars.json')).toEqual({
      price: 0.3,
      speed: 0,
    });
    const { tables } = await imported(withWeights(null, null));
    expect(new Set(Object.values(weightsOf(tables, 'Weights of cars.json'))).size).toBe(1);
  });

  test('distributions: normal and uniform are kept, a beta by its mean and deviation, and it says so', async () => {
    const { tables, warnings } = await imported(
      fileOf({
        ...PROBLEM,
        method: 'smaa',
        options: {
          valueFunctions: {
            speed: [
              [0, 0],
              [1, 1],
            ],
          },
        },
        performance: [
          [{ normal: [20, 2] }, { beta: [1, 3] }],
          [{ uniform: [3, 5] }, 0.5],
          [{ normal: [1, 0] }, { uniform: [2, 2] }],
        ],
      }),
    );
    const sd = expect.closeTo(Math.sqrt(3 / (16 * 5)), 12);
    expect(numbersOf(tables)).toEqual({
      A1: { price: ['normal', 20, 2], speed: ['normal', 0.25, sd] },
      A2: { price: ['uniform', 3, 5], speed: 0.5 },
      A3: { price: 1, speed: 2 },
    });
    expect(tables.criteria[1]?.valuePoints).toEqual([
      [0, 0],
      [1, 100],
    ]);
    for (const part of ['Beta(1, 3)', 'multiplied by 100', 'How SMAA draws weights'])
      expect(warnings.join()).toContain(part);
  });

  test('PROMETHEE: preferences and thresholds by criterion', async () => {
    const { tables } = await imported(
      fileOf({
        ...PROBLEM,
        method: 'promethee',
        options: { preference: ['linear', 'usual'], q: [5, null], p: 15 },
      }),
    );
    const [price = '', speed = ''] = tables.criteria.map(({ id }) => id);
    expect(tables.scenarios[0]?.methodOptions).toEqual({
      promethee: {
        criteria: { [price]: { preference: 'linear', q: 5, p: 15 }, [speed]: { preference: 'usual', p: 15 } },
      },
    });
  });

  test('AHP: the weights that its comparisons come to', async () => {
    const { tables, warnings } = await imported(
      fileOf({
        format: 'weighbridge-problem/1',
        alternatives: ['x', 'y'],
        criteria: [{ id: 'style' }, { id: 'fuel' }],
        method: 'ahp',
        options: {
          criteriaPairwise: [
            [1, 3],
            [null, 1],
          ],
          alternativePairwise: [
            [
              [1, 2],
              [0.5, 1],
            ],
            [
              [1, 0.25],
              [4, 1],
            ],
          ],
        },
      }),
    );
    expect(weightsOf(tables, 'Weights of cars.json')).toEqual({
      style: expect.closeTo(0.75, 9),
      fuel: expect.closeTo(0.25, 9),
    });
    expect(warnings.join()).toContain('in pairs are not kept');
  });

  test('weights alone', async () => {
    const roc = {
      format: 'weighbridge-weights/1',
      method: 'roc',
      criteria: ['cost', 'speed'],
      ranks: [2, 1],
    };
    const { kind, tables } = await imported(fileOf(roc));
    expect(kind).toBe('weights');
    expect(weightsOf(tables, 'Weights of cars.json')).toEqual({ cost: 0.25, speed: 0.75 });
    expect(
      await errorTextOf(fileOf({ format: 'weighbridge-weights/1', method: 'roc', ranks: [1, 2] })),
    ).toContain('no names');
  });

  test.each<[string, unknown, string]>([
    ['a row too short', { ...PROBLEM, performance: [[1], [2, 3], [4, 5]] }, 'performance[0] has 1 number'],
    [
      'a word for a number',
      {
        ...PROBLEM,
        performance: [
          ['x', 1],
          [2, 3],
          [4, 5],
        ],
      },
      'performance[0][0] must be a number',
    ],
    ['an unknown key', { ...PROBLEM, colour: 1 }, 'colour'],
    ['JSON without a format', { alternatives: [] }, 'nothing in it says what it is'],
  ])('%s is refused in a sentence', async (_what, document, says) => {
    expect(await errorTextOf(fileOf(document))).toContain(says);
  });
});

describe('a workbook goes out as a problem', () => {
  const answerOf = (tables: WorkbookTables, scenarioId: string) => {
    const { document, scored } = decisionProblemOf(tables, scenarioId);
    const answer = solveProblem(JSON.parse(JSON.stringify(document)));
    const scenario = tables.scenarios.find(({ id }) => id === scenarioId) ?? expect.fail();
    const { standings } = assess(tables, scenario);
    const scores = answer['scores'] as number[];
    const byName = Object.fromEntries(answer.alternatives.map((name, i) => [name, scores[i]]));
    for (const { name, score } of standings) expect(byName[name]).toBeCloseTo(score, 9);
    expect(standings.length).toBeGreaterThan(1);
    return { document: document as { criteria: { id: string }[] }, scored };
  };

  test('the shipped one, in every scenario, with the same scores', () => {
    const tables = shippedTables();
    for (const { id } of tables.scenarios) answerOf(tables, id);
  });

  test('numbers as they are where all are there, values where one is judged or missing', () => {
    const { session, number, criterionId, scenarioId, ids } = measured();
    const { alternatives } = session.load().tables;
    const shown = alternatives.filter(({ active, kind }) => active && kind === 'alternative');
    shown.forEach(({ slug }, i) => {
      number(slug ?? '', 10 + 5 * i);
    });
    run(session, { type: 'lockWeight', scenarioId, criterionId, share: 0.4 });
    expect(answerOf(session.load().tables, scenarioId).scored).not.toContain('Boot time');
    const cell = { alternativeId: ids.alternative(shown[0]?.slug ?? ''), criterionId };
    run(session, { type: 'setJudgement', ...cell, value: 33, reason: 'So.' });
    expect(answerOf(session.load().tables, scenarioId).scored).toContain('Boot time');
    run(session, { type: 'clearJudgement', ...cell });
    run(session, { type: 'clearMeasurement', ...cell });
    expect(answerOf(session.load().tables, scenarioId).scored).toContain('Boot time');
  });

  test('nothing compared is a sentence', () => {
    const tables = shippedTables();
    const hidden = { ...tables, alternatives: tables.alternatives.map((a) => ({ ...a, active: false })) };
    expect(() => decisionProblemOf(hidden, tables.scenarios[0]?.id ?? '')).toThrow('Nothing is ranked');
  });
});

test('what a workbook does not take of a finding is said', async () => {
  const words = Array.from({ length: 26 }, (_, i) => `word${i}`).join(' ');
  const finding = { polarity: 'pro', text: words, voice: 'v'.repeat(121) };
  const { model, problems } = await readImportFile(
    fileOf({
      format: 'weighbridge-problem/1',
      alternatives: ['A', 'B'],
      criteria: [{ id: 'speed', weight: 1 }],
      performance: [[{ evidence: [finding] }], [40]],
      method: 'evidence',
    }),
  );
  expect(problems.map(({ message }) => message)).toEqual(
    expect.arrayContaining([
      expect.stringMatching(
        /^The voice “v+…” of a finding of “A” on “speed” is cut; a workbook takes 120 characters\.$/,
      ),
      expect.stringMatching(
        /^The text “word0 .*…” of a finding of .* is cut; a workbook takes 25 words and 400 characters\.$/,
      ),
    ]),
  );
  expect(model?.claims?.[0]?.text).toBe(words.replace(' word25', ''));
});
