import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import { inRoot } from '../../scripts/lib/paths.mjs';

/** What the documents name is there: files, folders, npm scripts, and a line for each dependency. */

const FOLDERS = readdirSync(inRoot('.'), { withFileTypes: true })
  .filter(
    (entry) =>
      entry.isDirectory() && !['node_modules', 'dist', 'release', 'out', '.git'].includes(entry.name),
  )
  .map(({ name }) => name);

const FILES: readonly string[] = FOLDERS.flatMap((folder) =>
  readdirSync(inRoot(folder), { recursive: true, encoding: 'utf8' }).map((path) =>
    posix.join(folder, path.replaceAll('\\', '/')),
  ),
);

const DOCUMENTS = [...readdirSync(inRoot('.')), ...FILES].filter(
  // The list of the built-in evidence is made from data and names nothing of the project.
  (path) => path.endsWith('.md') && path !== 'docs/evidence.md',
);

const SOURCE = /\.(tsx?|mjs|css)$/;
const escaped = (names: readonly string[]): string =>
  names.map((name) => name.replaceAll('.', '\\.')).join('|');
const OWN_PATH = new RegExp(`(?<![\\w@:~/.-])(?:${escaped(FOLDERS)})/[\\w./-]*[\\w/]`, 'g');

/** Paths of the project that a document names, and the ends of paths, as `a/b.ts` or `b.ts` in backticks. */
function namedIn(text: string): { readonly paths: readonly string[]; readonly ends: readonly string[] } {
  const paths = new Set([...text.matchAll(OWN_PATH)].map(([path]) => path));
  const quoted = [...text.matchAll(/`([\w./-]+)`/g)].map(([, name = '']) => name);
  const ends = quoted.filter((name) => SOURCE.test(name) && !paths.has(name));
  return { paths: [...paths], ends: [...new Set(ends)] };
}

/** Of what a document names, that which is not there. */
function deadIn(text: string): string[] {
  const { paths, ends } = namedIn(text);
  return [
    ...paths.filter((path) => !existsSync(inRoot(path))),
    ...ends.filter((end) => !FILES.some((file) => file.endsWith(`/${end}`)) && !existsSync(inRoot(end))),
  ];
}

/** Where the links of a document lead to in the project, as paths. */
const linksOf = (document: string, text: string): string[] =>
  [...text.matchAll(/\]\((?!https?:)([^)#\s]+)[^)]*\)/g)].map(([, link = '']) =>
    posix.join(posix.dirname(document), link),
  );

const manifest: { scripts: Record<string, string> } & Record<
  'dependencies' | 'devDependencies',
  Record<string, string>
> = JSON.parse(readFileSync(inRoot('package.json'), 'utf8'));

describe.each(DOCUMENTS)('%s', (document) => {
  const text = readFileSync(inRoot(document), 'utf8');

  test('names only files and folders that are there', () => {
    expect(deadIn(text)).toEqual([]);
  });

  test('links to what is there', () => {
    expect(linksOf(document, text).filter((path) => !existsSync(inRoot(path)))).toEqual([]);
  });

  test('names only npm scripts that are there', () => {
    const named = [...text.matchAll(/npm run (?:--silent )?([a-z][\w:]*)/g)].map(([, script = '']) => script);
    expect(named.filter((script) => !(script in manifest.scripts))).toEqual([]);
  });
});

test('what is not there is found, as a path, as the end of one and behind a slash', () => {
  expect(deadIn('`db/open.ts`, `open.ts`, `seed/format.ts`, db/seed/ and electron')).toEqual([]);
  expect(deadIn('`db/gone.ts`, `gone.ts`, `seed/gone.ts` and electron/gone/')).toEqual([
    'db/gone.ts',
    'electron/gone/',
    'gone.ts',
    'seed/gone.ts',
  ]);
});

test('docs/ARCHITECTURE.md says of every dependency why it is there', () => {
  const [, table = ''] = readFileSync(inRoot('docs/ARCHITECTURE.md'), 'utf8').split('## Dependencies');
  const said = new Set(
    [...table.matchAll(/^\| ([^|]+) \|/gm)].flatMap(([, packages = '']) =>
      packages
        .replaceAll(/\([^)]*\)/g, '')
        .split(',')
        .map((name) => name.trim()),
    ),
  );
  const all = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies });
  expect(all.filter((name) => !said.has(name))).toEqual([]);
});
