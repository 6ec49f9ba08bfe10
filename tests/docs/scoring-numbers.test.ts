import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { NEW_SCENARIO } from '../../db/defaults.ts';
import { assess } from '../../scoring/assessment/assess.ts';
import { rhoPath } from '../../scoring/sensitivity/rho-path.ts';
import { prepareWhatIf } from '../../scoring/sensitivity/what-if-base.ts';
import { comparison, type FindingOn, SCENARIO } from '../scoring/evidence.ts';

/** Numbers that docs/scoring.md quotes of voices and of what is known, worked out again. */

const text = readFileSync(new URL('../../docs/scoring.md', import.meta.url), 'utf8').replace(/\s+/g, ' ');

const on = { alternative: 'a', criterion: 'x', polarity: 'pro' as const };
const cellOf = (findings: readonly Partial<FindingOn>[]) =>
  assess(
    comparison(
      ['a'],
      { x: 1 },
      findings.map((finding) => ({ ...on, ...finding })),
    ),
    { ...SCENARIO, rho: 0.5 },
  ).cells.get('a|x') ?? expect.fail('no cell');
const inRow = (name: string, { pro, con, value }: { pro: number; con: number; value: number }): RegExp => {
  const plain = (n: number): string => (n === 0 ? '0' : n.toFixed(2)).replace('.', '\\.');
  return new RegExp(`\\| ${name} \\|[^|]*\\| ${plain(pro)} \\| ${plain(con)} \\| ${value.toFixed(1)} \\|`);
};

test('the table of voices', () => {
  const reported = cellOf(Array.from({ length: 8 }, (_, i) => ({ speaker: `s${i}`, holder: 'h' })));
  expect(text).toMatch(inRow('one holder, reported eight times', reported));
  const event = cellOf(['u', 'v', 'w'].map((speaker) => ({ speaker, origin: 'fire' })));
  expect(text).toMatch(inRow('three documents of one event', event));
  const both = cellOf([
    { speaker: 'u' },
    { speaker: 'u' },
    { speaker: 'u', polarity: 'con' },
    { speaker: 'v', origin: 'o' },
    { speaker: 'w', origin: 'o', polarity: 'con' },
  ]);
  expect(text).toMatch(inRow('on both sides', both));
  expect(text).toContain(
    `“${both.proCount + both.conCount} claims, ${both.voices} voices, counted as ${(both.pro + both.con).toFixed(1)}”`,
  );
});

test('the rho at which the winner changes, and the rules of a new scenario', () => {
  const evidence = comparison(['a', 'b'], { x: 1 }, [
    { ...on, speaker: 'u' },
    { ...on, speaker: 'u' },
    { ...on, speaker: 'u' },
    { ...on, alternative: 'b', speaker: 'v' },
    { ...on, alternative: 'b', speaker: 'w' },
  ]);
  const { above } = rhoPath(prepareWhatIf(evidence, SCENARIO));
  expect(text).toContain(`below a rho of ${above?.at.toFixed(2)} A is first`);
  expect(NEW_SCENARIO).toMatchObject({ rho: 1 / 2, leastCoverage: 1 / 3 });
  expect(text).toContain('It is 1/2 unless the scenario says otherwise');
  expect(text).toContain('(a third of the weight unless the scenario says otherwise');
});

test('what is known and what is assumed', () => {
  const evidence = comparison(['a'], { x: 37, y: 33, z: 30 }, [
    { ...on, strength: 2, speaker: 'u' },
    { ...on, strength: 2, speaker: 'v' },
  ]);
  const [a] = assess(evidence, SCENARIO).standings;
  if (!a) expect.fail('no ranking');
  const { score, known, assumed, coverage } = a;
  const high = known + 100 * (1 - coverage);
  expect(text).toContain(
    `so ${known.toFixed(1)} points are known and ${assumed.toFixed(1)} assumed: ${score.toFixed(1)} in all, anywhere from ${known.toFixed(1)} to ${high.toFixed(1)}`,
  );
  expect(text).toContain(
    `The value of what is known is ${(known / coverage).toFixed(1)}, on a coverage of ${coverage.toFixed(2)}`,
  );
});
