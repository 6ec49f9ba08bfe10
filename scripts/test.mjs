import { failure, runMain } from './lib/failure.mjs';
import { STAGES } from './lib/suites.mjs';
import { ensureSetup } from './setup.mjs';

/** @typedef {import('./lib/suites.mjs').Suite} Suite */

/**
 * The suites that were asked for by name, all of them when none was, in their stages.
 * @param {readonly string[]} names
 */
function chosenStages(names) {
  const known = STAGES.flat().map(({ name }) => name);
  const unknown = names.find((name) => !known.includes(name));
  if (unknown !== undefined) {
    throw failure(`There is no suite "${unknown}"; name some of ${known.join(', ')}.`);
  }
  return names.length === 0
    ? STAGES
    : STAGES.map((stage) => stage.filter(({ name }) => names.includes(name)));
}

/** How often a suite that takes long says where it is. */
const PROGRESS_MS = 20_000;

/**
 * Runs one suite and tells how it went, and meanwhile now and then what it said last.
 * @param {Suite} suite
 */
async function runSuite(suite) {
  const start = performance.now();
  let last = '';
  let told = '';
  const tell = setInterval(() => {
    if (last === told) return;
    console.log(`  ${suite.name} ${clock(performance.now() - start)} ${last.slice(0, 120)}`);
    told = last;
  }, PROGRESS_MS);
  /** @param {string} line */
  const say = (line) => {
    if (line.trim() !== '') last = line.trim();
  };
  const { passed, failed, details } = await suite.run(say).catch((error) => ({
    passed: 0,
    failed: 1,
    details: error instanceof Error ? (error.stack ?? error.message) : String(error),
  }));
  clearInterval(tell);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const label = `${suite.name} (${suite.about})`.padEnd(52, '.');
  console.log(`${label} ${passed} passed, ${failed} failed, ${seconds} s`);
  if (failed > 0) console.log(`\n${details.trim()}\n`);
  return { passed, failed };
}

/**
 * Minutes and seconds, as "3:05".
 * @param {number} ms
 */
const clock = (ms) => `${Math.floor(ms / 60_000)}:${String(Math.floor(ms / 1000) % 60).padStart(2, '0')}`;

/**
 * Runs the suites of each stage at once and the stages one after the other, the later ones too when an earlier one fails.
 * @param {readonly (readonly Suite[])[]} stages
 */
async function runStages(stages) {
  const total = { passed: 0, failed: 0 };
  for (const stage of stages) {
    for (const { passed, failed } of await Promise.all(stage.map(runSuite))) {
      total.passed += passed;
      total.failed += failed;
    }
  }
  return total;
}

// An interrupted run ends in an orderly way, so that it takes its programs and its screen with it.
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
  process.on(signal, () => process.exit(130));
}

await runMain(async () => {
  const stages = chosenStages(process.argv.slice(2));
  let total = { passed: 0, failed: stages.flat().length };
  try {
    await ensureSetup({ tests: true });
    total = await runStages(stages);
  } catch (error) {
    // Without set-up no suite ran, and a suite that did not run has failed.
    console.error(error instanceof Error ? error.message : error);
  }
  console.log(`${total.passed} passed, ${total.failed} failed`);
  return total.failed === 0 ? 0 : 1;
});
