import { createHash } from 'node:crypto';
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { parse } from 'yaml';
import { failure } from './failure.mjs';
import { MAINTAINER } from './linux-files.mjs';
import { inRoot } from './paths.mjs';
import { lastLines, run } from './run.mjs';

/**
 * Makes a Debian package of the unpacked app. electron-builder has a target for it too, which needs a tool from its release
 * page; dpkg-deb is part of every Debian. What it depends on stands in electron-builder.yml, for both.
 * @param {{ unpacked: string, linuxFiles: string, target: string, quick: boolean, version?: string }} options the app, the files
 *   beside it (linux-files.mjs), and the package to be made; quick trades size for time; a version other than that of package.json is
 *   for the tests of an upgrade
 * @returns {Promise<void>}
 * @throws a failure when dpkg-deb is not there or refuses
 */
export async function makeDeb({ unpacked, linuxFiles, target, quick, version }) {
  const tree = mkdtempSync(join(tmpdir(), 'weighbridge-deb-'));
  try {
    const app = join(tree, 'opt', 'Weighbridge');
    cpSync(unpacked, app, { recursive: true });
    // What this archive has for people without a package.
    rmSync(join(app, 'README'), { force: true });
    // By this the app knows what can replace it (electron/updates/copy-kind.ts).
    writeFileSync(join(app, 'resources', 'package-type'), 'deb');
    // Where user namespaces are forbidden Chromium's sandbox needs this helper to be root's.
    chmodSync(join(app, 'chrome-sandbox'), 0o4755);
    await leanLibraries(app);
    cpSync(linuxFiles, tree, { recursive: true, verbatimSymlinks: true });
    const share = join(tree, 'usr', 'share');
    const own = /** @type {const} */ ([
      ['weighbridge.desktop', 'applications/weighbridge.desktop'],
      ['weighbridge.xml', 'mime/packages/weighbridge.xml'],
      ['lintian-overrides', 'lintian/overrides/weighbridge'],
    ]);
    for (const [from, to] of own) copy(inRoot('build', 'linux', from), join(share, to));
    await addControlFiles(tree, version);
    // mkdtemp makes a folder that only its owner reads, and it becomes the root folder of the package.
    chmodSync(tree, 0o755);
    const compression = quick ? ['-Znone'] : ['-Zxz', '-z9', '--threads-max=2'];
    const { status, output } = await run('dpkg-deb', [
      '--root-owner-group',
      ...compression,
      '--build',
      tree,
      target,
    ]);
    if (status !== 0) throw failure(`dpkg-deb could not make ${target}:\n${lastLines(output, 4)}`);
  } finally {
    rmSync(tree, { recursive: true, force: true });
  }
}

/**
 * Some libraries come with their symbols, and all of them as if they were programs. Where there is no strip the symbols stay in.
 * @param {string} app
 */
async function leanLibraries(app) {
  const libraries = filesOf(app).filter((path) => /\.(so(\.\d+)?|node)$/.test(path));
  await run('strip', ['--strip-unneeded', ...libraries]);
  for (const path of libraries) chmodSync(path, 0o644);
}

/**
 * @param {string} tree
 * @param {string} [otherVersion]
 */
async function addControlFiles(tree, otherVersion) {
  const files = filesOf(tree);
  const { version, description } = JSON.parse(readFileSync(inRoot('package.json'), 'utf8'));
  const { deb, linux } = parse(readFileSync(inRoot('electron-builder.yml'), 'utf8'));
  const folder = join(tree, 'DEBIAN');
  mkdirSync(folder);
  for (const script of ['postinst', 'prerm', 'postrm']) {
    copy(inRoot('build', 'linux', script), join(folder, script));
    chmodSync(join(folder, script), 0o755);
  }
  /** @param {string} path */
  const digest = (path) => createHash('md5').update(readFileSync(path)).digest('hex');
  const sums = files.map((path) => `${digest(path)}  ${relative(tree, path)}\n`);
  writeFileSync(join(folder, 'md5sums'), sums.join(''), { mode: 0o644 });
  const kilobytes = files.reduce((sum, path) => sum + Math.ceil(statSync(path).size / 1024), 0);
  const control = {
    Package: 'weighbridge',
    Version: otherVersion ?? version,
    Architecture: debianArchitecture(),
    Maintainer: MAINTAINER,
    'Installed-Size': kilobytes,
    Depends: deb.depends.join(', '),
    Recommends: deb.recommends.join(', '),
    // For reports where there is no display.
    Suggests: 'xvfb, xauth',
    Section: deb.packageCategory,
    Priority: 'optional',
    Description: `${linux.synopsis}\n ${wrapped(description)}`,
  };
  writeFileSync(
    join(folder, 'control'),
    Object.entries(control)
      .map(([key, value]) => `${key}: ${value}\n`)
      .join(''),
    { mode: 0o644 },
  );
}

/** Debian's name for this machine's processor. */
export const debianArchitecture = () => (process.arch === 'x64' ? 'amd64' : process.arch);

/**
 * Every file below a folder, without links.
 * @param {string} folder
 */
const filesOf = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();

/**
 * Lines of a description as Debian wants them.
 * @param {string} text
 */
const wrapped = (text) => text.replaceAll(/(.{1,75})(?:\s+|$)/g, '$1\n ').trimEnd();

/**
 * @param {string} from
 * @param {string} to
 */
function copy(from, to) {
  mkdirSync(dirname(to), { recursive: true });
  cpSync(from, to);
  chmodSync(to, 0o644);
}
