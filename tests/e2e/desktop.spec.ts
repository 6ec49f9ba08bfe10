import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication } from '@playwright/test';
import { chooseMenu, expect, test } from './app.ts';

/** What the native menu shows of commands, by their ids. */
const items = (app: ElectronApplication, ...ids: string[]) =>
  app.evaluate(
    ({ Menu }, wanted) =>
      wanted.map((id) => {
        const item = Menu.getApplicationMenu()?.getMenuItemById(id);
        return `${item?.enabled ? 'on' : 'off'}${item?.checked ? ', ticked' : ''}`;
      }),
    ids,
  );

test('the menu greys out what cannot be done, and ticks what is shown', async ({ open }) => {
  const { app, matrix } = await open();
  await expect.poll(() => items(app, 'undo', 'fillDown', 'exportPdf')).toEqual(['off', 'off', 'on']);
  await expect.poll(() => items(app, 'showMatrix', 'showAnswer')).toEqual(['on, ticked', 'on']);
  await matrix.setWeight('security', 40);
  await expect.poll(() => items(app, 'undo', 'redo')).toEqual(['on', 'off']);
  await chooseMenu(app, 'View', 'Matrix as a Heat Map');
  await expect.poll(() => items(app, 'toggleHeatMap')).toEqual(['on, ticked']);
  await chooseMenu(app, 'View', 'Matrix as a Heat Map');
  await expect.poll(() => items(app, 'toggleHeatMap')).toEqual(['on']);
  // A tick that the platform itself would turn over stays where the command changes nothing.
  await chooseMenu(app, 'View', 'Matrix');
  await expect.poll(() => items(app, 'showMatrix')).toEqual(['on, ticked']);
});

test('a window comes back to where it was', async ({ start }) => {
  const first = await start();
  await first.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.setBounds({ x: 60, y: 40, width: 1_100, height: 700 }),
  );
  await first.close();
  const second = await start();
  const bounds = await second.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.getBounds(),
  );
  expect(bounds).toMatchObject({ width: 1_100, height: 700 });
});

test('the handbook is read and searched without a network', async ({ open }) => {
  const { page } = await open();
  await page.keyboard.press('F1');
  const dialog = page.getByRole('dialog', { name: 'Handbook' });
  await expect(dialog.getByRole('article', { name: 'First steps' })).toContainText('Ctrl+E');
  await dialog.getByRole('searchbox').fill('clear winner');
  await expect(dialog.getByRole('article')).toContainText('90 of 100');
  await dialog.getByRole('searchbox').fill('zebra crossing');
  await expect(dialog.getByRole('status').last()).toContainText('No topic has these words');
});

test('licences and diagnostics can be read', async ({ open }) => {
  const { app, page } = await open();
  await chooseMenu(app, 'Help', 'Licences');
  const licences = page.getByRole('dialog', { name: 'Licences' });
  await expect(licences).toContainText('MIT License');
  await expect(licences.getByLabel('Licences of what Weighbridge is made of')).toContainText(
    'ag-grid-community',
  );
  await page.keyboard.press('Escape');
  await chooseMenu(app, 'Help', 'Copy Diagnostics without Contents');
  const shown = page.getByRole('dialog', { name: 'Diagnostics' }).getByLabel('What was copied');
  await expect(shown).toContainText('Electron: ');
  const copied = await app.evaluate(({ clipboard }) => clipboard.readText());
  expect(copied).toContain('The end of the log:');
  expect(copied).not.toMatch(/Xen|KVM|Live migration/);
});

test('a report is given to the dialog of the printer, with the numbers of its pages', async ({ open }) => {
  const { app, page } = await open();
  await app.evaluate(({ app: electron }) => {
    const printed: unknown[] = [];
    Reflect.set(globalThis, 'printed', printed);
    electron.on('web-contents-created', (_event, contents) => {
      contents.print = (options, done) => {
        printed.push([options, contents.getURL()]);
        done?.(printed.length === 1, printed.length === 1 ? '' : 'Invalid printer settings');
      };
    });
  });
  await page.keyboard.press('ControlOrMeta+P');
  await expect.poll(() => app.evaluate(() => Reflect.get(globalThis, 'printed').length)).toBe(1);
  const [[options, url]] = await app.evaluate(() => Reflect.get(globalThis, 'printed'));
  expect(options).toEqual({ printBackground: true });
  expect(url).toContain('?report=');
  await expect(page.getByTestId('written')).not.toContainText('printer');
  await page.keyboard.press('ControlOrMeta+P');
  await expect(page.getByRole('alert')).toContainText('The report could not be printed.');
});

test('a file that is ready is told while the window is not in front, and can be dragged away', async ({
  open,
  dataFolder,
}) => {
  const { app, page } = await open();
  const path = join(dataFolder, 'told.csv');
  await app.evaluate(({ dialog, BrowserWindow, Notification }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
    const told: string[] = [];
    Reflect.set(globalThis, 'told', told);
    Notification.isSupported = () => true;
    Notification.prototype.show = function show() {
      told.push(this.body);
    };
    const [window] = BrowserWindow.getAllWindows();
    if (window) window.isFocused = () => false;
  }, path);
  await page.evaluate(() => Object.defineProperty(document, 'hasFocus', { value: () => false }));
  await page.keyboard.press('ControlOrMeta+Shift+E');
  await expect
    .poll(() => app.evaluate(() => Reflect.get(globalThis, 'told')))
    .toEqual(['told.csv is ready.']);
  expect(readFileSync(path, 'utf8')).toContain(',');
  const dragged = app.evaluate(
    ({ webContents }) =>
      new Promise((resolve) => {
        for (const contents of webContents.getAllWebContents()) contents.startDrag = resolve;
      }),
  );
  await page.getByTestId('written').locator('[draggable=true]').dispatchEvent('dragstart');
  expect(await dragged).toMatchObject({ file: path });
});
