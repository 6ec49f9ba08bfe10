import { renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type DatabaseEvent, startDatabase } from '../../../../electron/processes/database/client.ts';
import type { Child } from '../../../../electron/processes/host.ts';
import type { Answer, Request } from '../../../../electron/processes/messages.ts';
import { temporaryFolder } from '../../../db/workbooks.ts';

/** A database host that listens at once, answers every call with null unless it is `silent` about it, and ends when told. */
function fakeHosts({ silent }: { readonly silent?: string } = {}) {
  const calls: Extract<Request, { type: 'call' }>[][] = [];
  const hosts: { readonly say: (event: DatabaseEvent) => void; readonly end: () => void }[] = [];
  const fork = (): Child => {
    const received: Extract<Request, { type: 'call' }>[] = [];
    calls.push(received);
    let hear: (message: Answer) => void = () => {};
    let ended: (code: number) => void = () => {};
    hosts.push({ say: (event) => hear({ type: 'event', event }), end: () => ended(1) });
    queueMicrotask(() => hear({ type: 'ready' }));
    return {
      pid: undefined,
      postMessage: (message) => {
        if (message.type !== 'call') return;
        received.push(message);
        const { sequence, method } = message;
        if (method === silent) return;
        queueMicrotask(() => hear({ type: 'answer', sequence, result: { ok: true, value: null } }));
      },
      on: (_message, listener) => {
        hear = listener;
      },
      once: (_exit, listener) => {
        ended = listener;
      },
    };
  };
  return { fork, calls, hosts };
}

test('a host that is started again opens the workbook for the same analyst, renamed or not', async () => {
  const { fork, calls, hosts } = fakeHosts();
  const renamed: string[] = [];
  const database = startDatabase(fork, 'script', {
    onStale: () => {},
    onStanding: () => {},
    onRename: (name) => void renamed.push(name),
    onProblem: () => {},
    log: { exit: () => {}, fault: () => {}, slowQuery: () => {} },
  });
  await database.open({ path: '/a', createBuiltIn: true, analyst: 'root', createdBy: 'test', data: '/data' });
  hosts[0]?.say({ type: 'renamed', name: 'Grace' });
  expect(renamed).toEqual(['Grace']);
  hosts[0]?.end();
  await database.load();
  expect(calls[1]?.map(({ method }) => method)).toEqual(['open', 'load']);
  expect(calls[1]?.[0]?.parameters).toEqual([
    { path: '/a', createBuiltIn: false, analyst: 'Grace', createdBy: 'test', data: '/data' },
  ]);
});

test('a host that dies after a workbook got another name opens it there', async () => {
  const { fork, calls, hosts } = fakeHosts();
  const database = startDatabase(fork, 'script', {
    onStale: () => {},
    onStanding: () => {},
    onRename: () => {},
    onProblem: () => {},
    log: { exit: () => {}, fault: () => {}, slowQuery: () => {} },
  });
  await database.open({ path: '/a', createBuiltIn: false, analyst: 'Ada', createdBy: 'test', data: '/data' });
  await database.moveTo('/b');
  hosts[0]?.end();
  await database.load();
  expect(calls[1]?.[0]?.parameters).toEqual([
    { path: '/b', createBuiltIn: false, analyst: 'Ada', createdBy: 'test', data: '/data' },
  ]);
});

test('a host that dies while a workbook is moved opens it where it is then', async () => {
  const { fork, calls, hosts } = fakeHosts({ silent: 'moveTo' });
  const database = startDatabase(fork, 'script', {
    onStale: () => {},
    onStanding: () => {},
    onRename: () => {},
    onProblem: () => {},
    log: { exit: () => {}, fault: () => {}, slowQuery: () => {} },
  });
  const [path, target] = ['a', 'b'].map((name) => join(temporaryFolder(), name)) as [string, string];
  writeFileSync(path, '');
  await database.open({ path, createBuiltIn: false, analyst: 'Ada', createdBy: 'test', data: '/data' });
  const moving = database.moveTo(target);
  renameSync(path, target);
  hosts[0]?.end();
  await moving;
  expect(calls[1]?.map(({ method }) => method)).toEqual(['open', 'load']);
  expect(calls[1]?.[0]?.parameters).toMatchObject([{ path: target }]);
  hosts[1]?.end();
  await database.load();
  expect(calls[2]?.[0]?.parameters).toMatchObject([{ path: target }]);
});

test('a host that dies before it has moved a workbook opens it where it was, and the move is refused', async () => {
  const { fork, calls, hosts } = fakeHosts({ silent: 'moveTo' });
  const database = startDatabase(fork, 'script', {
    onStale: () => {},
    onStanding: () => {},
    onRename: () => {},
    onProblem: () => {},
    log: { exit: () => {}, fault: () => {}, slowQuery: () => {} },
  });
  const [path, taken] = ['a', 'b'].map((name) => join(temporaryFolder(), name)) as [string, string];
  writeFileSync(taken, 'somebody’s');
  await database.open({ path, createBuiltIn: false, analyst: 'Ada', createdBy: 'test', data: '/data' });
  const moving = database.moveTo(taken);
  hosts[0]?.end();
  await expect(moving).rejects.toThrow('stopped while it did this');
  await database.load();
  expect(calls[1]?.[0]?.parameters).toMatchObject([{ path }]);
});
