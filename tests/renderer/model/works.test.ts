import { afterEach, expect, test, vi } from 'vitest';
import type { Work } from '../../../electron/ipc/contract.ts';
import { getState, update } from '../../../renderer/model/store.ts';
import { stopWork, takeWorks, whileBusy, workWords } from '../../../renderer/model/works.ts';

const report: Work = { id: 'a', name: 'Report.pdf', step: 'drawing', stoppable: true };
const file = { path: '/home/ada/Before.csv', id: 'b', opens: true };

afterEach(() => {
  vi.unstubAllGlobals();
  update({ works: [], written: null, busy: new Set(), alert: null });
});

test('what is done is said in words', () => {
  expect(workWords(report)).toBe('Writing Report.pdf: drawing its pages');
  expect(workWords({ name: '4 files', step: 'gathering' })).toBe('Writing 4 files');
});

test('what was written before stays until something else is begun', () => {
  takeWorks([report]);
  update({ written: { what: 'Matrix', file } });
  takeWorks([{ ...report, step: 'printing' }]);
  expect(getState().written).not.toBeNull();
  takeWorks([]);
  expect(getState().written).not.toBeNull();
  takeWorks([{ ...report, id: 'c' }]);
  expect(getState().written).toBeNull();
});

test('stopping says which file was not written, unless it was done meanwhile', async () => {
  const asked: unknown[] = [];
  vi.stubGlobal('window', {
    weighbridge: {
      stopWork: (input: unknown) => {
        asked.push(input);
        return Promise.resolve({ ok: true, value: null });
      },
    },
  });
  await stopWork(report);
  expect(asked).toEqual([{ workId: 'a' }]);
  expect(getState().written).toEqual({ stopped: 'Report.pdf' });
  update({ written: { what: 'Report', file } });
  await stopWork(report);
  expect(getState().written).toEqual({ what: 'Report', file });
});

test('a command that waits for its file is not begun again', async () => {
  const first = Promise.withResolvers<void>();
  let calls = 0;
  const work = (): Promise<void> => {
    calls++;
    return first.promise;
  };
  const done = whileBusy('exportPdf', work);
  await whileBusy('exportPdf', work);
  expect(calls).toBe(1);
  expect(getState().busy).toEqual(new Set(['exportPdf']));
  first.resolve();
  await done;
  expect(getState().busy).toEqual(new Set());
});
