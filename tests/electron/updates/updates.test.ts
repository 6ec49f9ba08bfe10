import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type UpdateState, updateWords } from '../../../common/updates.ts';
import type { Installer } from '../../../electron/updates/installer.ts';
import { updateStore } from '../../../electron/updates/kept.ts';
import { createRest } from '../../../electron/updates/rest.ts';
import { Stopped } from '../../../electron/updates/transfer.ts';
import { createUpdates, type UpdateParts } from '../../../electron/updates/updates.ts';
import { type PlaceServer, placeServer } from './place-server.ts';
import { FILE, FILE_NAME, manifest, newKeys, published, TODAY } from './release.ts';

const LIST = 'updates-linux-x64.json';
const keys = newKeys();
let server: PlaceServer;
let folder: string;
let now: Date;
beforeEach(async () => {
  server = await placeServer();
  server.answers.set(LIST, published(manifest(), [keys]));
  server.answers.set(FILE_NAME, FILE);
  folder = mkdtempSync(join(tmpdir(), 'weighbridge-updates-'));
  now = TODAY;
});
afterEach(async () => {
  rmSync(folder, { recursive: true, force: true });
  await server.close();
});

/** Updates of a copy, with an installer that only says what it was asked. */
function made(parts: Partial<UpdateParts> = {}, installs = true) {
  const done: string[] = [];
  const told: UpdateState[] = [];
  const rest = createRest();
  const installer: Installer = {
    endsApp: false,
    download: async (_wanted, { progress }) => progress(FILE.length),
    install: ({ restart }) => {
      done.push(restart ? 'installed, restart' : 'installed');
      return Promise.resolve(installs);
    },
  };
  const updates = createUpdates({
    copy: { version: '0.1.0', platform: 'linux', arch: 'x64', kind: 'AppImage' },
    place: { url: server.url, keys: [keys.publicKey] },
    store: updateStore(folder),
    fetch,
    installer: () => Promise.resolve(installer),
    pending: rest.pending,
    tell: (state) => told.push(state),
    quit: () => done.push('quit'),
    relaunch: () => done.push('relaunch'),
    now: () => now,
    pace: 5,
    ...parts,
  });
  return { updates, done, told, rest };
}

const later = (hours: number): void => {
  now = new Date(now.getTime() + hours * 3600_000);
};
const words = (state: UpdateState): string => updateWords(state, (moment) => moment.slice(0, 10));

test('nobody is asked for anything until the user agrees, whatever is called', async () => {
  const { updates } = made();
  expect(updates.state().mode).toBe('off');
  await updates.begin();
  await updates.check();
  await updates.download();
  await updates.install('now');
  await updates.atEnd(true);
  expect(server.asked).toEqual([]);
  expect(words(updates.state())).toMatch(/nobody is asked for anything/);
  updates.choose('check');
  await updates.check();
  expect(server.asked).toEqual([`/releases/${LIST}`]);
});

test('a copy without place or keys never asks, and says why', async () => {
  for (const unable of ['no-place', 'bad-place', 'no-keys'] as const) {
    const { updates } = made({ place: { unable } });
    updates.choose('check');
    expect(updates.agreed()).toBe(false);
    await updates.begin();
    await updates.check();
    expect(words(updates.state())).toMatch(/^This copy .* Ask whoever gave it to you for newer versions\.$/);
  }
  expect(server.asked).toEqual([]);
});

test('at the start it is asked once a day at most, also when it failed', async () => {
  const { updates } = made();
  updates.choose('check');
  await updates.begin();
  await made().updates.begin();
  expect(server.asked).toHaveLength(1);
  later(25);
  server.answers.delete(LIST);
  await made().updates.begin();
  later(1);
  await made().updates.begin();
  expect(server.asked).toHaveLength(2);
  // A clock that was set back.
  later(-48);
  await made().updates.begin();
  expect(server.asked).toHaveLength(3);
});

test('a version that was found at the start is shown once', async () => {
  const { updates, told } = made();
  updates.choose('check');
  await updates.begin();
  expect(told.filter(({ announce }) => announce)).toHaveLength(1);
  later(25);
  const again = made();
  await again.updates.begin();
  expect(again.updates.state().step.kind).toBe('found');
  expect(again.told.filter(({ announce }) => announce)).toEqual([]);
});

test('what was seen once is remembered: an older list is refused at the next start', async () => {
  const { updates } = made();
  updates.choose('check');
  await updates.check();
  server.answers.set(LIST, published(manifest({ version: '0.1.5' }), [keys]));
  const next = made().updates;
  await next.check();
  expect(words(next.state())).toMatch(/an older list of versions than before/);
});

describe('installing', () => {
  const ready = async (parts?: Partial<UpdateParts>, installs?: boolean) => {
    const all = made(parts, installs);
    all.updates.choose('check');
    await all.updates.check();
    await all.updates.download();
    expect(all.updates.state().step.kind).toBe('ready');
    return all;
  };

  test('is done by nobody but the user', async () => {
    const { updates, done } = await ready();
    await updates.atEnd(true);
    expect(done).toEqual([]);
  });
  test('when the app ends, where that was chosen, and not when it was taken back', async () => {
    const { updates, done } = await ready();
    await updates.install('quit');
    await updates.install('later');
    await updates.atEnd(true);
    expect(done).toEqual([]);
    await updates.install('quit');
    await updates.atEnd(true);
    expect(done).toEqual(['installed']);
  });
  test('is left where a workbook was not closed in time', async () => {
    const { updates, done } = await ready();
    await updates.install('quit');
    await updates.atEnd(false);
    expect(done).toEqual([]);
  });
  test('now ends the app first, and starts it again', async () => {
    const { updates, done } = await ready();
    await updates.install('now');
    expect(done).toEqual(['quit']);
    await updates.atEnd(true);
    expect(done).toEqual(['quit', 'installed, restart']);
    expect(
      made({ copy: { version: '0.2.0', platform: 'linux', arch: 'x64', kind: 'AppImage' } }).updates.state()
        .step.kind,
    ).toBe('none');
  });
  test('that was refused starts the old one again, which says so once', async () => {
    const { updates, done } = await ready({}, false);
    await updates.install('now');
    await updates.atEnd(true);
    expect(done).toEqual(['quit', 'installed, restart', 'relaunch']);
    const next = made().updates;
    await next.begin();
    expect(words(next.state())).toMatch(/^Version 0\.2\.0 was to be installed, and this is still 0\.1\.0\./);
    const after = made().updates;
    await after.begin();
    expect(after.state().step.kind).toBe('none');
  });
  test('waits until nothing is written, and says for what', async () => {
    const { updates, done, rest } = await ready();
    const saving = Promise.withResolvers<string>();
    const { execute, loadWorkbook } = rest.watched({
      execute: () => saving.promise,
      loadWorkbook: () => new Promise(() => {}),
    });
    let names: string[] = ['Report.pdf'];
    rest.alsoLook(() => names);
    const answer = execute();
    void loadWorkbook();
    const installing = updates.install('now');
    expect(words(updates.state())).toBe(
      'Version 0.2.0 is installed when this is done: Report.pdf, a change that is being saved.',
    );
    names = [];
    await expect.poll(() => words(updates.state())).toMatch(/done: a change that is being saved\.$/);
    expect(done).toEqual([]);
    saving.resolve('saved');
    expect(await answer).toBe('saved');
    await installing;
    expect(done).toEqual(['quit']);
  });
  test('is not waited for any more after Stop', async () => {
    const { updates, done, rest } = await ready();
    let names: string[] = ['Report.pdf'];
    rest.alsoLook(() => names);
    const installing = updates.install('now');
    updates.stop();
    names = [];
    await installing;
    expect(done).toEqual([]);
    expect(updates.state().step).toMatchObject({ kind: 'ready', atQuit: false });
  });
  test('on macOS is asked while the app runs, which it ends itself', async () => {
    const done: string[] = [];
    const installer: Installer = {
      endsApp: true,
      download: async () => {},
      install: async () => done.push('installed') > 0,
    };
    const { updates, done: others } = await ready({ installer: () => Promise.resolve(installer) });
    await updates.install('now');
    await updates.atEnd(true);
    expect([done, others]).toEqual([['installed'], []]);
  });
});

test('Stop ends a download, which can be begun again; off forgets it all', async () => {
  let calls = 0;
  const installer: Installer = {
    endsApp: false,
    download: (_wanted, { signal }) => {
      calls++;
      return new Promise((_done, failed) => signal.addEventListener('abort', () => failed(new Stopped())));
    },
    install: () => Promise.resolve(false),
  };
  const { updates } = made({ installer: () => Promise.resolve(installer) });
  updates.choose('check');
  await updates.check();
  for (const again of [1, 2]) {
    const downloading = updates.download();
    await expect.poll(() => calls).toBe(again);
    expect(updates.state().step.kind).toBe('downloading');
    updates.stop();
    await downloading;
    expect(updates.state().step.kind).toBe('found');
  }
  const downloading = updates.download();
  updates.choose('off');
  await downloading;
  expect(updates.state().step.kind).toBe('none');
});

test('settings that make no sense are as if nothing was chosen', () => {
  const path = join(folder, 'settings.json');
  for (const updates of [
    1,
    [],
    { mode: 'always', seen: { version: 'x' }, lastCheck: 'soon', begun: '../..' },
  ]) {
    writeFileSync(path, JSON.stringify({ updates }));
    expect(updateStore(folder).now()).toEqual({
      mode: 'off',
      asked: null,
      lastCheck: null,
      seen: null,
      told: null,
      begun: null,
    });
  }
  updateStore(folder).change({ mode: 'check' });
  expect(JSON.parse(readFileSync(path, 'utf8')).updates.mode).toBe('check');
});
