import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { ErrorCode } from '../../../common/errors.ts';
import type { Command } from '../../../electron/ipc/contract.ts';
import { getState, openDocument, update } from '../../../renderer/model/store.ts';
import { execute, executeQuietly, followFile, load } from '../../../renderer/model/workbook.ts';
import { mainProcess } from '../main-process.ts';

beforeEach(() => update({ open: null, failure: null, alert: null, notSaved: null, saving: 0 }));
afterEach(() => vi.unstubAllGlobals());

const rename = (name: string): Command => ({ type: 'renameAnalyst', name });

test('a change that did not reach the file is known until one does; a refused one is none', async () => {
  const { answers } = mainProcess();
  await load();
  const fail = (code: ErrorCode) =>
    // What the stub answers is always well; the page is to see a refusal.
    answers.execute.mockResolvedValueOnce({
      ok: false,
      problem: { code, message: 'M.', remedy: 'R.' },
    } as never);
  fail('invalid');
  await execute(rename('Grace'));
  expect(getState().notSaved).toBeNull();
  fail('disk');
  await execute(rename('Grace'));
  expect(getState().notSaved?.code).toBe('disk');
  // How something is arranged is no change that was lost, and a refusal saves nothing.
  fail('read-only');
  await executeQuietly(rename('Grace'));
  fail('invalid');
  await execute(rename('Grace'));
  expect(getState().notSaved?.code).toBe('disk');
  await execute(rename('Grace'));
  expect(getState().notSaved).toBeNull();
});

test('a file that has another name is followed, and the window keeps its place', async () => {
  const { answers } = mainProcess();
  await load();
  const { id } = openDocument(getState()).tables.workbook[0] ?? expect.fail();
  update({ view: 'sources', reader: id });
  const before = await answers.loadWorkbook.getMockImplementation()?.();
  if (!before?.ok) return expect.fail();
  answers.loadWorkbook.mockResolvedValueOnce({ ok: true, value: { ...before.value, path: '/new' } });
  await followFile('/new');
  expect(openDocument(getState()).path).toBe('/new');
  expect(getState()).toMatchObject({ view: 'sources', reader: id });
});
