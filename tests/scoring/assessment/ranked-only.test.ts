import { describe, expect, test } from 'vitest';
import { assess } from '../../../scoring/assessment/assess.ts';
import { rankedOnly } from '../../../scoring/assessment/ranked-only.ts';
import { comparableOf } from '../../../scoring/method-comparison/comparable.ts';
import { compareMethods } from '../../../scoring/method-comparison/compare-methods.ts';
import { DEFAULT_OPTIONS } from '../../../scoring/method-comparison/method-options.ts';
import { cellRangesOf, linearModelOf } from '../../../scoring/robustness/linear-model.ts';
import { drawBeliefs } from '../../../scoring/robustness/simulate.ts';
import { beliefCells } from '../../../scoring/robustness/smaa.ts';
import { judgeRanking } from '../../../scoring/robustness/verdict.ts';
import { evidenceSensitivity } from '../../../scoring/sensitivity/evidence-sensitivity.ts';
import { comparison, SCENARIO } from '../evidence.ts';

/** Of b too little is known to rank it, and it would be first. */
const evidence = comparison(['b', 'a', 'c'], { x: 1, y: 3 }, [
  { alternative: 'b', criterion: 'x', polarity: 'pro', strength: 2, source: 's1' },
  { alternative: 'b', criterion: 'x', polarity: 'pro', strength: 2, source: 's2' },
  { alternative: 'a', criterion: 'y', polarity: 'pro', strength: 0.5, source: 's3' },
  { alternative: 'c', criterion: 'y', polarity: 'con', source: 's1' },
]);
const rules = { ...SCENARIO, leastCoverage: 1 / 3 };
const assessment = assess(evidence, rules);

describe('whoever is not ranked', () => {
  test('would be first, and is none the less left out', () => {
    expect(assess(evidence, SCENARIO).standings[0]?.alternativeId).toBe('b');
    expect(assessment.standings.map((s) => s.alternativeId)).toEqual(['a', 'c']);
    expect(assessment.notRanked).toMatchObject([{ alternativeId: 'b', coverage: 0.25 }]);
    expect(rankedOnly(assessment).alternativeIds).toEqual(['a', 'c']);
    expect(rankedOnly(assessment)).toBe(rankedOnly(assessment));
    const all = assess(evidence, SCENARIO);
    expect(rankedOnly(all)).toBe(all);
  });

  test('takes part in no chance: those of the others add up to 1', () => {
    const verdict = judgeRanking(assessment);
    expect(verdict.standings.map((s) => s.alternativeId)).toEqual(['a', 'c']);
    expect(verdict.standings.reduce((sum, s) => sum + s.chanceFirst, 0)).toBeCloseTo(1, 12);
    expect(verdict).toMatchObject({ leaders: ['a'], ranked: 2, notRanked: [{ name: 'b', coverage: 0.25 }] });
    // Draws of everybody are not taken for draws of those who are ranked.
    expect(judgeRanking(assessment, drawBeliefs(assessment))).toEqual(verdict);
    expect(beliefCells(assessment)).toHaveLength(2);
  });

  test('leads in no model of other weights, and in no method', () => {
    const model = linearModelOf(assessment);
    expect(model?.values).toHaveLength(2);
    expect(model?.leader).toBe(0);
    expect(cellRangesOf(assessment)).toHaveLength(2);
    const named = evidence.criteria.map((c) => ({ ...c, name: c.id }));
    const comparable = comparableOf(assessment, named);
    expect(comparable?.alternatives.map(({ id }) => id)).toEqual(['a', 'c']);
    for (const { answer } of compareMethods(comparable ?? expect.fail(), DEFAULT_OPTIONS))
      expect(answer?.ranks).toHaveLength(2);
  });

  test('keeps its number in the straight line that the values of others hang on', () => {
    const measured = {
      ...comparison(['b', 'a', 'c'], { n: 1, y: 3 }, [
        { alternative: 'a', criterion: 'y', polarity: 'pro' as const },
        { alternative: 'c', criterion: 'y', polarity: 'con' as const },
      ]),
      measurements: [
        ['b', 100],
        ['a', 10],
        ['c', 20],
      ].map(([id, a]) => ({
        alternativeId: id as string,
        criterionId: 'n',
        sourceId: null,
        kind: 'exact' as const,
        a: a as number,
        b: null,
      })),
    };
    const numeric = {
      ...measured,
      criteria: measured.criteria.map((c) => (c.id === 'n' ? { ...c, scale: 'numeric' as const } : c)),
    };
    const ranked = assess(numeric, rules);
    expect(ranked.notRanked.map((s) => s.alternativeId)).toEqual(['b']);
    const named = numeric.criteria.map((c) => ({ ...c, name: c.id }));
    const [mavt] = compareMethods(comparableOf(ranked, named) ?? expect.fail(), DEFAULT_OPTIONS);
    const scores = ranked.alternativeIds.flatMap(
      (id) => ranked.standings.find((s) => s.alternativeId === id)?.score ?? [],
    );
    for (const [i, score] of (mavt?.answer?.scores ?? []).entries())
      expect(score).toBeCloseTo(scores[i] ?? 0, 9);
  });

  test('is first in no what-if, and who would drop out with a source is said', () => {
    const found = evidenceSensitivity(evidence, rules);
    expect(found.alternativeIds).toEqual(['a', 'c']);
    for (const { groups } of Object.values(found.leaveOneOut))
      for (const group of groups) {
        expect(group.ranks).toHaveLength(2);
        expect(group.leader?.alternativeIds).not.toContain('b');
      }
    const without = (key: string) => found.leaveOneOut.source.groups.find((g) => g.key === key);
    expect(without('s3')).toMatchObject({ tooLittleKnownIds: ['a'], critical: true });
    expect(without('s1')?.tooLittleKnownIds).toEqual(['c']);
    expect(without('s2')).toMatchObject({ tooLittleKnownIds: [], critical: false });
    expect(found.missing.alternatives.map((s) => s.alternativeId)).toEqual(['a', 'c']);
    expect(found.readingList.every((item) => item.alternativeId !== 'b')).toBe(true);
    expect(found.known.alternatives.map((s) => [s.alternativeId, s.rank])).toEqual([
      ['a', 1],
      ['c', 2],
      ['b', null],
    ]);
  });
});
