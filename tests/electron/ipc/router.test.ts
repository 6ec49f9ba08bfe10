import { beforeEach, describe, expect, test, vi } from 'vitest';
import { contract } from '../../../electron/ipc/contract.ts';
import { type Forwards, type Handlers, routeCalls } from '../../../electron/ipc/router.ts';
import type { Log } from '../../../electron/log.ts';
import type { WorkbookSession } from '../../../electron/workbook-session.ts';

/** What the router gave to Electron, to be called as Electron would. */
const listening = vi.hoisted(() => ({
  answer: null as ((event: unknown, name: unknown, input?: unknown) => Promise<unknown>) | null,
}));
vi.mock('electron', () => ({
  ipcMain: {
    handle: (_channel: string, listener: typeof listening.answer) => {
      listening.answer = listener;
    },
  },
}));

const calls: string[] = [];
const noted = (name: string) => () => {
  calls.push(name);
  return null;
};
const PAGE = {};
const OWN_FRAME = { url: 'app://weighbridge/index.html', parent: null };
const ask = (name: unknown, input?: unknown, frame: unknown = OWN_FRAME, sender: unknown = PAGE) =>
  listening.answer?.({ senderFrame: frame, sender }, name, input);

beforeEach(() => {
  calls.length = 0;
  routeCalls(
    {
      contract,
      handlers: { windowReady: noted('windowReady'), stopWork: noted('stopWork') } as unknown as Handlers,
      forwards: { undo: async () => ({ ok: true, value: noted('undo')() }) } as unknown as Forwards,
    },
    {
      sessionOf: (page) => (page === (PAGE as unknown) ? ({} as WorkbookSession) : undefined),
      log: { fault: () => {} } as unknown as Log,
    },
  );
});

describe('a call', () => {
  test('of a page of ours is answered', async () => {
    expect(await ask('windowReady')).toEqual({ ok: true, value: null });
    expect(calls).toEqual(['windowReady']);
  });

  test.each([
    ['another site', { url: 'https://example.org/', parent: null }],
    ['a frame inside our page', { url: OWN_FRAME.url, parent: OWN_FRAME }],
    ['a page that is gone', null],
  ])('of %s is refused, whatever it asks', async (_who, frame) => {
    for (const name of ['windowReady', 'undo', 'stopWork']) {
      expect(await ask(name, undefined, frame)).toMatchObject({ ok: false, problem: { code: 'invalid' } });
    }
    expect(calls).toEqual([]);
  });

  test('of a page that belongs to no workbook is refused', async () => {
    expect(await ask('windowReady', undefined, OWN_FRAME, {})).toMatchObject({ ok: false });
    expect(calls).toEqual([]);
  });

  test.each(['constructor', '__proto__', 'toString', 'nothing', null, 7, {}])(
    'by a name that is none is refused: %j',
    async (name) => {
      expect(await ask(name)).toEqual({
        ok: false,
        problem: expect.objectContaining({ message: 'Weighbridge does not know this request.' }),
      });
      expect(calls).toEqual([]);
    },
  );

  test('with another argument than its own is refused and reaches nobody', async () => {
    const ring: { self?: unknown } = {};
    ring.self = ring;
    for (const input of [undefined, { workId: 7 }, { workId: 'x'.repeat(1_000) }, [], ring, 'work']) {
      expect(await ask('stopWork', input)).toMatchObject({ ok: false, problem: { code: 'invalid' } });
    }
    expect(calls).toEqual([]);
  });
});
