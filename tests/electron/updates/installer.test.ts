import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createInstaller, type Installer } from '../../../electron/updates/installer.ts';
import type { ReleaseFile } from '../../../electron/updates/manifest.ts';
import { Stopped } from '../../../electron/updates/transfer.ts';
import { type PlaceServer, placeServer } from './place-server.ts';
import { FILE_NAME, sha512 } from './release.ts';

/** The library that ships, on an AppImage of its own: a script that says when it is started. */
let server: PlaceServer;
let folder: string;
let image: string;
let log: string[];
let installer: Installer;
let before: string | undefined;
beforeEach(async () => {
  server = await placeServer();
  folder = mkdtempSync(join(tmpdir(), 'weighbridge-updates-'));
  image = join(folder, 'Weighbridge-0.1.0.AppImage');
  writeFileSync(image, '#!/bin/sh\nexit 0\n');
  chmodSync(image, 0o755);
  before = process.env['APPIMAGE'];
  process.env['APPIMAGE'] = image;
  log = [];
  installer = createInstaller(
    'AppImage',
    fetch,
    {
      version: '0.1.0',
      name: 'Weighbridge',
      configPath: join(folder, 'app-update.yml'),
      folder: join(folder, 'updates'),
      quit: () => {},
      relaunch: () => {},
    },
    (line) => log.push(line),
  );
});
afterEach(async () => {
  if (before === undefined) delete process.env['APPIMAGE'];
  else process.env['APPIMAGE'] = before;
  rmSync(folder, { recursive: true, force: true });
  await server.close();
});

const program = (): string =>
  `#!/bin/sh\necho "$APPIMAGE_EXIT_AFTER_INSTALL" > "${folder}/started"\n# ${'x'.repeat(100_000)}\n`;
const described = (content: string): ReleaseFile => ({
  kind: 'AppImage',
  name: FILE_NAME,
  size: Buffer.byteLength(content),
  sha512: sha512(content),
});

function download(file: ReleaseFile, signal = new AbortController().signal): Promise<number[]> {
  const heard: number[] = [];
  const url = new URL(FILE_NAME, server.url);
  return installer
    .download({ version: '0.2.0', file, url }, { signal, progress: (received) => heard.push(received) })
    .then(() => heard);
}

/** Whatever of a download lies in the folder of updates. */
const leftover = (): string[] =>
  existsSync(join(folder, 'updates'))
    ? readdirSync(join(folder, 'updates'), { recursive: true, encoding: 'utf8' }).filter((name) =>
        name.includes('0.2.0'),
      )
    : [];

test('what is downloaded and verified takes the place of the old one when it is asked to', async () => {
  server.answers.set(FILE_NAME, program());
  const heard = await download(described(program()));
  expect(heard.at(-1)).toBe(Buffer.byteLength(program()));
  expect(server.asked).toEqual([`/releases/${FILE_NAME}`]);
  // Nothing is installed by downloading it.
  expect(readFileSync(image, 'utf8')).toBe('#!/bin/sh\nexit 0\n');
  expect(await installer.install({ restart: false })).toBe(true);
  const installed = join(folder, FILE_NAME);
  expect(readFileSync(installed, 'utf8')).toBe(program());
  expect(existsSync(image)).toBe(false);
  expect(readFileSync(join(folder, 'started'), 'utf8')).toBe('true\n');
  expect(() => execFileSync(installed)).not.toThrow();
});

test('with a restart the new one is started', async () => {
  server.answers.set(FILE_NAME, program());
  await download(described(program()));
  expect(await installer.install({ restart: true })).toBe(true);
  await expect.poll(() => existsSync(join(folder, 'started'))).toBe(true);
});

describe('a file is not taken', () => {
  const content = 'x'.repeat(50_000);
  const refused = async (): Promise<string> => {
    const message = await download(described(content)).then(
      () => expect.fail('it was taken'),
      (error: Error) => error.message,
    );
    expect(leftover()).toEqual([]);
    expect(await installer.install({ restart: false })).toBe(false);
    expect(readFileSync(image, 'utf8')).toBe('#!/bin/sh\nexit 0\n');
    return message;
  };

  test('that is another than was signed', async () => {
    server.answers.set(FILE_NAME, `y${content.slice(1)}`);
    expect(await refused()).toMatch(/is not the one that was signed: its SHA-512 differs/);
  });
  test('that is longer', async () => {
    server.answers.set(FILE_NAME, `${content}x`);
    expect(await refused()).toMatch(/sends more than it said/);
  });
  test('that never ends', async () => {
    server.answers.set(FILE_NAME, (response) => {
      response.writeHead(200);
      const write = (): void => {
        while (!response.destroyed && response.write('x'.repeat(10_000)));
        if (!response.destroyed) response.once('drain', write);
      };
      write();
    });
    expect(await refused()).toMatch(/sends more than it said/);
  });
  test('that ends too early', async () => {
    server.answers.set(FILE_NAME, content.slice(1));
    expect(await refused()).toMatch(/cut off after 49999 of 50000 bytes/);
  });
  test('whose connection breaks', async () => {
    server.answers.set(FILE_NAME, (response) => {
      response.writeHead(200, { 'content-length': content.length });
      response.write(content.slice(0, 1_000), () => response.destroy());
    });
    expect(await refused()).toMatch(/the connection broke/);
  });
  test('that lies elsewhere', async () => {
    const other = await placeServer();
    other.answers.set(FILE_NAME, content);
    server.answers.set(
      FILE_NAME,
      (response) => void response.writeHead(301, { location: `${other.url.href}${FILE_NAME}` }).end(),
    );
    expect(await refused()).toMatch(/sends to another address/);
    expect(other.asked).toEqual([]);
    await other.close();
  });
});

test('Stop leaves nothing behind, and it can be downloaded again', async () => {
  const stopping = new AbortController();
  server.answers.set(FILE_NAME, (response) => {
    response.writeHead(200, { 'content-length': program().length });
    response.write(program().slice(0, 10), () => stopping.abort());
  });
  // The next is asked for while the one before is still being put away.
  const stopped = expect(download(described(program()), stopping.signal)).rejects.toBeInstanceOf(Stopped);
  await new Promise((aborted) => stopping.signal.addEventListener('abort', aborted));
  server.answers.set(FILE_NAME, program());
  await download(described(program()));
  await stopped;
  expect(leftover()).toHaveLength(1);
  expect(await installer.install({ restart: false })).toBe(true);
});

test('a file that was changed after it was verified is not installed', async () => {
  server.answers.set(FILE_NAME, program());
  await download(described(program()));
  const [name = ''] = leftover();
  writeFileSync(join(folder, 'updates', name), '#!/bin/sh\nexit 1\n');
  expect(await installer.install({ restart: false })).toBe(false);
  expect(readFileSync(image, 'utf8')).toBe('#!/bin/sh\nexit 0\n');
});

test('what was downloaded before is not asked for again', async () => {
  server.answers.set(FILE_NAME, program());
  await download(described(program()));
  await download(described(program()));
  expect(server.asked).toHaveLength(1);
});
