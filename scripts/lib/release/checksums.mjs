import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { hashOf } from './manifest.mjs';

/** The name of the list of checksums; its signature has `.sig` behind it. */
export const CHECKSUMS = 'SHA256SUMS';

/** What electron-builder writes about its own work. */
const ASIDE = /^builder-(debug|effective-config)\.ya?ml$/;

/**
 * The checksums of all files that lie in a folder, as `sha256sum` writes them.
 * @param {string} folder
 */
export async function checksumsOf(folder) {
  const names = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith(CHECKSUMS) && !ASIDE.test(entry.name))
    .map(({ name }) => name)
    .sort();
  const lines = await Promise.all(
    names.map(async (name) => `${await hashOf(join(folder, name), 'sha256', 'hex')}  ${name}\n`),
  );
  return lines.join('');
}
