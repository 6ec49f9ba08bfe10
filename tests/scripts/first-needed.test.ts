import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { importsOf } from '../../scripts/lib/imports.mjs';
import { root } from '../../scripts/lib/paths.mjs';

/** What is loaded before there is a window, and before the page is drawn: everything that a file imports without waiting for it. */
function loadedWith(entry: string): {
  readonly files: ReadonlySet<string>;
  readonly packages: ReadonlySet<string>;
} {
  const files = new Set<string>();
  const packages = new Set<string>();
  const open = [entry];
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (files.has(file) || !/\.tsx?$/.test(file) || !existsSync(join(root, file))) continue;
    files.add(file);
    const text = readFileSync(join(root, file), 'utf8');
    const later = awaited(text);
    for (const { specifier, target, typeOnly } of importsOf(file, text).imports) {
      if (typeOnly || later.has(specifier)) continue;
      if (target !== null) open.push(target);
      else packages.add(specifier);
    }
  }
  return { files, packages };
}

/** What a file imports when it comes to need it. */
const awaited = (text: string): ReadonlySet<string> =>
  new Set([...text.matchAll(/\bimport\(\s*'([^']+)'\s*\)/g)].map(([, name = '']) => name));

describe('before there is a window', () => {
  const { files, packages } = loadedWith('electron/main.ts');

  test('nothing is loaded that only answers pages: no schemas, no formats, no ranking', () => {
    expect(files).toContain('electron/windows/documents.ts');
    for (const late of ['electron/ipc/contract.ts', 'electron/ipc/handlers/index.ts', 'electron/headless.ts'])
      expect(files).not.toContain(late);
    const heavy = [...files].filter((file) =>
      /^(scoring|formats\/read\/tables|db\/exchange|db\/seed)\//.test(file),
    );
    expect(heavy).toEqual([]);
  });

  test('no package is loaded but Electron and what writes the log, ids and texts', () => {
    const others = [...packages].filter((name) => !name.startsWith('node:'));
    expect(others.sort()).toEqual(['electron', 'electron-log/node', 'intl-messageformat', 'uuid']);
  });
});

test('before the page is drawn, nothing is loaded that draws charts or writes for Word and slides', () => {
  const { files, packages } = loadedWith('renderer/main.tsx');
  expect(files).toContain('renderer/features/matrix/MatrixGrid.tsx');
  for (const late of ['recharts', 'docx', 'pptxgenjs', 'zod', 'jszip']) expect(packages).not.toContain(late);
});

test('the page begins with the matrix, and the other views and dialogs come later', () => {
  const { files } = loadedWith('renderer/main.tsx');
  const views = [...files].filter((file) => /^renderer\/features\/\w+\/\w+(View|Dialog)\.tsx$/.test(file));
  expect(views).toEqual(['renderer/features/matrix/MatrixView.tsx']);
});

test('the host opens a workbook without what makes, exports and imports one', () => {
  const { files, packages } = loadedWith('electron/processes/database/host.ts');
  expect(files).toContain('db/open.ts');
  expect(
    [...files].filter((file) =>
      /^db\/(seed\/(index|articles)|templates)|^formats\/write\/(tables|xlsx)/.test(file),
    ),
  ).toEqual([]);
  for (const late of ['write-excel-file/node', 'csv-stringify/sync', 'fflate'])
    expect(packages).not.toContain(late);
});
