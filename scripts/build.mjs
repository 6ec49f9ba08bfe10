import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { failure, isEntry, runMain } from './lib/failure.mjs';
import { isHeld, withLock } from './lib/lock.mjs';
import { inRoot } from './lib/paths.mjs';

/** Everything that the built app is made of: the folders of the house but for tests and scripts, and what builds them. */
export const SOURCES = [
  'electron',
  'renderer',
  'db',
  'scoring',
  'tables',
  'common',
  'package.json',
  'package-lock.json',
  'scripts/lib/bundles.mjs',
  'scripts/build.mjs',
];

/**
 * One hash over the names and contents of all sources.
 * @returns {string}
 */
function sourcesHash() {
  const hash = createHash('sha256');
  for (const file of SOURCES.flatMap(filesUnder).sort()) {
    hash.update(`${file}\0`).update(
      createHash('sha256')
        .update(readFileSync(inRoot(file)))
        .digest(),
    );
  }
  return hash.digest('hex');
}

/**
 * @param {string} path a file or folder of the project
 * @returns {string[]} the files, as paths in the project
 */
function filesUnder(path) {
  if (!existsSync(inRoot(path))) return [];
  if (/\.[a-z]+$/.test(path)) return [path];
  return readdirSync(inRoot(path), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(inRoot().length + 1));
}

/** What the stamp in a finished build says. */
function builtHash() {
  try {
    return readFileSync(inRoot('dist', '.built-from'), 'utf8');
  } catch {
    return null;
  }
}

const LOCK = inRoot('out', 'build.lock');

/**
 * Builds the app into dist/ when its sources differ from those of the last build. The same build is run, tested and packed.
 * Of two at once, the second waits for the first and uses what that one built.
 * @param {{ say?: (line: string) => void }} [options]
 * @returns {Promise<boolean>} whether there was anything to do
 * @throws a failure that quotes the bundler when the sources do not build
 */
export async function ensureBuild({ say = console.log } = {}) {
  if (!isHeld(LOCK) && builtHash() === sourcesHash()) return false;
  return withLock({ file: LOCK, what: 'the build', say }, async () => {
    const hash = sourcesHash();
    if (builtHash() === hash) return false;
    say('Building the app ...');
    await build(hash);
    return true;
  });
}

/**
 * Builds beside its place and moves the whole there: a running test never meets half a build.
 * @param {string} hash of the sources
 */
async function build(hash) {
  const target = inRoot('out', 'building');
  const old = inRoot('out', 'built-before');
  rmSync(target, { recursive: true, force: true });
  rmSync(old, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  try {
    const { buildInto } = await import('./lib/bundles.mjs');
    await buildInto(target);
    writeFileSync(join(target, '.built-from'), hash);
    if (existsSync(inRoot('dist'))) renameSync(inRoot('dist'), old);
    renameSync(target, inRoot('dist'));
  } catch (error) {
    throw failure(`The app does not build: ${error instanceof Error ? error.message : error}`);
  } finally {
    rmSync(target, { recursive: true, force: true });
    rmSync(old, { recursive: true, force: true });
  }
}

if (isEntry(import.meta.url)) {
  await runMain(async () => {
    if (!(await ensureBuild())) console.log('dist/ is up to date.');
  });
}
