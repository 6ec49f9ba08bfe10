import { describe, expect, test } from 'vitest';
import type { WorkbookTables } from '../../electron/ipc/contract.ts';
import { grownScale, sliderScale, sliderStep } from '../../renderer/domain/weight-slider.ts';
import { matrixRows, type RowOptions, sameCell } from '../../renderer/features/matrix/matrix-rows.ts';
import { sameRow } from '../../renderer/features/matrix/use-matrix-rows.ts';
import { currentScenario, previewWeights } from '../../renderer/model/derived.ts';
import { assess } from '../../scoring/assessment/assess.ts';
import { listsTables, memorySession, run } from '../db/workbooks.ts';

const OPTIONS: RowOptions = { scale: 20, collapsedGroups: [], flat: false };

const assessed = (tables: WorkbookTables) => assess(tables, currentScenario(tables));

const cellsOf = (tables: WorkbookTables) => assessed(tables).cells;

const ids = (tables: WorkbookTables, options: Partial<RowOptions> = {}): string[] =>
  matrixRows(tables, cellsOf(tables), { ...OPTIONS, ...options }).map((row) => row.id);

describe('the rows of the matrix', () => {
  const tables = listsTables();

  test('stand under their groups, by their slugs', () => {
    expect(ids(tables).slice(0, 5)).toEqual([
      'group:architecture',
      'architecture-class',
      'kernel-integration',
      'footprint',
      'group:operation',
    ]);
  });

  test('fold away with their group, which still says which criteria it has', () => {
    expect(ids(tables, { collapsedGroups: ['architecture'] }).slice(0, 2)).toEqual([
      'group:architecture',
      'group:operation',
    ]);
    const rows = matrixRows(tables, cellsOf(tables), { ...OPTIONS, collapsedGroups: ['architecture'] });
    const inGroups = rows.flatMap((row) => (row.kind === 'group' ? row.criterionIds : []));
    expect(inGroups.toSorted()).toEqual(tables.criteria.map((c) => c.id).toSorted());
  });

  test('are all there, without groups, while the matrix is sorted or filtered', () => {
    const flat = ids(tables, { flat: true, collapsedGroups: ['architecture'] });
    expect(flat).toHaveLength(tables.criteria.length);
    expect(flat.some((id) => id.startsWith('group:'))).toBe(false);
  });

  test('leave out hidden criteria, and a group of which nothing is left', () => {
    const session = memorySession();
    const { criteria, criterionGroups } = session.load().tables;
    const group = criterionGroups.find((g) => g.slug === 'protection');
    const hidden = criteria.filter((c) => c.groupId === group?.id).map((c) => c.id);
    run(session, { type: 'setCriteriaActive', criterionIds: hidden, active: false });
    const after = ids(session.load().tables);
    expect(after).not.toContain('security');
    expect(after).not.toContain('group:protection');
  });

  test('say the same twice and are told apart when a note or a judgement comes', () => {
    const session = memorySession();
    const before = session.load().tables;
    const alternativeId = before.alternatives.find((a) => a.slug === 'kvm')?.id ?? '';
    const criterionId = before.criteria.find((c) => c.slug === 'security')?.id ?? '';
    const row = (t: WorkbookTables) =>
      matrixRows(t, cellsOf(t), OPTIONS).find((r) => r.id === 'security') ?? expect.fail('no row');
    expect(sameRow(row(before), row(session.load().tables))).toBe(true);

    run(session, {
      type: 'addNote',
      target: { subject: 'cell', alternativeId, criterionId },
      text: 'Look here.',
    });
    const noted = session.load().tables;
    expect(sameRow(row(before), row(noted))).toBe(false);

    run(session, { type: 'setJudgement', alternativeId, criterionId, value: 50, reason: 'Undecided.' });
    const judged = row(session.load().tables);
    expect(judged).toMatchObject({ kind: 'criterion' });
    if (judged.kind !== 'criterion') return;
    expect(judged.cells.get(alternativeId)).toMatchObject({ judged: true, value: 50, notes: 1 });
  });
});

test('a contested cell at 50 is not the same as an empty one at 50', () => {
  const counts = { value: 50, judged: false, evidenceValue: 50, notes: 0, proSum: 0, conSum: 0 };
  const common = { ...counts, numeric: false, unit: null, levels: [], measurement: null };
  const empty = { ...common, pro: 0, con: 0, contested: false, empty: true };
  const contested = { ...common, pro: 1, con: 1, contested: true, empty: false };
  expect(sameCell(empty, contested)).toBe(false);
  expect(sameCell(empty, { ...empty })).toBe(true);
});

test('a dragged weight stands in for the saved one of its scenario only', () => {
  const tables = listsTables();
  const [first, second] = tables.scenarios;
  const criterionId = tables.criteria[0]?.id ?? '';
  const changed = previewWeights(tables.weights, { scenarioId: first?.id ?? '', criterionId, value: 99 });
  const value = (scenarioId: string | undefined) =>
    changed.find((w) => w.scenarioId === scenarioId && w.criterionId === criterionId)?.value;
  expect(value(first?.id)).toBe(99);
  expect(value(second?.id)).not.toBe(99);
  expect(previewWeights(tables.weights, null)).toBe(tables.weights);
});

test.each([
  { weights: [], scale: 100, step: 1 },
  { weights: [0, 0], scale: 100, step: 1 },
  { weights: [15, 10], scale: 20, step: 1 },
  { weights: [40], scale: 50, step: 1 },
  { weights: [100], scale: 200, step: 1 },
  { weights: [0.5], scale: 1, step: 0.01 },
])('weights up to $weights get a slider to $scale in steps of $step', ({ weights, scale, step }) => {
  expect(sliderScale(weights)).toBeCloseTo(scale, 9);
  expect(sliderStep(sliderScale(weights))).toBeCloseTo(step, 9);
});

test('the scale of the sliders grows when a weight goes beyond it and never shrinks by itself', () => {
  expect(grownScale(20, [15, 20])).toBe(20);
  expect(grownScale(20, [15, 21])).toBe(40);
  expect(grownScale(40, [1, 2])).toBe(40);
  expect(grownScale(40, [])).toBe(40);
});

test('a text that plays its finding up is seen in the strength of its cell', () => {
  const session = memorySession();
  const { tables } = session.load();
  const findings = tables.findings.map((f, i) =>
    i === 0 ? { ...f, strength: 2, polarity: 'pro' as const } : f,
  );
  const [first] = findings;
  const scenario = currentScenario(tables);
  const cell = (all: typeof findings) =>
    matrixRows(tables, assess({ ...tables, findings: all }, scenario).cells, OPTIONS)
      .flatMap((row) => (row.kind === 'criterion' && row.criterionId === first?.criterionId ? [row] : []))
      .map((row) => row.cells.get(first?.alternativeId ?? ''))[0];
  expect(cell(findings.slice(0, 1))).toMatchObject({ pro: 1, proSum: 2, conSum: 0 });
});
