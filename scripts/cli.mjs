import { existsSync } from 'node:fs';
import { passThrough } from './lib/pass-through.mjs';
import { inRoot } from './lib/paths.mjs';
import { projectNode } from './lib/project-node.mjs';

const node = existsSync(inRoot('node_modules', '.package-lock.json')) ? projectNode() : null;
if (node) {
  process.exitCode = await passThrough(node, [
    '--disable-warning=ExperimentalWarning',
    inRoot('electron', 'cli', 'main.ts'),
    ...process.argv.slice(2),
  ]);
} else {
  console.error('The project is not set up yet; run "npm start" once, then this again.');
  process.exitCode = 2;
}
