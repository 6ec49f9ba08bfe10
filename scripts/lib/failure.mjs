import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Marks an error whose message is a sentence for the person at the keyboard: no stack is shown for it. */
const SENTENCE = Symbol('sentence');

/**
 * An error that is reported as its one sentence, which says what went wrong and what to do.
 * @param {string} sentence
 * @returns {Error}
 */
export function failure(sentence) {
  return Object.assign(new Error(sentence), { [SENTENCE]: true });
}

/** @param {unknown} error */
const isSentence = (error) => error instanceof Error && SENTENCE in error;

/**
 * Runs a script's main function and turns what it throws into an exit status: a failure prints its sentence on
 * standard error, anything else is a defect of the script and keeps its stack.
 * @param {() => Promise<number | void>} main resolves to the exit status, 0 when it resolves to nothing
 */
export async function runMain(main) {
  try {
    process.exitCode = (await main()) ?? 0;
  } catch (error) {
    console.error(isSentence(error) ? /** @type {Error} */ (error).message : error);
    process.exitCode = 1;
  }
}

/**
 * Whether a module is the one that Node was started with, so that it can be both imported and run.
 * @param {string} url the module's import.meta.url
 */
export function isEntry(url) {
  const started = process.argv[1];
  return started !== undefined && realpath(fileURLToPath(url)) === realpath(started);
}

/** @param {string} path */
function realpath(path) {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}
