import { parseArgs } from 'node:util';
import { TORTURES } from './index.ts';
import { runTorture } from './torture.ts';

/**
 * `npm run torture`: one JSON line for each torture, `{name, tried, seed, seconds, …}`. Names choose some of them, `--quick` makes them
 * short, `--count` says how often, and `--seed` which chances. It ends with status 1 when something was lost or wrong.
 */

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { quick: { type: 'boolean' }, count: { type: 'string' }, seed: { type: 'string' } },
});

const unknown = positionals.find((name) => !TORTURES.some((torture) => torture.name === name));
if (unknown !== undefined) {
  console.error(
    `There is no torture "${unknown}"; name some of ${TORTURES.map(({ name }) => name).join(', ')}.`,
  );
  process.exit(2);
}

for (const torture of TORTURES) {
  if (positionals.length > 0 && !positionals.includes(torture.name)) continue;
  const count = Number(values.count ?? (values.quick ? torture.quick : torture.long));
  const seed = Number(values.seed ?? 11);
  const start = performance.now();
  const said = await runTorture(torture, { count, seed }).catch((error: unknown) => {
    process.exitCode = 1;
    return { failed: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  });
  const seconds = Math.round((performance.now() - start) / 100) / 10;
  const { counts, ...rest } = { counts: {}, ...said };
  console.log(JSON.stringify({ name: torture.name, tried: count, seed, seconds, ...counts, ...rest }));
}
