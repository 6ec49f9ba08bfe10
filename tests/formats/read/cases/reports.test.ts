import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { cli } from '../../../cli/cli.ts';
import { temporaryFolder } from '../../../db/workbooks.ts';
import { fileWith } from '../imported-files.ts';

/** What people reported of other tools, asked of this one. */

const problem = (content: object): string =>
  fileWith(JSON.stringify({ format: 'weighbridge-problem/1', ...content }), 'p.json');

const comparisons = (pairwise: readonly (readonly number[])[]): string =>
  fileWith(
    JSON.stringify({
      format: 'weighbridge-weights/1',
      method: 'ahp',
      criteria: pairwise.map((_, i) => `c${i + 1}`),
      pairwise,
    }),
    'w.json',
  );

describe('65 VIKOR where nothing differs', () => {
  const halves = [
    { id: 'C1', direction: 'max', weight: 0.5 },
    { id: 'C2', direction: 'max', weight: 0.5 },
  ];
  test.each([
    [
      'every alternative regrets the same',
      [
        [10, 1],
        [1, 10],
        [1, 1],
      ],
      [0, 0, 0.5],
    ],
    [
      'all numbers of a criterion are equal',
      [
        [5, 7],
        [5, 7],
        [5, 7],
      ],
      [0, 0, 0],
    ],
  ])('%s', async (_, performance, expected) => {
    const file = problem({
      alternatives: ['A1', 'A2', 'A3'],
      criteria: halves,
      performance,
      method: 'vikor',
    });
    const { status, out } = await cli('rank', file);
    expect(status).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ Q: expected });
  });
});

describe('67 weights from comparisons in pairs', () => {
  test.each([
    [
      'five criteria',
      [
        [1, 1 / 5, 3, 1 / 2, 5],
        [5, 1, 7, 1, 7],
        [1 / 3, 1 / 7, 1, 1 / 4, 3],
        [2, 1, 4, 1, 7],
        [1 / 5, 1 / 7, 1 / 3, 1 / 7, 1],
      ],
      { weights: [0.1522, 0.4335, 0.0716, 0.305, 0.0378], CR: 0.0503 },
    ],
    [
      'an index that is divided by n − 1',
      [
        [1, 3, 5, 7],
        [1 / 3, 1, 3, 5],
        [1 / 5, 1 / 3, 1, 3],
        [1 / 7, 1 / 5, 1 / 3, 1],
      ],
      { CI: 0.039 },
    ],
    [
      'two criteria',
      [
        [1, 3],
        [1 / 3, 1],
      ],
      { weights: [0.75, 0.25], CR: 0 },
    ],
    ['ones', Array.from({ length: 4 }, () => [1, 1, 1, 1]), { weights: [0.25, 0.25, 0.25, 0.25], CR: 0 }],
  ])('%s', async (_, pairwise, expected) => {
    const { status, out } = await cli('weights', comparisons(pairwise));
    expect(status).toBe(0);
    const read = JSON.parse(out) as Record<string, unknown>;
    const close = (value: unknown): unknown =>
      Array.isArray(value) ? value.map(close) : expect.closeTo(Number(value), 4);
    for (const [key, value] of Object.entries(expected)) expect(read[key], key).toEqual(close(value));
  });
});

describe('68 PROMETHEE with a cost', () => {
  const of = (sign: 1 | -1, preference: readonly string[]) =>
    problem({
      alternatives: ['A', 'B', 'C', 'D'],
      criteria: [
        { id: 'price', direction: sign === 1 ? 'min' : 'max', weight: 2 },
        { id: 'speed', direction: 'max', weight: 3 },
      ],
      performance: [
        [20 * sign, 7],
        [35 * sign, 9],
        [15 * sign, 4],
        [28 * sign, 8],
      ],
      method: 'promethee',
      options: { preference, q: [5, 1], p: [15, 3] },
    });

  test.each([1, -1] as const)('written as it is, or turned round: %i', async (sign) => {
    const { status, out } = await cli('rank', of(sign, ['linear', 'level']));
    expect(status).toBe(0);
    const { phi } = JSON.parse(out) as { phi: readonly number[] };
    expect(phi).toEqual([0.1733, 0.0067, -0.26, 0.08].map((flow) => expect.closeTo(flow, 4)));
  });

  test('a function that is not known is answered with those that are', async () => {
    const { status, err } = await cli('rank', of(1, ['Level', 'level']));
    expect(status).toBe(2);
    for (const name of ['usual', 'u-shape', 'v-shape', 'level', 'linear', 'gaussian']) {
      expect(err).toContain(`"${name}"`);
    }
  });
});

test('70 names that a spreadsheet, a page or Markdown would run stay names', async () => {
  const names = [
    '=HYPERLINK("https://attacker.example","Click")',
    '@SUM(1+1)',
    '-2+3',
    '<script>alert(1)</script>',
    'pipe | star *',
  ];
  const file = fileWith(
    JSON.stringify({
      format: 'weighbridge-workbook/1',
      title: "=cmd|' /C calc'!A0",
      alternatives: names.map((name) => ({ name })),
      criteria: [{ name: '=1+1', scale: 'numeric', unit: '€', direction: 'min' }],
      measurements: [{ alternative: '@SUM(1+1)', criterion: '=1+1', measured: { kind: 'exact', a: 3 } }],
      scenarios: [{ name: 'S1', weights: [{ criterion: '=1+1', value: 1 }] }],
    }),
    'nasty.json',
  );
  const folder = temporaryFolder();
  const at = (name: string): string => join(folder, name);
  expect(await cli('import', file, '--new', at('w.weighbridge'))).toMatchObject({ status: 0 });
  const exported = await cli(
    'export',
    '--workbook',
    at('w.weighbridge'),
    '--matrix-csv',
    at('m.csv'),
    '--html',
    at('m.html'),
    '--markdown',
    at('m.md'),
  );
  expect(exported).toMatchObject({ status: 0 });
  const [csv, html, markdown] = ['m.csv', 'm.html', 'm.md'].map((name) => readFileSync(at(name), 'utf8'));
  expect(csv).toContain('HYPERLINK');
  expect(csv).not.toMatch(/(?:^|[,\n]"?)[=@]/);
  expect(html).toContain('alert(1)');
  expect(html).not.toContain('<script>alert');
  expect(markdown).toContain('alert(1)');
  expect(markdown).not.toContain('<script>alert');
  expect(markdown).not.toContain('pipe | star *');
});
