import { app, BrowserWindow, dialog, type WebContents } from 'electron';
import { analystName, WORKBOOK_EXTENSION } from '../../db/paths.ts';
import type { ImportSession } from '../processes/import/import-session.ts';
import type { CurrentWorkbook } from '../workbook.ts';
import type { SavedFile } from './contract.ts';
import { type Handlers, push } from './router.ts';

type SaveAs = (
  sender: WebContents,
  choice: { title: string; name: string; extension: string; kind: string },
  write: (path: string) => Promise<void>,
) => Promise<SavedFile>;

const TABLES = ['csv', 'tsv', 'tab', 'txt', 'xlsx'];
const DOCUMENTS = ['json', 'xml', 'xmcda', 'zip', 'bib', 'ris', WORKBOOK_EXTENSION];

type ImportCalls = Pick<
  Handlers,
  | 'chooseImport'
  | 'pasteImport'
  | 'rereadImport'
  | 'guessImport'
  | 'readImportRows'
  | 'checkImport'
  | 'runImport'
  | 'makeImported'
  | 'cancelImport'
>;

/** The calls of the import wizard. Files come from dialogs and drops; the page never names one. */
export function importHandlers({
  imports,
  workbook,
  saveAs,
}: {
  imports: ImportSession;
  workbook: CurrentWorkbook;
  saveAs: SaveAs;
}): ImportCalls {
  return {
    chooseImport: async (known, sender) => {
      const options = {
        title: 'Import a file',
        filters: [
          { name: 'What can be imported', extensions: [...TABLES, ...DOCUMENTS] },
          { name: 'Tables', extensions: TABLES },
          { name: 'All files', extensions: ['*'] },
        ],
        properties: ['openFile' as const],
      };
      const window = BrowserWindow.fromWebContents(sender);
      const answer = await (window ? dialog.showOpenDialog(window, options) : dialog.showOpenDialog(options));
      const [path] = answer.filePaths;
      return answer.canceled || !path ? null : imports.open({ path }, known);
    },
    pasteImport: ({ text, html, known }) =>
      imports.open({ clipping: { text, html }, name: 'the clipboard' }, known),
    rereadImport: (options) => imports.reader().reread(options),
    guessImport: (decided) => imports.reader().guess(decided),
    readImportRows: ({ from, count }) => imports.reader().rows(from, count),
    checkImport: (aim) => imports.check(aim),
    runImport: ({ key }) => imports.merge(key),
    makeImported: async ({ key, title }, sender) => {
      const choice = {
        title: 'New workbook',
        name: title,
        extension: WORKBOOK_EXTENSION,
        kind: 'Weighbridge workbook',
      };
      const saved = await saveAs(sender, choice, async (path) => {
        const createdBy = `Weighbridge ${app.getVersion()}`;
        await imports.create(key, { path, title, analyst: analystName(), createdBy });
        await workbook.change(path);
      });
      if (saved) push(sender, 'workbookReplaced', { path: workbook.path() });
      return saved !== null;
    },
    cancelImport: () => {
      imports.cancel();
      return null;
    },
  };
}
