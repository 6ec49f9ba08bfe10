/** Plain Node: a command's end of its file reader. */

import { spawn } from 'node:child_process';
import { deserialize, serialize } from 'node:v8';
import { fromUserError, type Result, UserFacingError } from '../../common/errors.ts';
import { oneLine } from '../../formats/problem-file/input-error.ts';
import type { FileReader, Question, Questions } from './file-reader.ts';
import { FRAME, frameCollector, partsOf } from './frames.ts';
import { READER_LIMITS } from './limits.ts';

/** How the process of a reader is started. */
export interface ReaderProgram {
  readonly program: string;
  readonly parameters: readonly string[];
}

/** Why there is no answer. */
type Failure = 'late' | 'greedy' | 'broken';

/** Of what a process says at its end, so much is looked at. */
const LAST_WORDS = 4_000;

/**
 * Starts a process that reads the files of others for one command: one that is made to be slow, to be large or to crash its reader is refused in a
 * sentence, and ends nothing but that process. It ends with the command too, however that ends.
 */
export function startFileReader(
  { program, parameters }: ReaderProgram,
  { patienceMs, memory } = READER_LIMITS,
): FileReader {
  const child = spawn(program, parameters, { stdio: ['pipe', 'pipe', 'pipe'], windowsHide: true });
  let settle: ((answer: Result<unknown> | Failure) => void) | null = null;
  let over: Failure | null = null;
  let lastWords = '';

  const fail = (why: Failure): void => {
    over ??= why;
    settle?.(over);
    child.kill('SIGKILL');
  };
  const collect = frameCollector(({ kind, said }) => {
    if (kind === FRAME.answer) settle?.(deserialize(said) as Result<unknown>);
    else fail(kind === FRAME.late ? 'late' : kind === FRAME.greedy ? 'greedy' : 'broken');
  }, memory);
  child.stdout.on('data', (chunk: Uint8Array) => {
    try {
      collect(chunk);
    } catch {
      fail('broken');
    }
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    lastWords = (lastWords + text).slice(-LAST_WORDS);
  });
  // Where it ended before it took everything.
  child.stdin.on('error', () => {});
  child.once('error', () => fail('broken'));
  // The engine itself ends a process that gets no memory, and says so.
  child.once('close', () => fail(/out of memory|allocation failed/i.test(lastWords) ? 'greedy' : 'broken'));

  async function ask(question: Question, bytes: Uint8Array, name: string): Promise<unknown> {
    const answered = Promise.withResolvers<Result<unknown> | Failure>();
    settle = answered.resolve;
    if (over) settle(over);
    for (const part of partsOf(FRAME.question, serialize(question), bytes)) child.stdin.write(part);
    const overdue = setTimeout(() => fail('late'), patienceMs);
    const answer = await answered.promise.finally(() => clearTimeout(overdue));
    if (typeof answer === 'string') throw refusal(answer, name, question.method);
    if (answer.ok) return answer.value;
    throw fromUserError(answer.problem);
  }

  const method =
    (name: keyof Questions) =>
    (bytes: Uint8Array, file: string, ...more: readonly unknown[]): Promise<unknown> =>
      ask({ method: name, about: [file, ...more] }, bytes, file);
  return {
    mapping: method('mapping'),
    file: method('file'),
    problem: method('problem'),
    weights: method('weights'),
    end: () => child.kill('SIGKILL'),
  } as unknown as FileReader;
}

/** A reader without an answer, in words. */
function refusal(why: Failure, name: string, method: keyof Questions): UserFacingError {
  const shown = oneLine(name);
  return new UserFacingError('invalid', `${shown} ${WORDS[why]}.`, REMEDIES[method]);
}

const WORDS: Readonly<Record<Failure, string>> = {
  late: 'takes too long to read',
  greedy: 'takes too much memory to read',
  broken: 'cannot be read',
};

const REMEDIES: Readonly<Record<keyof Questions, string>> = {
  mapping: 'Write the mapping anew with --save-mapping.',
  file: 'Split it, or save it anew, as CSV, and give that.',
  problem: 'Split the problem, or leave out what is not part of it.',
  weights: 'Leave out what is not part of it.',
};
