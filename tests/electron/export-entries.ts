import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BrowserWindow, dialog, type WebContents } from 'electron';
import { onTestFinished, vi } from 'vitest';
import { checkCommand } from '../../cli/check-command.ts';
import { convertCommand } from '../../cli/convert-command.ts';
import { exportCommand } from '../../cli/export-command.ts';
import { importCommand } from '../../cli/import-command.ts';
import { recoverCommand } from '../../cli/recover-command.ts';
import { restoreCommand } from '../../cli/restore-command.ts';
import { sourceHost } from '../../cli/source-host.ts';
import { STANDARD_APPEARANCE } from '../../common/appearance.ts';
import { EXPORT_FILES, STANDARD_DIALECT } from '../../common/export-files.ts';
import { REPORT_FORMATS } from '../../common/report-formats.ts';
import { currentWorkbook } from '../../electron/current-workbook.ts';
import { exportReports, firstRun, type HeadlessParts } from '../../electron/headless.ts';
import { createHandlers } from '../../electron/ipc/handlers/index.ts';
import { createHandOvers } from '../../electron/printing/handed-over.ts';
import type { DatabaseClient } from '../../electron/processes/database/client.ts';
import { createDatabaseService } from '../../electron/processes/database/service.ts';
import type { ImportSession } from '../../electron/processes/import/import-session.ts';
import type { Documents } from '../../electron/windows/documents.ts';
import type { WorkbookSession } from '../../electron/workbook-session.ts';
import { readerHere } from '../cli/reader-here.ts';
import { temporaryFolder } from '../db/workbooks.ts';
import { listsSeed } from '../fixtures/lists-seed.ts';

/** Every way in which a file leaves the app. Whoever imports this plays Electron by `vi.mock`. */

export const DIALECT = STANDARD_DIALECT;
/** What the command line says is not the subject here. */
export const IO = {
  out: () => {},
  err: () => {},
  env: process.env,
  host: { ...sourceHost, startFileReader: readerHere },
};
const sender = { isDestroyed: () => true, once: () => {} } as unknown as WebContents;

/** The app with a workbook open, as far as exports need it. */
export async function openApp(path: string) {
  const service = createDatabaseService();
  onTestFinished(() => void service.close());
  const database = new Proxy({} as DatabaseClient, {
    get:
      (_nothing, name) =>
      async (...parameters: unknown[]) =>
        (service[name as keyof typeof service] as (...all: unknown[]) => unknown)(...parameters),
  });
  const workbook = currentWorkbook(database, path, { make: false });
  const readiness = { of: async () => {}, announce: () => {}, fail: () => {} };
  const imports = {
    open: async () => ({ table: null }),
    reader: () => ({ keep: async () => ({ kept: { version: 1 }, fingerprint: 'f' }) }),
    create: async (_key: string, { path: made, title }: { path: string; title: string }) => {
      await service.createNew({ path: made, title, template: 'empty', analyst: 'ada', createdBy: 'test' });
    },
  } as unknown as ImportSession;
  const session: WorkbookSession = {
    database,
    workbook,
    imports,
    change: workbook.change,
    moveTo: workbook.moveTo,
    close: async () => {},
    replaceBuiltIn: workbook.replaceBuiltIn,
    tell: () => {},
  };
  const parts: HeadlessParts = { readiness, printReport: async () => new TextEncoder().encode('%PDF') };
  const log = { path: '', info: () => {}, fault: () => {}, exit: () => {}, slowQuery: () => {} };
  const fork = () => {
    throw new Error('no text is read here');
  };
  const handlers = createHandlers({
    ...parts,
    handOvers: createHandOvers(),
    log,
    menu: null,
    printPaper: async () => false,
    textHost: { fork, script: '', log },
    documents: { open: workbook.change } as unknown as Documents,
    looks: { now: () => STANDARD_APPEARANCE, change: async () => {} },
  });
  const context = { sender, session };
  const { state } = await workbook.load();
  const scenarioId = state.tables.scenarios[0]?.id ?? '';
  return { handlers, context, scenarioId, parts };
}

type App = Awaited<ReturnType<typeof openApp>>;

/** An entry writes to `target` as if the user had named it, with the workbook `open` in use. */
export type Entry = (target: string, open: string) => Promise<unknown>;

const inDialog =
  (act: (app: App) => unknown): Entry =>
  async (target, open) => {
    const app = await openApp(open);
    vi.mocked(dialog.showSaveDialog).mockResolvedValue({ canceled: false, filePath: target });
    await act(app);
  };

/** Entries that choose the name themselves: `target` is put where they will write. */
const inFolder =
  (name: string, act: (folder: string, app: App) => Promise<unknown>): Entry =>
  async (target, open) => {
    const folder = temporaryFolder();
    symlinkSync(target, join(folder, name));
    vi.mocked(dialog.showOpenDialog).mockResolvedValue({ canceled: false, filePaths: [folder] });
    vi.mocked(dialog.showMessageBox).mockResolvedValue({ response: 1, checkboxChecked: false });
    await act(folder, await openApp(open));
  };

export const window = {
  webContents: { capturePage: async () => ({ isEmpty: () => false, toPNG: () => new Uint8Array([1]) }) },
} as unknown as BrowserWindow;

const OPTIONS = [
  ...['pdf', 'docx', 'pptx', 'matrixCsv', 'evidenceCsv', 'rankingCsv', 'weightsCsv', 'notesCsv', 'xlsx'],
  ...['markdown', 'html', 'interactive', 'json', 'xmcda', 'problem'],
];

/** A table that can be imported, and that a mapping is written for. */
export function tableFile(): string {
  const path = join(temporaryFolder(), 'table.csv');
  writeFileSync(path, 'car,Speed,Price\nRed,1,10\nBlue,2,20\nGreen,3,30\n');
  return path;
}

type NamedEntry = readonly [name: string, entry: Entry, makes?: 'new files only'];

/** Some make new files only, and refuse a name that is taken. */
export const ENTRIES: readonly NamedEntry[] = [
  [
    'File, Export Report as PDF',
    inDialog(({ handlers, context, scenarioId }) => handlers.exportPdf({ scenarioId }, context)),
  ],
  ...(['docx', 'pptx'] as const).map(
    (format) =>
      [
        `File, Export Report: ${format}`,
        inDialog(({ handlers, context, scenarioId }) =>
          handlers.exportOffice({ scenarioId, format }, context),
        ),
      ] as const,
  ),
  ...EXPORT_FILES.map(
    (file) =>
      [
        `File, Export Tables: ${file}`,
        inDialog(({ handlers, context, scenarioId }) =>
          handlers.exportTables({ scenarioId, files: [file], dialect: DIALECT }, context),
        ),
      ] as const,
  ),
  [
    'File, Export Tables: several files',
    inFolder(
      `${listsSeed.title} - ${listsSeed.scenarios[0]?.name}.md`,
      (_folder, { handlers, context, scenarioId }) =>
        Promise.resolve(
          handlers.exportTables({ scenarioId, files: ['html', 'markdown'], dialect: DIALECT }, context),
        ),
    ),
  ],
  ...(['svg', 'png'] as const).map(
    (format) =>
      [
        `a figure as ${format}`,
        inDialog(({ handlers, context }) =>
          handlers.savePicture({ name: 'x', format, bytes: new Uint8Array([1]) }, context),
        ),
      ] as const,
  ),
  ['File, Save a Copy', inDialog(({ handlers, context }) => handlers.saveCopy(undefined, context))],
  [
    'Edit, Compare or Go Back: a copy as it was',
    inDialog(({ handlers, context }) => handlers.saveCopyAsOf({ eventNumber: 1 }, context)),
  ],
  [
    'File, New Workbook',
    inDialog(({ handlers, context }) => handlers.newWorkbook({ title: 'New', template: 'empty' }, context)),
    'new files only',
  ],
  [
    'an import into a new workbook',
    inDialog(({ handlers, context }) => handlers.makeImported({ key: 'k', title: 'New' }, context)),
    'new files only',
  ],
  [
    'an import, Save the mapping',
    inDialog(({ handlers, context }) => handlers.saveMapping({ mapping: {} as never }, context)),
  ],
  [
    'a backup, Make a workbook of it',
    inDialog(({ handlers, context }) => handlers.copyBackup({ backupId: 'x' }, context)),
    'new files only',
  ],
  [
    'a damaged workbook, Recover',
    inDialog(({ handlers, context }) => handlers.recoverWorkbook(undefined, context)),
    'new files only',
  ],
  [
    'a damaged workbook, Export what can be read',
    inDialog(({ handlers, context }) => handlers.exportReadable(undefined, context)),
    'new files only',
  ],
  [
    'a damaged workbook, Make a workbook of a backup',
    inDialog(({ handlers, context }) => handlers.restoreInstead({ backupId: 'x', inPlace: false }, context)),
    'new files only',
  ],
  ...REPORT_FORMATS.map(
    (format) =>
      [
        `the installed app with --export-${format}`,
        async (target: string, open: string) => {
          const { context, parts } = await openApp(open);
          await exportReports(context.session, parts, { scenarios: [], words: {} }, [
            { format, path: target },
          ]);
        },
      ] as const,
  ),
  ...['screenshot.png', 'matrix.csv', 'evidence.csv', 'report.pdf'].map(
    (name) =>
      [
        `the installed app with --first-run: ${name}`,
        inFolder(name, (folder, { context, parts }) => firstRun(context.session, parts, { window, folder })),
      ] as const,
  ),
  ...OPTIONS.map(
    (option) =>
      [
        `the command line, export ${option}`,
        async (target: string, open: string) => exportCommand(IO, { workbook: open, [option]: target }),
      ] as const,
  ),
  ...['json', 'bib', 'ris'].map(
    (ending) =>
      [
        `the command line, export of a bibliography as ${ending}`,
        async (target: string, open: string) => {
          const link = join(temporaryFolder(), `sources.${ending}`);
          symlinkSync(target, link);
          await exportCommand(IO, { workbook: open, bibliography: link });
        },
      ] as const,
  ),
  [
    'the command line, restore',
    async (target, open) => restoreCommand(IO, open, { at: '1', into: target }),
    'new files only',
  ],
  [
    'the command line, recover',
    async (target, open) => recoverCommand(IO, open, { into: target }),
    'new files only',
  ],
  [
    'the command line, check --save-mapping',
    async (target) => checkCommand(IO, tableFile(), { saveMapping: target }),
  ],
  [
    'the command line, import --save-mapping',
    async (target) =>
      importCommand(IO, tableFile(), {
        new: join(temporaryFolder(), 'new.weighbridge'),
        saveMapping: target,
      }),
  ],
  ...EXPORT_FILES.map(
    (to) =>
      [
        `the command line, convert to ${to}`,
        async (target: string, open: string) => convertCommand(IO, open, target, { to }),
      ] as const,
  ),
  [
    'the command line, convert to a workbook',
    async (target, open) => convertCommand(IO, open, target, { to: 'weighbridge' }),
    'new files only',
  ],
  [
    'the command line, import --new',
    async (target, open) => importCommand(IO, open, { new: target }),
    'new files only',
  ],
];
