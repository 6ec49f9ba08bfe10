/** Main process: the calls of the import wizard. Files come from dialogs and drops; the page never names one. */
import { app } from 'electron';
import { analystName } from '../../../db/analyst-name.ts';
import { WORKBOOK_EXTENSION } from '../../../db/paths.ts';
import { askOpen } from '../../windows/dialogs.ts';
import type { Documents } from '../../windows/documents.ts';
import type { HandlersOf } from '../router.ts';
import { type Outlets, saveAs } from './outlets.ts';

const TABLES = ['csv', 'tsv', 'tab', 'txt', 'xlsx', 'jsonl', 'ndjson', 'R'];
const DOCUMENTS = [
  ...['json', 'xml', 'xmcda', 'zip', 'bib', 'ris', 'jsmaa', 'ahp', 'dmsy', 'yaml', 'yml', 'md'],
  WORKBOOK_EXTENSION,
];

const FILTERS = [
  { name: 'What can be imported', extensions: [...TABLES, ...DOCUMENTS] },
  { name: 'Tables', extensions: TABLES },
  { name: 'All files', extensions: ['*'] },
];

type ImportCalls =
  | 'chooseImport'
  | 'pasteImport'
  | 'rereadImport'
  | 'guessImport'
  | 'readImportRows'
  | 'checkImport'
  | 'runImport'
  | 'makeImported'
  | 'cancelImport';

export const importHandlers = (
  outlets: Outlets,
  documents: Pick<Documents, 'open'>,
): HandlersOf<ImportCalls> => ({
  chooseImport: async (known, { sender, session }) => {
    const path = await askOpen(sender, { title: 'Import a file', filters: FILTERS });
    return path === null ? null : session.imports.open({ path }, known);
  },
  pasteImport: ({ text, html, known }, { session }) =>
    session.imports.open({ clipping: { text, html }, name: 'the clipboard' }, known),
  rereadImport: (options, { session }) => session.imports.reader().reread(options),
  guessImport: (decided, { session }) => session.imports.reader().guess(decided),
  readImportRows: ({ from, count }, { session }) => session.imports.reader().rows(from, count),
  checkImport: (aim, { session }) => session.imports.check(aim),
  runImport: ({ key }, { session }) => session.imports.merge(key),
  makeImported: async ({ key, title }, { sender, session }) => {
    const choice = {
      title: 'New workbook',
      name: title,
      extension: WORKBOOK_EXTENSION,
      kind: 'Weighbridge workbook',
    };
    const saved = await saveAs(outlets, { sender, session }, choice, async (path) => {
      const createdBy = `Weighbridge ${app.getVersion()}`;
      const analyst = analystName(app.getPath('userData'));
      await session.imports.create(key, { path, title, analyst, createdBy });
      await documents.open(path, sender);
    });
    return saved !== null;
  },
  cancelImport: (_nothing, { session }) => {
    session.imports.cancel();
    return null;
  },
});
