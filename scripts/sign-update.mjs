import { existsSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { runMain } from './lib/failure.mjs';
import { inRoot } from './lib/paths.mjs';
import { STANDARD_DAYS } from './lib/release/manifest.mjs';
import { signRelease } from './lib/release/sign-release.mjs';

const USAGE = `node scripts/sign-update.mjs [FOLDER] [--notes FILE] [--days N]

Signs the installers in FOLDER (release/): the lists by which the app finds updates, and SHA256SUMS. WEIGHBRIDGE_SIGNING_KEY names the file
with the private key, or two files during a change of keys. Done again, it renews the lists. Status 0: signed; 2: it was asked wrongly.
docs/updates.md says more.`;

await runMain(async () => {
  const asked = argumentsOf(process.argv.slice(2));
  if (typeof asked === 'string') {
    console.error(`${asked}\n\n${USAGE}`);
    return 2;
  }
  const { signed, lists } = await signRelease(asked.folder, asked);
  if (!signed) {
    console.error('WEIGHBRIDGE_SIGNING_KEY names no private key, so nothing was signed.');
    return 2;
  }
  if (lists.length === 0) {
    console.error(`There is no installer of this version in ${asked.folder}; make some with "npm run dist".`);
    return 2;
  }
  return 0;
});

/** @param {readonly string[]} args */
function argumentsOf(args) {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { notes: { type: 'string' }, days: { type: 'string' } },
    });
    const [folder = inRoot('release'), ...others] = positionals;
    const days = Number(values.days ?? STANDARD_DAYS);
    if (others.length > 0) return `One folder is signed at a time; ${others[0]} is one too many.`;
    if (!existsSync(folder)) return `There is no folder ${folder}.`;
    if (!Number.isInteger(days) || days < 1 || days > 366)
      return '--days takes a whole number from 1 to 366.';
    if (values.notes !== undefined && !existsSync(values.notes)) return `There is no file ${values.notes}.`;
    return { folder, days, ...(values.notes && { notes: readFileSync(values.notes, 'utf8') }) };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
