import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Result } from '../../../common/errors.ts';
import type { StateComparison } from '../../../electron/ipc/contract.ts';
import { compareStates, compareWithFile, comparisonState } from '../../../renderer/model/comparison.ts';
import { getState, update } from '../../../renderer/model/store.ts';

const SAME = { tables: [], rankings: [] } as unknown as StateComparison;
const compare = vi.fn<(asked: unknown) => Promise<Result<StateComparison>>>();

beforeEach(() => {
  update({ alert: null });
  compare.mockReset().mockResolvedValue({ ok: true, value: SAME });
  vi.stubGlobal('window', { weighbridge: { compareStates: compare } });
  vi.stubGlobal('weighbridge', { compareStates: compare });
});
afterEach(() => vi.unstubAllGlobals());

test('a file that is refused is not what is compared then, and the reason is said', async () => {
  await compareStates(3, null);
  const problem = {
    code: 'not-a-workbook',
    message: 'This is no workbook.',
    remedy: 'Choose another.',
  } as const;
  compare.mockResolvedValueOnce({ ok: false, problem });
  await compareWithFile('picture.png');
  expect(comparisonState.get()).toMatchObject({ from: 3, to: null, file: null, result: SAME, failed: false });
  expect(getState().alert).toEqual(problem);
  await compareWithFile('other.weighbridge');
  expect(comparisonState.get()).toMatchObject({ from: 'file', file: 'other.weighbridge', result: SAME });
});
