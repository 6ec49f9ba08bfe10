import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * A deliberate break of one rule of docs/SECURITY.md, and the test that has to notice it.
 * @typedef {object} Mutant
 * @property {string} row the number of the rule: 1 to 20, F1, W1 and so on
 * @property {string} breaks what is wrong in the broken program, in a few words
 * @property {string} file what is changed, as a path in the project
 * @property {string} find the text there that makes the rule; it stands there once
 * @property {string} put what comes in its place
 * @property {string} test the test file that has to fail
 * @property {string} title words of the name of the test in it that has to fail
 */

/** @typedef {{ title: string, status: string, messages: readonly string[] }} TestResult */
/** @typedef {'killed' | 'survived' | 'stale' | 'broken'} Verdict */

/**
 * What a mutant makes of its file.
 * @param {Mutant} mutant
 * @param {string} folder the project, or a copy of it
 * @returns {string | null} null when the text to be replaced is not there, or more than once: the mutant is stale
 */
export function mutated({ file, find, put }, folder) {
  let source = '';
  try {
    source = readFileSync(join(folder, file), 'utf8');
  } catch {
    return null;
  }
  const at = source.indexOf(find);
  if (at === -1 || source.includes(find, at + 1)) return null;
  return source.slice(0, at) + put + source.slice(at + find.length);
}

/** How the runners say that an expectation was not met; anything else is a program that does not run, or a test that is late. */
const ASSERTION =
  /^\S*AssertionError\b|^(\S+ )?Error: .*\bexpect(\.\w+)?\(|\n\s+at \S*(__VITEST_|Assertion\.)/;
/** Colours of a terminal. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they begin with that character
const COLOURS = /\u001b\[[\d;]*m/g;

/**
 * What came of a broken program: killed when the named test failed by one of its expectations.
 * @param {Mutant} mutant
 * @param {readonly TestResult[]} results of its test file
 * @returns {Verdict}
 */
export function verdictOn({ title }, results) {
  const named = results.filter((result) => result.title.includes(title));
  const failed = named.filter(({ status }) => status === 'failed');
  if (named.length === 0) return 'broken';
  if (failed.length === 0) return 'survived';
  const byExpectation = failed.some(({ messages }) =>
    messages.some((message) => ASSERTION.test(message.replace(COLOURS, ''))),
  );
  return byExpectation ? 'killed' : 'broken';
}

/**
 * The results of a report of Vitest as JSON. A file that could not be loaded has none.
 * @param {string} report
 * @returns {TestResult[]}
 */
export const vitestResults = (report) =>
  JSON.parse(report).testResults.flatMap((/** @type {{ assertionResults: any[] }} */ { assertionResults }) =>
    assertionResults.map(({ fullName, status, failureMessages }) => ({
      title: fullName,
      status,
      messages: failureMessages ?? [],
    })),
  );

/**
 * The results of a report of Playwright as JSON.
 * @param {string} report
 * @returns {TestResult[]}
 */
export function playwrightResults(report) {
  /** @type {(suite: any, above: string) => TestResult[]} */
  const inSuite = (suite, above) => [
    ...(suite.suites ?? []).flatMap((/** @type {any} */ inner) => inSuite(inner, `${above} ${inner.title}`)),
    ...(suite.specs ?? []).flatMap((/** @type {any} */ { title, tests }) =>
      tests.flatMap((/** @type {any} */ { results }) =>
        results.map((/** @type {any} */ { status, errors }) => ({
          title: `${above} ${title}`.trim(),
          status,
          messages: errors.map((/** @type {{ message?: string }} */ { message }) => message ?? ''),
        })),
      ),
    ),
  ];
  return JSON.parse(report).suites.flatMap((/** @type {any} */ suite) => inSuite(suite, ''));
}
