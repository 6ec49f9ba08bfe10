/** Main process: the text of a file that is attached to a source. */
import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { fromUserError, type UserError, UserFacingError } from '../../../common/errors.ts';
import { t } from '../../../common/language/texts.ts';
import { kindOf } from '../../../db/special-files.ts';
import { withImportFile } from '../../../formats/read/open-import-file.ts';
import { handOver } from '../handed-bytes.ts';
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
/** Of all that the process holds. */
const MOST_MEMORY = 2 * 1024 ** 3;

export interface ReadText {
  readonly text: string;
  readonly origin: string;
  /** Of the file's bytes. */
  readonly sha256: string;
}

/**
 * Reads the text of a file in a process of its own, so that a file made to be slow, to be large or to crash its reader harms
 * nothing: after half a minute, with two gigabytes, or at a crash, it is refused.
 */
export async function readTextFile(path: string, host: TextHost): Promise<ReadText> {
  const fileName = basename(path);
  const there = await stat(path);
  if (!there.isFile()) {
    throw new UserFacingError(
      'invalid',
      t('{name} is not a file but {kind}.', { name: fileName, kind: kindOf(there) }),
      t('Attach a file.'),
    );
  }
  if (there.size > LARGEST_BYTES) {
    throw new UserFacingError(
      'invalid',
      t('{name} is larger than 50 MB.', { name: fileName }),
      t('Attach the part that the claims rest on.'),
    );
  }
  const { text, sha256 } = await convertApart(path, fileName, host);
  return { text, origin: fileName, sha256 };
}

/** Starts a process for one file, hands it the bytes, and ends it with its answer. */
async function convertApart(
  path: string,
  fileName: string,
  { fork, script, log }: TextHost,
): Promise<{ readonly text: string; readonly sha256: string }> {
  const patience = { retry: false, limitMs: PATIENCE_MS };
  const host = startHost<TextConverter>({
    fork,
    script,
    // no text: the name of a process
    name: 'Weighbridge text converter',
    methods: { take: patience, convert: patience },
    restartDelaysMs: [],
    mostMemory: MOST_MEMORY,
    log,
    refusals: {
      ended: refusal(fileName, 'broken'),
      interrupted: refusal(fileName, 'broken'),
      late: refusal(fileName, 'late'),
      greedy: refusal(fileName, 'greedy'),
    },
  });
  try {
    const hash = createHash('sha256');
    await withImportFile(path, (file) => handOver(host.call.take, file, (part) => hash.update(part)));
    const converted = await host.ask('convert', fileName);
    if (converted.ok) return { text: converted.value, sha256: hash.digest('hex') };
    const { code } = converted.problem;
    throw fromUserError(code === 'failed' ? refusal(fileName, 'broken') : converted.problem);
  } finally {
    host.end(refusal(fileName, 'broken'));
  }
}

const refusal = (name: string, why: 'broken' | 'late' | 'greedy'): UserError => ({
  code: 'invalid',
  message: t(
    '{why, select, late {{name} takes too long to read.} greedy {{name} takes too much memory to read.} other {{name} cannot be read.}}',
    { name, why },
  ),
  remedy: t('Paste its text instead.'),
});
