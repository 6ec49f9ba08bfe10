import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { claimsOf, counts } from '../../db/seed/differences.ts';
import { builtInSeed } from '../../db/seed/index.ts';
import { validateSeed } from '../../db/seed/validate.ts';
import { inRoot } from '../../scripts/lib/paths.mjs';

/** What the README says of the built-in evidence is what the evidence is. */

const readme = readFileSync(inRoot('README.md'), 'utf8').replaceAll(/\s+/g, ' ');
const seed = validateSeed(builtInSeed);

test('the README counts the claims as they are', () => {
  const claims = claimsOf(seed);
  const counting = claims.filter((claim) => counts(claim.findings)).length;
  const [, all, count, context] =
    /(\d+) claims by author, people quoted and readers, of which (\d+) count and (\d+) give context/.exec(
      readme,
    ) ?? [];
  expect([all, count, context].map(Number)).toEqual([claims.length, counting, claims.length - counting]);
});

test('the README counts the contradictions and articles as they are', () => {
  const [, themes] = /(\d+) themes on which they contradict/.exec(readme) ?? [];
  expect(Number(themes)).toBe(seed.contradictions.length);
  expect(readme).toContain('taken from five articles');
  expect(seed.sources).toHaveLength(5);
});
