/** Main process: the calls of the import wizard. Files come from dialogs and drops; the page never names one. */
import { basename } from 'node:path';
import { app } from 'electron';
import { UserFacingError } from '../../../common/errors.ts';
import { t } from '../../../common/language/texts.ts';
import { analystName } from '../../../db/analyst-name.ts';
import { WORKBOOK_EXTENSION } from '../../../db/paths.ts';
import { readBytes } from '../../../formats/problem-file/read-bytes.ts';
import type { ImportedFile } from '../../../formats/read/import-views.ts';
import { lastMapping, rememberMapping } from '../../../formats/read/kept-mappings.ts';
import {
  type KeptMapping,
  keptMappingText,
  readKeptMapping,
} from '../../../formats/read/tables/kept/kept-mapping.ts';
import { noteRead } from '../../leaving/read-files.ts';
import { askOpen } from '../../windows/dialogs.ts';
import type { Documents } from '../../windows/documents.ts';
import type { WorkbookSession } from '../../workbook-session.ts';
import type { HandlersOf } from '../router.ts';
import { type Outlets, saveAs, writeFor } from './outlets.ts';

const TABLES = ['csv', 'tsv', 'tab', 'txt', 'xlsx', 'jsonl', 'ndjson', 'R'];
const DOCUMENTS = [
  ...['json', 'xml', 'xmcda', 'zip', 'bib', 'ris', 'jsmaa', 'ahp', 'dmsy', 'yaml', 'yml', 'md'],
  WORKBOOK_EXTENSION,
];

const filters = () => [
  { name: t('What can be imported'), extensions: [...TABLES, ...DOCUMENTS] },
  { name: t('Tables'), extensions: TABLES },
  { name: t('All files'), extensions: ['*'] },
];

type ImportCalls =
  | 'chooseImport'
  | 'pasteImport'
  | 'rereadImport'
  | 'guessImport'
  | 'tryMapping'
  | 'saveMapping'
  | 'loadMapping'
  | 'takeLastMapping'
  | 'readImportRows'
  | 'checkImport'
  | 'runImport'
  | 'makeImported'
  | 'cancelImport';

const lastOf = (fingerprint: string | null): KeptMapping | undefined =>
  fingerprint === null ? undefined : lastMapping(fingerprint, app.getPath('userData'));

/** A file, with whether such a table was imported before. */
export async function knownFile(
  opened: Promise<ImportedFile>,
  session: WorkbookSession,
): Promise<ImportedFile> {
  const file = await opened;
  if (!file.table) return file;
  return { ...file, isKnown: lastOf(await session.imports.reader().fingerprint()) !== undefined };
}

/** How the table was read that was checked last in a window. */
const checked = new WeakMap<WorkbookSession, { readonly kept: KeptMapping; readonly fingerprint: string }>();

/** For the next delivery. That it cannot be kept is no reason to call an import that is done a failure. */
function remember(session: WorkbookSession): void {
  const own = checked.get(session);
  if (!own) return;
  try {
    rememberMapping(own.fingerprint, own.kept, app.getPath('userData'));
  } catch (error) {
    if (!(error instanceof UserFacingError)) throw error;
  }
}

export const importHandlers = (
  outlets: Outlets,
  documents: Pick<Documents, 'open'>,
): HandlersOf<ImportCalls> => ({
  chooseImport: async (known, { sender, session }) => {
    const path = await askOpen(sender, { title: t('Import a file'), filters: filters() });
    return path === null
      ? null
      : knownFile(session.imports.open({ path: noteRead(session, path) }, known), session);
  },
  pasteImport: ({ text, html, known }, { session }) =>
    knownFile(session.imports.open({ clipping: { text, html }, name: t('the clipboard') }, known), session),
  rereadImport: (options, { session }) => session.imports.reader().reread(options),
  guessImport: (decided, { session }) => session.imports.reader().guess(decided),
  tryMapping: ({ mapping }, { session }) => session.imports.reader().outcome(mapping),
  saveMapping: async ({ mapping }, { sender, session }) => {
    const own = await session.imports.reader().keep(mapping);
    if (!own) {
      throw new UserFacingError(
        'invalid',
        t('This table has too many columns for a mapping to be kept.'),
        t('Leave some of them out in the file.'),
      );
    }
    const choice = {
      title: t('Save the mapping'),
      name: t('mapping'),
      extension: 'json',
      kind: t('Mapping'),
    };
    return saveAs(outlets, { sender, session }, choice, (path) =>
      writeFor({ sender, session }, path, keptMappingText(own.kept)),
    );
  },
  loadMapping: async (_nothing, { sender, session }) => {
    const ofMappings = [
      { name: t('Mapping'), extensions: ['json'] },
      { name: t('All files'), extensions: ['*'] },
    ];
    const path = await askOpen(sender, { title: t('Read by a mapping'), filters: ofMappings });
    return path === null
      ? null
      : session.imports.reader().readBy(readKeptMapping(readBytes(noteRead(session, path)), basename(path)));
  },
  takeLastMapping: async (_nothing, { session }) => {
    const reader = session.imports.reader();
    const last = lastOf(await reader.fingerprint());
    if (last) return reader.readBy(last);
    throw new UserFacingError(
      'not-found',
      t('It is not known any more how such a table was read.'),
      t('Say what its columns hold.'),
    );
  },
  readImportRows: ({ from, count }, { session }) => session.imports.reader().rows(from, count),
  checkImport: async (aim, { session }) => {
    const outlook = await session.imports.check(aim);
    const own = aim.mapping && (await session.imports.reader().keep(aim.mapping));
    if (own) checked.set(session, own);
    else checked.delete(session);
    return outlook;
  },
  runImport: async ({ key }, { session }) => {
    const patch = await session.imports.merge(key);
    remember(session);
    return patch;
  },
  makeImported: async ({ key, title }, { sender, session }) => {
    const choice = {
      title: t('New workbook'),
      name: title,
      extension: WORKBOOK_EXTENSION,
      kind: t('Weighbridge workbook'),
    };
    const saved = await saveAs(outlets, { sender, session }, choice, async (path) => {
      // no text: a name with its version
      const createdBy = `Weighbridge ${app.getVersion()}`;
      const analyst = analystName(app.getPath('userData'));
      await session.imports.create(key, { path, title, analyst, createdBy });
      remember(session);
      await documents.open(path, sender);
    });
    return saved !== null;
  },
  cancelImport: (_nothing, { session }) => {
    session.imports.cancel();
    return null;
  },
});
