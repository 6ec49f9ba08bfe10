import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { inRoot } from '../../scripts/lib/paths.mjs';

/** Ways out of the app that a source file would have to name. */

const sources = ['electron', 'renderer', 'common'].flatMap((folder) =>
  readdirSync(inRoot(folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(tsx?|html)$/.test(path))
    .map((path) => ({ path: join(folder, path), text: readFileSync(inRoot(folder, path), 'utf8') })),
);
const naming = (name: string | RegExp): string[] =>
  sources.filter(({ text }) => text.search(name) !== -1).map(({ path }) => path);

test('no address is handed to the system, which would choose a program for it', () => {
  expect(sources.length).toBeGreaterThan(300);
  expect(naming(/\bopenExternal\b/)).toEqual([]);
});

test('only what this start wrote, and the folder of the backups, is opened by a program of the system', () => {
  const handlers = join('electron', 'ipc', 'handlers');
  expect(naming(/\bshell\.openPath\b/).sort()).toEqual([
    join(handlers, 'app.ts'),
    join(handlers, 'backups.ts'),
  ]);
});

test('no page holds a webview', () => {
  expect(naming(/<webview\b|createElement\(['"]webview/)).toEqual([]);
});
