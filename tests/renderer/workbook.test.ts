import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Command, OpenWorkbook, Result, WeighbridgeApi } from '../../electron/ipc/contract.ts';
import { reload } from '../../renderer/app/reload.ts';
import { nudgeWeight } from '../../renderer/features/matrix/weight-drag.ts';
import { currentScenario } from '../../renderer/model/derived.ts';
import { getState, openDocument, subscribe, update } from '../../renderer/model/store.ts';
import { execute, load } from '../../renderer/model/workbook.ts';
import { openDrafts } from '../../renderer/ui/drafts.ts';
import { memorySession, run } from '../db/workbooks.ts';

/** The main process as the page sees it, over a workbook in memory. */
function mainProcess() {
  const session = memorySession();
  const opened = (): Result<OpenWorkbook> => ({
    ok: true,
    value: { path: '/a.weighbridge', builtIn: false, state: session.load() },
  });
  const answers = {
    loadWorkbook: vi.fn(() => Promise.resolve(opened())),
    execute: vi.fn((command: Command) =>
      Promise.resolve({ ok: true, value: run(session, command) } as const),
    ),
  } satisfies Partial<WeighbridgeApi>;
  vi.stubGlobal('window', { weighbridge: answers });
  return { session, answers };
}

beforeEach(() => update({ open: null, failure: null, alert: null, preview: null, saving: 0 }));
afterEach(() => vi.unstubAllGlobals());

const rename: Command = { type: 'renameAnalyst', name: 'Grace' };

describe('loads and changes in a row', () => {
  test('what breaks while loading is said, and the next ones have their turn', async () => {
    const { answers } = mainProcess();
    answers.loadWorkbook.mockResolvedValueOnce({ ok: true, value: { path: '/a' } as OpenWorkbook });
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
    const { answers } = mainProcess();
    await load();
    const alternatives = Array.from({ length: 5_001 }, (_, index) => ({ name: `Option ${index}` }));
    const patch = await execute({
      type: 'importComparison',
      comparison: { alternatives },
      onConflict: 'keep',
      from: 'options.csv',
    });
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

test('drafts of a copy are not those of its original', () => {
  const storage = new Map<string, string>();
  const getItem = vi.fn((name: string) => storage.get(name) ?? null);
  vi.stubGlobal('localStorage', { getItem });
  openDrafts('same id', '/original.weighbridge');
  openDrafts('same id', '/copy.weighbridge');
  const names = getItem.mock.calls.map(([name]) => name);
  expect(new Set(names).size).toBe(2);
});
