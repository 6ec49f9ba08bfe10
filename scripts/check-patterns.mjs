import { readFileSync, writeFileSync } from 'node:fs';
import { isEntry, runMain } from './lib/failure.mjs';
import { inRoot, root } from './lib/paths.mjs';
import { BOUNDED } from './lib/patterns/bounded.mjs';
import { allPatterns } from './lib/patterns/find.mjs';
import { MADE } from './lib/patterns/made.mjs';

/**
 * Asks of every regular expression of the app whether its work can grow faster than its text. `recheck` proves it by automata; where a
 * pattern has what they do not know (looking behind, large counts), it searches for a text that would refute it. What is refuted or not
 * decided has to stand in a list (scripts/lib/patterns/bounded.mjs) with what bounds it.
 */

/** @typedef {import('./lib/patterns/find.mjs').Found} Found */
/** @typedef {{ ok: boolean, why: string }} Answer */

/** What is not decided in this time is refused. Patterns take 0.1 seconds on average. */
const TIMEOUT_MS = 30_000;
/** Asking about all takes minutes; a pattern that was asked about has the same answer, so that answers are kept with the project. */
const KNOWN = inRoot('scripts', 'lib', 'patterns', 'answers.json');
const AT_ONCE = 2;

/** @returns {Record<string, Answer>} */
function known() {
  try {
    const { version, answers } = JSON.parse(readFileSync(KNOWN, 'utf8'));
    return version === recheckVersion() ? answers : {};
  } catch {
    return {};
  }
}

const recheckVersion = () =>
  JSON.parse(readFileSync(inRoot('node_modules', 'recheck', 'package.json'), 'utf8')).version;

/**
 * @param {string} source
 * @param {string} flags
 * @returns {Promise<Answer>}
 */
async function ask(source, flags) {
  const { check } = await import('recheck');
  const answer = await check(source, flags, { timeout: TIMEOUT_MS });
  const why = answer.status === 'unknown' ? `not decided (${answer.error.kind})` : answer.complexity.summary;
  return { ok: answer.status === 'safe', why };
}

/**
 * The answers to all patterns, from what is known and from recheck.
 * @param {readonly Found[]} patterns
 */
async function answersTo(patterns) {
  const answers = known();
  const open = [...new Map(patterns.map((one) => [keyOf(one), one]))].filter(([key]) => !answers[key]);
  if (open.length > 0) console.log(`Asking about ${open.length} patterns ...`);
  const work = async () => {
    for (let next = open.shift(); next; next = open.shift()) {
      const [key, { source, flags }] = next;
      answers[key] = await ask(source ?? '', flags);
      if (open.length % 50 === 0) console.log(`${open.length} to go`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  const needed = new Set(patterns.map(keyOf));
  const kept = Object.entries(answers).filter(([key]) => needed.has(key));
  const sorted = Object.fromEntries(kept.sort(([a], [b]) => (a < b ? -1 : 1)));
  writeFileSync(KNOWN, `${JSON.stringify({ version: recheckVersion(), answers: sorted }, null, 1)}\n`);
  return answers;
}

/** @param {Pick<Found, 'source' | 'flags'>} pattern */
const keyOf = ({ source, flags }) => `/${source}/${flags}`;

/**
 * What is wrong with the patterns, a line each.
 * @param {readonly Found[]} patterns
 * @param {Readonly<Record<string, Answer>>} answers by pattern
 * @param {{ bounded?: typeof BOUNDED, made?: typeof MADE }} [lists]
 */
export function faultsOf(patterns, answers, { bounded = BOUNDED, made = MADE } = {}) {
  /** @type {(path: string, pattern: string) => boolean} */
  const isBounded = (path, pattern) =>
    bounded.some((one) => one.path === path && one.patterns.some((start) => pattern.startsWith(start)));
  const slow = patterns.filter((one) => one.source !== null && answers[keyOf(one)]?.ok !== true);
  const unlisted = slow
    .filter((one) => !isBounded(one.path, keyOf(one)))
    .map(
      (one) => `${one.path}:${one.line}: ${keyOf(one)} is ${answers[keyOf(one)]?.why ?? 'not asked about'}`,
    );
  const idle = bounded.flatMap(({ path, patterns: starts }) =>
    starts
      .filter((start) => !slow.some((one) => one.path === path && keyOf(one).startsWith(start)))
      .map((start) => `${path}: ${start} stands in the list and needs it no more`),
  );
  const paths = new Map(made.map(({ path, count }) => [path, count]));
  const makers = Map.groupBy(
    patterns.filter(({ source }) => source === null),
    ({ path }) => path,
  );
  const unknown = [...new Set([...paths.keys(), ...makers.keys()])].flatMap((path) => {
    const [said, found] = [paths.get(path) ?? 0, makers.get(path)?.length ?? 0];
    return said === found ? [] : [`${path}: puts ${found} patterns together, and the list says ${said}`];
  });
  return [...unlisted, ...idle, ...unknown];
}

if (isEntry(import.meta.url)) {
  await runMain(async () => {
    const patterns = allPatterns(root);
    const answers = await answersTo(patterns.filter(({ source }) => source !== null));
    const faults = faultsOf(patterns, answers);
    for (const fault of faults) console.error(fault);
    if (faults.length > 0) {
      console.error(
        'Write them so that no text is gone through again and again, or bound the text and say so in scripts/lib/patterns/bounded.mjs.',
      );
    } else console.log(`${patterns.length} patterns, none with more work than its text allows.`);
    // The workers of recheck do not end by themselves.
    process.exit(faults.length === 0 ? 0 : 1);
  });
}
