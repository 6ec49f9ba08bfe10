import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { root } from '../paths.mjs';

/** Which folders have texts, in which file of the catalogue they stand, and which are swept. */

/** Folders of the interface. The command line and scripts speak English. */
export const FOLDERS = ['common', 'scoring', 'db', 'formats', 'electron', 'renderer'];
/** Parts that nobody who uses the app sees. */
const UNSEEN = /^(renderer\/gallery|renderer\/ui\/picture|common\/language|db\/seed|db\/migrations|formats\/read\/tables\/said)\//;
const SOURCE = /\.tsx?$/;

/** @param {string} file a path in the project with forward slashes */
export const hasTexts = (file) =>
  SOURCE.test(file) &&
  !file.endsWith('.d.ts') &&
  !UNSEEN.test(file) &&
  FOLDERS.some((folder) => file.startsWith(`${folder}/`));

/**
 * The file of the catalogue for the texts of a source file: one for each feature, so that two who translate do not write the same file.
 * @param {string} file
 */
export function areaOf(file) {
  const [top = '', part = '', name = ''] = file.split('/');
  if (top !== 'renderer') return top;
  if (part === 'features') return name;
  return part === 'domain' ? 'domain' : 'app';
}

/** Where folders stand that are not swept yet: their texts may still stand in the code alone. Blank lines keep merges apart. */
const LIST = 'scripts/lib/texts/not-swept.txt';

/** @param {string} [folder] the project's root */
export const notSwept = (folder = root) =>
  readFileSync(join(folder, LIST), 'utf8')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));

/**
 * A line with "/*" at its end is the files of a folder without those of the folders in it.
 * @param {string} file
 * @param {readonly string[]} waiting what `notSwept` gave
 */
export const isSwept = (file, waiting) =>
  !waiting.some((name) =>
    name.endsWith('/*')
      ? posix.dirname(file) === name.slice(0, -2)
      : file === name || file.startsWith(`${name}/`),
  );
