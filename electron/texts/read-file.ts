import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { utilityProcess } from 'electron';
import { WorkbookError } from '../../db/errors.ts';
import { sha256 } from '../../db/reading/print.ts';
import type { Result } from '../ipc/contract.ts';
import { ReportedProblem } from '../ipc/problem.ts';

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
    throw new WorkbookError(
      'invalid',
      `${fileName} is larger than 50 MB.`,
      'Attach the part that the claims rest on.',
    );
  }
  const bytes = await readFile(path);
  const text = await convertApart({ bytes: new Uint8Array(bytes), fileName }, hostPath);
  return { text, origin: fileName, sha256: sha256(bytes) };
}

function convertApart(file: { bytes: Uint8Array; fileName: string }, hostPath: string): Promise<string> {
  const child = utilityProcess.fork(hostPath, [], { serviceName: 'Weighbridge text converter' });
  return new Promise<string>((resolve, reject) => {
    const refuse = (why: string): void =>
      reject(new WorkbookError('invalid', `${file.fileName} ${why}.`, 'Paste its text instead.'));
    const late = setTimeout(() => refuse('takes too long to read'), PATIENCE_MS);
    child.once('message', (result: Result<string>) => {
      clearTimeout(late);
      if (result.ok) resolve(result.value);
      else if (result.problem.code === 'failed') refuse('cannot be read');
      else reject(new ReportedProblem(result.problem));
    });
    child.once('exit', () => {
      clearTimeout(late);
      refuse('cannot be read');
    });
    child.postMessage(file);
  }).finally(() => child.kill());
}
