import { existsSync } from 'node:fs';
import { failure } from './failure.mjs';
import { lastLines, run } from './run.mjs';

/** What Chromium loads at start. */
const LIBRARIES = ['libgtk-3-0', 'libnss3', 'libasound2', 'libgbm1', 'libxss1', 'libatk-bridge2.0-0'];
/** What a machine without a screen needs besides: a virtual one, and a font to draw with. */
const HEADLESS = ['xvfb', 'xauth', 'fonts-dejavu-core'];
/** What the tests need besides: they read the report's text, structure and pictures back, and workbooks, and judge the package. */
const TESTS = ['poppler-utils', 'qpdf', 'python3', 'lintian'];

/** Whether a window can be shown on a real screen. Other systems than Linux always have one. */
export function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);
}

/**
 * The names a package may go by: Debian 13 and Ubuntu 24.04 renamed those whose time type grew to 64 bits.
 * @param {string} name
 */
const namesOf = (name) => [name, `${name}t64`];

/**
 * @param {readonly string[]} packages
 * @returns {Promise<string[]>} those that are not installed under any of their names
 */
async function missing(packages) {
  const { stdout } = await run('dpkg-query', [
    '--show',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the placeholders are dpkg's own
    '--showformat=${Package} ${db:Status-Status}\n',
    ...packages.flatMap(namesOf),
  ]);
  const installed = new Set(
    stdout
      .split('\n')
      .filter((line) => line.endsWith(' installed'))
      .map((line) => line.split(' ')[0]),
  );
  return packages.filter((name) => !namesOf(name).some((each) => installed.has(each)));
}

/**
 * The name under which this release of the distribution has a package.
 * @param {string} name
 */
async function availableName(name) {
  const { stdout } = await run('apt-cache', ['show', '--no-all-versions', `${name}t64`]);
  return stdout.includes('Package:') ? `${name}t64` : name;
}

/**
 * The system packages that are missing, on Debian and its relatives. Elsewhere there are none: those systems have the
 * libraries as part of their desktop.
 * @param {{ tests: boolean }} options
 * @returns {Promise<string[]>}
 */
export async function missingSystemPackages({ tests }) {
  if (process.platform !== 'linux' || !existsSync('/usr/bin/dpkg-query')) return [];
  return missing([...LIBRARIES, ...(hasDisplay() ? [] : HEADLESS), ...(tests ? TESTS : [])]);
}

/**
 * Installs the system packages that are missing.
 * @param {{ tests: boolean, say: (line: string) => void }} options
 */
export async function ensureSystemPackages({ tests, say }) {
  const absent = await missingSystemPackages({ tests });
  if (absent.length === 0) return;
  if (process.getuid?.() !== 0) {
    throw failure(
      `System packages are missing; run this and then the command again: ` +
        `sudo apt-get update && sudo apt-get install --no-install-recommends ${absent.join(' ')}`,
    );
  }
  say(`Installing system packages: ${absent.join(' ')} ...`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const update = await run('apt-get', ['update', '-qq'], { env });
  const names = await Promise.all(absent.map(availableName));
  const install = await run('apt-get', ['install', '-qq', '-y', '--no-install-recommends', ...names], {
    env,
  });
  if (install.status !== 0 || (await missing(absent)).length > 0) {
    throw failure(
      `apt-get could not install ${names.join(' ')}; install them by hand and run the command again:\n` +
        lastLines(update.status === 0 ? install.output : update.output + install.output),
    );
  }
}
