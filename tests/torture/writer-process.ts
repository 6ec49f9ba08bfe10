import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const WRITER = fileURLToPath(new URL('./writer.ts', import.meta.url));

/** What a writer called saved: the id of the request, the number of the event, and digests of the document and of everything after it. */
export interface Saved {
  readonly id: string;
  readonly event: number;
  readonly digest: string;
  readonly everything: string;
}

/** Something that it had begun and not answered. */
export interface Begun {
  readonly id: string;
  readonly kind: 'undo' | 'redo' | 'edit';
}

/** What a writer has said so far. A line that was cut off by a kill was not said. */
export interface Said {
  readonly saved: readonly Saved[];
  readonly begun: Begun | null;
  /** How often it was refused in words, by code. */
  readonly refused: Readonly<Record<string, number>>;
}

/** A process that edits a workbook at random until it is killed. */
export interface Writer {
  readonly child: ChildProcess;
  readonly said: () => Said;
  /** Ends with the next words of the writer; it throws when the writer ended by itself. */
  readonly word: () => Promise<void>;
  /** Ends when all was heard that a writer had said which is stopped. */
  readonly silence: () => Promise<void>;
  readonly kill: () => Promise<void>;
}

const living = new Set<ChildProcess>();

/** Ends all that a torture left behind when it failed: nothing would end while one of them edits. */
export function killWriters(): void {
  for (const child of living) child.kill('SIGKILL');
  living.clear();
}

/** Starts one; `rest` is how many milliseconds it rests between edits at the most. */
export function startWriter(path: string, seed: number, analyst = 'Ada', rest = 0): Writer {
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', WRITER, path, String(seed), analyst, String(rest)],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  living.add(child);
  child.once('exit', () => living.delete(child));
  let [out, err] = ['', ''];
  let killed = false;
  let heard = Promise.withResolvers<void>();
  child.stdout.on('data', (chunk: Buffer) => {
    out += chunk.toString();
    heard.resolve();
    heard = Promise.withResolvers<void>();
  });
  child.stderr.on('data', (chunk: Buffer) => {
    err += chunk.toString();
  });
  const ended = once(child, 'close').then(() => {
    if (!killed) throw new Error(`A writer ended by itself: ${err}`);
  });
  ended.catch(() => {});
  return {
    child,
    said: () => parse(out.slice(0, out.lastIndexOf('\n') + 1)),
    word: () => Promise.race([heard.promise, ended]),
    silence: async () => {
      for (let heardBefore = -1; heardBefore !== out.length; ) {
        heardBefore = out.length;
        // A timer may come before what waits in the pipe; the second one does not.
        await pause(1);
        await pause(1);
      }
    },
    kill: async () => {
      killed = true;
      child.kill('SIGKILL');
      await ended;
    },
  };
}

function parse(text: string): Said {
  const saved: Saved[] = [];
  const refused: Record<string, number> = {};
  let begun: Begun | null = null;
  for (const line of text.split('\n')) {
    const [mark, id = '', second = '', digest = '', everything = ''] = line.split(' ');
    if (mark === '?') begun = { id, kind: second as Begun['kind'] };
    else if (mark !== '') begun = null;
    if (mark === '!') saved.push({ id, event: Number(second), digest, everything });
    if (mark === '-') refused[second] = (refused[second] ?? 0) + 1;
  }
  return { saved, begun, refused };
}

/** Waits so many milliseconds. */
export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
