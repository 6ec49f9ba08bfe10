import { describe, expect, test, vi } from 'vitest';
import { SOUND_STANDING } from '../../common/file-standing.ts';
import type { WorkbookTables } from '../../electron/ipc/contract.ts';
import {
  shareNow,
  summaryNow,
  totalWeightNow,
  weightNow,
} from '../../renderer/features/matrix/weights-now.ts';
import { currentAssessment, currentScenario } from '../../renderer/model/derived.ts';
import { evidenceBasis } from '../../renderer/model/evidence-basis.ts';
import { type AppState, getState, type WeightPreview } from '../../renderer/model/store.ts';
import { assess } from '../../scoring/assessment/assess.ts';
import * as cells from '../../scoring/assessment/cells.ts';
import { listsTables, memorySession, run } from '../db/workbooks.ts';

/** The state of a window that shows these tables, with a weight that is being dragged. */
const showing = (tables: WorkbookTables, preview: WeightPreview | null = null): AppState => ({
  ...getState(),
  open: {
    path: '',
    builtIn: true,
    standing: SOUND_STANDING,
    tables,
    history: { undo: null, redo: null, savedAt: '', eventNumber: 0 },
    analyst: { id: '', name: 'Ada' },
  },
  preview,
});

const dragged = (tables: WorkbookTables, value: number): WeightPreview => ({
  scenarioId: currentScenario(tables).id,
  criterionId:
    tables.criteria.find((c) => c.slug === 'kernel-integration')?.id ?? expect.fail('no criterion'),
  value,
});

describe('a dragged weight', () => {
  test('ranks anew and assesses no cell', () => {
    const tables = listsTables();
    const spy = vi.spyOn(cells, 'assessCells');
    const before = currentAssessment(showing(tables));
    expect(spy).toHaveBeenCalledTimes(1);
    const scores = [20, 40, 60, 80].map((value) => {
      const after = currentAssessment(showing(tables, dragged(tables, value)));
      expect(after.cells).toBe(before.cells);
      expect(after.alternativeIds).toBe(before.alternativeIds);
      expect(after.criterionIds).toBe(before.criterionIds);
      return after.standings.find((s) => s.name === 'KVM')?.score;
    });
    expect(new Set(scores).size).toBe(4);
    expect(spy).toHaveBeenCalledTimes(1);
    spy.mockRestore();
  });

  test('gives the very ranking that the same weight gives when it is saved', () => {
    const session = memorySession();
    const { tables } = session.load();
    const scenario = currentScenario(tables);
    const preview = dragged(tables, 77);
    const live = currentAssessment(showing(tables, preview));
    run(session, { type: 'setWeight', ...preview });
    expect(live.standings).toEqual(assess(session.load().tables, scenario).standings);
  });

  test('assesses again when a judgement is saved', () => {
    const session = memorySession();
    const { tables } = session.load();
    const before = currentAssessment(showing(tables));
    const [alternativeId = '', criterionId = ''] = [before.alternativeIds[0], before.criterionIds[0]];
    run(session, { type: 'setJudgement', alternativeId, criterionId, value: 3, reason: 'Seen.' });
    const after = currentAssessment(showing(session.load().tables));
    expect(after.cells).not.toBe(before.cells);
    expect(after.cells.get(cells.cellKey(alternativeId, criterionId))?.value).toBe(3);
  });

  test('leaves on whose word the ranking rests as it is, until it comes to 0', () => {
    const tables = listsTables();
    const word = (value: number) =>
      evidenceBasis(currentAssessment(showing(tables, dragged(tables, value))), tables.claims);
    const before = word(10);
    expect(word(20)).toBe(before);
    expect(word(0).claims).toBeLessThan(before.claims);
    expect(word(10)).toEqual(before);
  });
});

describe('what the matrix shows at the weights on the screen', () => {
  const tables = listsTables();
  const preview = dragged(tables, 50);
  const state = showing(tables, preview);
  const assessment = currentAssessment(state);

  test('is the score and the rank of every alternative', () => {
    expect(assessment.standings.length).toBeGreaterThan(1);
    for (const { alternativeId, score, rank } of assessment.standings) {
      expect(summaryNow(state, 'total', alternativeId)).toBe(score);
      expect(summaryNow(state, 'rank', alternativeId)).toBe(rank);
    }
    expect(summaryNow(state, 'total', 'nobody')).toBeUndefined();
  });

  test('is the weight that is dragged, and the sum with it', () => {
    expect(weightNow(state, preview.criterionId)).toBe(50);
    const others = totalWeightNow(showing(tables)) - weightNow(showing(tables), preview.criterionId);
    expect(totalWeightNow(state)).toBeCloseTo(others + 50, 9);
    expect(shareNow(state, [preview.criterionId])).toBeCloseTo(50 / (others + 50), 9);
  });

  test('is shares that add up to 1', () => {
    expect(shareNow(state, assessment.criterionIds)).toBeCloseTo(1, 9);
  });
});
