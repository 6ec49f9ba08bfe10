import { afterEach, expect, test, vi } from 'vitest';
import { UserFacingError } from '../../common/errors.ts';
import { contract } from '../../electron/ipc/contract.ts';
import { settle, unexpected } from '../../renderer/api.ts';

const logged = () => {
  const reportFault = vi.fn(() => Promise.resolve({ ok: true, value: null } as const));
  vi.stubGlobal('window', { weighbridge: { reportFault } });
  return reportFault;
};

afterEach(() => {
  vi.unstubAllGlobals();
});

test('a fault of the page is a sentence on the screen and a stack in the log, without its words', async () => {
  const reportFault = logged();
  const result = await settle(Promise.reject(new TypeError('the vendor lies')));
  expect(result).toMatchObject({ ok: false, problem: { code: 'failed' } });
  expect(reportFault).toHaveBeenCalledOnce();
  const [sent] = reportFault.mock.calls[0] as unknown as [unknown];
  expect(JSON.stringify(sent)).not.toContain('vendor');
  // What the page sends is what the main process takes.
  expect(contract.reportFault.input.safeParse(sent)).toMatchObject({
    success: true,
    data: { fault: { name: 'TypeError', message: null } },
  });
});

test('however long a stack is, it fits', () => {
  const reportFault = logged();
  const error = Object.assign(new Error('x'.repeat(5_000)), { code: 'E'.repeat(500), name: 'N'.repeat(500) });
  error.stack = `${'N'.repeat(500)}: ${error.message}\n${`    at f (${'y'.repeat(2_000)}:1:2)\n`.repeat(500)}`;
  unexpected(error);
  const [sent] = reportFault.mock.calls[0] as unknown as [unknown];
  expect(contract.reportFault.input.safeParse(sent).error).toBeUndefined();
});

test('what is in words already is not logged, and a page without a preload does not mind', () => {
  const reportFault = logged();
  unexpected(new UserFacingError('invalid', 'm', 'r'));
  expect(reportFault).not.toHaveBeenCalled();
  vi.unstubAllGlobals();
  expect(() => unexpected(new Error('x'))).not.toThrow();
});
