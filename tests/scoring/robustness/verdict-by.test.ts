import { expect, test } from 'vitest';
import { assess } from '../../../scoring/assessment/assess.ts';
import { chanceOf, DEFAULT_CHANCE } from '../../../scoring/robustness/chance.ts';
import { judgeRanking } from '../../../scoring/robustness/verdict.ts';
import { verdictBy } from '../../../scoring/robustness/verdict-by.ts';
import { comparison, SCENARIO } from '../evidence.ts';

const evidence = comparison(['a', 'b'], { x: 3, y: 1 }, [
  { alternative: 'a', criterion: 'x', polarity: 'pro' },
  { alternative: 'b', criterion: 'y', polarity: 'pro' },
]);
const assessment = assess(evidence, SCENARIO);

test('the verdict is the plain one unless the workbook remembers other draws', () => {
  expect(verdictBy(assessment, evidence.weights, chanceOf([]))).toEqual(judgeRanking(assessment));
});

test('with any weights the chance is another, and a locked weight stays where it is', () => {
  const any = chanceOf([{ view: 'chance', state: { weights: 'any', samples: 10_000 } }]);
  expect(any).toEqual({ ...DEFAULT_CHANCE, weights: 'any' });
  const plain = verdictBy(assessment, evidence.weights, DEFAULT_CHANCE).chance ?? 0;
  const varied = verdictBy(assessment, evidence.weights, any).chance ?? 0;
  // By symmetry of the evidence either is first as often as the other.
  expect(varied).toBeCloseTo(0.5, 1);
  expect(plain).toBeGreaterThan(varied + 0.05);
  const locked = evidence.weights.map((w) => ({ ...w, lockedShare: w.value / 4 }));
  expect(verdictBy(assess({ ...evidence, weights: locked }, SCENARIO), locked, any).chance).toBeCloseTo(
    plain,
    1,
  );
});
