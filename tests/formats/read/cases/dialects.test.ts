import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fileOf, textOf } from './dialects.ts';
import { type Dialect, type Known, writings } from './known-comparisons.ts';
import { importedWith, type Outcome, shares } from './outcome.ts';

/** Something that came in otherwise than it was written, and the name of the line that it is about. */
interface Difference {
  readonly about: string;
  readonly what: string;
}

/** Everything in which an outcome is not the comparison that was written. */
function differencesOf({ alternatives, criteria, weights }: Known, outcome: Outcome): Difference[] {
  const missing = (wanted: readonly string[], got: readonly string[], what: string): Difference[] => [
    ...wanted.filter((name) => !got.includes(name)).map((about) => ({ about, what: `no ${what} ${about}` })),
    ...got.filter((name) => !wanted.includes(name)).map((about) => ({ about, what: `a ${what} ${about}` })),
  ];
  const found = missing(alternatives, outcome.alternatives, 'alternative');
  const names = criteria.map(({ name }) => name);
  found.push(...missing(names, outcome.criteria, 'criterion'));
  const wantedWeights = shares(
    // Without weights all count alike.
    Object.fromEntries(names.map((name, i) => [name, weights[i] ?? 1])),
  );
  for (const { name, unit, direction, group, values } of criteria) {
    if (!outcome.criteria.includes(name)) continue;
    const differ = (what: string, wanted: unknown, got: unknown): void => {
      if (wanted !== got)
        found.push({ about: name, what: `${what} of ${name}: ${String(got)} for ${String(wanted)}` });
    };
    differ('unit', unit, outcome.units[name]);
    differ('direction', direction, outcome.directions[name]);
    if (group !== '') differ('group', group, outcome.groups[name]);
    differ('weight', wantedWeights[name], outcome.weights[name]);
    for (const [i, alternative] of alternatives.entries()) {
      if (!outcome.alternatives.includes(alternative)) continue;
      differ(`number ${alternative}`, values[i], outcome.cells[alternative]?.[name]);
    }
  }
  return found;
}

/** Whether a difference is said: by a refusal, or by a line that names what it is about. */
function isSaid({ about }: Difference, { status, said }: Outcome): boolean {
  if (status === 2) return /\S.*\./.test(said);
  const lines = said
    .split('\n')
    .map((line) => line.replace(/^Taken for .*?(?:; left out: |$)/, 'left out: '));
  return lines.some((line) => /^(?:warning|error|note|left out):/.test(line) && line.includes(about));
}

const runs = Number(process.env['WEIGHBRIDGE_DIALECT_RUNS'] ?? '60');
const isLong = process.env['WEIGHBRIDGE_DIALECT_RUNS'] !== undefined;

/** The same tables each time, but where many are asked for. */
const settings = isLong ? { numRuns: runs } : { numRuns: runs, seed: 20_261_130 };

test('a known comparison comes back from whatever dialect it is written in, or what differs is said', {
  timeout: 60_000 + runs * 5_000,
}, async () => {
  let equal = 0;
  await fc.assert(
    fc.asyncProperty(writings, async ([known, dialect]: readonly [Known, Dialect]) => {
      const outcome = await importedWith(fileOf(known, dialect), { ranks: false });
      const differences = differencesOf(known, outcome);
      if (differences.length === 0) equal++;
      const silent = differences.filter((difference) => !isSaid(difference, outcome)).map(({ what }) => what);
      expect(silent, `${textOf(known, dialect)}\n${outcome.said}`).toEqual([]);
    }),
    settings,
  );
  // What is asked about or refused is the exception.
  expect(equal / runs).toBeGreaterThan(0.6);
});
