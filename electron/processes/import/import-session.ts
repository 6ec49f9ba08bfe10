import { dirname } from 'node:path';
import { fromUserError, toUserError, UserFacingError } from '../../../common/errors.ts';
import type { ImportIssue, IssueList } from '../../../db/exchange/issues.ts';
import type { OnConflict } from '../../../db/exchange/merge-context.ts';
import { newId } from '../../../db/ids.ts';
import type { Patch } from '../../../db/state.ts';
import { realPlace, removeUnfinishedOf } from '../../../db/write-whole.ts';
import type { Known, TableMapping } from '../../../formats/read/tables/mapping.ts';
import type { DatabaseClient } from '../database/client.ts';
import { CHUNK_SIZE } from './chunk.ts';
import { type ReaderClient, startReader } from './client.ts';
import type { ImportSource } from './service.ts';
import type { ImportedFile, ImportOutlook, ImportProgress } from './views.ts';

/** What an import is checked for. */
export interface ImportAim {
  readonly mapping: TableMapping | null;
  /** The scenario that weights of a table go to. */
  readonly scenario: string;
  readonly into: 'open' | 'new';
  readonly onConflict: OnConflict;
}

/** The import of a window: one at a time. */
export interface ImportSession {
  readonly open: (source: ImportSource, known: Known) => Promise<ImportedFile>;
  /** The reader of the file that is open; a UserFacingError where none is. */
  readonly reader: () => ReaderClient;
  readonly check: (aim: ImportAim) => Promise<ImportOutlook>;
  readonly merge: (key: string) => Promise<Patch>;
  readonly create: (
    key: string,
    target: { path: string; title: string; analyst: string; createdBy: string },
  ) => Promise<void>;
  /** Ends whatever is on its way, and leaves nothing of it behind. */
  readonly cancel: () => void;
}

/** An import without a file. `tell` hears how far the import is. */
export function createImportSession(
  database: DatabaseClient,
  hostPath: string,
  tell: (progress: ImportProgress) => void,
): ImportSession {
  let current: { readonly reader: ReaderClient; name: string } | null = null;
  let making: string | null = null;
  database.onProgress((done) => tell({ phase: 'saving', done }));

  const reader = (): ReaderClient => {
    if (current) return current.reader;
    throw new UserFacingError('invalid', 'No file is open for import.', 'Choose it again.');
  };
  const cancel = (): void => {
    const host = database.processId();
    database.abandonImport();
    current?.reader.end();
    current = null;
    // A workbook that was being made stands beside its place until it is complete.
    if (making && host !== undefined) removeUnfinishedOf(dirname(realPlace(making)), host);
    making = null;
  };

  let asked = 0;
  let checking: Promise<unknown> = Promise.resolve();
  /** One after the other; one that nobody waits for any more ends at its next step. */
  async function check(
    { mapping, scenario, into, onConflict }: ImportAim,
    isWanted: () => boolean,
  ): Promise<ImportOutlook> {
    const goOn = (): void => {
      if (!isWanted()) throw fromUserError(SUPERSEDED);
    };
    goOn();
    const own = reader();
    tell({ phase: 'checking', done: null });
    const { size, impossible, ...read } = await own.interpret(mapping, scenario);
    if (size === null || impossible) return { ...read, key: null, counts: {} };
    const key = newId();
    for (let from = 0; from < size; from += CHUNK_SIZE) {
      goOn();
      await database.takePiece({ key, text: await own.piece(from) });
    }
    const check = await database.checkImport({ key, into, onConflict });
    const placed = await own.locate(check.problems);
    return {
      ...joined(read, { problems: placed, more: check.more, errors: check.errors }),
      key: check.impossible ? null : key,
      counts: check.counts,
    };
  }

  return {
    reader,
    cancel,
    open: async (source, known) => {
      cancel();
      const own = { reader: startReader(hostPath, (done) => tell({ phase: 'reading', done })), name: '' };
      current = own;
      try {
        const file = await own.reader.open(source, known);
        own.name = file.name;
        return file;
      } catch (error) {
        if (current === own) cancel();
        throw error;
      }
    },
    check: (aim) => {
      const mine = ++asked;
      const work = checking.then(() => check(aim, () => mine === asked));
      checking = work.catch(() => {});
      return work;
    },
    merge: async (key) => {
      tell({ phase: 'saving', done: 0 });
      const id = newId();
      const name = current?.name ?? 'a file';
      try {
        return await database.importChecked({ key, id, from: name.slice(0, 120) });
      } catch (error) {
        // Given up in the moment in which it was done: it is done, and the window has to show it.
        if (toUserError(error).code === 'cancelled' && (await database.revision()).eventId === id) {
          const { history } = await database.load();
          return { rows: [], history, createdId: null, reload: true };
        }
        throw error;
      }
    },
    create: async (key, { path, ...rest }) => {
      tell({ phase: 'saving', done: null });
      making = path;
      try {
        await database.createChecked({ key, path, from: (current?.name ?? 'a file').slice(0, 120), ...rest });
      } finally {
        making = null;
      }
    },
  };
}

const SUPERSEDED = {
  code: 'cancelled',
  message: 'Something else was asked for in the meantime.',
  remedy: 'Nothing was changed.',
} as const;

/** Two lists of problems as one, errors first and no longer than each of them may be. */
function joined(a: IssueList, b: IssueList): IssueList {
  const all: readonly ImportIssue[] = [...a.problems, ...b.problems];
  const errors = all.filter(({ severity }) => severity === 'error');
  const warnings = all.filter(({ severity }) => severity === 'warning');
  return { problems: [...errors, ...warnings], more: a.more + b.more, errors: a.errors + b.errors };
}
