import { describe, expect, test } from 'vitest';
import { verdictExplanation, verdictHeadline } from '../../../common/verdict-words.ts';
import { assess } from '../../../scoring/assessment/assess.ts';
import { drawBeliefs, simulateStandings } from '../../../scoring/robustness/simulate.ts';
import { judgeRanking } from '../../../scoring/robustness/verdict.ts';
import { comparison, type FindingOn, SCENARIO } from '../evidence.ts';

const many = (count: number, finding: FindingOn): FindingOn[] => Array.from({ length: count }, () => finding);
const on = { criterion: 'x' };
const verdictOn = (
  findings: FindingOn[],
  alternatives = ['a', 'b'],
  weights: Record<string, number> = { x: 1 },
) => judgeRanking(assess(comparison(alternatives, weights, findings), SCENARIO));

describe('the verdict', () => {
  test('Beta(2, 1) beats an open Beta(1, 1) in two of three draws: it leads', () => {
    // P(X > Y) for X ~ Beta(2, 1), Y uniform is E[X] = 2/3.
    const verdict = verdictOn([{ ...on, alternative: 'a', polarity: 'pro' }]);
    expect(verdict.kind).toBe('leads');
    expect(verdictHeadline(verdict)).toBe('a leads');
    expect(verdict.chance).toBeGreaterThan(0.65);
    expect(verdict.chance).toBeLessThan(0.683);
  });

  test('much pro against much con is a clear winner', () => {
    const verdict = verdictOn([
      ...many(6, { ...on, alternative: 'a', polarity: 'pro' }),
      ...many(6, { ...on, alternative: 'b', polarity: 'con' }),
    ]);
    expect(verdict.kind).toBe('clear-winner');
    expect(verdict.leaders).toEqual(['a']);
  });

  test('a small lead is no clear winner', () => {
    const verdict = verdictOn([
      ...many(3, { ...on, alternative: 'a', polarity: 'pro' }),
      ...many(2, { ...on, alternative: 'b', polarity: 'pro' }),
    ]);
    expect(verdict.kind).toBe('no-clear-winner');
    expect(verdict.lead).toBeCloseTo(5, 9);
  });

  test('a tie names everyone and is no clear winner', () => {
    const verdict = verdictOn([]);
    expect(verdict).toMatchObject({ kind: 'no-clear-winner', leaders: ['a', 'b'], lead: 0 });
  });

  test('a tie is told as a list, with the reason where nothing is known', () => {
    expect(verdictExplanation(verdictOn([]))).toBe(
      'a and b tie for first: no cell holds anything that counts, so nothing sets them apart.',
    );
    const pro = (alternative: string): FindingOn => ({ ...on, alternative, polarity: 'pro' });
    expect(verdictExplanation(verdictOn(['a', 'b', 'c'].map(pro), ['a', 'b', 'c', 'd']))).toMatch(
      /^a, b and c tie for first.*; for each the chance to be first is about \d+ of 100\.$/,
    );
    const six = ['a', 'b', 'c', 'd', 'e', 'f'];
    expect(verdictExplanation(verdictOn(six.map(pro), six))).toMatch(
      /^a, b, c and 3 others tie for first[,;] /,
    );
  });

  test('rivals that tie for second are counted, not passed over', () => {
    const verdict = verdictOn([{ ...on, alternative: 'a', polarity: 'pro' }], ['a', 'b', 'c', 'd']);
    expect(verdictExplanation(verdict)).toMatch(/^a is 16\.7 points ahead of b and 2 others/);
  });

  test('one alternative alone is not called a winner', () => {
    expect(verdictOn([], ['a']).kind).toBe('single');
  });

  test('without weights there is no ranking, and the remedy is named', () => {
    const verdict = verdictOn([], ['a', 'b'], { x: 0 });
    expect(verdict).toMatchObject({ kind: 'no-ranking', chance: null, leaders: [] });
    expect(verdictExplanation(verdict)).toContain('weight');
    // There may be none at all: none need be hidden.
    expect(verdictExplanation(verdictOn([], ['a', 'b'], {}))).toBe(
      'No criterion is shown: it takes one at least.',
    );
  });
});

describe('the simulation', () => {
  const evidence = comparison(
    ['a', 'b', 'c'],
    { x: 2, y: 1 },
    [
      { alternative: 'a', criterion: 'x', polarity: 'pro' },
      { alternative: 'b', criterion: 'y', polarity: 'con' },
    ],
    [{ alternativeId: 'c', criterionId: 'x', value: 80 }],
  );
  const assessment = assess(evidence, SCENARIO);

  test('chances add up to one and scores lie in their ranges', () => {
    const standings = simulateStandings(drawBeliefs(assessment), assessment.shares);
    expect(standings.reduce((sum, s) => sum + s.chanceFirst, 0)).toBeCloseTo(1, 9);
    for (const { alternativeId, interval } of standings) {
      const score = assessment.standings.find((s) => s.alternativeId === alternativeId)?.score ?? Number.NaN;
      expect(interval.low).toBeLessThan(score);
      expect(interval.high).toBeGreaterThan(score);
    }
  });

  test('the same seed gives the same numbers, another seed others', () => {
    const chances = (seed: number) =>
      simulateStandings(drawBeliefs(assessment, { samples: 500, seed }), assessment.shares).map(
        (s) => s.chanceFirst,
      );
    expect(chances(1)).toEqual(chances(1));
    expect(chances(1)).not.toEqual(chances(2));
  });

  test('a huge matrix gets fewer draws instead of all of the memory', () => {
    const names = Array.from({ length: 100 }, (_, i) => `n${i}`);
    const weights = Object.fromEntries(Array.from({ length: 100 }, (_, i) => [`c${i}`, 1]));
    const huge = drawBeliefs(assess(comparison(names, weights, []), SCENARIO));
    expect(huge.samples).toBe(2_500);
    expect(huge.values).toHaveLength(25_000_000);
  });

  test('a judgement is drawn as the point that it is', () => {
    const { values, criterionIds, alternativeIds, samples } = drawBeliefs(assessment, {
      samples: 50,
      seed: 5,
    });
    const cell = alternativeIds.indexOf('c') * criterionIds.length + criterionIds.indexOf('x');
    for (let s = 0; s < samples; s++) expect(values[cell * samples + s]).toBe(80);
  });
});
