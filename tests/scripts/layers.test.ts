import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { checkLayers } from '../../scripts/check-layers.mjs';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** Checks a small project of its own: one file, and the files that it imports. */
function faultsOf(file: string, text: string): string[] {
  const root = mkdtempSync(join(tmpdir(), 'layers-'));
  folders.push(root);
  const targets = ['scoring/a.ts', 'db/a.ts', 'electron/ipc/contract.ts', 'electron/a.ts', 'renderer/a.ts'];
  const parts = [
    'app',
    'features/one',
    'features/two',
    'domain',
    'commands',
    'ui',
    'ui/layout',
    'model',
    'grid',
  ];
  const page = [...parts.map((part) => `renderer/${part}/a.ts`), 'renderer/api.ts', 'common/a.ts'];
  for (const path of [...targets, ...page, 'scripts/a.mjs']) write(root, path, '');
  write(root, file, text);
  return checkLayers(root);
}

function write(root: string, path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

describe('allowed', () => {
  test.each([
    ['scoring/x.ts', `import { a } from './a.ts';`],
    ['common/x.ts', `import { a } from './a.ts';`],
    ['db/x.ts', `import { a } from '../common/a.ts';`],
    ['renderer/x.ts', `import { a } from '../common/a.ts';`],
    ['db/x.ts', `import type { A } from '../scoring/a.ts';`],
    ['db/x.ts', `import Database from 'better-sqlite3'; import { join } from 'node:path';`],
    ['electron/x.ts', `import { a } from '../db/a.ts'; import { b } from '../scoring/a.ts';`],
    ['electron/x.ts', `import { app } from 'electron'; import { z } from 'zod';`],
    ['electron/ipc/router.ts', `import { ipcMain } from 'electron';`],
    ['electron/x.ts', `import type { ipcMain } from 'electron';`],
    ['electron/x.ts', `import { readFileSync, statSync } from 'node:fs';`],
    ['db/x.ts', `import { renameSync } from 'node:fs';`],
    ['formats/write/write-file.ts', `import { rename } from 'node:fs/promises';`],
    ['renderer/x.tsx', `import { a } from '../scoring/a.ts'; import { createRoot } from 'react-dom/client';`],
    ['renderer/x.tsx', `import type { C } from '../electron/ipc/contract.ts';`],
    ['renderer/features/one/x.ts', `import { a } from './a.ts'; import { b } from '../../domain/a.ts';`],
    [
      'renderer/features/one/x.ts',
      `import { a } from '../../ui/layout/a.ts'; import { b } from '../../api.ts';`,
    ],
    [
      'renderer/app/x.ts',
      `import { a } from '../features/one/a.ts'; import { b } from '../features/two/a.ts';`,
    ],
    ['renderer/domain/x.ts', `import { a } from '../commands/a.ts'; import { b } from '../ui/layout/a.ts';`],
    ['renderer/ui/x.ts', `import { a } from './a.ts'; import { b } from '../../common/a.ts';`],
    ['renderer/ui/layout/x.ts', `import { a } from '../../model/a.ts';`],
    ['renderer/main.tsx', `import { a } from './app/a.ts';`],
    ['common/x.ts', `import { a } from './a.ts';`],
    ['electron/x.ts', `import { a } from '../common/a.ts';`],
    ['tests/db/x.test.ts', `import { a } from '../../db/a.ts'; import { test } from 'vitest';`],
    ['scripts/x.mjs', `import { build } from 'vite'; import fs from 'node:fs';`],
    ['vitest.config.ts', `import { defineConfig } from 'vitest/config';`],
  ])('%s: %s', (file, text) => {
    expect(faultsOf(file, text)).toEqual([]);
  });
});

describe('refused', () => {
  test.each([
    ['scoring/x.ts', `import { z } from 'zod';`, 'zod'],
    ['common/x.ts', `import type { A } from '../scoring/a.ts';`, '../scoring/a.ts'],
    ['common/x.ts', `import { join } from 'node:path';`, 'node:path'],
    ['scoring/x.ts', `import { join } from 'node:path';`, 'node:path'],
    ['scoring/x.ts', `import type { A } from '../db/a.ts';`, '../db/a.ts'],
    ['db/x.ts', `import { a } from '../scoring/a.ts';`, '../scoring/a.ts'],
    // The module is loaded all the same.
    ['db/x.ts', `import { type A } from '../scoring/a.ts';`, '../scoring/a.ts'],
    ['db/x.ts', `import { app } from 'electron';`, 'electron'],
    ['db/x.ts', `import type { A } from '../renderer/a.ts';`, '../renderer/a.ts'],
    ['electron/x.ts', `import { a } from '../renderer/a.ts';`, '../renderer/a.ts'],
    ['electron/x.ts', `import { ipcMain } from 'electron';`, 'electron'],
    ['electron/x.ts', `import * as electron from 'electron';`, 'electron'],
    ['electron/x.ts', `import { writeFile } from 'node:fs/promises';`, 'node:fs/promises'],
    ['electron/x.ts', `import { createWriteStream } from 'fs';`, 'fs'],
    ['electron/x.ts', `import * as fs from 'node:fs';`, 'node:fs'],
    ['electron/x.ts', `import { promises } from 'node:fs';`, 'node:fs'],
    ['electron/x.ts', `import Database from 'better-sqlite3';`, 'better-sqlite3'],
    ['electron/x.ts', `import { a } from '../scripts/a.mjs';`, '../scripts/a.mjs'],
    ['renderer/x.tsx', `import { c } from '../electron/ipc/contract.ts';`, '../electron/ipc/contract.ts'],
    ['renderer/x.tsx', `import type { A } from '../electron/a.ts';`, '../electron/a.ts'],
    ['renderer/x.tsx', `import type { A } from '../db/a.ts';`, '../db/a.ts'],
    ['renderer/x.tsx', `import { join } from 'node:path';`, 'node:path'],
    ['renderer/x.tsx', `import { z } from 'zod';`, 'zod'],
    ['common/x.ts', `import { a } from '../scoring/a.ts';`, '../scoring/a.ts'],
    ['common/x.ts', `import { z } from 'zod';`, 'zod'],
    ['tests/x.test.ts', `import { test } from 'mocha';`, 'mocha'],
    ['scripts/x.mjs', `import { a } from '../db/a.ts';`, '../db/a.ts'],
    ['vitest.config.ts', `import { a } from './db/a.ts';`, './db/a.ts'],
  ])('%s: %s', (file, text, specifier) => {
    const faults = faultsOf(file, text);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(new RegExp(`^${file}: imports "${specifier}", but .{10,}`));
  });

  test.each([
    ['features/one/x.ts', '../two/a.ts', 'put what both need into renderer/domain/'],
    ['features/one/x.ts', '../../app/a.ts', 'run by renderer/commands/run.ts'],
    ['domain/x.ts', '../features/one/a.ts', 'move what it needs here'],
    ['domain/x.ts', '../app/a.ts', 'nothing imports renderer/app'],
    ['commands/x.ts', '../features/one/a.ts', '…-commands.ts of its feature'],
    ['commands/x.ts', '../domain/a.ts', '…-commands.ts of its feature'],
    ['ui/x.ts', '../model/a.ts', 'take what it shows as properties'],
    ['ui/x.ts', './layout/a.ts', 'renderer/ui/layout/'],
    ['ui/layout/x.ts', '../../domain/a.ts', 'as children or properties'],
    ['model/x.ts', '../ui/a.ts', 'belongs to renderer/domain/'],
    ['grid/x.ts', '../model/a.ts', 'belongs to its feature'],
    ['x.ts', './model/a.ts', 'the folder that it belongs to'],
  ])('within the page, renderer/%s: %s, with what to do instead', (file, specifier, instead) => {
    const faults = faultsOf(`renderer/${file}`, `import { a } from '${specifier}';`);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(instead);
  });

  test.each([
    ['a re-export', `export { z } from 'zod';`],
    ['a re-export of everything', `export * from 'zod';`],
    ['an import for its effect', `import 'zod';`],
    ['import()', `const zod = await import('zod');`],
    ['import() in a type', `export type Z = import('zod').ZodType;`],
    ['require', `const zod = require('zod');`],
  ])('written as %s', (_kind, text) => {
    expect(faultsOf('scoring/x.ts', text)).toEqual([expect.stringMatching(/^scoring\/x\.ts: imports "zod"/)]);
  });

  test('a name that only the running program knows', () => {
    expect(faultsOf('scripts/x.mjs', 'await import(name);')).toHaveLength(1);
  });

  test('a file that is not there, as when its ending is left out', () => {
    expect(faultsOf('scoring/x.ts', `import { a } from './a';`)).toEqual([
      expect.stringContaining('there is no such file'),
    ]);
  });
});

test('this project keeps its own rules', () => {
  expect(checkLayers()).toEqual([]);
});
