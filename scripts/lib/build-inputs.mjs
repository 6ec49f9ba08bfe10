import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';

/** A style sheet that another one draws in is no module of its own. */
const STYLE_IMPORT = /@import\s+(?:url\(\s*)?["']([^"']+)["']/g;

/**
 * A plugin that notes every file the bundler read: modules, style sheets drawn in by others, and the assets that a style
 * sheet names. Workers are bundled apart and need a plugin of their own.
 * @param {Set<string>} inputs receives absolute paths, those of packages among them
 * @returns {import('vite').Plugin}
 */
export function recordInputs(inputs) {
  let folder = '';
  /** @param {string} path */
  const note = (path) => {
    const file = resolve(folder, path.replace(/[?#].*$/s, ''));
    // The bundler's own modules have names that are no files.
    if (inputs.has(file) || !statSync(file, { throwIfNoEntry: false })?.isFile()) return;
    inputs.add(file);
    if (!file.endsWith('.css')) return;
    for (const [, sheet = ''] of readFileSync(file, 'utf8').matchAll(STYLE_IMPORT))
      note(join(dirname(file), sheet));
  };
  return {
    name: 'record-inputs',
    configResolved: ({ root }) => {
      folder = root;
    },
    buildEnd() {
      for (const id of this.getModuleIds()) if (!id.startsWith('\0')) note(id);
    },
    generateBundle(_options, bundle) {
      for (const part of Object.values(bundle)) {
        if (part.type === 'asset') part.originalFileNames.forEach(note);
      }
    },
  };
}

/**
 * The files of the project among the inputs. Those of packages are told by the lock file.
 * @param {Iterable<string>} inputs absolute paths
 * @param {string} folder the project's root
 * @returns {string[]} paths in the project with forward slashes, sorted
 */
export const ownInputs = (inputs, folder) =>
  [...inputs]
    .map((file) => relative(folder, file).split(sep).join('/'))
    .filter((path) => !path.startsWith('../') && !isAbsolute(path) && !/(^|\/)node_modules\//.test(path))
    .sort();

/**
 * What a finished build says of itself: which files it is made of, and what they held.
 * @param {readonly string[]} files paths in the project
 * @param {string} folder the project's root
 * @param {number} startedAt when the build began, in milliseconds; a file that has been written since may not be in it
 * @param {object} [about]
 * @param {unknown} [about.constants] what was built in besides, as JSON can say it
 * @param {unknown} [about.works] others' works that it contains, for whoever packs it
 */
export function stampOf(files, folder, startedAt, { constants = null, works = [] } = {}) {
  const changed = files.some((file) => statSync(join(folder, file)).mtimeMs >= startedAt);
  return JSON.stringify({ hash: changed ? null : hashOf(files, folder), files, constants, works }, null, 1);
}

/**
 * Whether a build is still what its sources would give.
 * @param {string} stamp
 * @param {readonly string[]} settings files that every build depends on, as paths in the project
 * @param {string} folder the project's root
 * @param {unknown} [constants] what has to be built in besides
 */
export function isCurrent(stamp, settings, folder, constants = null) {
  try {
    const { hash, files, constants: built = null } = JSON.parse(stamp);
    return (
      settings.every((file) => files.includes(file)) &&
      JSON.stringify(built) === JSON.stringify(constants) &&
      hash === hashOf(files, folder)
    );
  } catch {
    // A stamp of another kind, or one of a file that is gone.
    return false;
  }
}

/**
 * One hash over the names and contents of files.
 * @param {readonly string[]} files paths in the project
 * @param {string} folder the project's root
 * @throws when one of them cannot be read
 */
function hashOf(files, folder) {
  const hash = createHash('sha256');
  for (const file of files) {
    const contents = createHash('sha256').update(readFileSync(join(folder, file)));
    hash.update(`${file}\0`).update(contents.digest());
  }
  return hash.digest('hex');
}
