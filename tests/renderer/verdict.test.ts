import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { SOUND_STANDING } from '../../common/file-standing.ts';
import { currentScenario } from '../../renderer/model/derived.ts';
import { getState, openDocument, showDocument, update } from '../../renderer/model/store.ts';
import { followVerdict } from '../../renderer/model/verdict.ts';
import type { VerdictRequest } from '../../renderer/model/verdict-calls.ts';
import type { WorkerRequest } from '../../renderer/model/workers/messages.ts';
import { judgeRanking } from '../../scoring/robustness/verdict.ts';
import { listsTables } from '../db/workbooks.ts';

/** The worker's end of the line: what it was asked, and a way to answer. */
class AskedWorker {
  static readonly asked: VerdictRequest[] = [];
  static say: (response: object) => Promise<void> = () => Promise.resolve();
  static answer: (leader: string) => Promise<void> = () => Promise.resolve();
  onmessage: ((event: { data: unknown }) => void) | null = null;
  id = 0;

  constructor() {
    AskedWorker.say = async (response) => {
      this.onmessage?.({ data: { id: this.id, ...response } });
      await vi.advanceTimersByTimeAsync(0);
    };
    AskedWorker.answer = (leader) => {
      const asked = AskedWorker.asked.at(-1)?.assessment ?? expect.fail('nothing was asked');
      const verdict = judgeRanking({ ...asked, alternativeIds: [], standings: [], noRanking: 'no-weights' });
      return AskedWorker.say({ answer: { ...verdict, leaders: [leader] } });
    };
  }

  postMessage({ id, name, input }: WorkerRequest): void {
    expect(name).toBe('judge');
    this.id = id;
    AskedWorker.asked.push(structuredClone(input as VerdictRequest));
  }

  terminate(): void {}
}

const tables = listsTables();
const criterionId = tables.criteria.find((c) => c.slug === 'kernel-integration')?.id ?? '';
const scenarioId = currentScenario(tables).id;
const drag = (value: number): void => update({ preview: { scenarioId, criterionId, value } });
const shareAsked = (): number | undefined => AskedWorker.asked.at(-1)?.assessment.shares.get(criterionId);
const shareAt = (value: number): number => value / (DATACENTER_POINTS - 6 + value);
/** The sum of all weights of the scenario, 6 of them on the dragged criterion. */
const DATACENTER_POINTS = tables.weights
  .filter((w) => w.scenarioId === tables.workbook[0]?.currentScenarioId)
  .reduce((total, w) => total + w.value, 0);

let end: () => void;

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('Worker', AskedWorker);
  AskedWorker.asked.length = 0;
  const history = { undo: null, redo: null, savedAt: '', eventNumber: 0 };
  const analyst = { id: '', name: 'Ada' };
  update({
    open: { path: '', builtIn: true, standing: SOUND_STANDING, tables, history, analyst },
    preview: null,
    verdict: null,
  });
  end = followVerdict();
});

afterEach(() => {
  end();
  update({ open: null, preview: null, verdict: null });
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('the verdict while a weight is dragged', () => {
  test('is asked for once at a time, and then at the newest weight, without the cells', async () => {
    expect(AskedWorker.asked).toHaveLength(1);
    expect(AskedWorker.asked[0]).toMatchObject({ evidenceChanged: true });
    expect(AskedWorker.asked[0]?.assessment.cells.size).toBeGreaterThan(0);
    vi.advanceTimersByTime(1_000);
    for (const value of [10, 20, 30]) drag(value);
    expect(AskedWorker.asked).toHaveLength(1);
    await AskedWorker.answer('first');
    expect(getState().verdict?.verdict.leaders).toEqual(['first']);
    expect(AskedWorker.asked).toHaveLength(2);
    expect(shareAsked()).toBeCloseTo(shareAt(30), 9);
    const { evidenceChanged, assessment } = AskedWorker.asked[1] ?? expect.fail('not asked');
    expect(evidenceChanged).toBe(false);
    expect(assessment.cells.size).toBe(0);
    expect(assessment.standings.every((s) => s.contributions.size === 0)).toBe(true);
  });

  test('leaves time between two questions, and asks at once when the weight is let go', async () => {
    await AskedWorker.answer('first');
    vi.advanceTimersByTime(1_000);
    drag(10);
    await AskedWorker.answer('second');
    expect(AskedWorker.asked).toHaveLength(2);
    drag(20);
    drag(30);
    expect(AskedWorker.asked).toHaveLength(2);
    vi.advanceTimersByTime(100);
    expect(AskedWorker.asked).toHaveLength(3);
    expect(shareAsked()).toBeCloseTo(shareAt(30), 9);
    await AskedWorker.answer('third');
    drag(40);
    expect(AskedWorker.asked).toHaveLength(3);
    update({ preview: null });
    expect(AskedWorker.asked).toHaveLength(4);
    expect(shareAsked()).toBeCloseTo(shareAt(6), 9);
    vi.advanceTimersByTime(1_000);
    expect(AskedWorker.asked).toHaveLength(4);
  });

  test('belongs to the assessment that was asked about, however late it comes', async () => {
    await AskedWorker.answer('first');
    vi.advanceTimersByTime(1_000);
    drag(10);
    const asked = getState();
    drag(20);
    await AskedWorker.answer('at 10');
    expect(getState().verdict?.assessment.shares.get(criterionId)).toBeCloseTo(shareAt(10), 9);
    expect(getState().preview).not.toBe(asked.preview);
    vi.advanceTimersByTime(100);
    await AskedWorker.answer('at 20');
    expect(getState().verdict).toMatchObject({ verdict: { leaders: ['at 20'] } });
    expect(getState().verdict?.assessment.shares.get(criterionId)).toBeCloseTo(shareAt(20), 9);
    // The answer to nothing: there is no question left that it could belong to.
    await AskedWorker.answer('stray');
    expect(getState().verdict?.verdict.leaders).toEqual(['at 20']);
  });

  test('of a workbook that has been left is not shown over the one that took its place', async () => {
    await AskedWorker.answer('of A');
    vi.advanceTimersByTime(1_000);
    drag(10);
    const open = { ...openDocument(getState()), path: '/b' };
    showDocument({ open, failure: null }, () => ({}));
    expect(getState().verdict).toBeNull();
    await AskedWorker.answer('of A, late');
    expect(getState().verdict).toBeNull();
    expect(AskedWorker.asked).toHaveLength(3);
    await AskedWorker.answer('of B');
    expect(getState().verdict?.verdict.leaders).toEqual(['of B']);
  });

  test('that cannot be computed is said once, and asked for again when something changes', async () => {
    await AskedWorker.say({ error: 'no luck' });
    expect(getState().alert?.message).toContain('the verdict could not be computed (no luck)');
    expect(AskedWorker.asked).toHaveLength(1);
    vi.advanceTimersByTime(1_000);
    drag(10);
    expect(AskedWorker.asked).toHaveLength(2);
    expect(AskedWorker.asked[1]).toMatchObject({ evidenceChanged: true });
  });
});
