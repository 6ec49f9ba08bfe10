import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { failure } from './failure.mjs';
import { inRoot } from './paths.mjs';
import { lastLines, run } from './run.mjs';

const DEPENDS = [
  'libc6 (>= 2.28)',
  // Renamed where the time type grew to 64 bits.
  ...['libasound2', 'libatk-bridge2.0-0', 'libgtk-3-0'].map((name) => `${name} | ${name}t64`),
  'libgbm1',
  'libnss3',
  'libxss1',
];

/**
 * Makes a Debian package of the unpacked app. electron-builder has a target for it too, which needs a tool from its release
 * page; dpkg-deb is part of every Debian.
 * @param {{ unpacked: string, target: string, quick: boolean }} options quick trades size for time
 * @returns {Promise<void>}
 * @throws a failure when dpkg-deb is not there or refuses
 */
export async function makeDeb({ unpacked, target, quick }) {
  const tree = mkdtempSync(join(tmpdir(), 'weighbridge-deb-'));
  try {
    const app = join(tree, 'opt', 'Weighbridge');
    cpSync(unpacked, app, { recursive: true });
    cpSync(inRoot('build', 'linux', 'apparmor-profile'), join(app, 'resources', 'apparmor-profile'));
    // By this the app knows what can replace it (electron/updates/copy-kind.ts).
    writeFileSync(join(app, 'resources', 'package-type'), 'deb');
    // Where user namespaces are forbidden Chromium's sandbox needs this helper to be root's.
    chmodSync(join(app, 'chrome-sandbox'), 0o4755);
    addDesktopFiles(tree);
    addControlFiles(tree, Math.ceil(await kilobytes(tree)));
    // mkdtemp makes a folder that only its owner reads, and it becomes the root folder of the package.
    chmodSync(tree, 0o755);
    const compression = quick ? ['-Zgzip', '-z1'] : ['-Zxz'];
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

/** @param {string} tree */
function addDesktopFiles(tree) {
  const share = join(tree, 'usr', 'share');
  copy(inRoot('build', 'linux', 'weighbridge.desktop'), join(share, 'applications', 'weighbridge.desktop'));
  copy(inRoot('build', 'linux', 'weighbridge.xml'), join(share, 'mime', 'packages', 'weighbridge.xml'));
  for (const file of readdirSync(inRoot('build', 'icons'))) {
    const size = file.replace('.png', '');
    copy(inRoot('build', 'icons', file), join(share, 'icons', 'hicolor', size, 'apps', 'weighbridge.png'));
  }
  addCopyright(join(share, 'doc', 'weighbridge'));
  mkdirSync(join(tree, 'usr', 'bin'), { recursive: true });
  symlinkSync('/opt/Weighbridge/bin/weighbridge', join(tree, 'usr', 'bin', 'weighbridge'));
}

/**
 * What Debian wants every package to say, in its place.
 * @param {string} folder
 */
function addCopyright(folder) {
  mkdirSync(folder, { recursive: true });
  const others = [
    'Works of others in this package, each with its licence:',
    '/opt/Weighbridge/resources/THIRD-PARTY-NOTICES.txt',
    '/opt/Weighbridge/LICENSE.electron.txt',
    '/opt/Weighbridge/LICENSES.chromium.html',
  ];
  writeFileSync(
    join(folder, 'copyright'),
    `${readFileSync(inRoot('LICENSE'), 'utf8')}\n${others.join('\n')}\n`,
  );
}

/**
 * @param {string} tree
 * @param {number} size in kilobytes
 */
function addControlFiles(tree, size) {
  const { version, description } = JSON.parse(readFileSync(inRoot('package.json'), 'utf8'));
  const folder = join(tree, 'DEBIAN');
  mkdirSync(folder);
  for (const script of ['postinst', 'prerm', 'postrm']) {
    copy(inRoot('build', 'linux', script), join(folder, script));
    chmodSync(join(folder, script), 0o755);
  }
  const control = {
    Package: 'weighbridge',
    Version: version,
    Architecture: debianArchitecture(),
    Maintainer: 'The Weighbridge developers <developers@weighbridge.example>',
    'Installed-Size': size,
    Depends: DEPENDS.join(', '),
    Recommends: 'xdg-utils, shared-mime-info, desktop-file-utils',
    Section: 'science',
    Priority: 'optional',
    Description: `compare alternatives on evidence\n ${description}`,
  };
  writeFileSync(
    join(folder, 'control'),
    Object.entries(control)
      .map(([key, value]) => `${key}: ${value}\n`)
      .join(''),
  );
}

/** Debian's name for this machine's processor. */
export const debianArchitecture = () => (process.arch === 'x64' ? 'amd64' : process.arch);

/** @param {string} tree */
async function kilobytes(tree) {
  const { stdout } = await run('du', ['--summarize', '--block-size=1K', tree]);
  return Number.parseInt(stdout, 10);
}

/**
 * @param {string} from
 * @param {string} to
 */
function copy(from, to) {
  mkdirSync(dirname(to), { recursive: true });
  cpSync(from, to);
}
