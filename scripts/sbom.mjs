import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { ensureBuild } from './build.mjs';
import { runMain } from './lib/failure.mjs';
import { inRoot } from './lib/paths.mjs';
import { billOfMaterials, versionsOf, worksOfBuild } from './lib/release/sbom.mjs';
import { electronRuntime } from './setup.mjs';

const USAGE = `node scripts/sbom.mjs [FILE]

Writes what the app is made of (CycloneDX, JSON) to FILE, or to out/weighbridge.cdx.json. "npm run dist" puts one beside the installers.`;

await runMain(async () => {
  const [file = inRoot('out', 'weighbridge.cdx.json'), ...others] = process.argv.slice(2);
  if (others.length > 0 || file.startsWith('-')) {
    console.error(USAGE);
    return 2;
  }
  await ensureBuild();
  const runtime = electronRuntime();
  const text = await billOfMaterials({
    works: worksOfBuild(),
    electron: runtime.version,
    versions: await versionsOf(runtime),
  });
  const path = resolve(file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  console.log(`Made ${path}`);
  return 0;
});
