import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { solveProblem } from '../../../formats/problem-file/solve-problem.ts';
import { solveWeights } from '../../../formats/problem-file/solve-weights.ts';
import { expectClose, solve } from './problem-documents.ts';

/**
 * Worked examples from books, papers and the tests of other programs, each as the file that the command line would read
 * and with the numbers that were published. `note` says where our answer and theirs follow different conventions.
 */

interface Example {
  readonly id: string;
  readonly source: string;
  readonly file: { readonly format: string; readonly method: string };
  readonly expected: Readonly<Record<string, unknown>>;
  readonly tolerance: number;
}

const examples = JSON.parse(
  readFileSync(new URL('../../fixtures/published-more.json', import.meta.url), 'utf8'),
) as readonly Example[];

describe('published examples', () => {
  test.each(examples.map((example): [string, Example] => [example.id, example]))(
    '%s',
    (_id, { file, expected, tolerance }) => {
      const answer: Readonly<Record<string, unknown>> =
        file.format === 'weighbridge-weights/1' ? solveWeights(file) : solveProblem(file);
      for (const [what, value] of Object.entries(expected)) expectClose(answer[what], value, tolerance);
    },
  );

  test('no id stands twice', () => {
    expect(new Set(examples.map(({ id }) => id)).size).toBe(examples.length);
  });

  test('stricter thresholds never leave a smaller kernel (Barba-Romero and Pomerol 1997, page 216)', () => {
    const rows = [
      [0.188, 0.172, 0.168, 0.122, 0.114],
      [0.125, 0.069, 0.188, 0.244, 0.205],
      [0.156, 0.241, 0.134, 0.22, 0.136],
      [0.188, 0.034, 0.174, 0.146, 0.159],
      [0.188, 0.276, 0.156, 0.171, 0.205],
      [0.156, 0.207, 0.18, 0.098, 0.182],
    ];
    const sizes = [
      [0.5, 0.5],
      [0.6, 0.4],
      [0.7, 0.3],
      [0.8, 0.2],
      [0.89, 0.1],
      [0.89, 0.08],
      [0.89, 0.05],
      [0.94, 0.05],
      [1, 0],
    ].map(([concordance, discordance]) => {
      const options = { normalization: 'sum', concordance, discordance };
      const { kernel } = solve('electre1', rows, '+++++', [0.25, 0.25, 0.1, 0.2, 0.2], options);
      return (kernel as readonly string[]).length;
    });
    expect(sizes).toEqual(sizes.toSorted((a, b) => a - b));
  });
});
