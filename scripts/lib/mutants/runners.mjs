import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { projectNode } from '../project-node.mjs';
import { run } from '../run.mjs';
import { playwrightResults, vitestResults } from './mutant.mjs';

/** @typedef {import('./mutant.mjs').Mutant} Mutant */
/** @typedef {import('./mutant.mjs').TestResult} TestResult */
/** @typedef {{ results: TestResult[], output: string }} Outcome */
/** @typedef {(folder: string, mutants: readonly Mutant[]) => Promise<Outcome>} Runner runs the tests of these mutants */

/** Longer than any of the tests takes, the build before it included. What a break keeps from ending has not been noticed. */
const PATIENCE_MS = 5 * 60_000;

/**
 * @param {string} folder
 * @param {readonly string[]} command
 * @param {NodeJS.ProcessEnv} [env]
 */
const node = (folder, [script = '', ...args], env = {}) =>
  run(projectNode() ?? process.execPath, [join(folder, script), ...args], {
    cwd: folder,
    env: { ...process.env, NO_COLOR: '1', ...env },
    timeoutMs: PATIENCE_MS,
  });

/** @param {string} text */
const literally = (text) => text.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
/** @param {readonly Mutant[]} mutants */
const titles = (mutants) => [...new Set(mutants.map(({ title }) => literally(title)))].join('|');
/** @param {readonly Mutant[]} mutants */
const files = (mutants) => [...new Set(mutants.map(({ test }) => test))];

/**
 * @param {string} folder
 * @param {readonly string[]} command
 * @param {(report: string) => TestResult[]} read
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<Outcome>}
 */
async function reported(folder, command, read, env) {
  const report = join(folder, 'mutants-report.json');
  rmSync(report, { force: true });
  const { output } = await node(folder, command, env);
  return { output, results: existsSync(report) ? read(readFileSync(report, 'utf8')) : [] };
}

/**
 * @param {string} folder
 * @param {readonly Mutant[]} mutants
 */
const vitest = (folder, mutants) =>
  reported(
    folder,
    [
      'node_modules/vitest/vitest.mjs',
      'run',
      ...files(mutants),
      `--testNamePattern=${titles(mutants)}`,
      '--reporter=json',
      `--outputFile=${join(folder, 'mutants-report.json')}`,
    ],
    vitestResults,
  );

/** @type {Runner} */
const window = (folder, mutants) =>
  reported(
    folder,
    [
      'node_modules/@playwright/test/cli.js',
      'test',
      ...files(mutants),
      `--grep=${titles(mutants)}`,
      '--retries=0',
      '--workers=1',
      '--trace=off',
      '--reporter=json',
    ],
    playwrightResults,
    {
      PLAYWRIGHT_JSON_OUTPUT_NAME: 'mutants-report.json',
      PLAYWRIGHT_JSON_OUTPUT_FILE: join(folder, 'mutants-report.json'),
    },
  );

/** @type {Runner} */
async function packaged(folder, mutants) {
  rmSync(join(folder, 'out', 'packed-for-tests'), { recursive: true, force: true });
  const { status, output } = await node(folder, ['scripts/dist.mjs', '--for-tests', '--dir']);
  return status === 0 ? vitest(folder, mutants) : { results: [], output };
}

/** What each kind of test is run by; of those that need a screen, the caller opens one. */
const RUNNERS = {
  'tests/e2e/': window,
  'tests/packaged/': packaged,
};

/**
 * What runs a test file.
 * @param {string} test
 * @returns {Runner}
 */
export const runnerOf = (test) =>
  Object.entries(RUNNERS).find(([folder]) => test.startsWith(folder))?.[1] ?? vitest;
