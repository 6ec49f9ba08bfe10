import { readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { failure } from './failure.mjs';
import { root } from './paths.mjs';
import { lastLines, run } from './run.mjs';

/** Long enough for a slow line. With a limit, npm also ends when this process does. */
const TIME_LIMIT_MS = 30 * 60_000;

/** This process's environment without node_modules/.bin on the path: the Node in there may be about to be replaced. */
export function machineEnv() {
  const env = { ...process.env };
  const pathName = Object.keys(env).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH';
  env[pathName] = (env[pathName] ?? '')
    .split(delimiter)
    .filter((folder) => !/node_modules[\\/]\.bin[\\/]?$/.test(folder))
    .join(delimiter);
  return env;
}

/**
 * Runs npm quietly, with the machine's own Node.
 * @param {readonly string[]} args
 * @param {string} [cwd]
 */
export function npm(args, cwd = root) {
  const windows = process.platform === 'win32';
  // npm.cmd is a batch file, which Windows starts only through a shell.
  return run(windows ? 'npm.cmd' : 'npm', args, {
    cwd,
    env: machineEnv(),
    shell: windows,
    timeoutMs: TIME_LIMIT_MS,
  });
}

/** @typedef {{ version?: string, integrity?: string, optional?: boolean, os?: string[], cpu?: string[] }} Locked */

/**
 * Reads the packages of a lock file, without the entry for the project itself.
 * @param {string} path
 * @returns {Map<string, Locked> | null} null when there is no such file or it is not a lock file
 */
function readPackages(path) {
  try {
    const { packages } = /** @type {{ packages: Record<string, Locked> }} */ (
      JSON.parse(readFileSync(path, 'utf8'))
    );
    return new Map(Object.entries(packages).filter(([name]) => name !== ''));
  } catch {
    return null;
  }
}

/**
 * Whether node_modules holds exactly what package-lock.json asks for. npm writes its own record of an installation as the
 * last thing it does, so an interrupted one has none and a later `npm install` by hand is seen too. What was deleted since
 * is not in that record: every folder is looked at.
 * @param {string} [folder] the project's root
 */
export function packagesMatchLock(folder = root) {
  const wanted = readPackages(join(folder, 'package-lock.json'));
  const present = readPackages(join(folder, 'node_modules', '.package-lock.json'));
  if (!wanted || !present) return false;
  for (const [name, entry] of wanted) {
    const installed = present.get(name);
    // An optional package of another platform is in the lock file only.
    if (!installed && entry.optional) continue;
    if (installed?.version !== entry.version || installed?.integrity !== entry.integrity) return false;
  }
  return [...present].every(
    ([name, { version }]) => wanted.has(name) && versionIn(join(folder, name)) === version,
  );
}

/**
 * @param {string} folder of a package
 * @returns {string | undefined} what its package.json says; nothing when it is missing or broken
 */
function versionIn(folder) {
  try {
    return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).version;
  } catch {
    return undefined;
  }
}

/**
 * Installs the locked packages. No install script runs: npm would compile the database package, whose binary is in it
 * already, and the one script that is needed is run by ensureProjectNode.
 * @param {(line: string) => void} say
 */
export async function installPackages(say) {
  say('Installing the npm packages of package-lock.json (npm ci) ...');
  const { status, output } = await npm(['ci', '--ignore-scripts', '--no-audit', '--no-fund']);
  if (status !== 0) {
    throw failure(`npm ci failed; mend what it names and run the command again:\n${errorLines(output)}`);
  }
}

/**
 * The first errors in what npm said: the rest explains how npm is used.
 * @param {string} output
 */
export function errorLines(output) {
  const errors = output.split('\n').filter((line) => /^npm (error|ERR!) \S/.test(line));
  return errors.length > 0 ? errors.slice(0, 6).join('\n') : lastLines(output);
}
