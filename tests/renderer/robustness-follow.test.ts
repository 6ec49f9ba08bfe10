import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { WorkbookTables } from '../../electron/ipc/contract.ts';
import {
  type Chance,
  followRobustness,
  readKnown,
  stopDrawing,
} from '../../renderer/features/robustness/engine/follow.ts';
import type { Said, Told } from '../../renderer/features/robustness/engine/messages.ts';
import { changeSettings } from '../../renderer/features/robustness/settings.ts';
import { currentScenario } from '../../renderer/model/derived.ts';
import { update } from '../../renderer/model/store.ts';
import { shippedTables } from '../db/workbooks.ts';
import { drawn, SETTINGS, workbook } from './robustness-workbook.ts';

/** A worker that says only what the test makes it say. */
class SilentWorker {
  static made: SilentWorker[] = [];
  onmessage: ((event: { data: Said }) => void) | null = null;
  onerror: ((event: { message: string }) => void) | null = null;
  readonly told: Told[] = [];
  ended = false;
  constructor() {
    SilentWorker.made.push(this);
  }
  postMessage(message: Told): void {
    this.told.push(message);
  }
  terminate(): void {
    this.ended = true;
  }
  say(data: Said): void {
    this.onmessage?.({ data });
  }
}

const result = drawn(workbook(), { ...SETTINGS, samples: 10_000 });
let end: () => void;
let draws: SilentWorker;
let questions: SilentWorker;
let tables: WorkbookTables;

const asked = <K extends Told['kind']>(worker: SilentWorker, kind: K): (Told & { readonly kind: K })[] =>
  worker.told.filter((message): message is Told & { readonly kind: K } => message.kind === kind);

const answerDraws = (id: number, part: Partial<Extract<Said, { kind: 'chance' }>> = {}): void =>
  draws.say({ kind: 'chance', id, done: 10, total: 10, last: true, stopped: false, result, ...part });

const chance = (): Chance | undefined => readKnown().chance;

/** Drags a weight of the scenario on the screen. */
const drag = (value: number): void =>
  update({
    preview: {
      scenarioId: currentScenario(tables).id,
      criterionId: tables.criteria.find((c) => c.active)?.id ?? '',
      value,
    },
  });

beforeEach(() => {
  SilentWorker.made = [];
  vi.stubGlobal('Worker', SilentWorker);
  tables = shippedTables();
  update({
    open: {
      path: '',
      builtIn: true,
      tables,
      history: { undo: null, redo: null, savedAt: '', eventNumber: 0 },
    },
    preview: null,
  });
  end = followRobustness();
  const [first, second] = SilentWorker.made;
  draws = first ?? expect.fail('no worker');
  questions = second ?? expect.fail('one worker only');
});

afterEach(() => {
  end();
  changeSettings(SETTINGS);
  vi.unstubAllGlobals();
});

describe('the robustness of what is on the screen', () => {
  test('is asked for at once, after the evidence, which is sent once', () => {
    expect(draws.told.map(({ kind }) => kind)).toEqual(['evidence', 'chance']);
    expect(questions.told.map(({ kind }) => kind)).toEqual(['evidence', 'weights', 'question', 'reversals']);
    drag(1);
    drag(2);
    expect(asked(draws, 'evidence')).toHaveLength(1);
  });

  test('a late result never overwrites a newer one', () => {
    const old = asked(draws, 'chance').at(-1)?.id ?? 0;
    drag(77);
    const current = asked(draws, 'chance').at(-1)?.id ?? 0;
    expect(current).toBeGreaterThan(old);
    answerDraws(old);
    expect(chance()).toBeUndefined();
    answerDraws(current);
    const shown = chance();
    expect(shown?.running).toBe(false);
    answerDraws(old, { done: 5, last: false });
    expect(chance()).toBe(shown);
  });

  test('the weights that are dragged are those that are asked about', () => {
    drag(77);
    const preview = tables.criteria.find((c) => c.active)?.id;
    const sent = asked(draws, 'chance').at(-1)?.weights ?? [];
    expect(sent.find((w) => w.criterionId === preview)?.value).toBe(77);
    expect(new Set(sent.map((w) => w.scenarioId))).toEqual(new Set([currentScenario(tables).id]));
  });

  test('of many steps of a dragged weight only the newest waits for a question under way', () => {
    for (let value = 1; value <= 20; value++) drag(value);
    expect(asked(questions, 'weights')).toHaveLength(1);
    expect(asked(draws, 'chance')).toHaveLength(21);
    questions.say({ kind: 'weights', id: asked(questions, 'weights')[0]?.id ?? 0, answer: null });
    expect(asked(questions, 'weights')).toHaveLength(2);
    expect(
      asked(questions, 'weights')
        .at(-1)
        ?.weights.some((w) => w.value === 20),
    ).toBe(true);
  });

  test('other settings ask for other draws and no other answer', () => {
    const before = questions.told.length;
    changeSettings({ weights: 'any' });
    expect(asked(draws, 'chance').at(-1)?.settings.weights).toBe('any');
    expect(questions.told).toHaveLength(before);
  });

  test('progress without a new result keeps what is drawn as it is', () => {
    const id = asked(draws, 'chance').at(-1)?.id ?? 0;
    answerDraws(id, { done: 1, last: false });
    const shown = chance()?.drawn;
    answerDraws(id, { done: 2, last: false, result: null });
    expect(chance()).toMatchObject({ done: 2, running: true });
    expect(chance()?.drawn).toBe(shown);
  });

  test('draws that are ended keep what they said, and are not made again', () => {
    const id = asked(draws, 'chance').at(-1)?.id ?? 0;
    stopDrawing();
    expect(draws.told.at(-1)).toEqual({ kind: 'stop' });
    answerDraws(id, { done: 3, stopped: true });
    expect(chance()).toMatchObject({ running: false, stopped: true });
    update({ selection: null });
    expect(asked(draws, 'chance')).toHaveLength(1);
  });

  test('what failed says why and is not asked again until something changes', () => {
    const id = asked(questions, 'question').at(-1)?.id ?? 0;
    questions.say({ kind: 'failed', id, of: 'question', why: 'no luck' });
    expect(readKnown().failures.question).toBe('no luck');
    expect(asked(questions, 'question')).toHaveLength(1);
    drag(5);
    expect(asked(questions, 'question')).toHaveLength(2);
  });

  test('leaving the view ends both workers, and with them draws that were not done', () => {
    answerDraws(asked(draws, 'chance').at(-1)?.id ?? 0, { done: 1, last: false });
    end();
    expect([draws.ended, questions.ended]).toEqual([true, true]);
    expect(chance()).toBeUndefined();
  });
});
