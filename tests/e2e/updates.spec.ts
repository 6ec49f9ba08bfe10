import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { rememberAnalystName } from '../../db/analyst-name.ts';
import { createWorkbookFile } from '../../db/seed/create.ts';
import { buildMainInto } from '../../scripts/lib/bundles.mjs';
import { type PlaceServer, placeServer } from '../electron/updates/place-server.ts';
import { type Keys, manifest, newKeys, published, sha512 } from '../electron/updates/release.ts';
import { listsSeed } from '../fixtures/lists-seed.ts';
import { test as base, builtInPath, chooseMenu, expect } from './app.ts';
import { drawn } from './running.ts';

/** The real app, built with a place on this machine, as an AppImage that it believes itself to be. */

const ROOT = join(import.meta.dirname, '..', '..');
const LIST = 'updates-linux-x64.json';
const NAME = 'Weighbridge-9.0.0-linux-x86_64.AppImage';

interface Place {
  readonly server: PlaceServer;
  readonly keys: Keys;
  /** The app's folder, built to ask the server. */
  readonly root: string;
}

interface Started {
  readonly app: ElectronApplication;
  readonly page: Page;
  /** The AppImage that is replaced. */
  readonly image: string;
  readonly folder: string;
}

const test = base.extend<
  { readonly begin: (settings?: object) => Promise<Started>; readonly ownFolder: string },
  { readonly place: Place }
>({
  place: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from here
    async ({}, use) => {
      const server = await placeServer();
      const keys = newKeys();
      const root = mkdtempSync(join(tmpdir(), 'weighbridge-built-'));
      copyFileSync(join(ROOT, 'package.json'), join(root, 'package.json'));
      symlinkSync(join(ROOT, 'node_modules'), join(root, 'node_modules'));
      mkdirSync(join(root, 'dist'));
      for (const part of ['renderer', 'interactive']) {
        symlinkSync(join(ROOT, 'dist', part), join(root, 'dist', part));
      }
      process.env['WEIGHBRIDGE_UPDATES'] = server.url.href;
      process.env['WEIGHBRIDGE_UPDATE_KEYS'] = keys.publicKey;
      await buildMainInto(join(root, 'dist', 'electron'));
      delete process.env['WEIGHBRIDGE_UPDATES'];
      delete process.env['WEIGHBRIDGE_UPDATE_KEYS'];
      await use({ server, keys, root });
      await server.close();
      rmSync(root, { recursive: true, force: true });
    },
    { scope: 'worker' },
  ],
  // biome-ignore lint/correctness/noEmptyPattern: see above
  ownFolder: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'weighbridge-updates-'));
    createWorkbookFile(builtInPath(folder), listsSeed, { analyst: 'ada', createdBy: 'test' });
    rememberAnalystName('ada', folder);
    await use(folder);
    rmSync(folder, { recursive: true, force: true });
  },
  begin: async ({ place, ownFolder }, use) => {
    const running: ElectronApplication[] = [];
    place.server.answers.clear();
    (place.server.asked as string[]).length = 0;
    await use(async (settings) => {
      const image = join(ownFolder, 'Weighbridge.AppImage');
      writeFileSync(image, '#!/bin/sh\nexit 0\n');
      chmodSync(image, 0o755);
      if (settings) {
        const path = join(ownFolder, 'settings.json');
        writeFileSync(path, JSON.stringify({ ...JSON.parse(readFileSync(path, 'utf8')), updates: settings }));
      }
      const executablePath = process.env['WEIGHBRIDGE_ELECTRON'] ?? '';
      const app = await _electron.launch({
        executablePath,
        args: [place.root, `--user-data-dir=${ownFolder}`],
        env: { ...process.env, APPIMAGE: image, APPDIR: dirname(executablePath) } as Record<string, string>,
      });
      running.push(app);
      const page = await app.firstWindow();
      await drawn(page);
      return { app, page, image, folder: ownFolder };
    });
    for (const app of running) await app.close().catch(() => {});
  },
});

const program = (folder: string): string =>
  `#!/bin/sh\necho new > "${folder}/started"\n# ${'x'.repeat(200_000)}\n`;

/** Publishes version 9.0.0, of which this is the file. */
function publish({ server, keys }: Place, content: string, part: object = {}): void {
  const now = Date.now();
  const [signed, expires] = [now - 3600_000, now + 3600_000].map((at) => new Date(at).toISOString());
  const files = [{ kind: 'AppImage', name: NAME, size: content.length, sha512: sha512(content) }];
  const list = { ...manifest(), version: '9.0.0', released: signed, signed, expires, files, ...part };
  server.answers.set(LIST, published(list, [keys]));
  server.answers.set(NAME, content);
}

const dialogOf = (page: Page) => page.getByRole('dialog', { name: 'Updates' });

test('nobody is asked before the user agrees; then a version is found, downloaded and installed with a restart', async ({
  begin,
  place,
  ownFolder,
}) => {
  publish(place, program(ownFolder));
  const { app, page, image } = await begin();
  await chooseMenu(app, 'Help', 'Check for Updates…');
  const dialog = dialogOf(page);
  await expect(dialog).toContainText('nobody is asked for anything');
  await expect(dialog).toContainText('Nothing about you, this machine or your workbooks is sent');
  // Not from the updater's own session either.
  const refused = await app.evaluate(
    ({ session }, address) =>
      session
        .fromPartition('electron-updater', { cache: false })
        .fetch(address)
        .then(
          () => 'answered',
          (error: Error) => error.message,
        ),
    new URL(LIST, place.server.url).href,
  );
  expect(refused).toContain('ERR_BLOCKED_BY_CLIENT');
  expect(place.server.asked).toEqual([]);

  await dialog.getByRole('button', { name: 'Look for updates from now on' }).click();
  await expect(dialog).toContainText('Version 9.0.0 is there; this is');
  await expect(dialog.getByRole('region', { name: 'What is new' })).toContainText('Faster');
  // Notes load nothing and lead nowhere.
  await expect(dialog.getByRole('link')).toHaveCount(0);
  expect(place.server.headers()).not.toHaveProperty('cookie');
  expect(place.server.headers()['user-agent']).toBe('Weighbridge');
  expect(place.server.asked).toEqual([`/releases/${LIST}`]);

  await dialog.getByRole('button', { name: 'Download' }).click();
  await expect(dialog).toContainText('is downloaded and verified');
  expect(readFileSync(image, 'utf8')).toBe('#!/bin/sh\nexit 0\n');
  const ended = app.waitForEvent('close');
  await dialog.getByRole('button', { name: 'Install and restart' }).click();
  await ended;
  expect(readFileSync(image, 'utf8')).toBe(program(ownFolder));
  await expect.poll(() => existsSync(join(ownFolder, 'started'))).toBe(true);
});

test('while something is begun the installation waits, and it can be left for the end of the app', async ({
  begin,
  place,
  ownFolder,
}) => {
  publish(place, program(ownFolder));
  const { app, page, image } = await begin({ mode: 'check' });
  const dialog = dialogOf(page);
  // Found at the start, and shown once.
  await expect(dialog).toContainText('Version 9.0.0 is there');
  await dialog.getByRole('button', { name: 'Download' }).click();
  await expect(dialog).toContainText('is downloaded and verified');
  // A dialog of the system that nobody has answered yet.
  await app.evaluate(({ dialog: native }) => {
    native.showSaveDialog = () =>
      new Promise((answer) => {
        Reflect.set(globalThis, 'answerDialog', () => answer({ canceled: true, filePath: '' }));
      });
  });
  await page.evaluate(() => void window.weighbridge.saveCopy());
  await expect
    .poll(() => app.evaluate(() => typeof Reflect.get(globalThis, 'answerDialog')))
    .toBe('function');
  await dialog.getByRole('button', { name: 'Install and restart' }).click();
  await expect(dialog).toContainText('is installed when this is done: a file that is being saved');
  await dialog.getByRole('button', { name: 'Do not wait' }).click();
  await expect(dialog).toContainText('it is installed when you say so');
  await app.evaluate(() => Reflect.get(globalThis, 'answerDialog')());
  await dialog.getByRole('button', { name: 'Install when Weighbridge ends' }).click();
  await expect(dialog).toContainText('is installed when Weighbridge ends');
  expect(readFileSync(image, 'utf8')).toBe('#!/bin/sh\nexit 0\n');
  await app.close();
  expect(readFileSync(image, 'utf8')).toBe(program(ownFolder));
});

test('what is not as it was signed is said and not taken; the settings turn it all off', async ({
  begin,
  place,
  ownFolder,
}) => {
  publish(place, program(ownFolder), { version: '0.0.1' });
  const { app, page, image } = await begin();
  await page.keyboard.press('Control+,');
  const settings = page.getByRole('dialog', { name: 'Settings' });
  await settings.getByText('Ask once a day', { exact: true }).click();
  await settings.getByRole('button', { name: 'Check for updates…' }).click();
  const dialog = dialogOf(page);
  await expect(dialog).toContainText('offers version 0.0.1, which is older than this one');
  place.server.answers.set(
    LIST,
    (response) => void response.writeHead(302, { location: 'http://127.0.0.1:1/x' }).end(),
  );
  await dialog.getByRole('button', { name: 'Look again' }).click();
  await expect(dialog).toContainText('sends to another address');
  place.server.answers.set(LIST, (response) => void response.writeHead(500).end());
  await dialog.getByRole('button', { name: 'Look again' }).click();
  await expect(dialog).toContainText('answered with an error (500)');
  publish(place, program(ownFolder));
  place.server.answers.set(NAME, program(ownFolder).replace('new', 'bad'));
  await dialog.getByRole('button', { name: 'Look again' }).click();
  await dialog.getByRole('button', { name: 'Download' }).click();
  await expect(dialog).toContainText('its SHA-512 differs');
  expect(readFileSync(image, 'utf8')).toBe('#!/bin/sh\nexit 0\n');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+,');
  await settings.getByText('Ask nobody', { exact: true }).click();
  await expect(settings).toContainText('nobody is asked for anything');
  const asked = place.server.asked.length;
  await chooseMenu(app, 'Help', 'Check for Updates…');
  await expect(dialog).toContainText('nobody is asked for anything');
  expect(place.server.asked).toHaveLength(asked);
});

base('a copy without a place says so, and offers nothing to choose', async ({ open }) => {
  const { app, page } = await open();
  await chooseMenu(app, 'Help', 'Check for Updates…');
  await expect(dialogOf(page)).toContainText('This copy has no place to look for updates');
  await expect(dialogOf(page).getByRole('button')).toHaveText(['', 'Close']);
});
