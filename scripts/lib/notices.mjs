import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { failure } from './failure.mjs';
import { inRoot } from './paths.mjs';

/**
 * @typedef {object} Work somebody else's work that the app contains
 * @property {string} name
 * @property {string} version
 * @property {string} license as an SPDX expression
 * @property {string} text what its licence asks to be handed on
 */

const LICENCE_FILE = /^(licen[cs]e|copying|notice)([.-]|$)/i;

/** Works inside packages whose own files do not speak of them. */
const CONTAINED = [
  {
    in: 'unpdf',
    name: 'pdf.js',
    license: 'Apache-2.0',
    text: () =>
      `Copyright Mozilla Foundation\n\n${readFileSync(inRoot('build', 'licences', 'Apache-2.0.txt'), 'utf8')}`,
  },
  {
    in: 'better-sqlite3',
    name: 'SQLite',
    license: 'blessing',
    text: () =>
      'The authors of SQLite have dedicated its code to the public domain: https://sqlite.org/copyright.html',
  },
];

/**
 * The folders of the packages that hold files.
 * @param {Iterable<string>} files absolute paths
 * @returns {string[]} without repetition, sorted
 */
function packageFolders(files) {
  const folders = new Set();
  for (const file of files) {
    const parts = file.split(sep);
    const at = parts.lastIndexOf('node_modules');
    if (at < 0) continue;
    folders.add(parts.slice(0, at + (parts[at + 1]?.startsWith('@') ? 3 : 2)).join(sep));
  }
  return [...folders].sort();
}

/**
 * @param {string} folder of a package
 * @returns {Work[]} the package, and what it contains
 * @throws a failure when it says nothing of its licence
 */
function worksIn(folder) {
  const { name, version, license, author } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const files = readdirSync(folder).filter((file) => LICENCE_FILE.test(file));
  const texts = files.sort().map((file) => readFileSync(join(folder, file), 'utf8').trim());
  const text = texts.length > 0 ? texts.join('\n\n') : standardText(license, author);
  if (typeof license !== 'string' || text === null) {
    throw failure(`${name} is bundled and has no licence that is known; say it in scripts/lib/notices.mjs.`);
  }
  const contained = CONTAINED.filter((work) => work.in === name).map((work) => ({
    name: `${work.name} (in ${name})`,
    version,
    license: work.license,
    text: work.text(),
  }));
  return [{ name, version, license, text }, ...contained];
}

/**
 * The text of a licence that a package names without bringing it along.
 * @param {unknown} license
 * @param {unknown} author as package.json has it
 */
function standardText(license, author) {
  const named = typeof author === 'object' && author !== null && 'name' in author ? author.name : author;
  if (license !== 'MIT' || typeof named !== 'string') return null;
  const person = named.replace(/\s*[<(].*$/, '');
  return readFileSync(inRoot('LICENSE'), 'utf8')
    .trim()
    .replace(/^Copyright .*$/m, `Copyright (c) ${person}`);
}

/**
 * Others' works in the app, without their texts.
 * @param {Iterable<string>} files all that is bundled or packed, as absolute paths
 * @returns {{ name: string, version: string, license: string, in: string | null }[]} `in` names the package that contains a work which is
 *   none itself, and whose version stands for it
 */
export const worksFor = (files) =>
  packageFolders(files).flatMap((folder) =>
    worksIn(folder).map(({ name, version, license }) => {
      const [, work = name, holder = null] = /^(.*) \(in (.*)\)$/.exec(name) ?? [];
      return { name: work, version, license, in: holder };
    }),
  );

/**
 * What has to be said of others' works when the app is handed on. Works under the very same text share it.
 * @param {Iterable<string>} files all that is bundled or packed, as absolute paths
 * @returns {string}
 * @throws a failure that names a package without a licence
 */
export function noticesFor(files) {
  const works = packageFolders(files).flatMap(worksIn);
  /** @type {Map<string, string[]>} the names by text */
  const byText = new Map();
  for (const { name, version, license, text } of works) {
    byText.set(text, [...(byText.get(text) ?? []), `${name} ${version} (${license})`]);
  }
  const rule = '='.repeat(80);
  const parts = [...byText].map(([text, names]) => `${rule}\n${names.join('\n')}\n\n${text}\n`);
  return [
    'Weighbridge contains the works below, each under its own licence.',
    `Electron and Chromium are under those in LICENSE.electron.txt and LICENSES.chromium.html.\n`,
    ...parts,
  ].join('\n');
}
