import { readFileSync } from 'node:fs';
import { runMain } from './lib/failure.mjs';
import { inRoot } from './lib/paths.mjs';
import { judge, report, statusOf } from './lib/release/advisories.mjs';
import { askAdvisories, listedPackages } from './lib/release/ask-registry.mjs';

const USAGE = `npm run advisories

Says which dependencies are behind. Status 0: none is, as far as could be asked; 1: one is; 2: some could not be asked about.
docs/updates.md says what follows from that.`;

await runMain(async () => {
  if (process.argv.length > 2) {
    console.error(USAGE);
    return 2;
  }
  const { dependencies, devDependencies } = JSON.parse(readFileSync(inRoot('package.json'), 'utf8'));
  const [packages, { advisories, why }] = await Promise.all([
    listedPackages({ ...dependencies, ...devDependencies }),
    askAdvisories(),
  ]);
  const judgement = judge(packages, advisories);
  for (const line of report(judgement, { count: packages.length, whyNoAudit: why })) console.log(line);
  return statusOf(judgement);
});
