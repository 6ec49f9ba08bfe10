import { describe, expect, test } from 'vitest';
import { assess } from '../../../scoring/assessment/assess.ts';
import { rankedOnly } from '../../../scoring/assessment/ranked-only.ts';
import {
  type ChanceSettings,
  DEFAULT_CHANCE,
  isPlainChance,
  OPEN_WEIGHTS,
  planChance,
  readChanceSettings,
  simulateChance,
  startChance,
} from '../../../scoring/robustness/chance.ts';
import { NO_LOCKS } from '../../../scoring/robustness/linear-model.ts';
import { smaaInTurn } from '../../../scoring/robustness/smaa.ts';
import { judgeRanking } from '../../../scoring/robustness/verdict.ts';
import { shippedTables } from '../../db/workbooks.ts';

const tables = shippedTables();

/** The first column of the table of ranks, by id. */
function ofRanks(assessment: ReturnType<typeof assess>, settings: ChanceSettings): Map<string, number> {
  const run = smaaInTurn(planChance(assessment, NO_LOCKS, settings) ?? expect.fail('no ranking'));
  run.advance(run.total);
  const { rankAcceptability } = run.result();
  return new Map(rankedOnly(assessment).alternativeIds.map((id, a) => [id, rankAcceptability[a]?.[0] ?? -1]));
}

describe('the chance to be first', () => {
  test.each(tables.scenarios.map((scenario) => [scenario.name, scenario] as const))(
    'is the same number in the verdict and in the table of ranks: %s',
    (_, scenario) => {
      const assessment = assess(tables, scenario);
      expect(isPlainChance(DEFAULT_CHANCE)).toBe(true);
      const plain = judgeRanking(assessment);
      const ranks = ofRanks(assessment, DEFAULT_CHANCE);
      expect(plain.standings.map((s) => s.alternativeId)).toEqual([...ranks.keys()]);
      for (const { alternativeId, chanceFirst } of plain.standings) {
        expect(chanceFirst).toBeCloseTo(ranks.get(alternativeId) ?? -1, 12);
      }
      expect(plain.standings.reduce((sum, s) => sum + s.chanceFirst, 0)).toBeCloseTo(1, 9);
    },
  );

  test.each(OPEN_WEIGHTS)('and so it is with the weights %s, and with the evidence held', (weights) => {
    const [scenario] = tables.scenarios;
    const assessment = assess(tables, scenario ?? expect.fail('no scenario'));
    for (const evidence of [true, false]) {
      const settings: ChanceSettings = { ...DEFAULT_CHANCE, weights, evidence };
      const drawn = simulateChance(assessment, NO_LOCKS, settings) ?? expect.fail('no ranking');
      const verdict = judgeRanking(assessment, drawn, settings);
      expect(verdict.draws).toEqual(settings);
      const ranks = ofRanks(assessment, settings);
      for (const s of verdict.standings) expect(s.chanceFirst).toBe(ranks.get(s.alternativeId));
      const leader = assessment.standings[0]?.alternativeId ?? '';
      expect(verdict.chance).toBe(ranks.get(leader));
    }
  });

  test('of a run that draws the cells alone is that of the draws of the verdict', () => {
    const assessment = assess(tables, tables.scenarios[0] ?? expect.fail('no scenario'));
    const run = simulateChance(assessment, NO_LOCKS, DEFAULT_CHANCE) ?? expect.fail('no ranking');
    const plain = judgeRanking(assessment);
    for (const [i, s] of run.standings.entries()) {
      expect(s.chanceFirst).toBeCloseTo(plain.standings[i]?.chanceFirst ?? -1, 12);
      expect(Math.abs(s.interval.low - (plain.standings[i]?.interval.low ?? 0))).toBeLessThan(0.2);
    }
  });

  test('is drawn by default at the present weights, and by what a workbook remembers where that fits', () => {
    expect(readChanceSettings(undefined)).toEqual(DEFAULT_CHANCE);
    expect(readChanceSettings({ weights: 'sideways', width: 7, samples: 12, evidence: 'yes' })).toEqual(
      DEFAULT_CHANCE,
    );
    const saved: ChanceSettings = { ...DEFAULT_CHANCE, weights: 'around', width: 0.5, samples: 100_000 };
    expect(readChanceSettings(JSON.parse(JSON.stringify(saved)))).toEqual(saved);
  });
});

describe('draws that are made a part at a time', () => {
  const settings: ChanceSettings = { ...DEFAULT_CHANCE, weights: 'any' };
  const assessment = assess(tables, tables.scenarios[0] ?? expect.fail('no scenario'));

  test('come to what they come to at once', () => {
    const run = startChance(assessment, NO_LOCKS, settings) ?? expect.fail('no ranking');
    expect(run.total).toBe(10_000);
    while (run.advance(777) < run.total);
    expect(run.result()).toEqual(simulateChance(assessment, NO_LOCKS, settings));
  });

  test('are so many as are asked for at most', () => {
    const run = startChance(assessment, NO_LOCKS, settings, 500) ?? expect.fail('no ranking');
    expect(run.total).toBe(500);
    expect(run.advance(10_000)).toBe(500);
    expect(run.result().samples).toBe(500);
  });
});
