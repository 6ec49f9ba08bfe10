import { failure, isEntry, runMain } from './lib/failure.mjs';
import { fallbackIsPossible, fallbackRuntime, fetchFallback } from './lib/fallback-runtime.mjs';
import { isHeld, withLock } from './lib/lock.mjs';
import { installPackages, packagesMatchLock } from './lib/npm.mjs';
import { fetchOfficial, officialFailedRecently, officialRuntime } from './lib/official-runtime.mjs';
import { inRoot } from './lib/paths.mjs';
import { checkNode, ensureProjectNode, projectNodeIsReady } from './lib/project-node.mjs';
import { ensureSystemPackages, missingSystemPackages } from './lib/system-packages.mjs';

/** @typedef {import('./lib/official-runtime.mjs').ElectronRuntime} ElectronRuntime */

/** Not in node_modules, which npm deletes. */
const LOCK = inRoot('out', 'setup.lock');

/**
 * Does what is missing before the project can be built, started and tested, and says one line for each thing it does. Of
 * two at once, the second waits for the first.
 * @param {object} [options]
 * @param {boolean} [options.tests] also what only the tests need
 * @param {boolean} [options.release] only the official Electron will do, and is asked for even after a recent failure
 * @param {(line: string) => void} [options.say] where the lines go; standard output unless told otherwise
 * @throws a failure whose sentence says what to do
 */
export async function ensureSetup({ tests = false, release = false, say = console.log } = {}) {
  checkNode();
  // What another one is at looks complete before it is.
  if (!isHeld(LOCK) && (await isComplete({ tests, release }))) return;
  await withLock({ file: LOCK, what: 'the set-up', say }, async () => {
    if (!packagesMatchLock()) await installPackages(say);
    await ensureProjectNode(say);
    await ensureSystemPackages({ tests, say });
    if (!runtimeIsThere(release)) await fetchRuntime(release, say);
  });
}

/** @param {{ tests: boolean, release: boolean }} options */
async function isComplete({ tests, release }) {
  return (
    packagesMatchLock() &&
    projectNodeIsReady() &&
    runtimeIsThere(release) &&
    (await missingSystemPackages({ tests })).length === 0
  );
}

/** @param {boolean} release */
const runtimeIsThere = (release) =>
  officialRuntime() !== null || (!release && fallbackRuntime() !== null && officialFailedRecently());

/**
 * @param {boolean} release
 * @param {(line: string) => void} say
 */
async function fetchRuntime(release, say) {
  const rest = !release && officialFailedRecently();
  const { runtime, reason } = rest
    ? { runtime: null, reason: 'it failed earlier today' }
    : await fetchOfficial(say);
  if (runtime) return;
  if (release || !fallbackIsPossible()) {
    throw failure(
      `Electron's runtime could not be downloaded from its release page (${reason}); ` +
        `connect to a network that reaches it and run the command again.`,
    );
  }
  if (!rest) say(`  not reachable from here (${reason}); the next try is tomorrow.`);
  if (!fallbackRuntime()) await fetchFallback(say);
}

/**
 * The Electron that starts this project: the official one where it could be downloaded, the fallback otherwise.
 * @returns {ElectronRuntime}
 * @throws a failure when the set-up has not run
 */
export function electronRuntime() {
  const runtime = officialRuntime() ?? fallbackRuntime();
  if (!runtime) throw failure('There is no Electron runtime yet; run "npm run setup" once.');
  return runtime;
}

if (isEntry(import.meta.url)) {
  await runMain(async () => {
    await ensureSetup({ tests: true });
    const { kind, version, distPath } = electronRuntime();
    console.log(`Ready: Electron ${version} (${kind}) in ${distPath}`);
  });
}
