import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fileOf, textOf } from './dialects.ts';
import { type Dialect, type Known, WORDS, writings } from './known-comparisons.ts';
import { importedWith, type Outcome, shares } from './outcome.ts';

/** Something that came in otherwise than it was written, and the names of the lines that it is about. */
interface Difference {
  readonly about: readonly string[];
  readonly what: string;
}

/** Everything in which an outcome is not the comparison that was written. */
function differencesOf(
  { alternatives, criteria, weights }: Known,
  { language }: Dialect,
  outcome: Outcome,
): Difference[] {
  const missing = (wanted: readonly string[], got: readonly string[], what: string): Difference[] => [
    ...wanted
      .filter((name) => !got.includes(name))
      .map((name) => ({ about: [name], what: `no ${what} ${name}` })),
    ...got
      .filter((name) => !wanted.includes(name))
      .map((name) => ({ about: [name], what: `a ${what} ${name}` })),
  ];
  const found = missing(alternatives, outcome.alternatives, 'alternative');
  const headingOfGroups = WORDS[language].group;
  const names = criteria.map(({ name }) => name);
  found.push(...missing(names, outcome.criteria, 'criterion'));
  const wantedWeights = shares(
    // Without weights all count alike.
    Object.fromEntries(names.map((name, i) => [name, weights[i] ?? 1])),
  );
  for (const { name, unit, direction, group, values } of criteria) {
    if (!outcome.criteria.includes(name)) continue;
    const differ = (what: string, wanted: unknown, got: unknown, ...more: string[]): void => {
      if (wanted !== got)
        found.push({
          about: [name, ...more],
          what: `${what} of ${name}: ${String(got)} for ${String(wanted)}`,
        });
    };
    differ('unit', unit, outcome.units[name]);
    differ('direction', direction, outcome.directions[name]);
    if (group !== '') differ('group', group, outcome.groups[name], group, headingOfGroups);
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
  return lines.some(
    (line) => /^(?:warning|error|note|left out):/.test(line) && about.some((name) => line.includes(name)),
  );
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
      const differences = differencesOf(known, dialect, outcome);
      if (differences.length === 0) equal++;
      const silent = differences.filter((difference) => !isSaid(difference, outcome)).map(({ what }) => what);
      expect(silent, `${textOf(known, dialect)}\n${outcome.said}`).toEqual([]);
    }),
    settings,
  );
  // What is asked about or refused is the exception.
  expect(equal / runs).toBeGreaterThan(0.6);
});
