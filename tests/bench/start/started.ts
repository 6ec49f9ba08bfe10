import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** An app that was started to be measured, and when it came how far. */
export interface Started {
  /** Milliseconds from the start of its process to each thing that the probe tells of. */
  readonly marks: ReadonlyMap<string, number>;
  /** Its processes, by what each is there for, and how much memory each has to itself (PSS), in bytes. */
  readonly memory: () => readonly ProcessMemory[];
  /** Milliseconds of processor time that all its processes have taken so far. */
  readonly processorTime: () => number;
  /** Ends it, and resolves when its first process is gone. */
  readonly end: () => Promise<void>;
}

export interface ProcessMemory {
  readonly what: string;
  readonly pss: number;
}

export interface Startable {
  /** The folder of the app. */
  readonly folder: string;
  /** The mark with which it is there. */
  readonly until: 'painted' | 'usable';
  /** A folder of its own for what Chromium writes. */
  readonly data: string;
}

/** After this long a start counts as failed. */
const PATIENCE_MS = 60_000;
const PROBE = join(import.meta.dirname, 'probe.cjs');

/** Starts an app and waits until it is there. Fails with what it said when it does not come so far. */
export async function startApp({ folder, until, data }: Startable): Promise<Started> {
  const executable = process.env['WEIGHBRIDGE_ELECTRON'];
  if (!executable) throw new Error('Nobody said which Electron to use.');
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const from = performance.timeOrigin + performance.now();
  const child = spawn(executable, [folder, ...asRoot, `--user-data-dir=${data}`], {
    env: {
      ...process.env,
      NODE_OPTIONS: `--require=${PROBE}`,
      BENCH_MATRIX: until === 'usable' ? '1' : '0',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const marks = await marksUntil(child, until, from);
  return {
    marks,
    memory: () => memoryOf(child.pid ?? 0),
    processorTime: () => familyOf(child.pid ?? 0).reduce((sum, id) => sum + timeOf(id), 0),
    end: async () => {
      child.kill('SIGTERM');
      await Promise.race([ended, wait(5_000)]);
      child.kill('SIGKILL');
      await ended;
    },
  };
}

function marksUntil(child: ChildProcess, until: string, from: number): Promise<Map<string, number>> {
  const marks = new Map<string, number>();
  return new Promise((resolve, reject) => {
    let said = '';
    let rest = '';
    const fail = (why: string): void => {
      child.kill('SIGKILL');
      reject(
        new Error(`The app ${why}, after ${JSON.stringify(Object.fromEntries(marks))}. It said: ${said}`),
      );
    };
    const late = setTimeout(() => fail(`was not ${until} in ${PATIENCE_MS} ms`), PATIENCE_MS);
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      const lines = (rest + text).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) {
        if (!line.startsWith('@start ')) continue;
        const { name, at } = JSON.parse(line.slice('@start '.length)) as { name: string; at: number };
        if (!marks.has(name)) marks.set(name, at - from);
        if (name !== until) continue;
        clearTimeout(late);
        resolve(marks);
      }
    });
    child.once('exit', () => {
      clearTimeout(late);
      fail(`ended before it was ${until}`);
    });
  });
}

/** This process and all below it. */
function familyOf(root: number): number[] {
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc')) {
    const id = Number(name);
    if (Number.isInteger(id)) parents.set(id, Number(statOf(id)[PARENT]));
  }
  const isOwn = (id: number): boolean => {
    for (let at: number | undefined = id; at; at = parents.get(at)) if (at === root) return true;
    return false;
  };
  return [...parents.keys()].filter(isOwn);
}

/** Places in what the system says of a process, after its name: see proc(5). */
const [PARENT, USER_TICKS, SYSTEM_TICKS] = [1, 11, 12];
const TICK_MS = 10;

/** Empty for a process that has ended meanwhile. */
const statOf = (id: number): readonly string[] => {
  const stat = read(id, 'stat') ?? '';
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
};

const timeOf = (id: number): number => {
  const stat = statOf(id);
  return TICK_MS * (Number(stat[USER_TICKS] ?? 0) + Number(stat[SYSTEM_TICKS] ?? 0));
};

const memoryOf = (root: number): ProcessMemory[] =>
  familyOf(root).flatMap((id) => {
    const pss = /^Pss: +(\d+) kB$/m.exec(read(id, 'smaps_rollup') ?? '')?.[1];
    return pss === undefined ? [] : [{ what: whatIs(id), pss: Number(pss) * 1024 }];
  });

/** What a process of Chromium is there for, by its own parameters. */
function whatIs(id: number): string {
  const parameters = (read(id, 'cmdline') ?? '').split('\0').join(' ');
  const type = /--type=(\S+)/.exec(parameters)?.[1] ?? 'main';
  return /--utility-sub-type=(\S+)/.exec(parameters)?.[1] ?? type;
}

function read(id: number, file: string): string | null {
  try {
    return readFileSync(`/proc/${id}/${file}`, 'utf8');
  } catch {
    // It has ended meanwhile.
    return null;
  }
}
