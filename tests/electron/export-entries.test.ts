import {
  chmodSync,
  copyFileSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { clipboard, dialog, nativeImage } from 'electron';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { checkCommand } from '../../cli/check-command.ts';
import { convertCommand } from '../../cli/convert-command.ts';
import { exportCommand } from '../../cli/export-command.ts';
import { importCommand } from '../../cli/import-command.ts';
import { sourceHost } from '../../cli/source-host.ts';
import { toUserError } from '../../common/errors.ts';
import { EXPORT_FILES } from '../../common/export-files.ts';
import { readTables } from '../../db/queries.ts';
import { exportReports, firstRun } from '../../electron/headless.ts';
import { pngFile } from '../common/pictures.ts';
import { listsFile, temporaryFolder } from '../db/workbooks.ts';
import { listsSeed } from '../fixtures/lists-seed.ts';
import { DIALECT, ENTRIES, IO, openApp, tableFile, window } from './export-entries.ts';

/** Every way in which a file leaves the app, tried on a workbook that is there. Electron itself is played by the test. */

vi.mock('electron', () => ({
  app: { getPath: () => '/nowhere/data', getVersion: () => '0', getName: () => 'Weighbridge' },
  BrowserWindow: { fromWebContents: () => null },
  dialog: { showSaveDialog: vi.fn(), showOpenDialog: vi.fn(), showMessageBox: vi.fn() },
  clipboard: { writeImage: vi.fn() },
  nativeImage: { createFromBuffer: vi.fn(() => ({ isEmpty: () => false })) },
  shell: {},
  ipcMain: {},
  utilityProcess: {},
}));
vi.mock('../../db/queries.ts', { spy: true });

// The interactive page has a built part.
beforeAll(() => sourceHost.ensureInteractive(), 600_000);

describe.each(ENTRIES.map(([name, entry, makes]) => ({ name, entry, makes })))(
  '$name',
  ({ entry, makes }) => {
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

    // What makes a workbook makes a new file, and Windows has neither these links nor these rights.
    if (makes !== undefined || process.platform === 'win32') return;
    test('writes through a link, keeps what a file may be used for, and leaves nothing beside it', async () => {
      const open = listsFile('open.weighbridge');
      const folder = temporaryFolder();
      mkdirSync(join(folder, 'far'));
      const real = join(folder, 'far', 'real');
      writeFileSync(real, 'before');
      chmodSync(real, 0o600);
      const link = join(folder, 'link.json');
      symlinkSync('far/real', link);
      await entry(link, open);
      expect(readFileSync(real).equals(Buffer.from('before'))).toBe(false);
      expect(statSync(real).mode & 0o7777).toBe(0o600);
      expect(lstatSync(link).isSymbolicLink()).toBe(true);
      expect(readdirSync(folder).sort()).toEqual(['far', 'link.json']);
      expect(readdirSync(join(folder, 'far'))).toEqual(['real']);
    });
  },
);

describe('what is read is not written over', () => {
  const refused = async (work: Promise<unknown>, file: string): Promise<void> => {
    const before = readFileSync(file);
    await expect(work).rejects.toMatchObject({
      code: 'invalid',
      message: expect.stringMatching(/lost|over itself|same file/),
    });
    expect(readFileSync(file).equals(before)).toBe(true);
  };

  test('by the command line: a table, a mapping, under every name', async () => {
    const table = tableFile();
    const folder = join(table, '..');
    const mapping = join(folder, 'mapping.json');
    await checkCommand(IO, table, { saveMapping: mapping });
    linkSync(table, join(folder, 'hard.csv'));
    symlinkSync(table, join(folder, 'soft.csv'));
    for (const name of ['table.csv', 'hard.csv', 'soft.csv']) {
      const target = join(folder, name);
      await refused(convertCommand(IO, table, target, {}), table);
      await refused(convertCommand(IO, target, table, { to: 'html' }), table);
      await refused(checkCommand(IO, table, { saveMapping: target }), table);
      const made = join(folder, 'new.weighbridge');
      await refused(importCommand(IO, table, { new: made, saveMapping: target }), table);
      expect(existsSync(made)).toBe(false);
    }
    await refused(checkCommand(IO, table, { mapping, saveMapping: mapping }), mapping);
  });

  test('in the window: what was imported, dropped, attached or read by in this session', async () => {
    const { handlers, context, scenarioId } = await openApp(listsFile());
    const table = tableFile();
    vi.mocked(dialog.showOpenDialog).mockResolvedValue({ canceled: false, filePaths: [table] });
    vi.mocked(dialog.showSaveDialog).mockResolvedValue({ canceled: false, filePath: table });
    const exported = () =>
      Promise.resolve(handlers.exportTables({ scenarioId, files: ['html'], dialect: DIALECT }, context));
    await handlers.chooseImport(null as never, context);
    await refused(exported(), table);
    await refused(Promise.resolve(handlers.saveMapping({ mapping: {} as never }, context)), table);
    await refused(Promise.resolve(handlers.saveCopy(undefined, context)), table);

    const dropped = tableFile();
    await handlers.openDropped({ path: dropped, known: {} as never }, context);
    vi.mocked(dialog.showSaveDialog).mockResolvedValue({ canceled: false, filePath: dropped });
    await refused(exported(), dropped);

    const source = join(temporaryFolder(), 'source.txt');
    writeFileSync(source, 'What a source says.');
    vi.mocked(dialog.showOpenDialog).mockResolvedValue({ canceled: false, filePaths: [source] });
    await Promise.resolve(handlers.attachTextFile({ sourceId: 'gone' }, context)).catch(() => {});
    vi.mocked(dialog.showSaveDialog).mockResolvedValue({ canceled: false, filePath: source });
    await refused(exported(), source);

    // Another window has read none of them.
    const other = await openApp(listsFile());
    await other.handlers.exportTables(
      { scenarioId: other.scenarioId, files: ['html'], dialect: DIALECT },
      other.context,
    );
    expect(readFileSync(source, 'utf8')).toContain('<html');
  });
});

describe('of several files none is written where one cannot be', () => {
  const made = (folder: string): string[] => readdirSync(folder).sort();

  test('by the command line: a folder that is missing, a folder, a file twice by a link, a mapping without its workbook', async () => {
    const open = listsFile();
    const folder = temporaryFolder();
    const file = (name: string): string => join(folder, name);
    mkdirSync(file('folder'));
    writeFileSync(file('one.csv'), 'before');
    symlinkSync('one.csv', file('link.csv'));
    const there = made(folder);
    const wrong = [
      { matrixCsv: file('b.csv'), docx: file('missing/x.docx') },
      { matrixCsv: file('b.csv'), json: file('missing/x.json') },
      { matrixCsv: file('b.csv'), html: file('folder') },
      { matrixCsv: file('one.csv'), evidenceCsv: file('link.csv') },
    ];
    for (const choice of wrong) {
      await expect(exportCommand(IO, { workbook: open, ...choice })).rejects.toMatchObject({
        message: expect.stringMatching(/cannot be written|same file/),
      });
      expect(made(folder)).toEqual(there);
      expect(readFileSync(file('one.csv'), 'utf8')).toBe('before');
    }
    const mapping = file('mapping.json');
    const into = { new: file('one.csv'), saveMapping: mapping };
    await expect(importCommand(IO, tableFile(), into)).rejects.toThrow(/There is a file/);
    await expect(importCommand(IO, tableFile(), { new: mapping, saveMapping: mapping })).rejects.toThrow(
      /same file/,
    );
    expect(made(folder)).toEqual(there);
  });

  test('by the installed app, and where a report fails half way', async () => {
    const { context, parts } = await openApp(listsFile());
    const folder = temporaryFolder();
    const order = { scenarios: [], words: { template: 'brief' } } as const;
    const files = (...names: string[]) =>
      names.map((name, i) => ({
        format: i === 0 ? ('pdf' as const) : ('docx' as const),
        path: join(folder, name),
      }));
    await expect(exportReports(context.session, parts, order, files('a.pdf', 'no/b.docx'))).rejects.toThrow(
      /cannot be written/,
    );
    await expect(exportReports(context.session, parts, order, files('a.pdf', 'a.pdf'))).rejects.toThrow(
      /same file/,
    );
    const printReport: typeof parts.printReport = async ({ format }) => {
      if (format === 'docx') throw new Error('out of ink');
      return new Uint8Array([1]);
    };
    await expect(
      exportReports(context.session, { printReport }, order, files('a.pdf', 'b.docx')),
    ).rejects.toThrow('out of ink');
    expect(made(folder)).toEqual([]);
    mkdirSync(join(folder, 'evidence.csv'));
    await expect(firstRun(context.session, parts, { window, folder })).rejects.toThrow(/cannot be written/);
    expect(made(folder)).toEqual(['evidence.csv']);
  });

  test('in the window: several tables in one folder', async () => {
    const { handlers, context, scenarioId } = await openApp(listsFile());
    const folder = temporaryFolder();
    vi.mocked(dialog.showOpenDialog).mockResolvedValue({ canceled: false, filePaths: [folder] });
    vi.mocked(dialog.showMessageBox).mockResolvedValue({ response: 1, checkboxChecked: false });
    mkdirSync(join(folder, `${listsSeed.title} - ${listsSeed.scenarios[0]?.name}.md`));
    const files = ['html', 'markdown'] as const;
    await expect(
      handlers.exportTables({ scenarioId, files: [...files], dialect: DIALECT }, context),
    ).rejects.toThrow(/cannot be written/);
    expect(made(folder)).toHaveLength(1);
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
  const order = { scenarios: [], words: {} } as const;
  await exportReports(context.session, parts, order, [{ format: 'pdf', path: join(folder, 'a.pdf') }]);
  await expect(
    exportReports(context.session, parts, { ...order, words: { template: 'dossier' } }, [
      { format: 'docx', path: join(folder, 'a.docx') },
    ]),
  ).rejects.toThrow('The dossier is written as PDF only');
  await firstRun(context.session, parts, { window, folder: join(folder, 'first') });
  expect(readFileSync(copy).subarray(0, 15).toString()).toBe('SQLite format 3');
  expect(readFileSync(join(folder, 'a.pdf'), 'utf8')).toBe('%PDF');
});

test('a picture for the clipboard is not decoded before its head has said how large it is', async () => {
  const { handlers, context } = await openApp(listsFile());
  const copied = (png: Uint8Array) =>
    (async () => handlers.copyPicture({ png: Uint8Array.from(png) }, context))();
  vi.mocked(nativeImage.createFromBuffer).mockClear();
  await expect(copied(pngFile(20_000, 20_000))).rejects.toThrow('The picture has 20000 × 20000 pixels');
  await expect(copied(Buffer.from('no picture'))).rejects.toThrow('This is no picture.');
  expect(nativeImage.createFromBuffer).not.toHaveBeenCalled();
  await copied(pngFile(4, 4));
  expect(clipboard.writeImage).toHaveBeenCalledOnce();
});
