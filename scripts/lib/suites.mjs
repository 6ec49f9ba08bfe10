import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inRoot, root } from './paths.mjs';
import { projectNode } from './project-node.mjs';
import { run } from './run.mjs';

/** @typedef {{ passed: number, failed: number, details: string }} Outcome details are shown when something failed */
/** @typedef {{ name: string, about: string, run: () => Promise<Outcome> }} Suite */

const MINUTE = 60_000;
/** Reports are read in files as well as on screens. */
const PLAIN = { NO_COLOR: '1' };

/**
 * Runs a JavaScript tool or script under the project's Node.
 * @param {readonly string[]} command the file in the project, and its arguments
 * @param {number} timeoutMs
 * @param {NodeJS.ProcessEnv} [env]
 */
async function tool([file = '', ...args], timeoutMs, env = PLAIN) {
  const result = await run(projectNode() ?? process.execPath, [inRoot(file), ...args], {
    cwd: root,
    env: { ...process.env, ...env },
    timeoutMs,
  });
  const late = result.timedOut ? `\nIt was stopped after ${timeoutMs / MINUTE} minutes.` : '';
  return { ...result, output: result.output + late };
}

/**
 * A suite that is one tool, which finds fault or does not: it counts as one test.
 * @param {string} name
 * @param {string} about
 * @param {readonly string[]} command
 * @returns {Suite}
 */
const checker = (name, about, command) => ({
  name,
  about,
  run: async () => {
    const { status, output } = await tool(command, 5 * MINUTE);
    return { passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1, details: output };
  },
});

/**
 * A suite that a test runner runs and reports on as JSON.
 * @param {object} options
 * @param {string} options.name
 * @param {string} options.about
 * @param {(report: string) => readonly string[]} options.command gets the path of the report to write
 * @param {(report: string) => NodeJS.ProcessEnv} [options.env]
 * @param {number} options.minutes
 * @param {(report: string) => { passed: number, failed: number }} options.count reads the report's text
 * @returns {Suite}
 */
const runner = ({ name, about, command, env = () => PLAIN, minutes, count }) => ({
  name,
  about,
  run: async () => {
    const folder = mkdtempSync(join(tmpdir(), 'weighbridge-test-'));
    const report = join(folder, 'report.json');
    try {
      const { status, output } = await tool(command(report), minutes * MINUTE, env(report));
      const { passed, failed } = countOrNothing(report, count);
      // A runner that crashed, found no tests or saw an error outside them has failed, whatever it counted.
      const broken = status !== 0 || passed + failed === 0;
      return { passed, failed: broken ? Math.max(failed, 1) : failed, details: output };
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
});

/**
 * @param {string} report
 * @param {(report: string) => { passed: number, failed: number }} count
 */
function countOrNothing(report, count) {
  try {
    return count(readFileSync(report, 'utf8'));
  } catch {
    return { passed: 0, failed: 0 };
  }
}

/**
 * The totals of a Vitest report. A file that could not be loaded counts as one failure, and so does a skipped test.
 * @param {string} report
 */
export function countVitest(report) {
  const { numPassedTests, numTotalTests, testResults } = JSON.parse(report);
  const unloaded = testResults.filter(
    (/** @type {{ status: string, assertionResults: unknown[] }} */ file) =>
      file.status === 'failed' && file.assertionResults.length === 0,
  ).length;
  return { passed: numPassedTests, failed: numTotalTests - numPassedTests + unloaded };
}

/**
 * The totals of a Playwright report. A test that passed at its second try counts as passed and is
 * named in the log; a skipped test counts as a failure, and so does an error outside tests.
 * @param {string} report
 */
export function countPlaywright(report) {
  const { stats, errors } = JSON.parse(report);
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + stats.skipped + errors.length,
  };
}

/**
 * @param {string} project
 * @param {string} about
 * @param {number} minutes
 */
const vitest = (project, about, minutes) =>
  runner({
    name: project,
    about,
    minutes,
    command: (report) => [
      'node_modules/vitest/vitest.mjs',
      'run',
      `--project=${project}`,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ],
    count: countVitest,
  });

/**
 * The packaged app has to be made before it can be tested.
 * @param {Suite} tests
 * @returns {Suite}
 */
const afterPacking = (tests) => ({
  ...tests,
  run: async () => {
    const { status, output } = await tool(['scripts/dist.mjs', '--for-tests'], 6 * MINUTE);
    return status === 0 ? tests.run() : { passed: 0, failed: 1, details: output };
  },
});

/** All suites, in the order in which they run: what is quick and finds most comes first. */
export const SUITES = [
  checker('types', 'TypeScript', ['node_modules/typescript/bin/tsc', '--build']),
  checker('lint', 'lint rules and formatting', [
    'node_modules/@biomejs/biome/bin/biome',
    'ci',
    '--colors=off',
  ]),
  checker('layers', 'who may import what', ['scripts/check-layers.mjs']),
  checker('knip', 'unused files, exports and packages', ['node_modules/knip/bin/knip.js', '--no-progress']),
  vitest('unit', 'units, the database and the scripts', 6),
  checker('build', 'the app builds', ['scripts/build.mjs']),
  runner({
    name: 'e2e',
    about: 'the app in a real window',
    minutes: 8,
    command: () => ['node_modules/@playwright/test/cli.js', 'test', '--reporter=list,json'],
    env: (report) => ({ PLAYWRIGHT_JSON_OUTPUT_NAME: report, PLAYWRIGHT_JSON_OUTPUT_FILE: report }),
    count: countPlaywright,
  }),
  afterPacking(vitest('packaged', 'the packed and the installed app', 6)),
];
