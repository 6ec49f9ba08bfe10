import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder, inRoot } from './paths.mjs';
import { projectNode } from './project-node.mjs';
import { lastLines, run } from './run.mjs';

/** @typedef {{ executable: string, distPath: string, kind: 'official' | 'fallback', version: string }} ElectronRuntime */

/** How long the download may take: it is some 110 MB. */
const TIME_LIMIT_MS = 240_000;
/** How long a place that could not be reached is left alone. */
const REST_MS = 24 * 3600_000;

const electronPackage = inRoot('node_modules', 'electron');
const unreachableStamp = join(cacheFolder(), 'official-electron-unreachable');

/** The version of the Electron package that this project pins. */
export function electronVersion() {
  const { version } = JSON.parse(readFileSync(join(electronPackage, 'package.json'), 'utf8'));
  return /** @type {string} */ (version);
}

/**
 * The runtime that the `electron` package downloaded, if it is there and complete.
 * @returns {ElectronRuntime | null}
 */
export function officialRuntime() {
  const distPath = join(electronPackage, 'dist');
  try {
    // The package writes path.txt as the last step of its own set-up.
    const executable = join(distPath, readFileSync(join(electronPackage, 'path.txt'), 'utf8'));
    const version = readFileSync(join(distPath, 'version'), 'utf8').trim().replace(/^v/, '');
    return version === electronVersion() && existsSync(executable)
      ? { executable, distPath, kind: 'official', version }
      : null;
  } catch {
    return null;
  }
}

/** Whether the download failed a short while ago on this machine. */
export function officialFailedRecently() {
  try {
    return Date.now() - statSync(unreachableStamp).mtimeMs < REST_MS;
  } catch {
    return false;
  }
}

/**
 * Downloads the runtime with the `electron` package's own installer, which checks its hash.
 * @param {(line: string) => void} say
 * @returns {Promise<{ runtime: ElectronRuntime | null, reason: string }>} no runtime, and the reason, when that failed
 */
export async function fetchOfficial(say) {
  const node = projectNode() ?? process.execPath;
  say(`Downloading the Electron ${electronVersion()} runtime ...`);
  const { status, output, stopped } = await run(node, [join(electronPackage, 'install.js')], {
    timeoutMs: TIME_LIMIT_MS,
  });
  const runtime = status === 0 ? officialRuntime() : null;
  mkdirSync(cacheFolder(), { recursive: true });
  if (runtime) {
    rmSync(unreachableStamp, { force: true });
    return { runtime, reason: '' };
  }
  writeFileSync(unreachableStamp, `${new Date().toISOString()}\n${lastLines(output)}\n`);
  return { runtime: null, reason: stopped === 'late' ? 'it took too long' : shortReason(output) };
}

/**
 * The line of an installer's stack trace that says what went wrong.
 * @param {string} output
 */
function shortReason(output) {
  const line = output.split('\n').find((each) => each.includes('Error'));
  return line?.replace(/^.*Error: /, '').trim() ?? 'no reason given';
}
