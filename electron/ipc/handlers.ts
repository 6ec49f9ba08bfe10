import { basename } from 'node:path';
import { app, BrowserWindow, clipboard, dialog, nativeImage, shell, type WebContents } from 'electron';
import { fromUserError, toUserError, UserFacingError } from '../../common/errors.ts';
import { newId } from '../../db/ids.ts';
import { analystName, WORKBOOK_EXTENSION } from '../../db/paths.ts';
import { TEXT_ENDINGS } from '../../formats/text/endings.ts';
import { EXPORTS } from '../../formats/write/export-file.ts';
import { refuseExportTo, writeExportFile } from '../../formats/write/write-file.ts';
import { askFolder } from '../ask-folder.ts';
import { kindOfDropped } from '../detect-dropped-file.ts';
import { printReport } from '../printing/pdf.ts';
import type { DatabaseClient } from '../processes/database/client.ts';
import type { ImportSession } from '../processes/import/import-session.ts';
import type { ReadText } from '../processes/text/client.ts';
import type { Readiness } from '../readiness.ts';
import type { CurrentWorkbook } from '../workbook.ts';
import type { SavedFile } from './contract.ts';
import { importHandlers } from './import-handlers.ts';
import { type Handlers, push } from './router.ts';

const WORKBOOK_FILTER = { name: 'Weighbridge workbook', extensions: [WORKBOOK_EXTENSION] };

/** What each call of the contract does. */
export function createHandlers({
  database,
  workbook,
  readiness,
  preload,
  readText,
  imports,
}: {
  database: DatabaseClient;
  workbook: CurrentWorkbook;
  readiness: Readiness;
  preload: string;
  /** Reads a file's text in a process of its own. */
  readText: (path: string) => Promise<ReadText>;
  imports: ImportSession;
}): Handlers {
  /** Files that this app has written: the only ones that the renderer may have shown in a folder. */
  const written = new Set<string>();

  const write = (path: string, content: string | Uint8Array): Promise<void> =>
    writeExportFile(path, content, workbook.path());

  const saveAs = async (
    sender: WebContents,
    { title, name, extension, kind }: { title: string; name: string; extension: string; kind: string },
    write: (path: string) => Promise<void>,
  ): Promise<SavedFile> => {
    const options = {
      title,
      defaultPath: `${fileName(name)}.${extension}`,
      filters: [{ name: kind, extensions: [extension] }],
    };
    const window = BrowserWindow.fromWebContents(sender);
    const answer = await (window ? dialog.showSaveDialog(window, options) : dialog.showSaveDialog(options));
    if (answer.canceled || !answer.filePath) return null;
    refuseExportTo(answer.filePath, workbook.path());
    await write(answer.filePath);
    written.add(answer.filePath);
    return { path: answer.filePath };
  };

  /** "KVM and Xen - Linux datacenter": what an export is called unless the user says otherwise. */
  const exportName = async (scenarioId: string): Promise<string> => {
    const { title, scenario } = await database.names(scenarioId);
    return `${title} - ${scenario}`;
  };

  return {
    loadWorkbook: () =>
      workbook.load().catch((error: unknown) => {
        const { path, builtIn } = workbook;
        throw fromUserError({ ...toUserError(error), workbook: { path: path(), builtIn: builtIn() } });
      }),
    execute: (command) => database.execute({ id: newId(), request: command }),
    undo: () => database.undo({ id: newId(), request: null }),
    redo: () => database.redo({ id: newId(), request: null }),
    listHistory: ({ limit }) => database.history(limit),
    workbookRevision: () => database.revision(),
    openWorkbook: async (_nothing, sender) => {
      const options = {
        title: 'Open a workbook',
        filters: [WORKBOOK_FILTER],
        properties: ['openFile' as const],
      };
      const window = BrowserWindow.fromWebContents(sender);
      const answer = await (window ? dialog.showOpenDialog(window, options) : dialog.showOpenDialog(options));
      const [path] = answer.filePaths;
      if (answer.canceled || !path) return false;
      await workbook.change(path);
      push(sender, 'workbookReplaced', { path: workbook.path() });
      return true;
    },
    openDropped: async ({ path, known }, sender) => {
      if ((await kindOfDropped(path)) === 'import') return imports.open({ path }, known);
      await workbook.change(path);
      push(sender, 'workbookReplaced', { path: workbook.path() });
      return 'opened';
    },
    ...importHandlers({ imports, workbook, saveAs }),
    saveCopy: async (_nothing, sender) => {
      const name = `${basename(workbook.path(), `.${WORKBOOK_EXTENSION}`)} copy`;
      const choice = {
        title: 'Save a copy',
        name,
        extension: WORKBOOK_EXTENSION,
        kind: 'Weighbridge workbook',
      };
      return saveAs(sender, choice, async (path) => {
        await database.copyTo(path);
      });
    },
    replaceBuiltIn: async (_nothing, sender) => {
      const setAside = await workbook.replaceBuiltIn();
      push(sender, 'workbookReplaced', { path: workbook.path() });
      return { setAside };
    },
    exportPdf: async ({ scenarioId }, sender) => {
      const name = await exportName(scenarioId);
      const choice = { title: 'Export the report as PDF', name, extension: 'pdf', kind: 'PDF' };
      return saveAs(sender, choice, async (path) =>
        write(
          path,
          await printReport({ scenarioId, besideIds: null, overrides: {} }, { preload, readiness }),
        ),
      );
    },
    exportTables: async ({ scenarioId, files, dialect }, sender) => {
      const name = await exportName(scenarioId);
      const [only] = files;
      if (files.length === 1 && only) {
        const { title, kind, extension, ending } = EXPORTS[only];
        const choice = { title: `Export ${title}`, name: `${name}${ending}`, extension, kind };
        const saved = await saveAs(sender, choice, async (path) => {
          const [content = ''] = await database.exportFiles(files, scenarioId, dialect);
          await write(path, content);
        });
        return saved && { ...saved, count: 1 };
      }
      const targets = await askFolder(
        sender,
        files.map((file) => `${fileName(name)}${EXPORTS[file].ending}.${EXPORTS[file].extension}`),
      );
      if (!targets) return null;
      for (const target of targets) refuseExportTo(target, workbook.path());
      const contents = await database.exportFiles(files, scenarioId, dialect);
      for (const [i, path] of targets.entries()) {
        await write(path, contents[i] ?? '');
        written.add(path);
      }
      return { path: targets[0] ?? '', count: targets.length };
    },
    copyPicture: ({ png }) => {
      const image = nativeImage.createFromBuffer(Buffer.from(png));
      if (image.isEmpty()) {
        throw new UserFacingError('invalid', 'This is no picture.', 'Nothing was copied. Try again.');
      }
      clipboard.writeImage(image);
      return null;
    },
    savePicture: ({ name, format, bytes }, sender) => {
      const choice = { title: 'Save the picture', name, extension: format, kind: format.toUpperCase() };
      return saveAs(sender, choice, (path) => write(path, bytes));
    },
    showInFolder: ({ path }) => {
      if (written.has(path)) shell.showItemInFolder(path);
      return null;
    },
    searchClaims: ({ query }) => database.searchClaims(query),
    readSource: ({ sourceId }) => database.readSource(sourceId),
    attachTextFile: async ({ sourceId }, sender) => {
      const filters = [{ name: 'Text', extensions: [...TEXT_ENDINGS] }];
      const options = { title: 'Attach the text of this source', filters, properties: ['openFile' as const] };
      const window = BrowserWindow.fromWebContents(sender);
      const answer = await (window ? dialog.showOpenDialog(window, options) : dialog.showOpenDialog(options));
      const [path] = answer.filePaths;
      if (answer.canceled || !path) return null;
      const read = await readText(path);
      return database.execute({ id: newId(), request: { type: 'attachText', sourceId, ...read } });
    },
    newWorkbook: async ({ title }, sender) => {
      const choice = {
        title: 'New workbook',
        name: title,
        extension: WORKBOOK_EXTENSION,
        kind: WORKBOOK_FILTER.name,
      };
      const saved = await saveAs(sender, choice, async (path) => {
        const createdBy = `Weighbridge ${app.getVersion()}`;
        await database.createEmpty({ path, title, analyst: analystName(), createdBy });
        await workbook.change(path);
      });
      if (saved) push(sender, 'workbookReplaced', { path: workbook.path() });
      return saved !== null;
    },
    appInfo: async () => ({
      version: app.getVersion(),
      electron: process.versions.electron,
      chromium: process.versions.chrome,
      ...(await database.versions()),
      dataFolder: app.getPath('userData'),
    }),
    reportFailed: ({ message }, sender) => {
      readiness.fail(sender, message);
      return null;
    },
    windowReady: (_nothing, sender) => {
      readiness.announce(sender);
      return null;
    },
  };
}

/** A name that every file system takes. */
const fileName = (name: string): string =>
  [...name.replaceAll(/[<>:"/\\|?*]/g, ' ')]
    .filter((character) => character >= ' ')
    .join('')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .slice(0, 120);
