import { createHash } from 'node:crypto';
import { createReadStream, existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { signaturesOf } from './signing.mjs';

/**
 * The lists of files by which the app finds updates (electron/updates/manifest.ts reads them).
 * @typedef {{ kind: string, name: string, platform: string, archs: readonly string[] }} Installer
 */

/** @type {readonly { ending: RegExp, kind: string, platform: string }[]} what an update can be installed from, by its name */
const INSTALLERS = [
  { ending: /\.AppImage$/, kind: 'AppImage', platform: 'linux' },
  { ending: /\.deb$/, kind: 'deb', platform: 'linux' },
  { ending: /\.rpm$/, kind: 'rpm', platform: 'linux' },
  { ending: /\.exe$/, kind: 'nsis', platform: 'win32' },
  // Squirrel takes a zip; a disk image is for people.
  { ending: /\bmac\b.*\.zip$|\bdarwin\b.*\.zip$/, kind: 'mac', platform: 'darwin' },
];

const ARCHS = [
  { name: /x64|x86_64|amd64/, archs: ['x64'] },
  { name: /arm64|aarch64/, archs: ['arm64'] },
  { name: /universal/, archs: ['x64', 'arm64'] },
];

/** Days for which a list counts; then it has to be signed again, also where nothing is new. */
export const STANDARD_DAYS = 120;
const LONGEST_NOTES = 20_000;

/**
 * The installers of a version in a folder.
 * @param {string} folder
 * @param {string} version
 * @returns {Installer[]}
 */
export function installersIn(folder, version) {
  return readdirSync(folder)
    .sort()
    .flatMap((name) => {
      const installer = INSTALLERS.find(({ ending }) => ending.test(name));
      if (!installer || !name.includes(version) || /\bUninstall/.test(name)) return [];
      // Installers for Windows and packages without a word of it are for x64.
      const archs = ARCHS.find((each) => each.name.test(name))?.archs ?? ['x64'];
      return [{ kind: installer.kind, name, platform: installer.platform, archs }];
    });
}

/**
 * What to write beside the installers: a signed list for each system that they are for.
 * @param {string} folder
 * @param {object} options
 * @param {string} options.version
 * @param {string} options.notes Markdown
 * @param {readonly import('node:crypto').KeyObject[]} options.keys
 * @param {Date} [options.now]
 * @param {number} [options.days] for which they count
 * @returns {Promise<{ name: string, text: string }[]>}
 */
export async function signedLists(folder, { version, notes, keys, now = new Date(), days = STANDARD_DAYS }) {
  /** @type {Map<string, Installer[]>} */
  const systems = new Map();
  for (const installer of installersIn(folder, version)) {
    for (const arch of installer.archs) {
      const system = `${installer.platform}-${arch}`;
      systems.set(system, [...(systems.get(system) ?? []), installer]);
    }
  }
  return Promise.all(
    [...systems].map(async ([system, installers]) => {
      const name = `updates-${system}.json`;
      const [platform, arch] = system.split('-');
      const manifest = {
        purpose: 'weighbridge-update',
        format: 1,
        version,
        platform,
        arch,
        released: releasedBefore(join(folder, name), version) ?? now.toISOString(),
        signed: now.toISOString(),
        expires: new Date(now.getTime() + days * 24 * 3600_000).toISOString(),
        notes: notes.slice(0, LONGEST_NOTES),
        files: await Promise.all(
          installers.map(async (installer) => ({
            kind: installer.kind,
            name: installer.name,
            size: statSync(join(folder, installer.name)).size,
            sha512: await hashOf(join(folder, installer.name), 'sha512', 'base64'),
          })),
        ),
      };
      const text = JSON.stringify(manifest, null, 1);
      return {
        name,
        text: `${JSON.stringify({ manifest: text, signatures: signaturesOf(text, keys) }, null, 1)}\n`,
      };
    }),
  );
}

/**
 * When the version was released, by the list that is being signed again.
 * @param {string} path
 * @param {string} version
 * @returns {string | null}
 */
function releasedBefore(path, version) {
  if (!existsSync(path)) return null;
  try {
    const before = JSON.parse(JSON.parse(readFileSync(path, 'utf8')).manifest);
    return before.version === version ? before.released : null;
  } catch {
    return null;
  }
}

/**
 * @param {string} path
 * @param {'sha256' | 'sha512'} algorithm
 * @param {'hex' | 'base64'} encoding
 */
export async function hashOf(path, algorithm, encoding) {
  const hash = createHash(algorithm);
  await pipeline(createReadStream(path), hash);
  return hash.digest(encoding);
}

/**
 * What the changelog says of a version; of what is not released yet where it has nothing of the version.
 * @param {string} changelog
 * @param {string} version
 */
export function notesOf(changelog, version) {
  const sections = changelog.split(/^## /m).slice(1);
  const section =
    sections.find((each) => each.startsWith(`[${version}]`)) ??
    sections.find((each) => each.startsWith('[Unreleased]'));
  return section?.slice(section.indexOf('\n')).trim() ?? '';
}
