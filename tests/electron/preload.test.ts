import type { EventEmitter } from 'node:events';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { pushChannel, pushNames } from '../../electron/ipc/channels.ts';
import { contract } from '../../electron/ipc/contract.ts';

/** What the preload gives to the page, with Electron played by the test. */
const given = vi.hoisted(() => ({ worlds: {} as Record<string, unknown>, invoked: [] as unknown[][] }));
const ipc = vi.hoisted(() => ({ events: null as unknown as EventEmitter }));

vi.mock('electron', async () => {
  const { EventEmitter: Emitter } = await import('node:events');
  ipc.events = new Emitter();
  return {
    contextBridge: {
      exposeInMainWorld: (name: string, api: unknown) => {
        given.worlds[name] = api;
      },
    },
    ipcRenderer: Object.assign(ipc.events, {
      invoke: async (...parameters: unknown[]) => void given.invoked.push(parameters),
    }),
    webUtils: { getPathForFile: () => '/what/was/dropped' },
  };
});

type Api = Record<string, (...parameters: unknown[]) => unknown>;
let api: Api;
beforeAll(async () => {
  await import('../../electron/preload.ts');
  api = given.worlds['weighbridge'] as Api;
});

describe('the calls of a page', () => {
  test('are those of the contract, and no other', () => {
    expect(Object.keys(given.worlds)).toEqual(['weighbridge']);
    expect(Object.keys(api).sort()).toEqual([...Object.keys(contract), 'on'].sort());
  });

  test('are frozen, so that nothing in the page can come between', () => {
    expect(Object.isFrozen(api)).toBe(true);
  });

  test('hear named news only', () => {
    expect(() => api['on']?.('anything', () => {})).toThrow('sends no anything');
    expect(ipc.events.eventNames()).toEqual([]);
  });

  test('name no path of a dropped file: Electron knows where it lies', () => {
    void api['openDropped']?.({ name: 'a.csv', path: '/etc/passwd' }, null);
    expect(given.invoked.at(-1)?.slice(1)).toEqual([
      'openDropped',
      { path: '/what/was/dropped', known: null },
    ]);
  });

  test('never see the event, which carries the way to the main process', () => {
    const [name = 'problem'] = pushNames;
    const heard: unknown[][] = [];
    api['on']?.(name, (...all: unknown[]) => heard.push(all));
    ipc.events.emit(pushChannel(name), { sender: 'Electron' }, 'news');
    expect(heard).toEqual([['news']]);
  });
});
