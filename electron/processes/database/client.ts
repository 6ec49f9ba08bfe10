import { setTimeout as wait } from 'node:timers/promises';
import { type UtilityProcess, utilityProcess } from 'electron';
import type { Result } from '../../../common/errors.ts';
import { fromUserError } from '../../../common/errors.ts';
import { watchStartup } from '../startup-watchdog.ts';
import type { HostMessage, MethodName, Request } from './messages.ts';
import type { DatabaseService, OpenRequest } from './service.ts';

/** The service as the main process sees it: every answer is a promise, every refusal a `UserFacingError`. */
export type DatabaseClient = {
  readonly [M in MethodName]: (
    ...parameters: Parameters<DatabaseService[M]>
  ) => Promise<Awaited<ReturnType<DatabaseService[M]>>>;
} & {
  readonly processId: () => number | undefined;
  /** Hears how far an import is, from 0 to 1. */
  readonly onProgress: (listener: (done: number) => void) => void;
  /**
   * Gives up an import that is on its way. The host is ended and started again: what it had written in its transaction is
   * rolled back from the journal, and the workbook is as it was.
   */
  readonly abandonImport: () => void;
};

interface Pending {
  readonly request: Request;
  readonly settle: (result: Result<unknown>) => void;
}

/** How often, and after how long, a host that died is started again before giving up. */
const RESTART_DELAYS_MS = [50, 250, 1_000, 4_000];

/**
 * Starts the database host and keeps it running. When it dies, it is started again, the workbook opened again, and
 * whatever was not answered is sent again: a change carries its id, so it is never made twice.
 */
export function startDatabase(hostPath: string, onChangedElsewhere: () => void): DatabaseClient {
  const pending = new Map<number, Pending>();
  let sequence = 0;
  let failures = 0;
  let opened: OpenRequest | null = null;
  let closing = false;
  let stopped = false;
  /** The host has said that it listens. */
  let listening = false;
  let hear: (done: number) => void = () => {};
  let host = fork();

  function fork(): UtilityProcess {
    const child = utilityProcess.fork(hostPath, [], { serviceName: 'Weighbridge database' });
    const start = watchStartup(child);
    child.on('message', (message: HostMessage) => {
      if (message.type === 'changed-elsewhere') return onChangedElsewhere();
      if (message.type === 'progress') return hear(message.done);
      if (message.type === 'ready') {
        start.ready();
        return sendWaiting();
      }
      failures = 0;
      pending.get(message.sequence)?.settle(message.result);
      pending.delete(message.sequence);
    });
    child.once('exit', () => {
      listening = false;
      if (closing) answerAll({ ok: true, value: null });
      else void restart();
    });
    return child;
  }

  async function restart(): Promise<void> {
    const delay = RESTART_DELAYS_MS[failures++];
    if (delay === undefined) {
      stopped = true;
      return answerAll(STOPPED);
    }
    await wait(delay);
    host = fork();
  }

  /** A host that has just started opens the workbook that was open, and gets what was not answered, in its order. */
  function sendWaiting(): void {
    listening = true;
    if (opened)
      host.postMessage({ sequence: ++sequence, method: 'open', parameters: [opened] } satisfies Request);
    for (const { request } of pending.values()) host.postMessage(request);
  }

  function answerAll(result: Result<unknown>): void {
    for (const { settle } of pending.values()) settle(result);
    pending.clear();
  }

  function call(method: MethodName, parameters: readonly unknown[]): Promise<unknown> {
    if (method === 'close') closing = true;
    return new Promise((resolve, reject) => {
      const request: Request = { sequence: ++sequence, method, parameters };
      const settle = (result: Result<unknown>): void => {
        if (result.ok && method === 'open') opened = reopening(parameters[0] as OpenRequest);
        if (result.ok) resolve(result.value);
        else reject(fromUserError(result.problem));
      };
      if (stopped) return settle(closing ? { ok: true, value: null } : STOPPED);
      pending.set(request.sequence, { request, settle });
      if (listening) host.postMessage(request);
    });
  }

  /** Requests that an import is made of; each is answered with "given up" instead of being sent again. */
  function abandonImport(): void {
    const ongoing = [...pending.values()].filter(({ request }) => IMPORTS.has(request.method));
    if (ongoing.length === 0) return;
    for (const { request } of ongoing) pending.delete(request.sequence);
    if (host.pid !== undefined) process.kill(host.pid, 'SIGKILL');
    for (const { settle } of ongoing) settle(GIVEN_UP);
  }

  const own = {
    processId: () => host.pid,
    onProgress: (listener: (done: number) => void) => {
      hear = listener;
    },
    abandonImport,
  };
  return new Proxy(own as unknown as DatabaseClient, {
    get: (target, name) =>
      Object.hasOwn(target, name)
        ? target[name as keyof DatabaseClient]
        : (...parameters: unknown[]) => call(name as MethodName, parameters),
  });
}

/** A file is opened again as it is; it must not be made anew in case it has gone. */
const reopening = (request: OpenRequest): OpenRequest => ({ ...request, createBuiltIn: false });

const IMPORTS: ReadonlySet<MethodName> = new Set<MethodName>([
  'takePiece',
  'checkImport',
  'importChecked',
  'createChecked',
]);

const GIVEN_UP: Result<never> = {
  ok: false,
  problem: { code: 'cancelled', message: 'The import was given up.', remedy: 'Nothing was changed.' },
};

const STOPPED: Result<never> = {
  ok: false,
  problem: {
    code: 'database-stopped',
    message: 'The part of Weighbridge that keeps the workbook has stopped and does not start again.',
    remedy: 'What was saved is safe in the file. Restart Weighbridge.',
  },
};
