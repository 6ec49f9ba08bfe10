/** Main process: opening workbooks, changing the open one, and asking what it holds. */
import { app } from 'electron';
import { fromUserError, toUserError } from '../../../common/errors.ts';
import { t } from '../../../common/language/texts.ts';
import { analystName } from '../../../db/analyst-name.ts';
import { newId } from '../../../db/ids.ts';
import { WORKBOOK_EXTENSION, workbookName } from '../../../db/paths.ts';
import { TEXT_ENDINGS } from '../../../formats/detect.ts';
import { kindOfDropped } from '../../../formats/read/dropped-file.ts';
import { noteRead } from '../../leaving/read-files.ts';
import { readTextFile, type TextHost } from '../../processes/text/client.ts';
import { askOpen, workbookFilter } from '../../windows/dialogs.ts';
import type { Documents } from '../../windows/documents.ts';
import type { SavedFile } from '../contract.ts';
import type { CallContext, Forwards, HandlersOf } from '../router.ts';
import type { DraftHandlers } from './drafts.ts';
import { knownFile } from './import.ts';
import { type Outlets, saveAs } from './outlets.ts';

/** Calls that the database answers as they are; a refusal goes through as the value that it is. */
export const forwards: Forwards = {
  execute: (command, { session }) => session.database.ask('execute', { id: newId(), request: command }),
  undo: (_nothing, { session }) => session.database.ask('undo', { id: newId(), request: null }),
  redo: (_nothing, { session }) => session.database.ask('redo', { id: newId(), request: null }),
  stepTo: ({ number }, { session }) => session.database.ask('stepTo', { id: newId(), request: number }),
  listHistory: (query, { session }) => session.database.ask('listHistory', query),
  verifyHistory: (_nothing, { session }) => session.database.ask('verifyHistory'),
  planCompaction: ({ before }, { session }) => session.database.ask('planCompaction', before),
  compactHistory: ({ before }, { session }) => session.database.ask('compactHistory', before),
  readEvent: ({ number }, { session }) => session.database.ask('readEvent', number),
  workbookRevision: (_nothing, { session }) => session.database.ask('revision'),
  searchClaims: ({ query }, { session }) => session.database.ask('searchClaims', query),
  searchEverything: (query, { session }) => session.database.ask('searchEverything', query),
  evidenceOffer: ({ take }, { session }) => session.database.ask('evidenceOffer', take),
  listVersions: (_nothing, { session }) => session.database.ask('listVersions'),
  readSource: ({ sourceId }, { session }) => session.database.ask('readSource', sourceId),
  listBackups: (_nothing, { session }) => session.database.ask('backups'),
  makeBackup: (_nothing, { session }) => session.database.ask('makeBackup'),
  compareBackup: ({ backupId }, { session }) => session.database.ask('compareBackup', backupId),
  restoreBackup: (choice, { session }) =>
    session.database.ask('restoreBackup', { id: newId(), request: choice }),
};

type WorkbookCalls =
  | 'loadWorkbook'
  | 'keepDraft'
  | 'openWorkbook'
  | 'openDropped'
  | 'newWorkbook'
  | 'saveCopy'
  | 'goOnInCopy'
  | 'openWhatIsThere'
  | 'putBack'
  | 'replaceBuiltIn'
  | 'attachTextFile';

export const workbookHandlers = (
  outlets: Outlets,
  textHost: TextHost,
  documents: Pick<Documents, 'open'>,
  drafts: DraftHandlers,
): HandlersOf<WorkbookCalls> => ({
  loadWorkbook: async (_nothing, { session: { workbook } }) => {
    const open = await workbook.load().catch((error: unknown) => {
      const { path, builtIn } = workbook;
      throw fromUserError({ ...toUserError(error), workbook: { path: path(), builtIn: builtIn() } });
    });
    return { ...open, drafts: drafts.open(open) };
  },
  keepDraft: (draft) => drafts.keep(draft),
  openWorkbook: async (_nothing, { sender }) => {
    const path = await askOpen(sender, { title: t('Open a workbook'), filters: [workbookFilter()] });
    if (path === null) return false;
    await documents.open(path, sender);
    return true;
  },
  openDropped: async ({ path, known }, { sender, session }) => {
    if ((await kindOfDropped(path)) === 'import')
      return known === null
        ? 'left'
        : knownFile(session.imports.open({ path: noteRead(session, path) }, known), session);
    await documents.open(path, sender);
    return 'opened';
  },
  newWorkbook: async ({ title, template }, { sender, session }) => {
    const choice = {
      title: t('New workbook'),
      name: title,
      extension: WORKBOOK_EXTENSION,
      kind: workbookFilter().name,
    };
    const saved = await saveAs(outlets, { sender, session }, choice, async (path) => {
      // no text: a name with its version
      const createdBy = `Weighbridge ${app.getVersion()}`;
      const analyst = analystName(app.getPath('userData'));
      await session.database.createNew({ path, title, template, analyst, createdBy });
      await documents.open(path, sender);
    });
    return saved !== null;
  },
  saveCopy: (_nothing, context) => saveCopy(outlets, context),
  goOnInCopy: async (_nothing, context) => {
    const saved = await saveCopy(outlets, context);
    if (saved !== null) await context.session.change(saved.path);
    return saved !== null;
  },
  openWhatIsThere: async (_nothing, { session: { database, workbook } }) => {
    const { file } = await database.standing();
    await workbook.goOnAt(file.kind === 'moved' ? file.to : workbook.path());
    return { path: workbook.path() };
  },
  putBack: (_nothing, { session }) => session.database.putBack(),
  replaceBuiltIn: async (_nothing, { session }) => {
    const setAside = await session.replaceBuiltIn();
    return { setAside: setAside === null ? null : outlets.files.keep(setAside) };
  },
  attachTextFile: async ({ sourceId }, { sender, session }) => {
    const path = await askOpen(sender, {
      title: t('Attach the text of this source'),
      filters: [{ name: t('Text'), extensions: [...TEXT_ENDINGS] }],
    });
    if (path === null) return null;
    const read = await readTextFile(noteRead(session, path), textHost);
    const request = { type: 'attachText' as const, sourceId, ...read };
    return session.database.execute({ id: newId(), request });
  },
});

function saveCopy(outlets: Outlets, context: CallContext): Promise<SavedFile> {
  const { database, workbook } = context.session;
  const name = t('{name} copy', { name: workbookName(workbook.path()) });
  const choice = {
    title: t('Save a copy'),
    name,
    extension: WORKBOOK_EXTENSION,
    kind: workbookFilter().name,
  };
  return saveAs(outlets, context, choice, async (path) => {
    await database.copyTo(path);
  });
}
