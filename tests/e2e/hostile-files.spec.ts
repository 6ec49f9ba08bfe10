import { existsSync, lstatSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { inspect } from 'node:util';
import type { ElectronApplication } from '@playwright/test';
import { contract } from '../../electron/ipc/contract.ts';
import { HOSTILE_KINDS } from '../db/hostile/corpus.ts';
import { madeFrom, type Rows } from '../torture/from-schema.ts';
import { garbage, mutated } from '../torture/payloads.ts';
import { randomFrom } from '../torture/random.ts';
import { expect, test, windowFrom } from './app.ts';

/** Files and messages that were made to harm, in the real window and over its real bridge. */

const OF_EACH_KIND = 4;

/** Of each kind those that are no workbook, evenly from its beginning to its end. */
const SAMPLE = Object.entries(HOSTILE_KINDS).flatMap(([kind, files]) => {
  const refused = files.filter(({ opens }) => !opens);
  const step = Math.max(1, Math.floor(refused.length / OF_EACH_KIND));
  return refused
    .filter((_, index) => index % step === 0)
    .slice(0, OF_EACH_KIND)
    .map((file) => ({ kind, ...file }));
});

/** Whatever lies in a folder, byte for byte. */
function bytesIn(folder: string): Readonly<Record<string, string>> {
  const names = existsSync(folder) ? readdirSync(folder).sort() : [];
  return Object.fromEntries(
    names.map((name) => {
      const place = join(folder, name);
      return [name, lstatSync(place).isFile() ? readFileSync(place, 'base64') : 'no file'];
    }),
  );
}

/** Opens a file as a double click would. */
const doubleClick = (app: ElectronApplication, path: string): Promise<void> =>
  app.evaluate(({ app: electron }, name) => {
    electron.emit('open-file', { preventDefault: () => {} }, name);
  }, path);

test('hostile files of every kind, one after the other: a screen explains each, and none is touched', async ({
  shared,
  emptyFolder,
  made,
}, { file: spec }) => {
  expect(SAMPLE.length).toBeGreaterThanOrEqual(25);
  expect(new Set(SAMPLE.map(({ kind }) => kind)).size).toBe(Object.keys(HOSTILE_KINDS).length);
  const { app } = await shared.open(spec, made.lists);
  for (const [index, { name, make }] of SAMPLE.entries()) {
    await test.step(name, async () => {
      const folder = join(emptyFolder, String(index));
      mkdirSync(folder);
      const path = make(folder);
      const before = bytesIn(dirname(path));
      const page = await windowFrom(app, () => doubleClick(app, path));
      const failure = page.getByTestId('open-failure');
      await expect(failure, name).toContainText(path);
      await expect(failure, name).toHaveAttribute('data-reason', /^(?!other$)[a-z-]+$/);
      await expect(failure.getByRole('heading', { level: 1 }), name).toHaveText(/\S.*[.!]$/);
      await expect(failure, name).not.toContainText(/Something went wrong inside|\[object|undefined/);
      await expect(failure.getByRole('button').first(), name).toBeEnabled();
      expect(bytesIn(dirname(path)), name).toEqual(before);
      const shown = await app.browserWindow(page);
      await Promise.all([page.waitForEvent('close'), shown.evaluate((window) => window.destroy())]);
    });
  }
  // The window that shows a workbook has lived through all of it.
  const shown = app.windows().map((page) => page.getByTestId('verdict').isVisible());
  expect(await Promise.all(shown)).toContain(true);
});

const PAYLOADS = 10;

/** Playwright cannot hand a date that is none to a page, and waits for ever where it hands over what is nested as deep as a message can be. */
const reachesThePage = (payload: unknown): boolean =>
  !/Invalid Date|\[Object\]|\[Array\]/.test(inspect(payload, { depth: 100, maxArrayLength: null }));

/** What takes the window away, draws it anew or waits for somebody at a printer when it is asked rightly: it is only asked wrongly. */
const LEAVING: ReadonlySet<string> = new Set([
  ...['closeWindow', 'newWorkbook', 'openRecent', 'reopenWorkbooks', 'openWhatIsThere', 'replaceBuiltIn'],
  ...['openRecovered', 'openDoubtful', 'goOnInCopy', 'putBack', 'renameWorkbook', 'reportFailed'],
  ...['keepAppearance', 'printPaper'],
]);

test('every channel of the bridge answers senseless messages in words, and the window lives', async ({
  open,
}) => {
  const { app, page } = await open();
  await app.evaluate(({ dialog, shell }) => {
    // A dialog of the system waits for somebody, and the call behind it with it.
    dialog.showOpenDialog = () => Promise.resolve({ canceled: true, filePaths: [] });
    dialog.showSaveDialog = () => Promise.resolve({ canceled: true, filePath: '' });
    dialog.showMessageBox = () => Promise.resolve({ response: 0, checkboxChecked: false });
    shell.openPath = () => Promise.resolve('');
    shell.showItemInFolder = () => {};
  });
  const loaded = await page.evaluate(() => window.weighbridge.loadWorkbook());
  if (!loaded.ok) throw new Error(loaded.problem.message);
  const rows = loaded.value.state.tables as unknown as Rows;
  const random = randomFrom(20_261_130);
  const names = await page.evaluate(() =>
    Object.entries(window.weighbridge).flatMap(([name, value]) =>
      typeof value === 'function' ? [name] : [],
    ),
  );
  const faults: string[] = [];
  let asked = 0;
  for (const [name, { input }] of Object.entries(contract)) {
    expect(names).toContain(name);
    const payloads = Array.from({ length: PAYLOADS }, () => {
      const right = madeFrom(input, { random, rows });
      return random.chance(0.4) ? garbage(random) : random.chance(0.7) ? mutated(right, random) : right;
    })
      .filter((payload) => !LEAVING.has(name) || !input.safeParse(payload).success)
      .filter(reachesThePage);
    asked += payloads.length;
    const answers = await page.evaluate(
      async ([method, inputs]) => {
        const call = Reflect.get(window.weighbridge, method) as (...given: unknown[]) => Promise<unknown>;
        const said: string[] = [];
        for (const given of inputs) {
          try {
            // A file that was dropped is the only thing that is more than data.
            const parameters = method === 'openDropped' ? [new File(['x'], 'x.csv'), given] : [given];
            const result = (await call(...parameters)) as {
              ok?: boolean;
              problem?: { code: string; message: string; remedy: string };
            };
            const { code = '', message = '', remedy = '' } = result.problem ?? {};
            if (result.ok === true) said.push('');
            else if (code === 'failed' || message === '' || remedy === '') said.push(`${code}: ${message}`);
            else said.push('');
          } catch (error) {
            const words = String(error);
            // What cannot be copied never leaves the page.
            said.push(/cloned|recursion|call stack|Symbol|serializ/i.test(words) ? 'not sent' : words);
          }
        }
        return said;
      },
      [name, payloads] as const,
    );
    expect(answers).toHaveLength(payloads.length);
    for (const words of answers) if (words !== '' && words !== 'not sent') faults.push(`${name}: ${words}`);
  }
  expect(faults).toEqual([]);
  expect(asked).toBeGreaterThan(Object.keys(contract).length * PAYLOADS * 0.8);
  expect(await page.evaluate(() => window.weighbridge.loadWorkbook())).toMatchObject({ ok: true });
  expect(await page.evaluate(() => 'polluted' in {})).toBe(false);
  await expect(page.getByTestId('verdict')).toBeVisible();
  await expect(page.getByTestId('failure-window')).toHaveCount(0);
});
