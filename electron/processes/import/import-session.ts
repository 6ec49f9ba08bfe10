/** Main process: one import at a time, from the choice of its file to its end. */

import { dirname } from 'node:path';
import type { MessagePortMain } from 'electron';
import { fromUserError, toUserError, type UserError, UserFacingError } from '../../../common/errors.ts';
import { t } from '../../../common/language/texts.ts';
import { newId } from '../../../db/ids.ts';
import type { Patch } from '../../../db/state.ts';
import { realPlace, removeUnfinishedOf } from '../../../db/write-whole.ts';
import type { ImportAim } from '../../../formats/read/import-reader.ts';
import type { ImportedFile, ImportOutlook, ImportProgress } from '../../../formats/read/import-views.ts';
import type { Known } from '../../../formats/read/tables/mapping.ts';
import type { DatabaseClient } from '../database/client.ts';
import type { ImportChoice, ReaderClient } from './client.ts';

/** The import of a window: one at a time. */
export interface ImportSession {
  readonly open: (choice: ImportChoice, known: Known) => Promise<ImportedFile>;
  /** The reader of the file that is open; a UserFacingError where none is. */
  readonly reader: () => ReaderClient;
  readonly check: (aim: Omit<ImportAim, 'key'>) => Promise<ImportOutlook>;
  readonly merge: (key: string) => Promise<Patch>;
  readonly create: (
    key: string,
    target: { path: string; title: string; analyst: string; createdBy: string },
  ) => Promise<void>;
  /** Whether a file is open for import, or a workbook is being made of one. */
  readonly isOpen: () => boolean;
  /** Ends whatever is on its way, and leaves nothing of it behind. */
  readonly cancel: () => void;
}

/** An import without a file. `tell` hears how far the import is. */
export function createImportSession(
  database: DatabaseClient,
  {
    startReader,
    createChannel,
    tell,
  }: {
    /** Starts a process for a file; `progress` hears how far reading is. */
    readonly startReader: (progress: (done: number) => void) => ReaderClient;
    /** A channel between two processes. */
    readonly createChannel: () => { readonly port1: MessagePortMain; readonly port2: MessagePortMain };
    readonly tell: (progress: ImportProgress) => void;
  },
): ImportSession {
  let current: { readonly reader: ReaderClient; name: string } | null = null;
  let making: string | null = null;
  database.onProgress((done) => tell({ phase: 'saving', done }));

  const reader = (): ReaderClient => {
    if (current) return current.reader;
    throw new UserFacingError('invalid', t('No file is open for import.'), t('Choose it again.'));
  };
  const cancel = (): void => {
    const host = database.processId();
    database.abandonImport({ evenIfChecking: isChecking });
    current?.reader.end();
    current = null;
    // A workbook that was being made stands beside its place until it is complete.
    if (making && host !== undefined) removeUnfinishedOf(dirname(realPlace(making)), host);
    making = null;
  };

  let asked = 0;
  let checking: Promise<unknown> = Promise.resolve();
  let isChecking = false;
  /** One after the other; one that nobody waits for any more is not begun. */
  async function check(aim: Omit<ImportAim, 'key'>, isWanted: () => boolean): Promise<ImportOutlook> {
    if (!isWanted()) throw fromUserError(superseded());
    const own = reader();
    tell({ phase: 'checking', done: null });
    // The model goes from reader to database host, and not through this process.
    const { port1, port2 } = createChannel();
    database.connect(port1);
    own.connect(port2);
    isChecking = true;
    try {
      return await own.check({ ...aim, key: newId() });
    } finally {
      isChecking = false;
    }
  }

  return {
    reader,
    cancel,
    isOpen: () => current !== null || making !== null,
    open: async (choice, known) => {
      cancel();
      const own = { reader: startReader((done) => tell({ phase: 'reading', done })), name: '' };
      current = own;
      try {
        const file = await own.reader.open(choice, known);
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
      const name = current?.name ?? t('a file');
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
        await database.createChecked({
          key,
          path,
          from: (current?.name ?? t('a file')).slice(0, 120),
          ...rest,
        });
      } finally {
        making = null;
      }
    },
  };
}

const superseded = (): UserError => ({
  code: 'cancelled',
  message: t('Something else was asked for in the meantime.'),
  remedy: t('Nothing was changed.'),
});
