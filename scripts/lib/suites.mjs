import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDisplay } from './display.mjs';
import { inRoot, root } from './paths.mjs';
import { projectNode } from './project-node.mjs';
import { run } from './run.mjs';
import { hasDisplay } from './system-packages.mjs';

/** @typedef {{ passed: number, failed: number, details: string }} Outcome details are shown when something failed */
/** @typedef {(line: string) => void} Say gets each line that a suite says while it runs */
/** @typedef {{ name: string, about: string, run: (say: Say) => Promise<Outcome> }} Suite */

const MINUTE = 60_000;
/** Reports are read in files as well as on screens. */
const PLAIN = { NO_COLOR: '1' };
/** How long a test runner may say nothing. It reports test by test, and no test may take half as long. */
const RUNNER_SILENCE_MS = 5 * MINUTE;
/** How long a tool may say nothing that says nothing before its end. */
const TOOL_SILENCE_MS = 15 * MINUTE;

/**
 * Runs a JavaScript tool or script under the project's Node. It may take as long as it needs, for a slow machine is no fault,
 * and is stopped only when it has said nothing for too long.
 * @param {readonly string[]} command the file in the project, and its arguments
 * @param {object} options
 * @param {number} options.silenceMs
 * @param {Say} options.say
 * @param {NodeJS.ProcessEnv} [options.env]
 */
export async function tool([file = '', ...args], { silenceMs, say, env = PLAIN }) {
  const result = await run(projectNode() ?? process.execPath, [inRoot(file), ...args], {
    cwd: root,
    env: { ...process.env, ...env },
    silenceMs,
    onOutput: inLines(say),
  });
  const cut =
    result.stopped === 'silent'
      ? `\nIt was stopped, because it had said nothing for ${spell(silenceMs)}; what it said last stands above.`
      : '';
  return { ...result, output: result.output + cut };
}

/** @param {number} ms */
const spell = (ms) =>
  ms >= MINUTE ? `${Math.round(ms / MINUTE)} minutes` : `${Math.round(ms / 1000)} seconds`;

/**
 * Hands a text that comes in pieces on line by line.
 * @param {Say} say
 * @returns {(text: string) => void}
 */
function inLines(say) {
  let rest = '';
  return (text) => {
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) say(line);
  };
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
  run: async (say) => {
    const { status, output } = await tool(command, { silenceMs: TOOL_SILENCE_MS, say });
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
 * @param {boolean} [options.onAScreen] whether what it starts needs one and brings none
 * @param {(report: string) => { passed: number, failed: number }} options.count reads the report's text
 * @returns {Suite}
 */
const runner = ({ name, about, command, env = () => PLAIN, onAScreen = false, count }) => ({
  name,
  about,
  run: async (say) => {
    const display = onAScreen ? await openDisplay() : null;
    const folder = mkdtempSync(join(tmpdir(), 'weighbridge-test-'));
    const report = join(folder, 'report.json');
    try {
      const { status, output } = await tool(command(report), {
        silenceMs: RUNNER_SILENCE_MS,
        say,
        env: { ...env(report), ...display?.env },
      });
      const { passed, failed } = countOrNothing(report, count);
      // A runner that crashed, found no tests or saw an error outside them has failed, whatever it counted.
      const broken = status !== 0 || passed + failed === 0;
      return { passed, failed: broken ? Math.max(failed, 1) : failed, details: withoutPassed(output) };
    } finally {
      display?.stop();
      rmSync(folder, { recursive: true, force: true });
    }
  },
});

/**
 * What a runner said but for its lines about what passed.
 * @param {string} output
 */
export const withoutPassed = (output) =>
  output
    .split('\n')
    .filter((line) => !/^\s*✓/.test(line))
    .join('\n');

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
 * @param {string} name that of a project of vitest.config.ts, or what several begin with
 * @param {string} about
 * @param {{ onAScreen?: boolean }} [options]
 */
const vitest = (name, about, { onAScreen = false } = {}) =>
  runner({
    name,
    about,
    onAScreen,
    command: (report) => [
      'node_modules/vitest/vitest.mjs',
      'run',
      `--project=${name}*`,
      '--reporter=verbose',
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
  run: async (say) => {
    const packing = ['scripts/dist.mjs', '--for-tests'];
    const { status, output } = await tool(packing, { silenceMs: TOOL_SILENCE_MS, say });
    return status === 0 ? tests.run(say) : { passed: 0, failed: 1, details: output };
  },
});

const e2e = runner({
  name: 'e2e',
  about: 'the app in a real window',
  command: () => ['node_modules/@playwright/test/cli.js', 'test', '--reporter=list,json'],
  env: (report) => ({ PLAYWRIGHT_JSON_OUTPUT_NAME: report, PLAYWRIGHT_JSON_OUTPUT_FILE: report }),
  count: countPlaywright,
});
const packaged = afterPacking(vitest('packaged', 'the packed and the installed app', { onAScreen: true }));

/**
 * All suites. Those of a stage run at once and the stages one after the other: what is quick and finds most comes first.
 * @type {readonly (readonly Suite[])[]}
 */
export const STAGES = [
  [
    checker('types', 'TypeScript', ['node_modules/typescript/bin/tsc', '--build']),
    checker('lint', 'lint rules and formatting', [
      'node_modules/@biomejs/biome/bin/biome',
      'ci',
      '--colors=off',
    ]),
    checker('layers', 'who may import what', ['scripts/check-layers.mjs']),
    checker('texts', 'every text of the interface is in the catalogue', ['scripts/check-texts.mjs']),
    checker('patterns', 'no regular expression of more work than its text', ['scripts/check-patterns.mjs']),
    checker('tests', 'which file has a test of its own', ['scripts/check-tests.mjs']),
    checker('knip', 'unused files, exports and packages', ['node_modules/knip/bin/knip.js', '--no-progress']),
  ],
  [vitest('unit', 'units, the database and the scripts')],
  [checker('build', 'the app builds', ['scripts/build.mjs'])],
  // Both wait for windows more than they compute; but on a real screen one's windows would take the focus of the other's.
  ...(hasDisplay() ? [[e2e], [packaged]] : [[e2e, packaged]]),
];
