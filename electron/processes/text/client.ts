import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { utilityProcess } from 'electron';
import type { Result } from '../../../common/errors.ts';
import { fromUserError, UserFacingError } from '../../../common/errors.ts';
import { sha256 } from '../../../db/reading/print.ts';
import { watchStartup } from '../startup-watchdog.ts';

const LARGEST_BYTES = 50_000_000;
const PATIENCE_MS = 30_000;

export interface ReadText {
  readonly text: string;
  readonly origin: string;
  /** Of the file's bytes. */
  readonly sha256: string;
}

/**
 * Reads the text of a file in a process of its own, so that a file made to be slow or to crash its reader harms
 * nothing: after half a minute, or a crash, it is refused.
 */
export async function readTextFile(path: string, hostPath: string): Promise<ReadText> {
  const fileName = basename(path);
  const { size } = await stat(path);
  if (size > LARGEST_BYTES) {
    throw new UserFacingError(
      'invalid',
      `${fileName} is larger than 50 MB.`,
      'Attach the part that the claims rest on.',
    );
  }
  const bytes = await readFile(path);
  const text = await convertApart({ bytes: new Uint8Array(bytes), fileName }, hostPath);
  return { text, origin: fileName, sha256: sha256(bytes) };
}

type Converted = Result<string> | 'never-started' | 'ended' | 'late';

async function convertApart(
  file: { bytes: Uint8Array; fileName: string },
  hostPath: string,
): Promise<string> {
  let converted = await convertOnce(file, hostPath);
  if (converted === 'never-started') converted = await convertOnce(file, hostPath);
  if (typeof converted === 'object') {
    if (converted.ok) return converted.value;
    if (converted.problem.code !== 'failed') throw fromUserError(converted.problem);
  }
  const why = converted === 'late' ? 'takes too long to read' : 'cannot be read';
  throw new UserFacingError('invalid', `${file.fileName} ${why}.`, 'Paste its text instead.');
}

function convertOnce(file: { bytes: Uint8Array; fileName: string }, hostPath: string): Promise<Converted> {
  const child = utilityProcess.fork(hostPath, [], { serviceName: 'Weighbridge text converter' });
  const start = watchStartup(child);
  let started = false;
  return new Promise<Converted>((resolve) => {
    const late = setTimeout(() => resolve('late'), PATIENCE_MS);
    child.on('message', (message: 'ready' | Result<string>) => {
      if (message !== 'ready') {
        clearTimeout(late);
        return resolve(message);
      }
      started = true;
      start.ready();
      // What is sent before it listens can be lost.
      child.postMessage(file);
    });
    child.once('exit', () => {
      clearTimeout(late);
      resolve(started ? 'ended' : 'never-started');
    });
  }).finally(() => child.kill());
}
