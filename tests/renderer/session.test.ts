import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { reload } from '../../renderer/app/reload.ts';
import { nudgeWeight, settleNudge } from '../../renderer/domain/weight-drag.ts';
import { chanceSettings, changeChance } from '../../renderer/model/chance.ts';
import { currentScenario } from '../../renderer/model/derived.ts';
import { keepForm, keptForm } from '../../renderer/model/drafts.ts';
import { answersIn, flushAnswers, keepAnswers } from '../../renderer/model/elicitation-answers.ts';
import { type AppState, getState, initialSession, openDocument, update } from '../../renderer/model/store.ts';
import { changeMatrixView, flushMatrixView, load } from '../../renderer/model/workbook.ts';
import { createStore } from '../../renderer/state/create-store.ts';
import { perDocument } from '../../renderer/state/per-document.ts';
import { DEFAULT_CHANCE } from '../../scoring/robustness/chance.ts';
import { mainProcess } from './main-process.ts';

const KEYS = Object.keys(initialSession) as (keyof typeof initialSession)[];

beforeEach(() => update({ open: null, failure: null, alert: null, saving: 0, ...initialSession }));
afterEach(() => vi.unstubAllGlobals());

/** A window that shows workbook A. Its copy B has the same ids, so that no id that is gone can hide what is left of A. */
async function showingA() {
  const main = mainProcess();
  await load();
  return main;
}

/** Opens B in the same window. */
async function openB(main: ReturnType<typeof mainProcess>): Promise<void> {
  main.at.path = '/b.weighbridge';
  await reload(main.at.path);
}

describe('another workbook in the same window', () => {
  test('begins as if it were the first: nothing of the session of the last one is left', async () => {
    const main = await showingA();
    const fresh = Object.fromEntries(KEYS.map((key) => [key, getState()[key]]));
    for (const key of KEYS) {
      const leftOfA = { unlockedShare: `${key} of A` };
      update({ [key]: leftOfA } as unknown as Partial<AppState>);
      expect(getState()[key]).toBe(leftOfA);
    }
    await openB(main);
    const freshB: Record<string, unknown> = { ...fresh, drafts: { at: main.at.path, kept: new Map() } };
    for (const key of KEYS) expect(getState()[key], key).toEqual(freshB[key]);
    expect(openDocument(getState()).path).toBe('/b.weighbridge');
  });

  test('so does the window when the next one cannot be opened', async () => {
    const main = await showingA();
    update({ view: 'history', dialog: 'deleteScenario', contradictionId: 'of A' });
    const problem = { code: 'corrupt', message: 'Broken.', remedy: 'Choose another.' } as const;
    main.answers.loadWorkbook.mockResolvedValueOnce({ ok: false, problem });
    await reload('/b.weighbridge');
    expect(getState()).toMatchObject({ open: null, failure: problem, ...initialSession });
  });

  test('the same one read again goes on where it was', async () => {
    const main = await showingA();
    update({ view: 'evidence', dialog: 'drafts', reader: 'a source' });
    changeChance({ seed: 7 });
    await reload(main.at.path);
    expect(getState()).toMatchObject({ view: 'evidence', dialog: 'drafts', reader: 'a source' });
    expect(chanceSettings().seed).toBe(7);
  });

  test('nothing that was kept outside of the store is left, and nothing of A is saved into B', async () => {
    vi.useFakeTimers();
    try {
      const main = await showingA();
      const { tables } = openDocument(getState());
      const { id: scenarioId } = currentScenario(tables);
      const kept = perDocument(() => 'nothing');
      kept.current = 'of A';
      changeChance({ weights: 'any' });
      keepAnswers(scenarioId, 'swing', { of: 'A' });
      nudgeWeight(tables.criteria[0]?.id ?? '', 1);
      changeMatrixView({ hintDismissed: true });
      await openB(main);
      expect(kept.current).toBe('nothing');
      expect(chanceSettings()).toEqual(DEFAULT_CHANCE);
      const { answers } = getState();
      expect(answersIn(answers, tables.elicitations, scenarioId, 'swing')).toBeUndefined();
      vi.runAllTimers();
      flushAnswers();
      flushMatrixView();
      settleNudge();
      expect(main.answers.execute).not.toHaveBeenCalled();
    } finally {
      vi.useRealTimers();
    }
  });

  test('what was typed for it waits there, and is not in its copy', async () => {
    const main = await showingA();
    keepForm({ key: 'a form', title: 'A form' }, { text: '' }, { text: 'of A' });
    await openB(main);
    expect(keptForm('a form', { text: '' })).toEqual({ text: '' });
    main.at.path = '/a.weighbridge';
    await reload(main.at.path);
    expect(keptForm('a form', { text: '' })).toEqual({ text: 'of A' });
  });
});

test('a store tells everybody of each change until they leave, and keeps what was not changed', () => {
  const store = createStore<{ readonly a: number; readonly b: number }>({ current: { a: 1, b: 2 } });
  const seen: number[] = [];
  const end = store.subscribe(() => seen.push(store.get().a));
  store.set({ a: 3 });
  store.set(({ a }) => ({ a: a + 1 }));
  end();
  store.set({ a: 9 });
  expect(seen).toEqual([3, 4]);
  expect(store.get()).toEqual({ a: 9, b: 2 });
});
