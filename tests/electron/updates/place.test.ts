import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { contract } from '../../../electron/ipc/contract.ts';
import { kindOfCopy } from '../../../electron/updates/copy-kind.ts';
import { leadsTo, type Place, placeOf } from '../../../electron/updates/place.ts';
import { wordsOfCall } from '../../../electron/updates/rest.ts';
import { newKeys } from './release.ts';

const keys = [newKeys().publicKey];

test('only an https address is a place; one of this machine is for an app that is not packed', () => {
  expect(placeOf({ address: '', keys }, true)).toEqual({ unable: 'no-place' });
  for (const address of [
    'http://example.org/releases',
    'ftp://example.org/',
    'file:///etc/',
    'https://user:secret@example.org/',
    'https://example.org/?x=1',
    'https://example.org/#x',
    'example.org',
    'http://127.0.0.1:80/',
    'http://localhost/',
  ]) {
    expect(placeOf({ address, keys }, true)).toEqual({ unable: 'bad-place' });
  }
  expect(placeOf({ address: 'http://localhost/', keys }, false)).toEqual({ unable: 'bad-place' });
  expect(placeOf({ address: 'http://127.0.0.1:80/', keys }, false)).toHaveProperty('url');
  expect((placeOf({ address: 'https://example.org/releases', keys }, true) as Place).url.href).toBe(
    'https://example.org/releases/',
  );
});

test('without keys, or with one that is none, nothing is asked', () => {
  for (const wrong of [[], ['x'], [...keys, keys[0]?.slice(1) ?? '']]) {
    expect(placeOf({ address: 'https://example.org/', keys: wrong }, true)).toEqual({ unable: 'no-keys' });
  }
});

test('requests lead to the place or nowhere', () => {
  const place = placeOf({ address: 'https://example.org/releases', keys }, true) as Place;
  expect(leadsTo(place, 'https://example.org/releases/updates-linux-x64.json')).toBe(true);
  for (const address of [
    'http://example.org/releases/x',
    'https://example.org:444/releases/x',
    'https://example.org.evil.org/releases/x',
    'https://evil.org/releases/x',
    'https://user@example.org/releases/x',
    'https://example.org/other',
    'https://example.org/releases/../other',
    'wss://example.org/releases/x',
    'app://weighbridge/',
    'no address',
  ]) {
    expect(leadsTo(place, address)).toBe(false);
  }
});

test('how a copy was installed is told by its packages, and an AppImage only from inside', () => {
  const folder = mkdtempSync(join(tmpdir(), 'weighbridge-kind-'));
  const resources = join(folder, 'resources');
  mkdirSync(resources);
  const image = { APPIMAGE: '/home/ada/W.AppImage', APPDIR: folder };
  expect(kindOfCopy('linux', {}, resources)).toBeNull();
  expect(kindOfCopy('linux', image, resources)).toBe('AppImage');
  // Started from a terminal in another AppImage.
  expect(kindOfCopy('linux', { ...image, APPDIR: '/tmp/.mount_other' }, resources)).toBeNull();
  for (const [said, kind] of [
    ['deb\n', 'deb'],
    ['rpm', 'rpm'],
    ['nsis', null],
    ['', null],
  ] as const) {
    writeFileSync(join(resources, 'package-type'), said);
    expect(kindOfCopy('linux', { APPIMAGE: '/x' }, resources)).toBe(kind);
  }
  expect(kindOfCopy('win32', {}, resources)).toBeNull();
  writeFileSync(join(folder, 'Uninstall Weighbridge.exe'), '');
  expect(kindOfCopy('win32', {}, resources)).toBe('nsis');
  expect(kindOfCopy('darwin', {}, resources)).toBe('mac');
  rmSync(folder, { recursive: true });
});

test('an update waits for every call that writes, and for none that looks', () => {
  const waits = Object.keys(contract).filter((name) => wordsOfCall(name) !== null);
  expect(waits).toEqual(
    expect.arrayContaining([
      'execute',
      'undo',
      'redo',
      'keepDraft',
      'runImport',
      'makeImported',
      'saveCopy',
      'exportPdf',
      'exportOffice',
      'exportTables',
      'savePicture',
      'makeBackup',
      'restoreBackup',
      'restoreInstead',
      'compactHistory',
      'attachTextFile',
      'newWorkbook',
      'moveWorkbook',
      'renameWorkbook',
      'openWorkbook',
      'takeLastMapping',
      'saveMapping',
      'markEdited',
      'openDropped',
    ]),
  );
  const looks = Object.keys(contract).filter((name) => wordsOfCall(name) === null);
  expect(
    looks.filter((name) =>
      /^(execute|keep|run|make|save|export|restore|attach|new|move|rename|put|replace|copyBackup|handOver)/.test(
        name,
      ),
    ),
  ).toEqual([]);
  expect(looks).toEqual(
    expect.arrayContaining(['loadWorkbook', 'installUpdate', 'lookForUpdates', 'windowReady']),
  );
});
