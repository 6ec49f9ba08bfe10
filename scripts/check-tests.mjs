import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, posix, sep } from 'node:path';
import { isEntry, runMain } from './lib/failure.mjs';
import { hasCode, importsOf } from './lib/imports.mjs';
import { root } from './lib/paths.mjs';

/**
 * Which source file has a test of its own: one at the mirrored path (tests/db/marks.test.ts for db/marks.ts), or one in the
 * mirrored folder that imports it. Those that have none stand in a list, each with what is known of it instead; the list may
 * only hold what is true, so that it gets shorter by itself.
 */

/** What runs in plain Node, and so can be tested without a window. Of electron/ that is what does not import Electron. */
const FOLDERS = ['scoring', 'common', 'db', 'formats', 'cli', 'electron'];
const LIST = 'tests/without-test.txt';
const HEAD = [
  '# Source files without a test of their own (scripts/check-tests.mjs; with --write it makes this list anew).',
  '# elsewhere: a test in another folder imports it; through: a test runs it by way of another file; none: no unit test does.',
];

/** @typedef {'elsewhere' | 'through' | 'none'} Instead */

/**
 * @param {string} folder the project's root
 * @param {string} name
 */
const filesIn = (folder, name) =>
  existsSync(join(folder, name))
    ? readdirSync(join(folder, name), { recursive: true, encoding: 'utf8' })
        .map((path) => posix.join(name, path.split(sep).join('/')))
        .filter((path) => /\.tsx?$/.test(path) && !path.endsWith('.d.ts'))
    : [];

/**
 * The source files without a test of their own, with what is known of each instead.
 * @param {string} folder
 * @returns {Map<string, Instead>}
 */
function withoutTest(folder) {
  /** @type {Map<string, string[]>} */
  const known = new Map();
  /** @param {string} file @returns {string[]} the files of the project that it loads */
  const loads = (file) => {
    const before = known.get(file);
    if (before) return before;
    const path = join(folder, file);
    const found = existsSync(path)
      ? importsOf(file, readFileSync(path, 'utf8')).imports.flatMap(({ target, typeOnly }) =>
          target === null || typeOnly ? [] : [target],
        )
      : [];
    known.set(file, found);
    return found;
  };
  const tests = filesIn(folder, 'tests').filter(
    (path) => /\.test\.tsx?$/.test(path) && !/^tests\/(e2e|packaged|bench)\//.test(path),
  );
  const reached = new Set(tests);
  for (const file of reached) for (const target of loads(file)) reached.add(target);

  /** @type {Map<string, Instead>} */
  const missing = new Map();
  for (const file of FOLDERS.flatMap((name) => filesIn(folder, name)).sort()) {
    const source = readFileSync(join(folder, file), 'utf8');
    if (!hasCode(file, source) || importsElectron(file, source)) continue;
    const mirrored = `tests/${file.replace(/\.tsx?$/, '')}.test`;
    const importers = tests.filter((test) => loads(test).includes(file));
    const isTested =
      tests.includes(`${mirrored}.ts`) ||
      tests.includes(`${mirrored}.tsx`) ||
      importers.some((test) => posix.dirname(test) === posix.dirname(mirrored));
    if (isTested) continue;
    missing.set(file, importers.length > 0 ? 'elsewhere' : reached.has(file) ? 'through' : 'none');
  }
  return missing;
}

/**
 * @param {string} file
 * @param {string} source
 */
const importsElectron = (file, source) =>
  importsOf(file, source).imports.some(({ specifier, typeOnly }) => specifier === 'electron' && !typeOnly);

/**
 * @param {string} folder
 * @returns {Map<string, string>} what the list says of each file in it
 */
function listed(folder) {
  const path = join(folder, LIST);
  const lines = existsSync(path) ? readFileSync(path, 'utf8').split('\n') : [];
  return new Map(
    lines
      .filter((line) => line.trim() !== '' && !line.startsWith('#'))
      .map((line) => {
        const [instead = '', file = ''] = line.split(/\s+/);
        return [file, instead];
      }),
  );
}

/**
 * Checks that every file has a test of its own or stands in the list, and that the list is true.
 * @param {string} [folder] the project's root
 * @returns {string[]} one line for each fault
 */
export function checkTests(folder = root) {
  const missing = withoutTest(folder);
  const list = listed(folder);
  const unlisted = [...missing]
    .filter(([file]) => !list.has(file))
    .map(([file]) => `${file}: has no test; write tests/${file.replace(/\.tsx?$/, '')}.test.ts`);
  const untrue = [...list].flatMap(([file, said]) => {
    const instead = missing.get(file);
    if (instead === said) return [];
    if (instead !== undefined)
      return [`${file}: the list says "${said}", but it is "${instead}"; correct ${LIST}`];
    return [`${file}: has a test or is gone; take it off ${LIST}`];
  });
  return [...unlisted, ...untrue];
}

/** @param {string} [folder] */
export function writeList(folder = root) {
  const lines = [...withoutTest(folder)].map(([file, instead]) => `${instead.padEnd(9)} ${file}`);
  writeFileSync(join(folder, LIST), `${[...HEAD, ...lines].join('\n')}\n`);
}

if (isEntry(import.meta.url)) {
  await runMain(async () => {
    if (process.argv.includes('--write')) writeList();
    const faults = checkTests();
    for (const fault of faults) console.error(fault);
    return faults.length === 0 ? 0 : 1;
  });
}
