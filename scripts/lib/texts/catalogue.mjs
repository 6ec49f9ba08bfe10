import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, posix, sep } from 'node:path';
import { root } from '../paths.mjs';
import { areaOf, FOLDERS, hasTexts } from './areas.mjs';
import { englishFaults, germanFaults, isTagged } from './messages.mjs';
import { readTexts } from './read-source.mjs';
import { untranslated } from './untranslated.mjs';

/** @typedef {import('./read-source.mjs').Text} Text */
/** @typedef {import('./read-source.mjs').Fault} Fault */

const GERMAN = 'common/language/de';

/**
 * @param {string} folder the project's root
 * @returns {string[]} files that may hold texts
 */
const sources = (folder) =>
  FOLDERS.flatMap((name) =>
    readdirSync(join(folder, name), { recursive: true, encoding: 'utf8' }).map((path) =>
      posix.join(name, path.split(sep).join('/')),
    ),
  )
    .filter(hasTexts)
    .sort();

/**
 * The files of the German catalogue.
 * @param {string} folder the project's root
 * @returns {Map<string, Record<string, string>>} by area: German by English
 */
export const readGerman = (folder = root) =>
  new Map(
    readdirSync(join(folder, GERMAN))
      .filter((name) => name.endsWith('.json'))
      .sort()
      .map((name) => [
        name.slice(0, -'.json'.length),
        JSON.parse(readFileSync(join(folder, GERMAN, name), 'utf8')),
      ]),
  );

/**
 * Writes the catalogue, every file in the order of its English texts.
 * @param {ReadonlyMap<string, Readonly<Record<string, string>>>} areas
 * @param {string} [folder]
 */
export function writeGerman(areas, folder = root) {
  for (const [area, texts] of areas) {
    const sorted = Object.fromEntries(Object.entries(texts).sort(([a], [b]) => (a < b ? -1 : 1)));
    writeFileSync(join(folder, GERMAN, `${area}.json`), `${JSON.stringify(sorted, null, 2)}\n`);
  }
}

/**
 * Everything that is known of the texts.
 * @param {string} [folder] the project's root
 */
export function survey(folder = root) {
  /** @type {Text[]} */
  const texts = [];
  /** @type {Fault[]} */
  const faults = [];
  for (const file of sources(folder)) {
    const source = readFileSync(join(folder, file), 'utf8');
    const read = readTexts(file, source);
    texts.push(...read.texts);
    faults.push(...read.faults);
    faults.push(...untranslated(file, source, read.taken));
  }
  const german = readGerman(folder);
  const { translated, twice } = merged(german);
  const used = new Map(texts.map((text) => [text.key, text]));
  const missing = [...used.values()].filter(({ key }) => !translated.has(key));
  faults.push(
    ...texts.flatMap((text) =>
      englishFaults(text).map((what) => ({
        file: text.file,
        line: text.line,
        what: `"${text.key}" ${what}`,
      })),
    ),
    ...[...used.values()].flatMap(({ key, as, file, line }) => {
      const said = translated.get(key);
      return said === undefined
        ? []
        : germanFaults(key, said, isTagged(key, as)).map((what) => ({
            file,
            line,
            what: `German of "${key}" ${what}`,
          }));
    }),
    ...missing.map(({ key, file, line }) => ({ file, line, what: `"${key}" has no German` })),
    ...[...german].flatMap(([area, entries]) =>
      Object.keys(entries)
        .filter((key) => !used.has(key))
        .map((key) => ({ file: `${GERMAN}/${area}.json`, line: 1, what: `"${key}" is not used any more` })),
    ),
    ...twice,
  );
  return { texts, missing, faults, german };
}

/**
 * All files as one, and the texts that are German in two ways.
 * @param {ReadonlyMap<string, Readonly<Record<string, string>>>} german
 */
function merged(german) {
  /** @type {Map<string, string>} */
  const translated = new Map();
  /** @type {Fault[]} */
  const twice = [];
  for (const [area, entries] of german) {
    for (const [key, said] of Object.entries(entries)) {
      const known = translated.get(key);
      if (known !== undefined && known !== said)
        twice.push({
          file: `${GERMAN}/${area}.json`,
          line: 1,
          what: `"${key}" is "${said}" here and "${known}" elsewhere: say it in one way, or part the meanings by msg.in()`,
        });
      translated.set(key, said);
    }
  }
  return { translated, twice };
}

/**
 * Puts translations where they belong, and takes out what is not used or stands twice.
 * @param {Readonly<Record<string, string>>} given German by English
 * @param {string} [folder]
 * @returns {string[]} the keys that no text has
 */
export function takeGerman(given, folder = root) {
  const { texts, german } = survey(folder);
  /** @type {Map<string, string>} */
  const areas = new Map();
  for (const { key, file } of texts) if (!areas.has(key)) areas.set(key, areaOf(file));
  const { translated } = merged(german);
  for (const [key, said] of Object.entries(given)) if (said !== '') translated.set(key, said);
  /** @type {Map<string, Record<string, string>>} */
  const next = new Map([...german.keys()].map((area) => [area, {}]));
  for (const [key, said] of translated) {
    const area = areas.get(key);
    if (area === undefined) continue;
    next.set(area, { ...next.get(area), [key]: said });
  }
  writeGerman(next, folder);
  return Object.keys(given).filter((key) => !areas.has(key));
}
