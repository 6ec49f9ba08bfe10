import { expect, test } from 'vitest';
import { UserFacingError } from '../../../common/errors.ts';
import type { Answer, Request } from '../../../electron/processes/messages.ts';
import { serve } from '../../../electron/processes/serve.ts';

test('what goes wrong unasked is logged once where it is a fault, tried again where it is none, and no call hears of it', async () => {
  const said: Answer[] = [];
  const listeners: ((message: { readonly data: Request; readonly ports: readonly [] }) => void)[] = [];
  const looks = [
    () => {
      throw new RangeError('of one kind');
    },
    () => {
      throw new UserFacingError('in-use', 'Another program is using this workbook.', 'Close it there.');
    },
    () => {},
    () => {
      throw Object.assign(new Error('no such table: events'), { code: 'SQLITE_ERROR' });
    },
    () => {
      throw new TypeError('of another kind');
    },
  ];
  let looked = 0;
  serve<{ readonly look: (which: number) => number }, string>(
    { postMessage: (message) => said.push(message), on: (_message, listener) => listeners.push(listener) },
    () => ({
      look: (which) => {
        looked = which;
        return which;
      },
    }),
    { after: () => looks[looked]?.() },
  );
  for (const [sequence, which] of [0, 0, 1, 2, 3, 4].entries()) {
    for (const listen of listeners) {
      listen({ data: { type: 'call', sequence, method: 'look', parameters: [which] }, ports: [] });
    }
    await expect.poll(() => said.filter(({ type }) => type === 'answer').length).toBe(sequence + 1);
  }
  expect(said.filter(({ type }) => type === 'fault')).toMatchObject([
    { where: 'after a call', fault: { name: 'RangeError', code: null } },
    { where: 'after a call', fault: { name: 'Error', code: 'SQLITE_ERROR' } },
    { where: 'after a call', fault: { name: 'TypeError' } },
  ]);
});
