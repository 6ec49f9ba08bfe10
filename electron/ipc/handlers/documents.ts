/** Main process: the file of a workbook as a document: where it is, what it is called, which window shows it. */
import { basename, dirname, join } from 'node:path';
import { app, BrowserWindow, shell } from 'electron';
import { t } from '../../../common/language/texts.ts';
import { renamedPath } from '../../../db/move-file.ts';
import { chooseToReopen, opensLastWorkbooks } from '../../../db/recent-workbooks.ts';
import { askTargetFolder } from '../../windows/dialogs.ts';
import type { Documents } from '../../windows/documents.ts';
import type { HandlersOf } from '../router.ts';

type DocumentCalls =
  | 'listRecent'
  | 'openRecent'
  | 'clearRecent'
  | 'reopenWorkbooks'
  | 'renameWorkbook'
  | 'moveWorkbook'
  | 'revealWorkbook'
  | 'closeWindow'
  | 'markEdited';

export const documentHandlers = (documents: Documents): HandlersOf<DocumentCalls> => ({
  listRecent: () => documents.recent(),
  openRecent: async ({ id }, { sender }) => {
    await documents.openRecent(id, sender);
    return null;
  },
  clearRecent: () => {
    documents.clearRecent();
    return null;
  },
  reopenWorkbooks: () => {
    const folder = app.getPath('userData');
    const on = !opensLastWorkbooks(folder);
    chooseToReopen(on, folder);
    documents.changed();
    return { on };
  },
  renameWorkbook: async ({ name }, { session }) => {
    const path = renamedPath(session.workbook.path(), name);
    await session.moveTo(path);
    return { path };
  },
  moveWorkbook: async (_nothing, { sender, session }) => {
    const before = session.workbook.path();
    const folder = await askTargetFolder(sender, {
      title: t('Move {name} to a folder', { name: basename(before) }),
      action: t('Move here'),
      from: dirname(before),
    });
    if (folder === null) return null;
    const path = join(folder, basename(before));
    await session.moveTo(path);
    return { path };
  },
  revealWorkbook: (_nothing, { session }) => {
    shell.showItemInFolder(session.workbook.path());
    return null;
  },
  closeWindow: (_nothing, { sender }) => {
    BrowserWindow.fromWebContents(sender)?.close();
    return null;
  },
  markEdited: ({ edited }, { sender }) => {
    BrowserWindow.fromWebContents(sender)?.setDocumentEdited(edited);
    return null;
  },
});
