import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isCurrent, ownInputs, stampOf } from './lib/build-inputs.mjs';
import { failure, isEntry, runMain } from './lib/failure.mjs';
import { isHeld, withLock } from './lib/lock.mjs';
import { noticesFor, worksFor } from './lib/notices.mjs';
import { inRoot, root } from './lib/paths.mjs';
import { builtInUpdates } from './lib/release/built-in.mjs';

/**
 * What no bundler reads and every build depends on: the packages, the settings, and the scripts that build. The sources
 * are those that the bundler itself read the last time, so that no folder can be forgotten.
 * @returns {string[]} paths in the project
 */
const settings = () => [
  'package.json',
  'package-lock.json',
  'LICENSE',
  'scripts/build.mjs',
  ...filesOf('build/licences', /\.txt$/),
  ...filesOf('scripts/lib', /\.mjs$/),
  'scripts/lib/release/built-in.mjs',
  ...filesOf('.', /^tsconfig.*\.json$/),
];

/**
 * @param {string} folder
 * @param {RegExp} name
 */
const filesOf = (folder, name) =>
  readdirSync(inRoot(folder))
    .filter((file) => name.test(file))
    .map((file) => (folder === '.' ? file : `${folder}/${file}`))
    .sort();

/** Whether dist/ is there and is what the sources of now would give. */
function isUpToDate() {
  try {
    return isCurrent(readFileSync(inRoot('dist', '.built-from'), 'utf8'), settings(), root, builtInUpdates());
  } catch {
    return false;
  }
}

/** What has to be said of the packages in the app, by its name in dist/. */
const NOTICES = 'THIRD-PARTY-NOTICES.txt';

/** The packages that are not bundled: electron-builder packs them whole. */
const packedAsTheyAre = () =>
  Object.keys(JSON.parse(readFileSync(inRoot('package.json'), 'utf8')).dependencies).map((name) =>
    inRoot('node_modules', name, 'package.json'),
  );

const LOCK = inRoot('out', 'build.lock');

/**
 * Builds the app into dist/ when its sources differ from those of the last build. The same build is run, tested and packed.
 * Of two at once, the second waits for the first and uses what that one built.
 * @param {{ say?: (line: string) => void }} [options]
 * @returns {Promise<boolean>} whether there was anything to do
 * @throws a failure that quotes the bundler when the sources do not build
 */
export async function ensureBuild({ say = console.log } = {}) {
  if (!isHeld(LOCK) && isUpToDate()) return false;
  return withLock({ file: LOCK, what: 'the build', say }, async () => {
    if (isUpToDate()) return false;
    say('Building the app ...');
    await build();
    return true;
  });
}

/** Builds beside its place and moves the whole there: a running test never meets half a build. */
async function build() {
  const startedAt = Date.now();
  const target = inRoot('out', 'building');
  const old = inRoot('out', 'built-before');
  rmSync(target, { recursive: true, force: true });
  rmSync(old, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  // Whatever the caller is for: what a test or a developer's shell says there would be built in.
  const mode = process.env['NODE_ENV'];
  process.env['NODE_ENV'] = 'production';
  try {
    const { buildInto } = await import('./lib/bundles.mjs');
    const inputs = await buildInto(target);
    const packed = [...inputs, ...packedAsTheyAre()];
    writeFileSync(join(target, NOTICES), noticesFor(packed));
    const sources = ownInputs(inputs, root);
    const about = { constants: builtInUpdates(), works: worksFor(packed) };
    writeFileSync(join(target, '.built-from'), stampOf([...settings(), ...sources], root, startedAt, about));
    if (existsSync(inRoot('dist'))) renameSync(inRoot('dist'), old);
    renameSync(target, inRoot('dist'));
  } catch (error) {
    throw failure(`The app does not build: ${error instanceof Error ? error.message : error}`);
  } finally {
    if (mode === undefined) delete process.env['NODE_ENV'];
    else process.env['NODE_ENV'] = mode;
    rmSync(target, { recursive: true, force: true });
    rmSync(old, { recursive: true, force: true });
  }
}

/** Of whoever needs a build for something else: nothing on standard output, and no word where there is nothing to do. */
const ASIDE = '--aside';

if (isEntry(import.meta.url)) {
  await runMain(async () => {
    const aside = process.argv.includes(ASIDE);
    const built = await ensureBuild({ say: aside ? console.error : console.log });
    if (!built && !aside) console.log('dist/ is up to date.');
  });
}
