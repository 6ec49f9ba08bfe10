import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { SOUND_STANDING } from '../../common/file-standing.ts';
import type { WorkbookTables } from '../../electron/ipc/contract.ts';
import {
  type Chance,
  followRobustness,
  readKnown,
  stopDrawing,
} from '../../renderer/domain/robustness/engine/follow.ts';
import type { ChancePart, ChanceRequest } from '../../renderer/domain/robustness/engine/robustness-calls.ts';
import { chanceSettings } from '../../renderer/model/chance.ts';
import { currentScenario } from '../../renderer/model/derived.ts';
import { update } from '../../renderer/model/store.ts';
import type { WorkerRequest } from '../../renderer/model/workers/messages.ts';
import type { ChanceSettings } from '../../scoring/robustness/chance.ts';
import type { WeightInput } from '../../scoring/types.ts';
import { shippedTables } from '../db/workbooks.ts';
import { drawn, SETTINGS, workbook } from './robustness-workbook.ts';

/** A worker that says only what the test makes it say. */
class SilentWorker {
  static made: SilentWorker[] = [];
  onmessage: ((event: { data: unknown }) => void) | null = null;
  onerror: ((event: { message: string }) => void) | null = null;
  readonly requests: WorkerRequest[] = [];
  ended = false;
  constructor() {
    SilentWorker.made.push(this);
  }
  postMessage(request: WorkerRequest): void {
    this.requests.push(request);
  }
  terminate(): void {
    this.ended = true;
  }
  /** Says something to the last request of this name, or to an older one. */
  async say(name: string, response: object, id = asked(this, name).at(-1)?.id ?? -1): Promise<void> {
    this.onmessage?.({ data: { id, ...response } });
    await new Promise((resolve) => setTimeout(resolve));
  }
}

/** As it is before the change is in the file. */
const changeSettings = (change: Partial<ChanceSettings>): void =>
  update({ chance: { ...chanceSettings(), ...change } });

const result = drawn(workbook(), { ...SETTINGS, samples: 10_000 });
let end: () => void;
let draws: SilentWorker;
let questions: SilentWorker;
let tables: WorkbookTables;

const names = ({ requests }: SilentWorker): string[] => requests.map(({ name }) => name);

const asked = ({ requests }: SilentWorker, name: string) =>
  requests
    .filter((request) => request.name === name)
    .map(({ id, input }) => ({ id, input: input as ChanceRequest }));

/** The weights of the last question of this name. */
const weightsAsked = (worker: SilentWorker, name: string): readonly WeightInput[] =>
  (worker.requests.findLast((request) => request.name === name)?.input ?? []) as readonly WeightInput[];

const drew = (part: Partial<ChancePart> = {}, id?: number): Promise<void> =>
  draws.say('chance', { part: { done: 10, total: 10, last: true, stopped: false, result, ...part } }, id);

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
      standing: SOUND_STANDING,
      tables,
      history: { undo: null, redo: null, savedAt: '', eventNumber: 0 },
      analyst: { id: '', name: 'Ada' },
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
    expect(names(draws)).toEqual(['evidence', 'chance']);
    expect(names(questions)).toEqual(['evidence', 'weights', 'question', 'reversals']);
    drag(1);
    drag(2);
    expect(asked(draws, 'evidence')).toHaveLength(1);
  });

  test('a late result never overwrites a newer one', async () => {
    const old = asked(draws, 'chance').at(-1)?.id ?? 0;
    drag(77);
    const current = asked(draws, 'chance').at(-1)?.id ?? 0;
    expect(current).toBeGreaterThan(old);
    await drew({}, old);
    expect(chance()).toBeUndefined();
    await drew({}, current);
    const shown = chance();
    expect(shown?.running).toBe(false);
    await drew({ done: 5, last: false }, old);
    expect(chance()).toBe(shown);
  });

  test('the weights that are dragged are those that are asked about', () => {
    drag(77);
    const preview = tables.criteria.find((c) => c.active)?.id;
    const sent = asked(draws, 'chance').at(-1)?.input.weights ?? [];
    expect(sent.find((w) => w.criterionId === preview)?.value).toBe(77);
    expect(new Set(sent.map((w) => w.scenarioId))).toEqual(new Set([currentScenario(tables).id]));
  });

  test('of many steps of a dragged weight only the newest waits for a question under way', async () => {
    for (let value = 1; value <= 20; value++) drag(value);
    expect(asked(questions, 'weights')).toHaveLength(1);
    expect(asked(draws, 'chance')).toHaveLength(21);
    await questions.say('weights', { answer: null });
    expect(asked(questions, 'weights')).toHaveLength(2);
    expect(weightsAsked(questions, 'weights').some((w) => w.value === 20)).toBe(true);
  });

  test('other settings ask for other draws and no other answer', () => {
    const before = questions.requests.length;
    changeSettings({ weights: 'any' });
    expect(asked(draws, 'chance').at(-1)?.input.settings.weights).toBe('any');
    expect(questions.requests).toHaveLength(before);
  });

  test('progress without a new result keeps what is drawn as it is', async () => {
    await drew({ done: 1, last: false });
    const shown = chance()?.drawn;
    await drew({ done: 2, last: false, result: null });
    expect(chance()).toMatchObject({ done: 2, running: true });
    expect(chance()?.drawn).toBe(shown);
  });

  test('draws that are ended keep what they said, and are not made again', async () => {
    stopDrawing();
    expect(draws.requests.at(-1)).toMatchObject({ name: 'stop' });
    await drew({ done: 3, stopped: true });
    expect(chance()).toMatchObject({ running: false, stopped: true });
    update({ selection: null });
    expect(asked(draws, 'chance')).toHaveLength(1);
  });

  test('what failed says why and is not asked again until something changes', async () => {
    await questions.say('question', { error: 'no luck' });
    await draws.say('chance', { error: 'none either' });
    expect(readKnown().failures).toMatchObject({ question: 'no luck', chance: 'none either' });
    expect(asked(questions, 'question')).toHaveLength(1);
    update({ selection: null });
    expect(asked(draws, 'chance')).toHaveLength(1);
    drag(5);
    expect(asked(questions, 'question')).toHaveLength(2);
    expect(asked(draws, 'chance')).toHaveLength(2);
  });

  test('a worker that does not start fails every question, and so does evidence that it cannot take', async () => {
    await questions.say('evidence', { error: 'no such scale' });
    expect(new Set(Object.values(readKnown().failures))).toEqual(new Set(['no such scale']));
    draws.onerror?.({ message: '' });
    await new Promise((resolve) => setTimeout(resolve));
    expect(readKnown().failures.chance).toBe('its worker did not start');
  });

  test('leaving the view ends both workers, and with them draws that were not done', async () => {
    await drew({ done: 1, last: false });
    end();
    expect([draws.ended, questions.ended]).toEqual([true, true]);
    expect(chance()).toBeUndefined();
  });
});
