import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { isCurrent, ownInputs, recordInputs, stampOf } from '../../scripts/lib/build-inputs.mjs';
import { buildInto, ENTRIES } from '../../scripts/lib/bundles.mjs';
import { importsOf } from '../../scripts/lib/imports.mjs';
import { noticesFor } from '../../scripts/lib/notices.mjs';
import { root } from '../../scripts/lib/paths.mjs';

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'weighbridge-build-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

function write(folder: string, path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

/** A time after which the files that a test has just written count as unchanged. */
const later = () => Date.now() + 60_000;

/** The project's files that can be reached from the entries, found by reading imports and not by bundling. */
function reachable(): Set<string> {
  const found = new Set<string>();
  const open = ENTRIES.map((entry) => relative(root, entry));
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (found.has(file) || !existsSync(join(root, file))) continue;
    found.add(file);
    open.push(...importedBy(file));
  }
  return found;
}

function importedBy(file: string): string[] {
  const text = readFileSync(join(root, file), 'utf8');
  const beside = (name: string) => join(dirname(file), name);
  if (file.endsWith('.html'))
    return [...text.matchAll(/src="([^"]+)"/g)].map(([, name = '']) => beside(name));
  if (!/\.tsx?$/.test(file)) return [];
  const workers = [...text.matchAll(/new URL\('([^']+)', import\.meta\.url\)/g)].map(([, name = '']) =>
    beside(name),
  );
  // A file of which only types are imported leaves nothing in the build.
  const imports = importsOf(file, text).imports.filter(({ typeOnly }) => !typeOnly);
  return [...workers, ...imports.flatMap(({ target }) => target ?? [])];
}

describe('the app', () => {
  let files: string[] = [];
  let inputs: ReadonlySet<string> = new Set();
  let out = '';

  beforeAll(async () => {
    // As on the command line; the tests' own setting would give a bundle for development.
    vi.stubEnv('NODE_ENV', 'production');
    out = mkdtempSync(join(tmpdir(), 'weighbridge-built-'));
    inputs = await buildInto(out);
    files = ownInputs(inputs, root);
  });
  afterAll(() => {
    vi.unstubAllEnvs();
    rmSync(out, { recursive: true, force: true });
  });

  test('every file that its entries lead to is among the inputs of the build', () => {
    const reached = reachable();
    expect(reached.size).toBeGreaterThan(500);
    expect([...reached].filter((file) => !files.includes(file))).toEqual([]);
  });

  test('the notices name every package of which it has a file, each with the text of its licence', () => {
    const packages = new Map<string, string>();
    for (const file of inputs) {
      const [, folder, name] = /^(.*\/node_modules\/((?:@[^/]+\/)?[^/]+))\//.exec(file) ?? [];
      if (folder && name) packages.set(folder, name);
    }
    expect(packages.size).toBeGreaterThan(100);
    const parts = noticesFor(inputs).split(/^={80}$/m);
    for (const [folder, name] of packages) {
      const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
      const part = parts.find((text) => text.includes(`\n${name} ${version} (`));
      expect(part, name).toMatch(/copyright|public domain|permission/i);
    }
  });

  test('holds nothing that only development needs', () => {
    const built = readdirSync(out, { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    );
    expect(built.length).toBeGreaterThan(10);
    const traces = built.filter(({ parentPath, name }) =>
      /WEIGHBRIDGE_DEV_SERVER|@vite\/client|__DEVELOPMENT__/.test(
        readFileSync(join(parentPath, name), 'latin1'),
      ),
    );
    expect(traces.map(({ name }) => name)).toEqual([]);
    expect(files.filter((file) => file.includes('gallery'))).toEqual([]);
  });

  test('a change in any bundled folder makes it out of date', () => {
    const copy = temporaryFolder();
    for (const file of files) {
      mkdirSync(dirname(join(copy, file)), { recursive: true });
      copyFileSync(join(root, file), join(copy, file));
    }
    const stamp = stampOf(files, copy, later());
    expect(isCurrent(stamp, [], copy)).toBe(true);
    const oneOfEachFolder = [...new Map(files.map((file) => [dirname(file), file])).values()];
    const folders = new Set(oneOfEachFolder.map((file) => file.split('/')[0]));
    expect([...folders]).toEqual(expect.arrayContaining(['db', 'electron', 'renderer', 'scoring']));
    for (const file of oneOfEachFolder) {
      const before = readFileSync(join(copy, file));
      writeFileSync(join(copy, file), `${before} `);
      expect(isCurrent(stamp, [], copy), file).toBe(false);
      writeFileSync(join(copy, file), before);
    }
    expect(isCurrent(stamp, [], copy)).toBe(true);
  });
});

describe('a small page', () => {
  test('what is read: modules, workers, style sheets of style sheets, and pictures; not what only types come from', async () => {
    const folder = temporaryFolder();
    write(folder, 'page/index.html', '<script type="module" src="./main.ts"></script>');
    write(
      folder,
      'page/main.ts',
      `import './a.css'; import { b } from '../shared/b.ts'; import type { T } from '../shared/types.ts';
       new Worker(new URL('./x.worker.ts', import.meta.url), { type: 'module' }); export const t: T = b;`,
    );
    write(folder, 'page/a.css', `@import './c.css' layer(base); .a { background: url('./a.png'); }`);
    write(folder, 'page/c.css', '.c { color: red; }');
    write(folder, 'page/a.png', 'png');
    write(folder, 'page/unused.ts', '');
    write(folder, 'page/x.worker.ts', `import { b } from '../shared/d.ts'; postMessage(b);`);
    write(folder, 'shared/b.ts', 'export const b = 1;');
    write(folder, 'shared/d.ts', 'export const b = 1;');
    write(folder, 'shared/types.ts', 'export type T = number;');
    const inputs = new Set<string>();
    await build({
      configFile: false,
      root: join(folder, 'page'),
      logLevel: 'error',
      plugins: [recordInputs(inputs)],
      worker: { format: 'es', plugins: () => [recordInputs(inputs)] },
      build: { outDir: join(folder, 'out'), assetsInlineLimit: 0 },
    });
    expect(ownInputs(inputs, folder)).toEqual([
      'page/a.css',
      'page/a.png',
      'page/c.css',
      'page/index.html',
      'page/main.ts',
      'page/x.worker.ts',
      'shared/b.ts',
      'shared/d.ts',
    ]);
  });
});

describe('the stamp of a build', () => {
  test('is out of date when a file was written after the build began', () => {
    const folder = temporaryFolder();
    write(folder, 'a.ts', '1');
    expect(isCurrent(stampOf(['a.ts'], folder, later()), [], folder)).toBe(true);
    expect(isCurrent(stampOf(['a.ts'], folder, 0), [], folder)).toBe(false);
  });

  test('is out of date when a file is gone, or when a setting was not looked at', () => {
    const folder = temporaryFolder();
    write(folder, 'a.ts', '1');
    write(folder, 'b.ts', '1');
    const stamp = stampOf(['a.ts', 'b.ts'], folder, later());
    expect(isCurrent(stamp, ['b.ts'], folder)).toBe(true);
    expect(isCurrent(stamp, ['package.json'], folder)).toBe(false);
    rmSync(join(folder, 'b.ts'));
    expect(isCurrent(stamp, [], folder)).toBe(false);
  });

  test.each(['', 'a hash and nothing else', '{}', '{"hash":null,"files":[]}'])('%j is none', (stamp) => {
    expect(isCurrent(stamp, [], temporaryFolder())).toBe(false);
  });
});

describe('the notices', () => {
  /** A file of a package that says these things of itself. */
  function packageWith(manifest: object, files: Readonly<Record<string, string>> = {}): string {
    const folder = temporaryFolder();
    const name = 'node_modules/@some/thing';
    write(
      folder,
      `${name}/package.json`,
      JSON.stringify({ name: '@some/thing', version: '1.2.3', ...manifest }),
    );
    write(folder, `${name}/index.js`, '');
    for (const [file, text] of Object.entries(files)) write(folder, `${name}/${file}`, text);
    return join(folder, name, 'index.js');
  }

  test('have the licence and the notice that a package brings', () => {
    const file = packageWith(
      { license: 'Apache-2.0' },
      { LICENSE: 'Apache text', 'NOTICE.txt': 'Some notice' },
    );
    expect(noticesFor([file])).toContain('@some/thing 1.2.3 (Apache-2.0)\n\nApache text\n\nSome notice');
  });

  test('have the standard text with the name of the author where a package only names the licence', () => {
    const file = packageWith({
      license: 'MIT',
      author: 'Ada Example <ada@example.org> (https://example.org)',
    });
    const text = noticesFor([file]);
    expect(text).toContain('Copyright (c) Ada Example\n');
    expect(text).toContain('Permission is hereby granted');
  });

  test.each([{}, { license: 'SEE LICENSE IN nowhere' }, { license: 'GPL-3.0', author: 'Ada' }])(
    'a package that says no more than %j ends the build',
    (manifest) => {
      expect(() => noticesFor([packageWith(manifest)])).toThrow('@some/thing is bundled and has no licence');
    },
  );
});
