/** Main process. */
import type { MessagePortMain } from 'electron';
import type { UserError } from '../../../common/errors.ts';
import type { ImportReader } from '../../../formats/read/import-reader.ts';
import { type Client, type Fork, type Methods, type ProcessLog, startHost } from '../host.ts';

/** The reader of one file as everything else sees it. Once ended it answers nothing any more. */
export interface ReaderClient extends Client<ImportReader> {
  /** Gives the reader a port to the database host; the next check goes over it. */
  readonly connect: (port: MessagePortMain) => void;
  readonly end: () => void;
}

/** Longer than any file of the largest size takes; one that is made to be slow ends here. */
const ONCE = { retry: false, limitMs: 180_000 };

const METHODS: Methods<ImportReader> = {
  open: ONCE,
  reread: ONCE,
  guess: ONCE,
  outcome: ONCE,
  readBy: ONCE,
  keep: ONCE,
  fingerprint: ONCE,
  rows: ONCE,
  check: ONCE,
};

/**
 * Starts a process that reads one file, so that a file made to be slow or to crash its reader harms nothing: after three
 * minutes, or a crash, the request is refused. `progress` hears how far reading is, from 0 to 1.
 */
export function startReader(
  fork: Fork,
  script: string,
  { progress, log }: { readonly progress: (done: number) => void; readonly log: ProcessLog },
): ReaderClient {
  const host = startHost<ImportReader, number>({
    fork,
    script,
    name: 'Weighbridge import',
    methods: METHODS,
    // One that broke on a file would break on it again.
    restartDelaysMs: [],
    onEvent: progress,
    log,
    refusals: { ended: BROKEN, interrupted: BROKEN, late: LATE },
  });
  return { ...host.call, connect: host.connect, end: () => host.end(GIVEN_UP) };
}

const GIVEN_UP: UserError = {
  code: 'cancelled',
  message: 'The import was given up.',
  remedy: 'Nothing was changed.',
};
const BROKEN: UserError = {
  code: 'invalid',
  message: 'The file cannot be read.',
  remedy: 'Save it anew, as CSV or XLSX, and import that.',
};
const LATE: UserError = {
  code: 'invalid',
  message: 'The file takes too long to read.',
  remedy: 'Split it, or save it as CSV.',
};
