import { resolve } from 'node:path';
import { ensureBuild } from './build.mjs';
import { startApp } from './electron.mjs';
import { runMain } from './lib/failure.mjs';
import { callersFolder } from './lib/paths.mjs';
import { hasDisplay } from './lib/system-packages.mjs';
import { ensureSetup } from './setup.mjs';

/**
 * npm runs scripts in the project's root; a workbook is named from where the person stands.
 * @param {string} arg
 */
const fromCallersFolder = (arg) => (arg.startsWith('-') ? arg : resolve(callersFolder('start'), arg));

await runMain(async () => {
  await ensureSetup();
  await ensureBuild();
  const args = process.argv.slice(2).map(fromCallersFolder);
  if (hasDisplay()) return startApp(args);
  console.log(
    'There is no screen here: the app makes its report, tables and a screenshot in out/first-run instead.',
  );
  return startApp(['--first-run=out/first-run', ...args]);
});
