/** Main process: the text of a file that is attached to a source. */
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { fromUserError, type UserError, UserFacingError } from '../../../common/errors.ts';
import { sha256 } from '../../../db/reading/print.ts';
import { kindOf } from '../../../db/special-files.ts';
import { type Fork, type ProcessLog, startHost } from '../host.ts';
import type { TextConverter } from './host.ts';

/** How a converter process is started. */
export interface TextHost {
  readonly fork: Fork;
  readonly script: string;
  readonly log: ProcessLog;
}

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
export async function readTextFile(path: string, host: TextHost): Promise<ReadText> {
  const fileName = basename(path);
  const there = await stat(path);
  if (!there.isFile()) {
    throw new UserFacingError('invalid', `${fileName} is not a file but ${kindOf(there)}.`, 'Attach a file.');
  }
  if (there.size > LARGEST_BYTES) {
    throw new UserFacingError(
      'invalid',
      `${fileName} is larger than 50 MB.`,
      'Attach the part that the claims rest on.',
    );
  }
  const bytes = await readFile(path);
  const text = await convertApart(new Uint8Array(bytes), fileName, host);
  return { text, origin: fileName, sha256: sha256(bytes) };
}

/** Starts a process for one file, and ends it with its answer. */
async function convertApart(
  bytes: Uint8Array,
  fileName: string,
  { fork, script, log }: TextHost,
): Promise<string> {
  const host = startHost<TextConverter>({
    fork,
    script,
    name: 'Weighbridge text converter',
    methods: { convert: { retry: false, limitMs: PATIENCE_MS } },
    restartDelaysMs: [],
    log,
    refusals: {
      ended: refusal(fileName, 'cannot be read'),
      interrupted: refusal(fileName, 'cannot be read'),
      late: refusal(fileName, 'takes too long to read'),
    },
  });
  try {
    const converted = await host.ask('convert', bytes, fileName);
    if (converted.ok) return converted.value;
    const { code } = converted.problem;
    throw fromUserError(code === 'failed' ? refusal(fileName, 'cannot be read') : converted.problem);
  } finally {
    host.end(refusal(fileName, 'cannot be read'));
  }
}

const refusal = (fileName: string, why: string): UserError => ({
  code: 'invalid',
  message: `${fileName} ${why}.`,
  remedy: 'Paste its text instead.',
});
