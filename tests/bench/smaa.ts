import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { clearBetaTables } from '../../scoring/probability/beta.ts';
import { fillWords, randomStream } from '../../scoring/probability/random.ts';
import { startSmaa } from '../../scoring/robustness/smaa.ts';
import { mergeSmaa } from '../../scoring/robustness/smaa-merge.ts';
import { planSmaa, startSmaaPart } from '../../scoring/robustness/smaa-parts.ts';
import type { SmaaResult, SmaaTally } from '../../scoring/robustness/smaa-types.ts';
import { type NumpyRun, startNumpy } from './numpy.ts';
import { median, report } from './report.ts';
import { inputOf, type Problem } from './smaa-problem.ts';

const ALTERNATIVES = 20;
const CRITERIA = 16;
const ROUNDS = 25;

/** SMAA against the same in NumPy, in turns on the same machine (docs/scoring.md, "Robustness"). */
export async function benchSmaa(): Promise<void> {
  const below = wordsBelow();
  const matrix = <T>(cell: () => T): T[][] =>
    Array.from({ length: ALTERNATIVES }, () => Array.from({ length: CRITERIA }, cell));
  const values = matrix(() => below(1_000) / 1_000);
  const shapes = matrix(() => [1 + below(6), 1 + below(6)] as const);
  const beta = {
    name: 'weights and Beta cells',
    samples: 20_000,
    stated: shapes.map((row) => row.map((pair) => ({ beta: pair }))),
  };
  await compare({ name: 'weights', samples: 100_000, stated: values }, { values, beta: null });
  const two = [0, 1].map((i) => shapes.map((row) => row.map((pair) => pair[i])));
  await compare(beta, { values: null, beta: two });
  const anew = Array.from({ length: 10 }, (_, seed) => {
    clearBetaTables();
    return timed(() => onOneThread(beta, seed)).ms;
  });
  report(`${nameOf(beta)}, one thread, quantile tables built anew`, anew);
  const whole = Array.from({ length: 5 }, (_, seed) => {
    const start = performance.now();
    const run = startSmaa(inputOf(beta, seed));
    run.advance(run.total);
    run.result();
    return performance.now() - start;
  });
  report(`${nameOf(beta)}, one thread, with confidence factors from 10000 draws more`, whole);
}

const nameOf = ({ name, samples }: Problem): string =>
  `SMAA over ${name}, ${ALTERNATIVES} x ${CRITERIA}, ${samples} samples`;

/** What one way of running took each time. */
interface Times {
  readonly ms: number[];
  readonly cpuMs: number[];
}

/**
 * Round by round: one thread, two threads, NumPy both ways. So whatever else the machine does hits all of them alike. Processor
 * time is that of all threads of the process.
 */
async function compare(problem: Problem, forNumpy: object): Promise<void> {
  const thread = new Worker(new URL('./smaa-thread.ts', import.meta.url), { workerData: problem });
  const numpy = await startNumpy({ ...forNumpy, samples: problem.samples });
  const [one, two, sort, pairs] = [1, 2, 3, 4].map((): Times => ({ ms: [], cpuMs: [] })) as [
    Times,
    Times,
    Times,
    Times,
  ];
  let last: NumpyRun | null = null;
  for (let seed = 0; seed < 5; seed++) await onTwoThreads(problem, seed, thread);
  for (let seed = 0; seed < ROUNDS; seed++) {
    note(
      one,
      timed(() => onOneThread(problem, seed)),
    );
    note(two, await timedAsync(() => onTwoThreads(problem, seed, thread)));
    if (!numpy) continue;
    note(sort, await numpy.run('sort'));
    last = await numpy.run('compare');
    note(pairs, last);
  }
  await thread.terminate();
  numpy?.end();
  const tables = problem.name.includes('Beta') ? ', quantile tables at hand' : '';
  for (const [threads, ours] of [
    ['one thread', one],
    ['two threads', two],
  ] as const) {
    const ratios =
      numpy === null
        ? {}
        : {
            timesFasterThanSorting: median(sort.ms) / median(ours.ms),
            timesFasterThanComparing: median(pairs.ms) / median(ours.ms),
            processorTimesFasterThanComparing: median(pairs.cpuMs) / median(ours.cpuMs),
          };
    report(`${nameOf(problem)}, ${threads}${tables}`, ours.ms, { cpuMs: median(ours.cpuMs), ...ratios });
  }
  if (!numpy || !last) return;
  for (const [way, theirs] of [
    ['sorting', sort],
    ['comparing', pairs],
  ] as const) {
    report(`${nameOf(problem)}, NumPy, ranks by ${way}`, theirs.ms, {
      cpuMs: median(theirs.cpuMs),
      numpy: numpy.numpy,
      blas: numpy.blas,
      largestDifference: difference(onOneThread(problem, 0), last.acceptability),
    });
  }
}

/** Rank acceptability, central weights, pairwise winning, score ranges and variances, without the confidence factors. */
function onOneThread(problem: Problem, seed: number): SmaaResult {
  const run = startSmaa(inputOf(problem, seed));
  run.advance(problem.samples);
  return run.result();
}

/** The same result, with part 1 on a thread that is there already. */
async function onTwoThreads(problem: Problem, seed: number, thread: Worker): Promise<SmaaResult> {
  const answer = once(thread, 'message');
  thread.postMessage(seed);
  const plan = planSmaa(inputOf(problem, seed));
  const part = startSmaaPart(plan, 0);
  part.advance(part.total);
  const [other] = (await answer) as [SmaaTally];
  return mergeSmaa(plan, [part.tally(), other]);
}

type Took = Pick<NumpyRun, 'ms' | 'cpuMs'>;

function note(times: Times, { ms, cpuMs }: Took): void {
  times.ms.push(ms);
  times.cpuMs.push(cpuMs);
}

function stopwatch(): () => Took {
  const before = process.cpuUsage();
  const start = performance.now();
  return () => {
    const { user, system } = process.cpuUsage(before);
    return { ms: performance.now() - start, cpuMs: (user + system) / 1000 };
  };
}

function timed(work: () => void): Took {
  const stop = stopwatch();
  work();
  return stop();
}

async function timedAsync(work: () => Promise<unknown>): Promise<Took> {
  const stop = stopwatch();
  await work();
  return stop();
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
