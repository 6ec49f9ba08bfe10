import { expect, test } from 'vitest';
import type { WorkbookTables } from '../../../electron/ipc/contract.ts';
import { currentScenario } from '../../../renderer/model/current-scenario.ts';
import type { Draft } from '../../../renderer/model/draft-record.ts';
import {
  readTried,
  savedPoints,
  TRIED_BY,
  triedBy,
  withPoints,
} from '../../../renderer/model/tried-weights.ts';
import { viewedTables } from '../../../renderer/model/viewed.ts';
import { assess } from '../../../scoring/assessment/assess.ts';
import { listsTables } from '../../db/workbooks.ts';

const tables = listsTables();
const scenario = currentScenario(tables);
const saved = savedPoints(tables, scenario.id);
const [first = '', second = ''] = [...saved.keys()];

const draftOf = (fields: Draft['fields']): Draft => ({ title: '', at: '', place: null, fields, base: {} });

test('only what differs from the saved weights is tried', () => {
  const points = saved.get(first) ?? 0;
  expect(readTried(undefined, tables, scenario.id)).toBeNull();
  expect(readTried(draftOf({ [first]: points }), tables, scenario.id)).toBeNull();
  const tried = readTried(draftOf({ [first]: points, [second]: 77 }), tables, scenario.id);
  expect([...(tried?.points ?? [])]).toEqual([[second, 77]]);
});

test.each([['words'], [-1], [1e9], [Number.NaN], [null]])('a kept field of %s is no weight', (value) => {
  expect(readTried(draftOf({ [first]: value, gone: 4 }), tables, scenario.id)).toBeNull();
});

test('the window looks at tried weights of the scenario on the screen alone, and the file keeps its own', () => {
  const looked = viewedTables(tables, {
    rulesPreview: null,
    reading: null,
    weights: draftOf({ [first]: 500 }),
  });
  const of = (t: WorkbookTables, scenarioId: string): number | undefined =>
    t.weights.find((w) => w.scenarioId === scenarioId && w.criterionId === first)?.value;
  expect(of(looked, scenario.id)).toBe(500);
  expect(of(tables, scenario.id)).toBe(saved.get(first));
  for (const { id } of tables.scenarios.filter((s) => s.id !== scenario.id))
    expect(of(looked, id)).toBe(of(tables, id));
  const { shares } = assess(looked, scenario);
  const total = [...saved].reduce((sum, [id, value]) => sum + (id === first ? 500 : value), 0);
  const active = tables.criteria.every((c) => c.active);
  if (active) expect(shares.get(first)).toBeCloseTo(500 / total, 12);
  expect(shares.get(first)).toBeGreaterThan(0.5);
});

test('a criterion without a row gets one, and a lock stays', () => {
  const rows = [{ id: 'w', scenarioId: 's', criterionId: 'a', value: 3, lockedShare: 0.2 }];
  const changed = withPoints(
    rows,
    's',
    new Map([
      ['a', 5],
      ['b', 7],
    ]),
  );
  expect(changed.map(({ criterionId, value, lockedShare }) => [criterionId, value, lockedShare])).toEqual([
    ['a', 5, 0.2],
    ['b', 7, null],
  ]);
});

test('a draft names the way of asking that gave all of it, and one that is unknown counts as by hand', () => {
  expect(triedBy(draftOf({ [first]: 3, [TRIED_BY]: 'swing' }))).toBe('swing');
  expect(triedBy(draftOf({ [first]: 3, [TRIED_BY]: 'dice' }))).toBeNull();
  expect(triedBy(draftOf({ [first]: 3 }))).toBeNull();
  expect(readTried(draftOf({ [TRIED_BY]: 'swing' }), tables, scenario.id)).toBeNull();
});
