import { copyFileSync, linkSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type BrowserWindow, dialog, type WebContents } from 'electron';
import { beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { convertCommand } from '../../cli/convert-command.ts';
import { ensureBuiltFor } from '../../cli/ensure-built.ts';
import { exportCommand } from '../../cli/export-command.ts';
import { importCommand } from '../../cli/import-command.ts';
import { restoreCommand } from '../../cli/restore-command.ts';
import { STANDARD_APPEARANCE } from '../../common/appearance.ts';
import { toUserError } from '../../common/errors.ts';
import { EXPORT_FILES, STANDARD_DIALECT } from '../../common/export-files.ts';
import { REPORT_FORMATS } from '../../common/report-formats.ts';
import { readTables } from '../../db/queries.ts';
import { currentWorkbook } from '../../electron/current-workbook.ts';
import { exportReport, firstRun, type HeadlessParts } from '../../electron/headless.ts';
import { createHandlers } from '../../electron/ipc/handlers/index.ts';
import { createHandOvers } from '../../electron/printing/handed-over.ts';
import type { DatabaseClient } from '../../electron/processes/database/client.ts';
import { createDatabaseService } from '../../electron/processes/database/service.ts';
import type { ImportSession } from '../../electron/processes/import/import-session.ts';
import type { Documents } from '../../electron/windows/documents.ts';
import type { WorkbookSession } from '../../electron/workbook-session.ts';
import { listsFile, temporaryFolder } from '../db/workbooks.ts';
import { listsSeed } from '../fixtures/lists-seed.ts';

/** Every way in which a file leaves the app, tried on a workbook that is there. Electron itself is played by the test. */

vi.mock('electron', () => ({
  app: { getPath: () => '/nowhere/data', getVersion: () => '0', getName: () => 'Weighbridge' },
  BrowserWindow: { fromWebContents: () => null },
  dialog: { showSaveDialog: vi.fn(), showOpenDialog: vi.fn(), showMessageBox: vi.fn() },
  clipboard: {},
  nativeImage: {},
  shell: {},
  ipcMain: {},
  utilityProcess: {},
}));
vi.mock('../../db/queries.ts', { spy: true });

const DIALECT = STANDARD_DIALECT;
/** What the command line says is not the subject here. */
const IO = { out: () => {}, err: () => {}, env: process.env };
const sender = { isDestroyed: () => true, once: () => {} } as unknown as WebContents;

// The interactive page has a built part.
beforeAll(() => ensureBuiltFor(['interactive']), 600_000);

/** The app with a workbook open, as far as exports need it. */
async function openApp(path: string) {
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
    create: async (_key: string, { path: made, title }: { path: string; title: string }) => {
      service.createNew({ path: made, title, template: 'empty', analyst: 'ada', createdBy: 'test' });
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
    looks: { now: () => STANDARD_APPEARANCE, change: () => {} },
  });
  const context = { sender, session };
  const { state } = await workbook.load();
  const scenarioId = state.tables.scenarios[0]?.id ?? '';
  return { handlers, context, scenarioId, parts };
}

type App = Awaited<ReturnType<typeof openApp>>;

/** An entry writes to `target` as if the user had named it, with the workbook `open` in use. */
type Entry = (target: string, open: string) => Promise<unknown>;

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

const window = {
  webContents: { capturePage: async () => ({ isEmpty: () => false, toPNG: () => new Uint8Array([1]) }) },
} as unknown as BrowserWindow;

const OPTIONS = [
  ...['pdf', 'docx', 'pptx', 'matrixCsv', 'evidenceCsv', 'rankingCsv', 'weightsCsv', 'notesCsv', 'xlsx'],
  ...['markdown', 'html', 'interactive', 'json', 'xmcda', 'problem'],
];

const ENTRIES: readonly (readonly [string, Entry])[] = [
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
  ],
  [
    'an import into a new workbook',
    inDialog(({ handlers, context }) => handlers.makeImported({ key: 'k', title: 'New' }, context)),
  ],
  ...REPORT_FORMATS.map(
    (format) =>
      [
        `the installed app with --export-${format}`,
        async (target: string, open: string) => {
          const { context, parts } = await openApp(open);
          await exportReport(context.session, parts, { format, scenarios: [], words: {} }, target);
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
  ['the command line, restore', async (target, open) => restoreCommand(IO, open, { at: '1', into: target })],
  ...[...EXPORT_FILES, 'weighbridge'].map(
    (to) =>
      [
        `the command line, convert to ${to}`,
        async (target: string, open: string) => convertCommand(IO, open, target, { to }),
      ] as const,
  ),
  ['the command line, import --new', async (target, open) => importCommand(IO, open, { new: target })],
];

describe.each(ENTRIES)('%s', (_name, entry) => {
  test('never writes over a workbook, open or not, nor over a journal', async () => {
    const open = listsFile('open.weighbridge');
    const folder = join(open, '..');
    const other = join(folder, 'other.weighbridge');
    copyFileSync(open, other);
    const journal = `${other}-journal`;
    writeFileSync(journal, 'a journal');
    linkSync(open, join(folder, 'hard.csv'));
    symlinkSync(other, join(folder, 'soft.csv'));
    const before = readFileSync(open);
    for (const target of [open, other, journal, join(folder, 'hard.csv'), join(folder, 'soft.csv')]) {
      const problem = await entry(target, open).then(
        () => null,
        (error: unknown) => toUserError(error),
      );
      expect(problem, basename(target)).toMatchObject({
        code: 'invalid',
        message: expect.stringMatching(/lost|written over|There is a file|SQLite keeps/),
        remedy: expect.stringMatching(/[Cc]hoose another/),
      });
      for (const workbook of [open, other]) expect(readFileSync(workbook).equals(before)).toBe(true);
      expect(readFileSync(journal, 'utf8')).toBe('a journal');
    }
  });
});

test('an export loads the workbook once, however many files it has, and not for their name', async () => {
  const { handlers, context, scenarioId } = await openApp(listsFile());
  const folder = temporaryFolder();
  vi.mocked(dialog.showOpenDialog).mockResolvedValue({ canceled: false, filePaths: [folder] });
  vi.mocked(dialog.showSaveDialog).mockResolvedValue({ canceled: false, filePath: join(folder, 'one') });
  const loads = async (work: () => unknown): Promise<number> => {
    vi.mocked(readTables).mockClear();
    await work();
    return vi.mocked(readTables).mock.calls.length;
  };
  const files = [...EXPORT_FILES];
  expect(await loads(() => handlers.exportTables({ scenarioId, files, dialect: DIALECT }, context))).toBe(1);
  expect(
    await loads(() => handlers.exportTables({ scenarioId, files: ['html'], dialect: DIALECT }, context)),
  ).toBe(1);
  expect(await loads(() => handlers.exportPdf({ scenarioId }, context))).toBe(0);
  expect(vi.mocked(dialog.showSaveDialog).mock.lastCall).toEqual([
    expect.objectContaining({
      defaultPath: `${listsSeed.title} - ${listsSeed.scenarios[0]?.name}.pdf`.replaceAll(':', ' '),
    }),
  ]);
  await expect(handlers.exportPdf({ scenarioId: 'gone' }, context)).rejects.toThrow(
    /no longer in the workbook/,
  );
});

test('the same entries write where nothing is in the way', async () => {
  const open = listsFile();
  const { handlers, context, scenarioId, parts } = await openApp(open);
  const folder = join(temporaryFolder(), 'out');
  mkdirSync(folder);
  vi.mocked(dialog.showOpenDialog).mockResolvedValue({ canceled: false, filePaths: [folder] });
  const files = [...EXPORT_FILES];
  const saved = await handlers.exportTables({ scenarioId, files, dialect: DIALECT }, context);
  expect(saved).toMatchObject({ count: files.length });
  const copy = join(folder, 'copy.weighbridge');
  vi.mocked(dialog.showSaveDialog).mockResolvedValue({ canceled: false, filePath: copy });
  await handlers.saveCopy(undefined, context);
  const order = { format: 'pdf', scenarios: [], words: {} } as const;
  await exportReport(context.session, parts, order, join(folder, 'a.pdf'));
  await expect(
    exportReport(
      context.session,
      parts,
      { ...order, format: 'docx', words: { template: 'dossier' } },
      join(folder, 'a.docx'),
    ),
  ).rejects.toThrow('The dossier is written as PDF only');
  await firstRun(context.session, parts, { window, folder: join(folder, 'first') });
  expect(readFileSync(copy).subarray(0, 15).toString()).toBe('SQLite format 3');
  expect(readFileSync(join(folder, 'a.pdf'), 'utf8')).toBe('%PDF');
});
