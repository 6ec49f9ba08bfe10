/** Main process. */
import { basename } from 'node:path';
import type { MessagePortMain } from 'electron';
import type { UserError } from '../../../common/errors.ts';
import { t } from '../../../common/language/texts.ts';
import { isDatabase } from '../../../db/database-start.ts';
import type { ImportReader } from '../../../formats/read/import-reader.ts';
import type { ImportedFile } from '../../../formats/read/import-views.ts';
import { withImportFile } from '../../../formats/read/open-import-file.ts';
import type { Known } from '../../../formats/read/tables/mapping.ts';
import type { Clipping } from '../../../formats/read/tables/reading/read-clipboard.ts';
import { asParts, handOver } from '../handed-bytes.ts';
import { type Client, type Fork, type Methods, type ProcessLog, startHost } from '../host.ts';
import type { WorkbookReader } from '../workbook/host.ts';
import type { HostedReader } from './host.ts';

/** What is to be read: a file of the disk, or what was pasted. */
export type ImportChoice = { readonly path: string } | { readonly clipping: Clipping; readonly name: string };

/** The reader of one file as everything else sees it. Once ended it answers nothing any more. */
export interface ReaderClient extends Omit<Client<ImportReader>, 'open'> {
  readonly open: (choice: ImportChoice, known: Known) => Promise<ImportedFile>;
  /** Gives the reader a port to the database host; the next check goes over it. */
  readonly connect: (port: MessagePortMain) => void;
  readonly end: () => void;
}

/** How the processes that read a file are started. */
export interface ReaderForks {
  /** Starts a page without rights. */
  readonly reader: { readonly fork: Fork; readonly script: string };
  /** Starts a process that can open a file. */
  readonly workbook: { readonly fork: Fork; readonly script: string };
}

/** Longer than any file of the largest size takes; one that is made to be slow ends here. */
const ONCE = { retry: false, limitMs: 180_000 };

/** Of all that the process holds. */
const MOST_MEMORY = 2 * 1024 ** 3;

const METHODS: Methods<HostedReader> = {
  take: ONCE,
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
 * Starts a process that reads one file, so that a file made to be slow, to be large or to crash its reader harms nothing: after three
 * minutes, with two gigabytes, or at a crash, the request is refused. `progress` hears how far reading is, from 0 to 1.
 */
export function startReader(
  { reader, workbook }: ReaderForks,
  { progress, log }: { readonly progress: (done: number) => void; readonly log: ProcessLog },
): ReaderClient {
  const once = {
    // One that broke on a file would break on it again.
    restartDelaysMs: [],
    mostMemory: MOST_MEMORY,
    log,
    refusals: REFUSALS,
  };
  const host = startHost<HostedReader, number>({
    ...reader,
    ...once,
    // no text: the name of a process
    name: 'Weighbridge import',
    methods: METHODS,
    onEvent: progress,
  });
  let endWorkbook = (): void => {};

  /** A process for the one question. */
  async function readWorkbook(path: string): Promise<Uint8Array> {
    const own = startHost<WorkbookReader>({
      ...workbook,
      ...once,
      // no text: the name of a process
      name: 'Weighbridge workbook reader',
      methods: { read: ONCE },
    });
    endWorkbook = () => own.end(givenUp());
    try {
      return await own.call.read(path);
    } finally {
      endWorkbook();
    }
  }

  /** Hands a file over, whose path the reader never learns. */
  async function openFile(path: string, known: Known): Promise<ImportedFile> {
    const name = basename(path);
    let isWorkbook = false;
    await withImportFile(path, async (file) => {
      await handOver(host.call.take, file, (part, at) => {
        if (at === 0) isWorkbook = isDatabase(part);
      });
    });
    if (!isWorkbook) return host.call.open({ name, handed: 'file' }, known);
    await handOver(host.call.take, asParts(await readWorkbook(path)));
    return host.call.open({ name, handed: 'workbook' }, known);
  }

  return {
    ...host.call,
    open: (choice, known) =>
      'path' in choice ? openFile(choice.path, known) : host.call.open(choice, known),
    connect: host.connect,
    end: () => {
      endWorkbook();
      host.end(givenUp());
    },
  };
}

const givenUp = (): UserError => ({
  code: 'cancelled',
  message: t('The import was given up.'),
  remedy: t('Nothing was changed.'),
});

const broken = (): UserError => ({
  code: 'invalid',
  message: t('The file cannot be read.'),
  remedy: t('Save it anew, as CSV or XLSX, and import that.'),
});

/** In the language of the moment in which they are said. */
const REFUSALS = {
  get ended(): UserError {
    return broken();
  },
  get interrupted(): UserError {
    return broken();
  },
  get late(): UserError {
    return {
      code: 'invalid',
      message: t('The file takes too long to read.'),
      remedy: t('Split it, or save it as CSV.'),
    };
  },
  get greedy(): UserError {
    return {
      code: 'invalid',
      message: t('The file takes too much memory to read.'),
      remedy: t('Split it, or save it as CSV.'),
    };
  },
};
