import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { failure, runMain } from './lib/failure.mjs';
import { palettePng } from './lib/palette-png.mjs';
import { inRoot } from './lib/paths.mjs';
import { tool } from './lib/suites.mjs';
import { electronRuntime, ensureSetup } from './setup.mjs';

const FOLDER = inRoot('tests', 'e2e', 'snapshots');
const SILENCE_MS = 5 * 60_000;

// Makes the pictures anew that tests/e2e/visual.spec.ts finds different, with a palette, and compares once more with those. What it is given goes
// on to Playwright: "npm run snapshots -- -g matrix" makes those of the matrix.
await runMain(async () => {
  await ensureSetup({ tests: true });
  if (electronRuntime().kind !== 'fallback')
    throw failure('The pictures are those of the fallback runtime; docs/building.md says how to set it up.');
  const say = (/** @type {string} */ line) => console.log(line);
  const command = [
    ...[
      'node_modules/@playwright/test/cli.js',
      'test',
      'visual.spec.ts',
      '--workers=1',
      '--retries=0',
      '--reporter=line',
    ],
    ...process.argv.slice(2),
  ];
  const made = await tool([...command, '--update-snapshots=changed'], { silenceMs: SILENCE_MS, say });
  if (made.status !== 0) throw failure('Not every picture could be taken; see above.');
  for (const name of readdirSync(FOLDER).filter((file) => file.endsWith('.png'))) {
    const before = readFileSync(`${FOLDER}/${name}`);
    const after = palettePng(before);
    if (!after.equals(before)) {
      writeFileSync(`${FOLDER}/${name}`, after);
      console.log(`${name}: ${Math.round(after.length / 1000)} kB`);
    }
  }
  const again = await tool(command, { silenceMs: SILENCE_MS, say });
  if (again.status !== 0) throw failure('A view does not look the same twice; see above.');
  return 0;
});
