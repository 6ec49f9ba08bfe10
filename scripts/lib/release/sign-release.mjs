import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inRoot } from '../paths.mjs';
import { CHECKSUMS, checksumsOf } from './checksums.mjs';
import { notesOf, STANDARD_DAYS, signedLists } from './manifest.mjs';
import { signatureFile, signingKeys } from './signing.mjs';

/**
 * Writes what proves a release beside its files: with a key the signed lists of updates, then the checksums of everything, and with a key
 * their signature.
 * @param {string} folder
 * @param {object} [options]
 * @param {string} [options.notes] Markdown; what the changelog says of the version unless it is given
 * @param {number} [options.days] for which the lists count
 * @param {NodeJS.ProcessEnv} [options.env]
 * @param {Date} [options.now]
 * @param {(line: string) => void} [options.say]
 * @returns {Promise<{ signed: boolean, lists: readonly string[] }>}
 */
export async function signRelease(
  folder,
  { notes, days = STANDARD_DAYS, env = process.env, now = new Date(), say = console.log } = {},
) {
  const keys = signingKeys(env);
  const { version } = JSON.parse(readFileSync(inRoot('package.json'), 'utf8'));
  const words = notes ?? notesOf(readFileSync(inRoot('CHANGELOG.md'), 'utf8'), version);
  const lists =
    keys.length === 0 ? [] : await signedLists(folder, { version, notes: words, keys, now, days });
  for (const { name, text } of lists) {
    writeFileSync(join(folder, name), text);
    say(`Made ${join(folder, name)}, which counts for ${days} days.`);
  }
  const sums = await checksumsOf(folder);
  writeFileSync(join(folder, CHECKSUMS), sums);
  if (keys.length > 0) writeFileSync(join(folder, `${CHECKSUMS}.sig`), signatureFile(sums, keys));
  say(`Made ${join(folder, CHECKSUMS)}${keys.length > 0 ? ' and its signature' : ''}.`);
  return { signed: keys.length > 0, lists: lists.map(({ name }) => name) };
}
