import { runMain } from './lib/failure.mjs';
import { passThrough } from './lib/pass-through.mjs';
import { inRoot, root } from './lib/paths.mjs';
import { projectNode } from './lib/project-node.mjs';
import { ensureSetup } from './setup.mjs';

// `npm run torture`: what a workbook is put through, in its long form; tests/torture/main.ts says with which arguments.
await runMain(async () => {
  await ensureSetup({ tests: true });
  const script = inRoot('tests', 'torture', 'main.ts');
  return passThrough(
    projectNode() ?? process.execPath,
    ['--disable-warning=ExperimentalWarning', script, ...process.argv.slice(2)],
    { cwd: root },
  );
});
