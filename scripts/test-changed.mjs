import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { failure, runMain } from './lib/failure.mjs';
import { passThrough } from './lib/pass-through.mjs';
import { inRoot, root } from './lib/paths.mjs';
import { projectNode } from './lib/project-node.mjs';
import { ensureSetup } from './setup.mjs';

/**
 * @param {readonly string[]} args
 * @returns {string[]} the lines of the answer
 * @throws a failure that quotes git
 */
function git(...args) {
  const { status, stdout, stderr, error } = spawnSync('git', args, { cwd: root, encoding: 'utf8' });
  if (status !== 0) throw failure(`git ${args.join(' ')}: ${error?.message ?? stderr.trim()}`);
  return stdout.split('\0').filter((line) => line !== '');
}

/**
 * The files that differ from a commit and are still there, those that git does not know yet among them.
 * @param {string} base
 */
function changedSince(base) {
  const changed = git('diff', '--name-only', '--relative', '-z', base, '--');
  const added = git('ls-files', '--others', '--exclude-standard', '-z');
  return [...new Set([...changed, ...added])].filter((file) => existsSync(inRoot(file))).sort();
}

/** Files on which every test depends, so that they say nothing about which to run. */
const SETTINGS = /^(package(-lock)?\.json|[\w.-]+\.config\.ts)$/;

/**
 * Runs a tool of the project and shows what it says.
 * @param {string} name
 * @param {readonly string[]} command the tool's file in the project, and its arguments
 */
async function check(name, [file = '', ...args]) {
  console.log(`\n${name}`);
  const status = await passThrough(projectNode() ?? process.execPath, [inRoot(file), ...args], { cwd: root });
  return status === 0;
}

// Types of everything, lint of the changed files, who may import what, and the unit tests that reach a changed file by imports.
await runMain(async () => {
  await ensureSetup({ tests: true });
  const base = process.argv[2] ?? 'HEAD';
  const files = changedSince(base);
  if (files.length === 0) {
    console.log(
      `Nothing differs from ${base}. Name an older commit to compare with: npm run test:changed -- main`,
    );
    return 0;
  }
  console.log(`${files.length} ${files.length === 1 ? 'file differs' : 'files differ'} from ${base}.`);
  const passed = [
    await check('Types', ['node_modules/typescript/bin/tsc', '--build']),
    await check('Lint', [
      'node_modules/@biomejs/biome/bin/biome',
      'check',
      '--no-errors-on-unmatched',
      '--files-ignore-unknown=true',
      ...files,
    ]),
    await check('Imports', ['scripts/check-layers.mjs']),
    await check('Tests', [
      'node_modules/vitest/vitest.mjs',
      'related',
      '--run',
      '--project=unit*',
      '--passWithNoTests',
      ...files.filter((file) => !SETTINGS.test(file)).map((file) => inRoot(file)),
    ]),
  ];
  const settings = files.filter((file) => SETTINGS.test(file));
  const rest = settings.length > 0 ? `, and so is all that ${settings.join(' and ')} may have changed` : '';
  console.log(`\nThe window tests and the packed app are for "npm test"${rest}.`);
  return passed.every(Boolean) ? 0 : 1;
});
