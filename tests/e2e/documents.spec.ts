import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { createWorkbookFile } from '../../db/seed/create.ts';
import { listsSeed } from '../fixtures/lists-seed.ts';
import {
  answerOpenDialog,
  builtInPath,
  chooseMenu,
  expect,
  saved,
  settled,
  test,
  windowFrom,
} from './app.ts';

const ROOT = join(import.meta.dirname, '..', '..');

const makeWorkbook = (path: string, title: string): string => {
  createWorkbookFile(path, { ...listsSeed, title }, { analyst: 'ada', createdBy: 'test' });
  return path;
};

const titles = (app: ElectronApplication): Promise<string[]> =>
  app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()
      .map((window) => window.getTitle())
      .sort(),
  );

const databases = (app: ElectronApplication): Promise<number> =>
  app.evaluate(
    ({ app: electron }) =>
      electron.getAppMetrics().filter(({ name }) => name === 'Weighbridge database').length,
  );

const openFile = (app: ElectronApplication, path: string): Promise<unknown> =>
  app.evaluate(
    ({ app: electron }, file) => electron.emit('open-file', { preventDefault: () => {} }, file),
    path,
  );

/** The page may be gone before the keys are released. */
const closeByKeys = (page: Page): Promise<unknown> =>
  Promise.all([page.waitForEvent('close'), page.keyboard.press('ControlOrMeta+W').catch(() => {})]);

const noteOnWorkbook = (page: Page, text: string) =>
  page.evaluate(
    (words) => window.weighbridge.execute({ type: 'addNote', target: { subject: 'workbook' }, text: words }),
    text,
  );

const notes = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const answer = await window.weighbridge.loadWorkbook();
    return answer.ok ? answer.value.state.tables.notes.map(({ text }) => text) : [answer.problem.message];
  });

test('two workbooks in two windows have a database each; opening one again brings its window forward', async ({
  open,
  dataFolder,
}) => {
  const { app, page } = await open();
  const path = makeWorkbook(join(dataFolder, 'ferries.weighbridge'), 'Ferries');
  await answerOpenDialog(app, path);
  const ferries = await windowFrom(app, () => page.keyboard.press('ControlOrMeta+O'));
  await expect(ferries.getByTestId('workbook-title')).toHaveText('Ferries');
  await expect(page.getByTestId('workbook-title')).toHaveText('KVM and Xen, 2008 to 2009');
  expect(await databases(app)).toBe(2);
  await noteOnWorkbook(ferries, 'of the ferries');
  await noteOnWorkbook(page, 'of the lists');
  expect([await notes(page), await notes(ferries)]).toEqual([['of the lists'], ['of the ferries']]);

  // Under another name of the same file, too.
  for (const again of [
    path,
    join(dataFolder, '..', dataFolder.split('/').at(-1) ?? '', 'ferries.weighbridge'),
  ]) {
    await openFile(app, again);
    await settled(ferries);
    expect(app.windows()).toHaveLength(2);
  }
  await closeByKeys(ferries);
  await expect.poll(() => app.windows()).toHaveLength(1);
  await expect.poll(() => databases(app)).toBe(1);
  expect(await notes(page)).toEqual(['of the lists']);
});

test('a change that waits is saved when its window is closed, and the other window stays', async ({
  start,
  dataFolder,
}) => {
  const { app, page } = await start();
  const path = makeWorkbook(join(dataFolder, 'ferries.weighbridge'), 'Ferries');
  const ferries = await windowFrom(app, () => openFile(app, path));
  await ferries.locator('[role=row][row-id="security"] [role=gridcell][col-id="weight"]').focus();
  // A step of a weight waits a moment for the next one.
  await ferries.keyboard.press('+');
  await closeByKeys(ferries);
  await expect.poll(() => databases(app)).toBe(1);
  await expect(page.getByTestId('verdict')).toBeVisible();
  const again = await windowFrom(app, () => openFile(app, path));
  await expect(again.getByRole('button', { name: /^Undo: weight of Security/ })).toBeVisible();
});

test('recent workbooks are in the menu and the palette; a missing one says so, and the list can be cleared', async ({
  start,
  dataFolder,
}) => {
  const { app, page } = await start();
  const path = makeWorkbook(join(dataFolder, 'ferries.weighbridge'), 'Ferries');
  const ferries = await windowFrom(app, () => openFile(app, path));
  await ferries.close();
  await page.keyboard.press('ControlOrMeta+K');
  await page.getByPlaceholder(/Search commands/).fill('ferries');
  await expect(page.getByRole('option', { name: `Open: ferries ${dataFolder}` })).toBeVisible();
  const again = await windowFrom(app, () => page.keyboard.press('Enter'));
  await expect(again.getByTestId('workbook-title')).toHaveText('Ferries');
  await again.close();

  renameSync(path, join(dataFolder, 'elsewhere.weighbridge'));
  await page.keyboard.press('ControlOrMeta+K');
  await page.getByPlaceholder(/Search commands/).fill('ferries');
  const missing = page.getByRole('option', { name: /^Open: ferries/ });
  await expect(missing).toContainText('It is no longer there');
  await missing.click();
  await expect(page.getByRole('alert')).toContainText('“ferries” is no longer where it was');
  await expect(page.getByRole('alert')).toContainText('File, Open Workbook finds it elsewhere');
  const labels = () =>
    app.evaluate(({ Menu }) => {
      const file = Menu.getApplicationMenu()?.items.find(({ label }) => label === '&File');
      const recent = file?.submenu?.items.find(({ label }) => label === 'Open &Recent');
      return recent?.submenu?.items.map(({ label }) => label) ?? [];
    });
  await expect.poll(labels).toContain(`ferries (missing: ${dataFolder})`);
  await chooseMenu(app, 'File', 'Open Recent', 'Clear Recent Workbooks');
  await expect.poll(labels).toContain('No workbook was opened yet');
});

test('a file is renamed and moved while it is open, and everything goes on', async ({
  start,
  dataFolder,
}) => {
  const { app, page, matrix } = await start();
  await matrix.setWeight('security', 44);
  await saved(page);
  await page.getByRole('button', { name: 'Sources' }).click();
  await chooseMenu(app, 'File', 'Rename File…');
  const dialog = page.getByRole('dialog', { name: 'Rename the file' });
  await expect(dialog.getByLabel('Name of the file')).toHaveValue('Hypervisors 2008-2009');
  writeFileSync(join(dataFolder, 'taken.weighbridge'), 'somebody’s');
  await dialog.getByLabel('Name of the file').fill('taken');
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('alert')).toContainText('there is a file called taken.weighbridge already');
  await dialog.getByLabel('Name of the file').fill('Virtual machines');
  await dialog.getByRole('button', { name: 'Rename' }).click();
  await expect(dialog).toHaveCount(0);
  await expect
    .poll(() => titles(app))
    .toEqual(['KVM and Xen, 2008 to 2009 (Virtual machines) — saved — Weighbridge']);
  expect(existsSync(builtInPath(dataFolder))).toBe(false);
  // The window keeps its place.
  await expect(page.getByRole('heading', { level: 1, name: 'Sources' })).toBeVisible();

  const folder = join(dataFolder, 'a folder');
  mkdirSync(folder);
  await answerOpenDialog(app, folder);
  await chooseMenu(app, 'File', 'Move File to Another Folder…');
  await expect.poll(() => existsSync(join(folder, 'Virtual machines.weighbridge'))).toBe(true);
  await page.getByRole('button', { name: 'Matrix' }).click();
  await matrix.setWeight('security', 45);
  await saved(page);
  await page.getByRole('button', { name: /^Undo: / }).click();
  await page.getByRole('button', { name: /^Undo: / }).click();
  await expect(matrix.weight('security')).toContainText('12');
  expect(existsSync(join(dataFolder, 'Virtual machines.weighbridge'))).toBe(false);
});

test('a second start hands its files to the first and ends', async ({ start, dataFolder }) => {
  const { app, page } = await start();
  const paths = ['one', 'two'].map((name) => makeWorkbook(join(dataFolder, `${name}.weighbridge`), name));
  await promisify(execFile)(process.env['WEIGHBRIDGE_ELECTRON'] ?? '', [
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ROOT,
    `--user-data-dir=${dataFolder}`,
    ...paths.map((path) => `file://${path}`),
  ]);
  await expect.poll(() => app.windows()).toHaveLength(3);
  await expect
    .poll(() => titles(app))
    .toEqual([
      'KVM and Xen, 2008 to 2009 — saved — Weighbridge',
      'one — saved — Weighbridge',
      'two — saved — Weighbridge',
    ]);
  await expect(page.getByTestId('verdict')).toBeVisible();
});

test('what was open at the end opens again, where that was chosen', async ({ start, dataFolder }) => {
  const path = makeWorkbook(join(dataFolder, 'ferries.weighbridge'), 'Ferries');
  const first = await start(path);
  await first.page.keyboard.press('ControlOrMeta+K');
  await first.page.getByPlaceholder(/Search commands/).fill('Start with the last');
  await first.page.keyboard.press('Enter');
  await settled(first.page);
  await windowFrom(first.app, () => openFile(first.app, builtInPath(dataFolder)));
  await first.close();
  const again = await start();
  await expect.poll(() => again.app.windows()).toHaveLength(2);
  await expect
    .poll(() => titles(again.app))
    .toEqual(['Ferries (ferries) — saved — Weighbridge', 'KVM and Xen, 2008 to 2009 — saved — Weighbridge']);
});

test('a data folder that cannot be written is said in the window, which works all the same', async ({
  emptyFolder,
}) => {
  const file = join(emptyFolder, 'no folder');
  writeFileSync(file, '');
  const path = makeWorkbook(join(emptyFolder, 'ferries.weighbridge'), 'Ferries');
  for (const parameters of [[path], []]) {
    const app = await _electron.launch({
      executablePath: process.env['WEIGHBRIDGE_ELECTRON'] ?? '',
      args: [ROOT, ...parameters],
      env: { ...(process.env as Record<string, string>), WEIGHBRIDGE_DATA: join(file, 'data') },
    });
    const page = await app.firstWindow();
    await expect(page.getByRole('alert').first()).toContainText('cannot write to its data folder');
    if (parameters.length > 0) await expect(page.getByTestId('workbook-title')).toHaveText('Ferries');
    else await expect(page.getByTestId('open-failure')).toContainText('cannot be made in');
    await app.close();
  }
});

test('a page that crashes again says so, and shows the workbook when asked to', async ({ start }) => {
  const { app } = await start();
  // Playwright loses a page that crashes; the window behind it is asked instead.
  const crash = () =>
    app.evaluate(async ({ BrowserWindow }) => {
      const page = BrowserWindow.getAllWindows()[0]?.webContents;
      const loaded = new Promise((resolve) => page?.once('did-finish-load', () => resolve(null)));
      page?.forcefullyCrashRenderer();
      await loaded;
    });
  const asked = (code: string): Promise<unknown> =>
    app.evaluate(
      ({ BrowserWindow }, script) => BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(script),
      code,
    );
  const textOf = (id: string) => () => asked(`document.querySelector('[data-testid="${id}"]')?.textContent`);
  await crash();
  await expect.poll(textOf('verdict')).toContain('Xen');
  await crash();
  await expect
    .poll(textOf('open-failure'))
    .toContain('This window stopped twice while it showed the workbook.');
  await asked(`[...document.querySelectorAll('button')].find((b) => b.textContent === 'Try again').click()`);
  await expect.poll(textOf('verdict')).toContain('Xen');
  await app.evaluate(({ dialog }) => {
    dialog.showMessageBox = ((_window: unknown, { message }: { message: string }) => {
      Reflect.set(globalThis, 'said', message);
      return Promise.resolve({ response: 0, checkboxChecked: false });
    }) as never;
  });
  await crash();
  await expect.poll(textOf('verdict')).toContain('Xen');
  expect(await app.evaluate(() => Reflect.get(globalThis, 'said'))).toContain('has stopped several times');
});
