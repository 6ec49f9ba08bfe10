import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ELICITATION_METHODS } from '../../common/elicitation.ts';
import type { WorkbookTables } from '../../electron/ipc/contract.ts';
import { activeGroups } from '../../renderer/features/weights/answers/weighed-items.ts';
import {
  draftResult,
  presentShares,
  readDraft,
  setAt,
  typedPoints,
} from '../../renderer/features/weights/draft.ts';
import {
  leaderChanges,
  leadSentence,
  pointsFromShares,
  previewOf,
  sameShares,
} from '../../renderer/features/weights/preview.ts';
import { currentScenario } from '../../renderer/model/derived.ts';
import { assess, rankCells } from '../../scoring/assessment/assess.ts';
import { assessCells } from '../../scoring/assessment/cells.ts';
import { listsTables } from '../db/workbooks.ts';

const tables = listsTables();
const scenario = currentScenario(tables);
const cells = assessCells(tables, scenario);
const now = rankCells(cells, tables.weights, scenario.id);
const groups = activeGroups(tables);
const present = presentShares(groups, now.shares);
const idOf = (slug: string): string => tables.criteria.find((c) => c.slug === slug)?.id ?? '';

describe('what is asked about', () => {
  test('a criterion by what speaks against and for it', () => {
    const security = groups.flatMap((g) => g.items).find((item) => item.id === idOf('security'));
    expect(security?.worst).toMatch(/^Much code lies open/);
    expect(security?.best).toMatch(/^Little code lies open/);
  });

  test('a numeric one by the numbers at its ends, with their unit', () => {
    const numeric = (direction: 'min' | 'max'): WorkbookTables => ({
      ...tables,
      criteria: tables.criteria.map((c) =>
        c.slug === 'footprint' ? { ...c, scale: 'numeric', direction, unit: 'MB' } : c,
      ),
      measurements: tables.alternatives
        .filter((a) => a.active)
        .map((a, i) => ({
          id: `m${i}`,
          alternativeId: a.id,
          criterionId: idOf('footprint'),
          kind: 'exact',
          a: 100 + 50 * i,
          b: null,
          sourceId: null,
          paragraph: null,
          remark: '',
          analystId: '',
          updatedAt: '',
        })),
    });
    const ends = (direction: 'min' | 'max') => {
      const item = activeGroups(numeric(direction))
        .flatMap((g) => g.items)
        .find((one) => one.id === idOf('footprint'));
      return [item?.worst, item?.best];
    };
    expect(ends('max')).toEqual(['100\u00a0MB', '150\u00a0MB']);
    expect(ends('min')).toEqual(['150\u00a0MB', '100\u00a0MB']);
  });

  test('hidden criteria and groups without any are left out, and names that stand twice say their group', () => {
    const hidden = {
      ...tables,
      criteria: tables.criteria.map((c) => ({
        ...c,
        name: c.slug === 'footprint' ? 'Security' : c.name,
        active: c.slug === 'footprint' || c.slug === 'security',
      })),
    };
    expect(activeGroups(hidden).map((g) => g.items.map((item) => item.name))).toEqual([
      ['Security (Architecture)'],
      ['Security (Protection)'],
    ]);
  });
});

describe('a panel as it was left', () => {
  test('many criteria are compared by group unless somebody says otherwise', () => {
    expect(readDraft(undefined, 'ahp', groups).structure).toBe('groups');
    expect(readDraft({ structure: 'flat' }, 'ahp', groups).structure).toBe('flat');
    expect(readDraft(undefined, 'swing', groups).structure).toBe('flat');
    expect(readDraft({ structure: 'groups' }, 'swing', groups.slice(0, 1)).structure).toBe('flat');
  });

  test('whatever the file says, every way comes to shares or to a sentence', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...ELICITATION_METHODS),
        fc.oneof(
          fc.jsonValue(),
          fc.record({
            structure: fc.constantFrom('flat', 'groups', 3),
            at: fc.jsonValue(),
            sets: fc.dictionary(
              fc.constantFrom('all', 'groups', ...groups.map((g) => g.id)),
              fc.oneof(
                fc.jsonValue(),
                fc.record({ points: fc.dictionary(fc.constantFrom(...present.keys()), fc.jsonValue()) }),
                fc.record({ places: fc.array(fc.array(fc.constantFrom(...present.keys()))) }),
                fc.record({
                  first: fc.constantFrom(...present.keys()),
                  ratings: fc.dictionary(fc.constantFrom(...present.keys()), fc.double()),
                }),
                fc.record({
                  ratios: fc.array(
                    fc.record({
                      a: fc.constantFrom(...present.keys()),
                      b: fc.constantFrom(...present.keys()),
                      ratio: fc.oneof(fc.double(), fc.jsonValue()),
                    }),
                  ),
                }),
              ),
            ),
          }),
        ),
        (method, saved) => {
          const draft = readDraft(saved, method, groups);
          const { outcome, sets } = draftResult(method, draft, groups, present, cells, tables.criteria);
          expect(method === 'objective' || setAt(sets, draft) !== null).toBe(true);
          if (!outcome.shares) {
            expect(outcome.missing).not.toBe('');
            return;
          }
          const shares = [...outcome.shares.values()];
          expect(shares).toHaveLength(15);
          expect(shares.every((share) => share >= 0 && Number.isFinite(share))).toBe(true);
          expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
        },
      ),
      { numRuns: 400 },
    );
  });

  test('direct and rank order start from the present weights', () => {
    const direct = draftResult('direct', readDraft(undefined, 'direct', groups), groups, present, cells, []);
    for (const [id, share] of direct.outcome.shares ?? []) expect(share).toBeCloseTo(present.get(id) ?? 0, 9);
    const order = draftResult(
      'rank-order',
      readDraft({ structure: 'groups' }, 'rank-order', groups),
      groups,
      present,
      cells,
      [],
    );
    expect(order.outcome.missing).toBeNull();
  });
});

describe('the preview', () => {
  const alone = (slug: string) =>
    previewOf(
      cells,
      tables.weights,
      scenario.id,
      pointsFromShares(new Map(cells.criterionIds.map((id) => [id, id === idOf(slug) ? 1 : 0]))),
    );

  test('is what the program would compute with these weights', () => {
    const shares = new Map(cells.criterionIds.map((id, i) => [id, (i + 1) / 120]));
    const points = pointsFromShares(shares);
    const then = previewOf(cells, tables.weights, scenario.id, points);
    const saved = tables.weights.map((w) =>
      w.scenarioId === scenario.id ? { ...w, value: points.get(w.criterionId) ?? w.value } : w,
    );
    expect(then.standings).toEqual(assess({ ...tables, weights: saved }, scenario).standings);
  });

  test('the same shares are the same weights, whatever points they are kept as', () => {
    const doubled = tables.weights.map((w) => ({ ...w, value: 2 * w.value }));
    const points = pointsFromShares(now.shares);
    expect(sameShares(now, previewOf(cells, tables.weights, scenario.id, points))).toBe(true);
    expect(sameShares(now, previewOf(cells, doubled, scenario.id, new Map()))).toBe(true);
    expect(sameShares(now, alone('kernel-integration'))).toBe(false);
  });

  test('says who leads, who would, and by how much', () => {
    expect(leadSentence(now, now)).toMatch(/^Xen stays first, ahead by \d+\.\d points, as now\.$/);
    const then = alone('kernel-integration');
    expect(leadSentence(now, then)).toMatch(/^KVM would lead by \d+\.\d points instead of Xen\.$/);
    expect([leaderChanges(now, now), leaderChanges(now, then)]).toEqual([false, true]);
    expect(leadSentence(now, { ...now, standings: [] })).toBe('There would be no ranking.');
    const tied = { ...now, standings: now.standings.map((s) => ({ ...s, rank: 1 })) };
    expect(leadSentence(now, tied)).toBe('Xen and KVM would share the first place.');
  });

  test('a lock stays, and so do the weights of hidden criteria', () => {
    const locked = tables.weights.map((w) =>
      w.scenarioId === scenario.id && w.criterionId === idOf('security') ? { ...w, lockedShare: 0.3 } : w,
    );
    const points = new Map(cells.criterionIds.map((id) => [id, 1]));
    expect(previewOf(cells, locked, scenario.id, points).shares.get(idOf('security'))).toBe(0.3);
  });
});

describe('before everything is answered', () => {
  test('swing ranks from the first answer, unrated steps at half and sets without an answer level', () => {
    const items = groups.flatMap((g) => g.items);
    const [first, second] = items;
    const draft = readDraft(
      { sets: { all: { first: first?.id, ratings: { [second?.id ?? '']: 20 } } } },
      'swing',
      groups,
    );
    const { outcome, soFar } = draftResult('swing', draft, groups, present, cells, []);
    expect(outcome.shares).toBeNull();
    const total = 100 + 20 + 50 * (items.length - 2);
    expect(soFar?.get(first?.id ?? '')).toBeCloseTo(100 / total, 12);
    expect(soFar?.get(second?.id ?? '')).toBeCloseTo(20 / total, 12);
    const none = draftResult('swing', readDraft(undefined, 'swing', groups), groups, present, cells, []);
    expect(none.soFar).toBeNull();
    const all = { first: first?.id, ratings: Object.fromEntries(items.map(({ id }) => [id, 50])) };
    const whole = draftResult(
      'swing',
      readDraft({ sets: { all } }, 'swing', groups),
      groups,
      present,
      cells,
      [],
    );
    expect(whole.outcome.shares).not.toBeNull();
    expect(whole.soFar).toBeNull();
  });

  test('direct starts from the points of the matrix and gives them back unchanged', () => {
    const items = groups.flatMap((g) => g.items);
    const points = new Map(items.map(({ id }, i) => [id, i === 0 ? 40 : 3]));
    const draft = readDraft(undefined, 'direct', groups);
    const own = presentShares(groups, points);
    const { sets, outcome } = draftResult('direct', draft, groups, own, cells, []);
    expect(typedPoints('direct', draft, sets, own)).toEqual(points);
    expect(outcome.shares?.get(items[0]?.id ?? '')).toBeCloseTo(40 / (40 + 3 * (items.length - 1)), 12);
    expect(typedPoints('swing', draft, sets, own)).toBeNull();
  });
});
