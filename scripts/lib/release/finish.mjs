import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inRoot } from '../paths.mjs';
import { billOfMaterials, versionsOf, worksOfBuild } from './sbom.mjs';
import { signRelease } from './sign-release.mjs';

/**
 * What a release has beside its installers: the bill of materials, the checksums, and with a key their signatures.
 * @param {string} folder that holds the installers
 * @param {import('../official-runtime.mjs').ElectronRuntime} runtime that was packed
 */
export async function finishRelease(folder, runtime) {
  const { version } = JSON.parse(readFileSync(inRoot('package.json'), 'utf8'));
  const bill = join(folder, `weighbridge-${version}.cdx.json`);
  const versions = await versionsOf(runtime);
  writeFileSync(bill, await billOfMaterials({ works: worksOfBuild(), electron: runtime.version, versions }));
  console.log(`Made ${bill}`);
  const { signed } = await signRelease(folder);
  if (!signed) console.log('Not signed: WEIGHBRIDGE_SIGNING_KEY names no private key (docs/updates.md).');
}
