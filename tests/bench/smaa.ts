import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { forgetBetaTables } from '../../scoring/chance/beta.ts';
import { type StatedNumber, statedCell } from '../../scoring/chance/cell-draws.ts';
import { fillWords, randomStream } from '../../scoring/chance/random.ts';
import { type SmaaResult, startSmaa } from '../../scoring/robustness/smaa.ts';
import { median, report } from './report.ts';

const ALTERNATIVES = 20;
const CRITERIA = 16;

interface Problem {
  readonly name: string;
  readonly samples: number;
  readonly stated: readonly (readonly StatedNumber[])[];
  readonly runs: number;
}

/** SMAA against the same in NumPy, in turns on the same machine (docs/scoring.md, "Robustness"). */
export function benchSmaa(): void {
  const below = wordsBelow();
  const matrix = <T>(cell: () => T): T[][] =>
    Array.from({ length: ALTERNATIVES }, () => Array.from({ length: CRITERIA }, cell));
  const values = matrix(() => below(1_000) / 1_000);
  const shapes = matrix(() => [1 + below(6), 1 + below(6)] as const);
  const exact = { name: 'weights', samples: 100_000, stated: values, runs: 15 };
  const beta = {
    name: 'weights and Beta cells',
    samples: 20_000,
    stated: shapes.map((row) => row.map((pair) => ({ beta: pair }))),
    runs: 15,
  };
  compare(exact, { values, beta: null });
  const two = [0, 1].map((i) => shapes.map((row) => row.map((pair) => pair[i])));
  compare(beta, { values: null, beta: two });
  report(
    `${nameOf(beta)}, quantile tables built anew`,
    timesOf(beta, 10, () => forgetBetaTables()),
  );
  const whole = Array.from({ length: 5 }, () => {
    const start = performance.now();
    const run = startRun(beta);
    run.advance(run.total);
    run.result();
    return performance.now() - start;
  });
  report(`${nameOf(beta)}, with confidence factors from 10000 draws more`, whole);
}

const nameOf = ({ name, samples }: Problem): string =>
  `SMAA over ${name}, ${ALTERNATIVES} x ${CRITERIA}, ${samples} samples`;

/** Prints our time, and NumPy's where there is NumPy: half of our runs before it and half after. */
function compare(problem: Problem, forNumpy: object): void {
  const before = timesOf(problem, problem.runs);
  const theirs = (['compare', 'sort'] as const).map((ranks) => ({
    ranks,
    answer: numpy({ ...forNumpy, samples: problem.samples, runs: problem.runs, ranks }),
  }));
  const ours = [...before, ...timesOf(problem, problem.runs)];
  report(`${nameOf(problem)}${problem.name.includes('Beta') ? ', quantile tables at hand' : ''}`, ours);
  for (const { ranks, answer } of theirs) {
    if (!answer) continue;
    report(
      `${nameOf(problem)}, NumPy, ranks by ${ranks === 'sort' ? 'sorting' : 'comparing'}`,
      answer.times,
      {
        timesOurs: median(answer.times) / median(ours),
        numpy: answer.numpy,
        largestDifference: difference(resultOf(problem), answer.acceptability),
      },
    );
  }
}

function startRun({ stated, samples }: Problem, seed = 1) {
  const cells = stated.map((row) => row.map((cell) => statedCell(cell, { direction: 'max' })));
  return startSmaa({ cells, weights: { kind: 'uniform' }, samples, seed });
}

/** Rank acceptability, central weights, pairwise winning, score ranges and variances, without the confidence factors. */
function resultOf(problem: Problem, seed?: number): SmaaResult {
  const run = startRun(problem, seed);
  run.advance(problem.samples);
  return run.result();
}

function timesOf(problem: Problem, runs: number, prepare: () => void = () => {}): number[] {
  for (let i = 0; i < 3; i++) resultOf(problem);
  return Array.from({ length: runs }, (_, seed) => {
    prepare();
    const start = performance.now();
    resultOf(problem, seed);
    return performance.now() - start;
  });
}

interface NumpyAnswer {
  readonly times: number[];
  readonly acceptability: number[][];
  readonly numpy: string;
}

const SCRIPT = fileURLToPath(new URL('./smaa_numpy.py', import.meta.url));

/** Debian's Python is asked first, then whatever python3 is; null, and a word on standard error, without NumPy. */
function numpy(problem: object): NumpyAnswer | null {
  for (const python of ['/usr/bin/python3', 'python3']) {
    const { status, stdout } = spawnSync(python, [SCRIPT], {
      input: JSON.stringify(problem),
      encoding: 'utf8',
      maxBuffer: 2 ** 26,
    });
    if (status === 0) return JSON.parse(stdout) as NumpyAnswer;
  }
  console.error('NumPy is not installed (Debian: python3-numpy), so SMAA is timed without it.');
  return null;
}

/** Both draw by chance, so they agree to a few standard errors. */
function difference({ rankAcceptability }: SmaaResult, theirs: readonly (readonly number[])[]): number {
  return Math.max(
    ...rankAcceptability.flatMap((row, a) => row.map((p, r) => Math.abs(p - (theirs[a]?.[r] ?? Number.NaN)))),
  );
}

function wordsBelow(): (end: number) => number {
  const stream = randomStream(20_010_101);
  const word = new Int32Array(1);
  return (end) => {
    fillWords(stream, word, 1);
    return ((word[0] ?? 0) >>> 0) % end;
  };
}
