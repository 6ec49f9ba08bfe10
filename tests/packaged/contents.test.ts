import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { extractFile, listPackage } from '@electron/asar';
import { beforeAll, describe, expect, test } from 'vitest';
import { inRoot } from '../../scripts/lib/paths.mjs';
import { expectPacked, resources, unpacked } from './app.ts';

let files: string[];
beforeAll(() => {
  expectPacked();
  files = listPackage(join(resources, 'app.asar'), { isPack: false });
});

/** Whether a file belongs to the app itself, and not to a package it uses. */
const isOwn = (file: string): boolean => !file.startsWith('/node_modules');

describe('the archive', () => {
  test('holds every part of the app', () => {
    for (const part of [
      '/package.json',
      '/dist/electron/main.js',
      '/dist/electron/database-host.js',
      '/dist/electron/preload.cjs',
      '/dist/renderer/index.html',
      '/dist/interactive/page.js',
      '/dist/interactive/page.css',
    ]) {
      expect(files).toContain(part);
    }
  });

  test('holds nothing else', () => {
    const roots = files.filter(isOwn).map((file) => file.split('/')[1]);
    expect(new Set(roots)).toEqual(new Set(['package.json', 'dist']));
    const packages = files.filter((file) => /^\/node_modules\/[^/]+$/.test(file));
    expect(packages).toEqual(['/node_modules/better-sqlite3']);
  });

  test('holds no sources, source maps or stamps of the build', () => {
    expect(files.filter((file) => /\.(ts|tsx|map|md|c|cc|cpp|h|gyp)$|\.built-from$/.test(file))).toEqual([]);
  });

  test('names no other packages, scripts or build settings', () => {
    const manifest: unknown = JSON.parse(
      extractFile(join(resources, 'app.asar'), 'package.json').toString('utf8'),
    );
    expect(manifest).toMatchObject({ name: 'weighbridge', main: 'dist/electron/main.js' });
    expect(manifest).not.toHaveProperty('devDependencies');
    expect(manifest).not.toHaveProperty('scripts');
  });
});

describe('beside the archive', () => {
  test('the database binary of this platform is unpacked, and no other', () => {
    // Nothing else lies there, its scripts least of all: the integrity of the archive does not cover them.
    const outside = readdirSync(join(resources, 'app.asar.unpacked'), {
      recursive: true,
      withFileTypes: true,
    }).flatMap((entry) => (entry.isFile() ? [join(entry.parentPath, entry.name)] : []));
    const name = `${process.platform}-${process.arch}.node`;
    expect(outside).toEqual([
      join(resources, 'app.asar.unpacked', 'node_modules', 'better-sqlite3', 'prebuilds', name),
    ]);
    expect(files).toContain('/node_modules/better-sqlite3/lib/index.js');
    expect(files.filter((file) => file.endsWith('.node'))).toHaveLength(1);
  });

  test('no app of the runtime itself is left that could be started instead', () => {
    expect(readdirSync(resources).sort()).toEqual(
      [
        'CHANGELOG.md',
        'LICENSE.txt',
        'RUNTIME',
        'THIRD-PARTY-NOTICES.txt',
        'apparmor-profile',
        'app.asar',
        'app.asar.unpacked',
      ].sort(),
    );
  });

  test('our licence and those of all that is packed', () => {
    const read = (name: string) => readFileSync(join(resources, name), 'utf8');
    expect(read('LICENSE.txt')).toBe(readFileSync(inRoot('LICENSE'), 'utf8'));
    const notices = read('THIRD-PARTY-NOTICES.txt');
    for (const name of [
      'better-sqlite3',
      'SQLite (in better-sqlite3)',
      'react-dom',
      'zod',
      'pdf.js (in unpdf)',
    ]) {
      expect(notices).toContain(`\n${name} `);
    }
    expect(notices).toContain('SIL OPEN FONT LICENSE');
    for (const name of ['LICENSE.electron.txt', 'LICENSES.chromium.html']) {
      expect(existsSync(join(unpacked, name)), name).toBe(true);
    }
  });

  test('the command, and how to get the sandbox without a package', () => {
    expect(statSync(join(unpacked, 'bin', 'weighbridge')).mode & 0o777).toBe(0o755);
    const readme = readFileSync(join(unpacked, 'README'), 'utf8');
    expect(readme).toContain('sudo chmod 4755 chrome-sandbox');
    expect(readme).toContain('sudo apparmor_parser --replace');
    expect(readFileSync(join(resources, 'apparmor-profile'), 'utf8')).toContain('userns,');
    expect(readFileSync(join(resources, 'CHANGELOG.md'), 'utf8')).toContain('# Changelog');
  });

  test('Chromium’s words are there in the languages of the interface, and in no others', () => {
    expect(readdirSync(join(unpacked, 'locales')).sort()).toEqual(['de.pak', 'en-US.pak']);
  });

  test('a note says which runtime was packed', () => {
    expect(readFileSync(join(resources, 'RUNTIME'), 'utf8')).toMatch(
      /^kind: (official|fallback)\nelectron: \d+\.\d+\.\d+\nsha256 of the executable before its fuses were set: [0-9a-f]{64}\n$/,
    );
  });
});
