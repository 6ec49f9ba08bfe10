import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Command, LoadedWorkbook } from '../../electron/ipc/contract.ts';
import { reload } from '../../renderer/app/reload.ts';
import { holdWeight, nudgeWeight, settleNudge } from '../../renderer/domain/weight-drag.ts';
import { currentAssessment, currentScenario } from '../../renderer/model/derived.ts';
import { getState, openDocument, subscribe, update } from '../../renderer/model/store.ts';
import { execute, importInto, load } from '../../renderer/model/workbook.ts';
import { run } from '../db/workbooks.ts';
import { mainProcess } from './main-process.ts';

beforeEach(() => update({ open: null, failure: null, alert: null, preview: null, saving: 0 }));
afterEach(() => vi.unstubAllGlobals());

const rename: Command = { type: 'renameAnalyst', name: 'Grace' };

describe('loads and changes in a row', () => {
  test('what breaks while loading is said, and the next ones have their turn', async () => {
    const { answers } = mainProcess();
    answers.loadWorkbook.mockResolvedValueOnce({ ok: true, value: { path: '/a' } as LoadedWorkbook });
    await load();
    expect(getState().failure?.message).toContain('Something went wrong inside Weighbridge');
    await load();
    expect(getState().failure).toBeNull();
    expect(await execute(rename)).not.toBeNull();
    expect(openDocument(getState()).tables.analysts[0]?.name).toBe('Grace');
  });

  test('what breaks while a change is shown is said, and saving ends', async () => {
    mainProcess();
    await load();
    let broken = true;
    const end = subscribe(() => {
      if (!broken || openDocument(getState()).tables.analysts[0]?.name !== 'Grace') return;
      broken = false;
      throw new Error('a listener broke');
    });
    await execute(rename);
    end();
    expect(getState().alert?.message).toContain('a listener broke');
    expect(getState().saving).toBe(0);
    expect(await execute({ type: 'renameAnalyst', name: 'Ada' })).not.toBeNull();
  });

  test('a change of so many rows that they are left out is loaded as a whole', async () => {
    const { answers, session } = mainProcess();
    await load();
    const alternatives = Array.from({ length: 5_001 }, (_, index) => ({ name: `Option ${index}` }));
    const merge = {
      type: 'importComparison',
      comparison: { alternatives },
      onConflict: 'keep',
      from: 'options.csv',
    } as const;
    const runImport = () => Promise.resolve({ ok: true, value: run(session, merge) } as const);
    vi.stubGlobal('window', { weighbridge: { ...answers, runImport } });
    const patch = await importInto('key');
    expect(patch).toMatchObject({ reload: true, rows: [] });
    expect(answers.loadWorkbook).toHaveBeenCalledTimes(2);
    const { tables, history } = openDocument(getState());
    expect(tables.alternatives.filter((row) => row.name.startsWith('Option '))).toHaveLength(5_001);
    expect(history.undo).toBe('import options.csv');
  });
});

describe('a weight that waits', () => {
  const nudge = async () => {
    const main = mainProcess();
    await load();
    const { tables } = openDocument(getState());
    const scenarioId = currentScenario(tables).id;
    const criterionId = tables.criteria[0]?.id ?? '';
    nudgeWeight(criterionId, 1);
    const value = getState().preview?.value;
    const saved = () =>
      main.session
        .load()
        .tables.weights.find((w) => w.scenarioId === scenarioId && w.criterionId === criterionId)?.value;
    return { ...main, value, saved };
  };

  test('is saved before the file is read again', async () => {
    const { answers, value, saved } = await nudge();
    await reload('/a.weighbridge');
    expect(saved()).toBe(value);
    const shown = openDocument(getState()).tables.weights.some((w) => w.value === value);
    expect(shown).toBe(true);
    expect(answers.execute).toHaveBeenCalledOnce();
  });

  test('does not go into another file that took its place', async () => {
    const { answers } = await nudge();
    await reload('/b.weighbridge');
    expect(answers.execute).not.toHaveBeenCalled();
    expect(getState().preview).toBeNull();
  });
});

describe('a weight that is dragged', () => {
  /** A workbook with two scenarios, the first of them on the screen. */
  const twoScenarios = async () => {
    const main = mainProcess();
    await load();
    const { scenarios, criteria } = openDocument(getState()).tables;
    const [first, second] = scenarios;
    if (!first || !second) return expect.fail('two scenarios are needed');
    await execute({ type: 'selectScenario', scenarioId: first.id });
    const criterionId = criteria[0]?.id ?? '';
    const saved = (scenarioId: string) =>
      main.session
        .load()
        .tables.weights.find((w) => w.scenarioId === scenarioId && w.criterionId === criterionId)?.value;
    return { ...main, first, second, criterionId, saved };
  };

  test('stays one of the scenario that it was taken up in', async () => {
    const { first, second, criterionId, saved } = await twoScenarios();
    const before = saved(second.id);
    const shown = () => currentAssessment(getState()).shares.get(criterionId);
    const held = holdWeight(criterionId);
    held.move(70);
    await execute({ type: 'selectScenario', scenarioId: second.id });
    const untouched = shown();
    held.move(80);
    expect(shown()).toBe(untouched);
    held.drop(90);
    await vi.waitFor(() => expect(saved(first.id)).toBe(90));
    expect(saved(second.id)).toBe(before);
    await vi.waitFor(() => expect(getState().preview).toBeNull());
  });

  test('stepped by keys in two scenarios is saved in each', async () => {
    const { first, second, criterionId, saved } = await twoScenarios();
    const before = [saved(first.id) ?? 0, saved(second.id) ?? 0];
    nudgeWeight(criterionId, 1);
    await execute({ type: 'selectScenario', scenarioId: second.id });
    nudgeWeight(criterionId, 2);
    settleNudge();
    await vi.waitFor(() => expect(saved(second.id)).toBe((before[1] ?? 0) + 2));
    expect(saved(first.id)).toBe((before[0] ?? 0) + 1);
  });

  test('gives way to the saved weight in the very update that brings it', async () => {
    const { criterionId, saved, first } = await twoScenarios();
    const held = holdWeight(criterionId);
    held.move(33);
    const seen: string[] = [];
    const end = subscribe(() => {
      const { preview, open } = getState();
      const weight = open?.tables.weights.find(
        (w) => w.scenarioId === first.id && w.criterionId === criterionId,
      )?.value;
      const state = `${preview?.value ?? 'none'} over ${weight}`;
      if (seen.at(-1) !== state) seen.push(state);
    });
    held.drop(33);
    await vi.waitFor(() => expect(getState().saving).toBe(0));
    end();
    expect(saved(first.id)).toBe(33);
    expect(seen.at(-1)).toBe('none over 33');
    expect(seen).not.toContain('33 over 33');
  });

  test('that cannot be saved goes back, and leaves one that was taken up since alone', async () => {
    const { answers, criterionId } = await twoScenarios();
    const problem = { code: 'failed', message: 'No.', remedy: 'Later.' } as const;
    answers.execute.mockResolvedValue({ ok: false, problem } as never);
    const held = holdWeight(criterionId);
    held.drop(44);
    await vi.waitFor(() => expect(getState().alert).toEqual(problem));
    await vi.waitFor(() => expect(getState().preview).toBeNull());
    held.drop(45);
    const next = holdWeight(criterionId);
    next.move(46);
    await vi.waitFor(() => expect(getState().saving).toBe(0));
    expect(getState().preview?.value).toBe(46);
    next.cancel();
    expect(getState().preview).toBeNull();
  });
});
