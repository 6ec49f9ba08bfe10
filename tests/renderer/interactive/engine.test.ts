import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { openForLooking } from '../../../db/open.ts';
import { readTables } from '../../../db/queries.ts';
import type { WorkbookTables } from '../../../db/tables.ts';
import { exportContextOf } from '../../../formats/write/export-context.ts';
import { dataText } from '../../../formats/write/interactive/interactive-page.ts';
import { pageDataOf } from '../../../formats/write/interactive/page-data.ts';
import { rankingDocument } from '../../../formats/write/ranking-document.ts';
import { engineOf, NOT_MOVED } from '../../../renderer/interactive/engine.ts';
import { assess } from '../../../scoring/assessment/assess.ts';
import { chanceOf } from '../../../scoring/robustness/chance.ts';
import { verdictBy } from '../../../scoring/robustness/verdict-by.ts';
import { listsTables, shippedTables } from '../../db/workbooks.ts';
import { numbersFile } from '../../fixtures/numbers-file.ts';

/** What the page works out from what stands in the file, which is text. */
const engineIn = (tables: WorkbookTables) => {
  const context = exportContextOf(tables, tables.scenarios[0]?.id ?? '');
  return engineOf(JSON.parse(dataText(pageDataOf(context, new Date(0)))));
};

function numbers(): WorkbookTables {
  const folder = mkdtempSync(join(tmpdir(), 'weighbridge-page-'));
  const path = join(folder, 'numbers.weighbridge');
  numbersFile(
    path,
    ['Alpha', 'Beta', 'Gamma'],
    [
      { name: 'Price', direction: 'min', unit: '€', numbers: [990, 1250, 1099] },
      { name: 'Battery', direction: 'max', unit: 'h', numbers: [9, 14.5, 11] },
      { name: 'Weight', direction: 'min', unit: 'kg', numbers: [1.4, 1.1, null] },
    ],
  );
  const db = openForLooking(path);
  const tables = readTables(db);
  db.close();
  rmSync(folder, { recursive: true });
  return tables;
}

const withChance = (tables: WorkbookTables, state: object): WorkbookTables => ({
  ...tables,
  viewStates: [
    ...tables.viewStates.filter(({ view }) => view !== 'chance'),
    { id: 'c', view: 'chance', state },
  ],
});

describe.each([
  ['the built-in workbook', shippedTables()],
  ['the lists', listsTables()],
  ['a workbook of numbers', numbers()],
  ['weights that are varied too', withChance(shippedTables(), { weights: 'around', samples: 10_000 })],
])('%s', (_name, tables) => {
  const engine = engineIn(tables);

  test('at the weights of the author every number is that of rank', () => {
    for (const scenario of tables.scenarios) {
      const ranked = rankingDocument(tables, scenario, null) as Record<string, Record<string, unknown>>;
      const assessment = engine.assess(scenario.id, NOT_MOVED);
      const verdict = engine.settleNow(assessment);
      const by = <T>(value: (s: (typeof assessment.standings)[number]) => T): Record<string, T> =>
        Object.fromEntries(assessment.standings.map((s) => [s.name, value(s)]));
      const drawn = new Map(verdict.standings.map((s) => [s.alternativeId, s]));
      expect(by(({ score }) => score)).toEqual(ranked['scores']);
      expect(by(({ known }) => known)).toEqual(ranked['known']);
      expect(by(({ assumed }) => assumed)).toEqual(ranked['assumed']);
      expect(by(({ alternativeId }) => drawn.get(alternativeId)?.chanceFirst)).toEqual(ranked['chanceFirst']);
      expect(
        by(({ alternativeId }) => {
          const interval = drawn.get(alternativeId)?.interval;
          return [interval?.low, interval?.high];
        }),
      ).toEqual(ranked['intervals']);
      const { leaders, chance, lead, samples, seed, kind } = verdict;
      expect(ranked['verdict']).toMatchObject({ leaders, chance, lead, samples, seed, kind });
    }
  });

  test('and at those of a reader what the app would say of them', () => {
    const scenario = tables.scenarios[0] ?? expect.fail('no scenario');
    const [criterion] = engine.assess(scenario.id, NOT_MOVED).criterionIds;
    const moved = new Map([[criterion ?? '', 77]]);
    const weights = tables.weights.map((w) =>
      w.scenarioId === scenario.id && w.criterionId === criterion ? { ...w, value: 77 } : w,
    );
    const expected = assess({ ...tables, weights }, scenario);
    const assessment = engine.assess(scenario.id, moved);
    expect(assessment.standings).toEqual(expected.standings);
    expect(assessment.notRanked).toEqual(expected.notRanked);
    expect(engine.settleNow(assessment)).toEqual(verdictBy(expected, weights, chanceOf(tables.viewStates)));
  });

  test('fewer draws say nearly the same, and the same of the scores', () => {
    const assessment = engine.assess(tables.scenarios[0]?.id ?? '', NOT_MOVED);
    const [quick, all] = [engine.quick(assessment), engine.settleNow(assessment)];
    expect(quick.samples).toBe(1_000);
    expect([quick.leaders, quick.lead]).toEqual([all.leaders, all.lead]);
    for (const [i, { chanceFirst }] of quick.standings.entries())
      expect(Math.abs(chanceFirst - (all.standings[i]?.chanceFirst ?? 0))).toBeLessThan(0.08);
  });
});

test('of a huge matrix fewer are drawn while a weight moves, and the condition waits', () => {
  const tables = shippedTables();
  const [alternative] = tables.alternatives.filter((a) => a.active);
  const many = Array.from({ length: 300 }, (_, i) => ({
    ...(alternative ?? expect.fail('nothing compared')),
    id: `${alternative?.id}-${i}`,
    name: `A ${i}`,
  }));
  // Judged, so that enough is known of each.
  const judgements = many.flatMap(({ id: alternativeId }, i) =>
    tables.criteria.map(({ id: criterionId }) => ({
      id: `${alternativeId} ${criterionId}`,
      alternativeId,
      criterionId,
      value: i / 4,
      reason: '',
      analystId: '',
      createdAt: '',
      updatedAt: '',
    })),
  );
  const engine = engineIn({ ...tables, alternatives: many, judgements, findings: [] });
  const assessment = engine.assess(engine.data.scenarioId, NOT_MOVED);
  expect(engine.isQuick(assessment)).toBe(false);
  expect(engine.quick(assessment).samples).toBe(Math.floor(2_000_000 / assessment.cells.size));
  const usual = engineIn(tables);
  expect(usual.isQuick(usual.assess(usual.data.scenarioId, NOT_MOVED))).toBe(true);
});

test('a criterion that the scenario gives no weight can be given one', () => {
  const tables = shippedTables();
  const scenario = tables.scenarios[0] ?? expect.fail('no scenario');
  const [criterion = ''] = engineIn(tables).assess(scenario.id, NOT_MOVED).criterionIds;
  const without = tables.weights.filter((w) => w.criterionId !== criterion);
  const engine = engineIn({ ...tables, weights: without });
  expect(engine.assess(scenario.id, NOT_MOVED).shares.get(criterion)).toBe(0);
  expect(engine.assess(scenario.id, new Map([[criterion, 50]])).shares.get(criterion)).toBeGreaterThan(0);
});

test('the condition of the verdict names the weight that is nearest to changing it', () => {
  const engine = engineIn(shippedTables());
  expect(engine.condition(engine.assess(engine.data.scenarioId, NOT_MOVED))).toMatch(
    /^Xen stays first while hardware support has less than \d+ % of the weight/,
  );
});

describe('all draws', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  test('are made a moment after the hand rests, and not where it moves on', () => {
    const engine = engineIn(withChance(listsTables(), { weights: 'any', samples: 10_000 }));
    const assessment = engine.assess(engine.data.scenarioId, new Map([['x', 1]]));
    const done = vi.fn();
    engine.settle(assessment, done)();
    vi.advanceTimersByTime(10_000);
    expect(done).not.toHaveBeenCalled();
    expect(engine.settled(assessment)).toBeNull();
    engine.settle(assessment, done);
    vi.advanceTimersByTime(10_000);
    expect(done).toHaveBeenCalledTimes(1);
    expect(engine.settled(assessment)?.samples).toBe(10_000);
  });
});
