import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const SCRIPT = fileURLToPath(new URL('./smaa_numpy.py', import.meta.url));

/** One run in NumPy: milliseconds on the clock and of processor time, and its rank acceptabilities. */
export interface NumpyRun {
  readonly ms: number;
  readonly cpuMs: number;
  readonly acceptability: number[][];
}

/** A process that waits, warmed up, for the next run. */
export interface Numpy {
  readonly numpy: string;
  /** The library behind its matrix products. */
  readonly blas: string;
  run(ranks: 'sort' | 'compare'): Promise<NumpyRun>;
  end(): void;
}

/** Debian's Python is asked first, then whatever python3 is; null, and a word on standard error, without NumPy. */
export async function startNumpy(problem: object): Promise<Numpy | null> {
  for (const python of ['/usr/bin/python3', 'python3']) {
    const started = await start(python, problem);
    if (started) return started;
  }
  console.error('NumPy is not installed (Debian: python3-numpy), so SMAA is timed without it.');
  return null;
}

async function start(python: string, problem: object): Promise<Numpy | null> {
  const child = spawn(python, [SCRIPT], { stdio: ['pipe', 'pipe', 'ignore'] });
  child.on('error', () => {});
  child.stdin.on('error', () => {});
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const ask = async (line: string): Promise<string | undefined> => {
    child.stdin.write(`${line}\n`);
    const answer = await lines.next();
    return answer.done ? undefined : answer.value;
  };
  const hello = await ask(JSON.stringify(problem));
  if (hello === undefined) return null;
  return {
    ...(JSON.parse(hello) as { numpy: string; blas: string }),
    run: async (ranks) => JSON.parse((await ask(ranks)) ?? 'null') as NumpyRun,
    end: () => child.stdin.end(),
  };
}
