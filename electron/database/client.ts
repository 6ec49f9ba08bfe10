import { setTimeout as wait } from 'node:timers/promises';
import { type UtilityProcess, utilityProcess } from 'electron';
import type { Result } from '../ipc/contract.ts';
import { ReportedProblem } from '../ipc/problem.ts';
import { killIfMute } from '../mute-process.ts';
import type { HostMessage, MethodName, Request } from './messages.ts';
import type { DatabaseService, OpenRequest } from './service.ts';

/** The service as the main process sees it: every answer is a promise, every refusal a `ReportedProblem`. */
export type DatabaseClient = {
  readonly [M in MethodName]: (
    ...parameters: Parameters<DatabaseService[M]>
  ) => Promise<Awaited<ReturnType<DatabaseService[M]>>>;
} & { readonly processId: () => number | undefined };

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
  let host = fork();

  function fork(): UtilityProcess {
    const child = utilityProcess.fork(hostPath, [], { serviceName: 'Weighbridge database' });
    const start = killIfMute(child);
    child.on('message', (message: HostMessage) => {
      if (message.type === 'changed-elsewhere') return onChangedElsewhere();
      if (message.type === 'ready') {
        start.heard();
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
        else reject(new ReportedProblem(result.problem));
      };
      if (stopped) return settle(closing ? { ok: true, value: null } : STOPPED);
      pending.set(request.sequence, { request, settle });
      if (listening) host.postMessage(request);
    });
  }

  return new Proxy({} as DatabaseClient, {
    get: (_target, name) =>
      name === 'processId'
        ? () => host.pid
        : (...parameters: unknown[]) => call(name as MethodName, parameters),
  });
}

/** A file is opened again as it is; it must not be made anew in case it has gone. */
const reopening = (request: OpenRequest): OpenRequest => ({ ...request, createBuiltIn: false });

const STOPPED: Result<never> = {
  ok: false,
  problem: {
    code: 'database-stopped',
    message: 'The part of Weighbridge that keeps the workbook has stopped and does not start again.',
    remedy: 'What was saved is safe in the file. Restart Weighbridge.',
  },
};
