import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { UserError } from '../../../common/errors.ts';
import {
  type Child,
  type HostOptions,
  type Methods,
  type ProcessLog,
  startHost,
} from '../../../electron/processes/host.ts';
import type { TestService } from './child.ts';

const CHILD = fileURLToPath(new URL('./child.ts', import.meta.url));

const METHODS: Methods<TestService> = {
  add: { retry: true },
  refuse: { retry: true },
  wait: { retry: false, limitMs: 60_000 },
  end: { retry: false },
  endLater: { retry: false },
  processId: { retry: true },
  resume: { retry: true },
  resumed: { retry: true },
  close: { retry: false },
};

const problem = (message: string): UserError => ({ code: 'invalid', message, remedy: 'Try again.' });
const REFUSALS = {
  ended: problem('It ended.'),
  interrupted: problem('It was cut short.'),
  late: problem('It took too long.'),
  greedy: problem('It took too much memory.'),
};

const QUIET: ProcessLog = { exit: () => {}, fault: () => {}, slowQuery: () => {} };

/** However busy the machine is. */
const SOON = { timeout: 30_000 };

const running: { readonly end: (refusal: UserError) => void }[] = [];
afterEach(() => {
  for (const host of running.splice(0)) host.end(problem('The test is over.'));
});

/** What the child processes are said to have in use. */
const used = { bytes: 1 };

/** A real child process behind the host, and how often one was started. */
function start(
  options: Partial<HostOptions<TestService, string>> = {},
  envOf: (starts: number) => NodeJS.ProcessEnv = () => ({}),
) {
  const started: Child[] = [];
  const host = startHost<TestService, string>({
    fork: (script) => {
      const child = fork(script, { env: { ...process.env, ...envOf(started.length) }, stdio: 'ignore' });
      const adapted = {
        get pid() {
          return child.pid;
        },
        memory: () => used.bytes,
        postMessage: (message: object) => child.send(message as never, () => {}),
        on: (event: string, listener: never) => child.on(event, listener),
        once: (event: string, listener: never) => child.once(event, listener),
      } as unknown as Child;
      started.push(adapted);
      return adapted;
    },
    script: CHILD,
    name: 'test',
    methods: METHODS,
    restartDelaysMs: [1, 1],
    refusals: REFUSALS,
    log: QUIET,
    ...options,
  });
  running.push(host);
  return { host, started };
}

describe('a child process', () => {
  test('answers by name, with refusals as errors in words, or as values, and events beside', async () => {
    const events: string[] = [];
    const faults: string[] = [];
    const { host, started } = start({
      onEvent: (event) => events.push(event),
      log: { ...QUIET, fault: (where, { name, message }) => faults.push(`${where}: ${name}, ${message}`) },
    });
    expect(await host.call.add(1, 2)).toBe(3);
    expect(events).toEqual(['adding 1 and 2']);
    await expect(host.call.refuse()).rejects.toThrow('Something went wrong inside Weighbridge: no');
    expect(await host.ask('add', 2, 2)).toEqual({ ok: true, value: 4 });
    expect(await host.ask('refuse')).toMatchObject({ ok: false, problem: { code: 'failed' } });
    // What was not foreseen is logged with its stack, and without its words, which can quote a workbook.
    expect(faults).toEqual(['test, refuse: Error, null', 'test, refuse: Error, null']);
    expect(started).toHaveLength(1);
  });

  test('has the methods of its list and no other names: it can be awaited, printed and returned', async () => {
    const { host } = start();
    expect(Object.keys(host.call).sort()).toEqual(Object.keys(METHODS).sort());
    expect('then' in host.call).toBe(false);
    expect(await Promise.resolve(host.call)).toBe(host.call);
    expect(String(host.call)).toBe('[object Object]');
  });

  test('that dies is started again where it was; what can be repeated is sent again, the rest is refused', async () => {
    let restarts = 0;
    const { host, started } = start({
      resume: () => ['resume', 'the old place'],
      onRestart: () => restarts++,
    });
    const first = await host.call.processId();
    const ended = host.ask('end', 7);
    const repeated = host.call.processId();
    expect(await ended).toEqual({ ok: false, problem: REFUSALS.interrupted });
    const second = await repeated;
    expect(second).not.toBe(first);
    expect(await host.call.resumed()).toBe('the old place');
    expect([restarts, started.length]).toEqual([1, 2]);
  });

  test('that dies again and again without an answer is given up, and says so at once from then on', async () => {
    const exits: { readonly code: number; readonly wanted: boolean }[] = [];
    const { host, started } = start({
      // Sent again each time, it ends each host that takes the place of the last.
      methods: { ...METHODS, end: { retry: true } },
      log: { ...QUIET, exit: ({ code, wanted }) => exits.push({ code, wanted }) },
    });
    expect(await host.ask('end', 3)).toEqual({ ok: false, problem: REFUSALS.ended });
    expect(await host.ask('add', 1, 1)).toEqual({ ok: false, problem: REFUSALS.ended });
    expect(started).toHaveLength(3);
    expect(exits).toEqual([0, 1, 2].map(() => ({ code: 3, wanted: false })));
  });

  test('that a call kills is given up too where it was first brought to its place, and answered others meanwhile', async () => {
    const { host, started } = start({
      methods: { ...METHODS, endLater: { retry: true } },
      resume: () => ['resume', 'the old place'],
      onRestart: () => answered.push(host.ask('add', started.length, 0)),
    });
    const answered: ReturnType<typeof host.ask<'add'>>[] = [];
    expect(await host.ask('endLater', 3)).toEqual({ ok: false, problem: REFUSALS.ended });
    expect(await Promise.all(answered)).toEqual([2, 3].map((value) => ({ ok: true, value })));
    expect(started).toHaveLength(3);
  });

  test('that is killed again and again does not stay ended while each time another call is answered', async () => {
    const { host, started } = start();
    for (let round = 0; round < 5; round++) {
      const pid = await host.call.processId();
      const answers = [host.call.add(round, 1), host.call.add(round, 2)];
      process.kill(pid, 'SIGKILL');
      expect(await Promise.all(answers)).toEqual([round + 1, round + 2]);
      await expect.poll(() => host.processId(), SOON).not.toBe(pid);
    }
    expect(started.length).toBeGreaterThanOrEqual(6);
  });

  test.each([
    { deaths: 'far apart', steadyMs: 0, last: { ok: true, value: 2 } },
    { deaths: 'one after the other', steadyMs: 600_000, last: { ok: false, problem: REFUSALS.ended } },
  ])(
    'that nothing was asked of counts deaths only one after the other: $deaths',
    async ({ steadyMs, last }) => {
      let [listened, exits] = [0, 0];
      const { host } = start({
        steadyMs,
        log: { ...QUIET, exit: () => void exits++ },
        resume: () => {
          listened++;
          return ['resume', 'the old place'];
        },
      });
      for (let death = 1; death <= 3; death++) {
        await expect.poll(() => listened, SOON).toBe(death);
        process.kill(host.processId() ?? expect.fail(), 'SIGKILL');
        await expect.poll(() => exits, SOON).toBe(death);
      }
      expect(await host.ask('add', 1, 1)).toEqual(last);
    },
  );

  test('that is interrupted does not come nearer to its end', async () => {
    const { host, started } = start();
    for (let round = 0; round < 4; round++) {
      const given = host.ask('wait');
      await expect.poll(() => started.length, SOON).toBe(round + 1);
      host.interrupt(['wait'], problem('You gave it up.'));
      expect((await given).ok).toBe(false);
    }
    expect(await host.ask('add', 1, 1)).toEqual({ ok: true, value: 2 });
  });

  test('without restarts stays ended after its first crash', async () => {
    const { host, started } = start({ restartDelaysMs: [] });
    await host.call.add(0, 0);
    const waiting = host.ask('wait');
    host.ask('end', 1);
    expect((await waiting).ok).toBe(false);
    expect(await host.ask('add', 1, 1)).toEqual({ ok: false, problem: REFUSALS.ended });
    expect(started).toHaveLength(1);
  });

  test('that takes longer than a method may is ended, with all that waits for it', async () => {
    const { host, started } = start({
      methods: { ...METHODS, wait: { retry: false, limitMs: 50 } },
    });
    await host.call.add(0, 0);
    const [late, beside] = await Promise.all([host.ask('wait'), host.ask('wait')]);
    expect(late).toEqual({ ok: false, problem: REFUSALS.late });
    expect(beside).toEqual({ ok: false, problem: REFUSALS.late });
    await expect.poll(() => isAlive(started[0])).toBe(false);
  });

  test('that has more memory in use than it may is ended for good, with all that waits for it', async () => {
    used.bytes = 1_000;
    const { host, started } = start({ mostMemory: 1_000 });
    expect(await host.call.add(1, 2)).toBe(3);
    const waiting = host.ask('wait');
    used.bytes = 1_001;
    expect(await waiting).toEqual({ ok: false, problem: REFUSALS.greedy });
    expect(await host.ask('add', 1, 2)).toEqual({ ok: false, problem: REFUSALS.greedy });
    await vi.waitFor(() => expect(() => process.kill(started[0]?.pid ?? 0, 0)).toThrow('ESRCH'), SOON);
    expect(started).toHaveLength(1);
  });

  test('is interrupted in some calls; the others are sent to the one that takes its place', async () => {
    let restarts = 0;
    const { host, started } = start({ onRestart: () => restarts++ });
    await host.call.add(0, 0);
    const given = host.ask('wait');
    expect(host.isBusyWith(['wait'])).toBe(true);
    expect(host.isBusyWith(['close'])).toBe(false);
    host.interrupt(['wait'], problem('You gave it up.'));
    expect(await given).toEqual({ ok: false, problem: problem('You gave it up.') });
    expect(await host.call.add(3, 4)).toBe(7);
    // Whoever interrupts knows; a crash is news.
    expect([started.length, restarts]).toEqual([2, 0]);
    expect((await host.ask('end', 1)).ok).toBe(false);
    await host.call.add(0, 0);
    expect([started.length, restarts]).toEqual([3, 1]);
  });

  test('that closes by itself is no crash', async () => {
    const { host, started } = start();
    await host.call.add(0, 0);
    const closed = host.call.close();
    host.closing(null);
    expect(await closed).toBeNull();
    await expect.poll(() => isAlive(started[0])).toBe(false);
    expect(await host.ask('add', 1, 1)).toEqual({ ok: true, value: null });
    expect(started).toHaveLength(1);
  });

  test('that ends before it listens is started anew three times, then given up', async () => {
    const { host, started } = start({}, () => ({ NEVER_LISTENS: '1' }));
    expect(await host.ask('add', 1, 1)).toEqual({ ok: false, problem: REFUSALS.ended });
    expect(started).toHaveLength(3);
  });

  test('that is slow to listen is given longer each time', async () => {
    const { host, started } = start({ startupMs: 600 }, (starts) =>
      starts < 2 ? { NEVER_LISTENS: '1' } : { LISTENS_AFTER: '800' },
    );
    expect(await host.ask('add', 1, 1)).toEqual({ ok: true, value: 2 });
    expect(started).toHaveLength(3);
  });
});

function isAlive(child: Child | undefined): boolean {
  try {
    return child?.pid !== undefined && process.kill(child.pid, 0);
  } catch {
    return false;
  }
}
