import { packagesMatchLock } from './lib/npm.mjs';
import { passThrough } from './lib/pass-through.mjs';
import { callersFolder, inRoot } from './lib/paths.mjs';
import { projectNode } from './lib/project-node.mjs';

const node = packagesMatchLock() ? projectNode() : null;
if (node) {
  process.exitCode = await passThrough(
    node,
    ['--disable-warning=ExperimentalWarning', inRoot('cli', 'main.ts'), ...process.argv.slice(2)],
    { cwd: callersFolder('cli') },
  );
} else {
  console.error('The project is not set up, or not any more; run "npm start" once, then this again.');
  process.exitCode = 2;
}
