import { readFileSync } from 'node:fs';
import { delimiter } from 'node:path';
import { failure } from './failure.mjs';
import { inRoot, root } from './paths.mjs';
import { lastLines, run } from './run.mjs';

/**
 * Runs npm quietly, with the machine's own Node: the one in node_modules may be about to be replaced.
 * @param {readonly string[]} args
 * @param {string} [cwd]
 */
export function npm(args, cwd = root) {
  const windows = process.platform === 'win32';
  const env = { ...process.env };
  const pathName = Object.keys(env).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH';
  env[pathName] = (env[pathName] ?? '')
    .split(delimiter)
    .filter((folder) => !/node_modules[\\/]\.bin[\\/]?$/.test(folder))
    .join(delimiter);
  // npm.cmd is a batch file, which Windows starts only through a shell.
  return run(windows ? 'npm.cmd' : 'npm', args, { cwd, env, shell: windows });
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
 * last thing it does, so an interrupted one has none and a later `npm install` by hand is seen too.
 */
export function packagesMatchLock() {
  const wanted = readPackages(inRoot('package-lock.json'));
  const present = readPackages(inRoot('node_modules', '.package-lock.json'));
  if (!wanted || !present) return false;
  for (const [name, entry] of wanted) {
    const installed = present.get(name);
    // An optional package of another platform is in the lock file only.
    if (!installed && entry.optional) continue;
    if (installed?.version !== entry.version || installed?.integrity !== entry.integrity) return false;
  }
  return [...present.keys()].every((name) => wanted.has(name));
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
function errorLines(output) {
  const errors = output.split('\n').filter((line) => /^npm (error|ERR!) \S/.test(line));
  return errors.length > 0 ? errors.slice(0, 6).join('\n') : lastLines(output);
}
