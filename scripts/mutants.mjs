import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openDisplay } from './lib/display.mjs';
import { failure, runMain } from './lib/failure.mjs';
import { MUTANTS } from './lib/mutants/all.mjs';
import { scratchCopy } from './lib/mutants/copy.mjs';
import { mutated, verdictOn } from './lib/mutants/mutant.mjs';
import { runnerOf } from './lib/mutants/runners.mjs';
import { inRoot } from './lib/paths.mjs';
import { rerunUnderProjectNode } from './lib/project-node.mjs';
import { lastLines } from './lib/run.mjs';
import { ensureSetup } from './setup.mjs';

/**
 * Breaks each rule of docs/SECURITY.md in a copy of the project, one at a time, and runs the test that has to notice it:
 *   npm run mutants             all of them
 *   npm run mutants -- 17 W3    those of some rules
 * Lines say killed, or survived: no test failed; stale: the text to break is not there as it is said; broken: the program
 * did not run, so that no expectation was asked. All but killed are faults.
 */

/** @typedef {import('./lib/mutants/mutant.mjs').Mutant} Mutant */
/** @typedef {import('./lib/mutants/mutant.mjs').Verdict} Verdict */

/**
 * @param {readonly string[]} rows
 * @returns {readonly Mutant[]}
 */
function chosen(rows) {
  const unknown = rows.find((row) => !MUTANTS.some((mutant) => mutant.row === row));
  if (unknown !== undefined) {
    throw failure(`There is no rule "${unknown}" in docs/SECURITY.md; name some as 17 or W3.`);
  }
  return rows.length === 0 ? MUTANTS : MUTANTS.filter(({ row }) => rows.includes(row));
}

/**
 * A test that fails anyway notices nothing.
 * @param {string} folder
 * @param {readonly Mutant[]} mutants
 */
async function expectAllPass(folder, mutants) {
  const groups = Map.groupBy(mutants, ({ test }) => runnerOf(test));
  for (const [runner, group] of groups) {
    const { results, output } = await runner(folder, group);
    const bad = results.find(({ status }) => status === 'failed' || status === 'timedOut');
    if (bad) {
      throw failure(`"${bad.title}" fails before anything is broken:\n${lastLines(bad.messages.join('\n'))}`);
    }
    const idle = group.find(
      ({ title }) => !results.some((result) => result.title.includes(title) && result.status === 'passed'),
    );
    if (idle) {
      throw failure(`${idle.test} runs no test called "${idle.title}":\n${lastLines(output)}`);
    }
  }
}

/**
 * @param {string} folder
 * @param {Mutant} mutant
 * @returns {Promise<{ verdict: Verdict, output: string }>}
 */
async function tryOne(folder, mutant) {
  const source = mutated(mutant, folder);
  if (source === null) return { verdict: 'stale', output: '' };
  const original = mutated({ ...mutant, put: mutant.find }, folder) ?? '';
  writeFileSync(join(folder, mutant.file), source);
  try {
    const { results, output } = await runnerOf(mutant.test)(folder, [mutant]);
    return { verdict: verdictOn(mutant, results), output };
  } finally {
    writeFileSync(join(folder, mutant.file), original);
  }
}

/** @param {readonly Mutant[]} mutants */
async function tryAll(mutants) {
  const { folder, remove } = await scratchCopy();
  const display = await openDisplay();
  Object.assign(process.env, display?.env);
  let killed = 0;
  try {
    console.log(`Running the tests of ${mutants.length} mutants as the program is ...`);
    await expectAllPass(
      folder,
      mutants.filter((mutant) => mutated(mutant, inRoot()) !== null),
    );
    for (const mutant of mutants) {
      const { verdict, output } = await tryOne(folder, mutant);
      console.log(`${verdict.padEnd(8)} ${mutant.row.padEnd(3)} ${mutant.breaks} (${mutant.test})`);
      if (verdict === 'killed') killed++;
      else if (verdict === 'broken') console.log(lastLines(output));
    }
  } finally {
    display?.stop();
    remove();
  }
  return killed;
}

// An interrupted run takes its copy with it.
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
  process.on(signal, () => process.exit(130));
}

await runMain(async () => {
  await ensureSetup({ tests: true });
  const rerun = await rerunUnderProjectNode(import.meta.filename);
  if (rerun !== null) return rerun;
  const mutants = chosen(process.argv.slice(2));
  const killed = await tryAll(mutants);
  console.log(`${killed} killed, ${mutants.length - killed} survived`);
  return killed === mutants.length ? 0 : 1;
});
