/** Main process: a child process that is started, watched, asked by name, restarted and ended. */
import type { MessagePortMain } from 'electron';
import { fromUserError, type Result, type UserError } from '../../common/errors.ts';
import type { Fault } from '../../common/faults.ts';
import { presentLanguage } from '../../common/language/present.ts';
import type { Answer, Request, Service } from './messages.ts';

/** What of a child process is used here: a utility process of Electron, or a page without rights (reader/fork.ts). */
export interface Child {
  readonly pid: number | undefined;
  /** How many bytes of memory the process has in use; undefined where nobody knows, as before it has started. */
  readonly memory?: () => number | undefined;
  /** Ends it at once, where more is to be done than to end the process of `pid`. */
  readonly end?: () => void;
  readonly postMessage: (message: Request, ports?: MessagePortMain[]) => void;
  readonly on: (event: 'message', listener: (message: Answer) => void) => unknown;
  readonly once: (event: 'exit', listener: (code: number) => void) => unknown;
}

/** Starts a child process that runs a script; `name` is what lists of processes call it. */
export type Fork = (script: string, name: string) => Child;

/** How one method of a service is treated. */
export interface MethodPolicy {
  /**
   * Whether a call is sent again to a host that was started again before it was answered. Only for what reads, or carries
   * an id by which it is done once.
   */
  readonly retry: boolean;
  /** After this long the whole process is ended and the call refused; for processes that read files of strangers. */
  readonly limitMs?: number;
}

/** Every method of a service and how it is treated: what is not listed cannot be called. */
export type Methods<S> = { readonly [M in keyof S]: MethodPolicy };

/** A service as its caller sees it: every answer is a promise, every refusal a `UserFacingError`. */
export type Client<S extends Service<S>> = {
  readonly [M in keyof S]: (...parameters: Parameters<S[M]>) => Promise<Awaited<ReturnType<S[M]>>>;
};

/** What of a child process is logged. */
export interface ProcessLog {
  readonly exit: (exit: { readonly name: string; readonly code: number; readonly wanted: boolean }) => void;
  readonly fault: (where: string, fault: Fault) => void;
  readonly slowQuery: (sql: string, milliseconds: number) => void;
}

export interface HostOptions<S extends Service<S>, E> {
  readonly fork: Fork;
  readonly script: string;
  readonly name: string;
  readonly methods: Methods<S>;
  /**
   * How long to wait before each restart of a host that ended after it had listened; when they are used up, or there are
   * none, it stays ended. Only ends over the same thing count together: over the call that each host had to do first, or
   * over nothing, with no call answered in between.
   */
  readonly restartDelaysMs: readonly number[];
  /** A host that ended over nothing, after it had listened for so long, begins their count anew; a minute where nothing is said. */
  readonly steadyMs?: number;
  /** How long the first start may take until the process listens, and each further one twice as long; see STARTUP_MS. */
  readonly startupMs?: number;
  /** The call that a restarted host gets before all others, to be where the old one was; null for none. */
  readonly resume?: () => { readonly [M in keyof S]: readonly [M, ...Parameters<S[M]>] }[keyof S] | null;
  /** Hears what the host says unasked. */
  readonly onEvent?: (event: E) => void;
  /** A host was started in the place of one that ended by itself; not after `interrupt`, whose caller knows. */
  readonly onRestart?: () => void;
  /** With more bytes of memory than this the process is ended for good; for processes that read files of strangers. */
  readonly mostMemory?: number;
  readonly log: ProcessLog;
  /** What calls are refused with: the host ended for good, a call was cut short by its end, a call took too long, or too much memory. */
  readonly refusals: {
    readonly ended: UserError;
    readonly interrupted: UserError;
    readonly late: UserError;
    readonly greedy?: UserError;
  };
}

export interface Host<S extends Service<S>> {
  readonly call: Client<S>;
  /** The same as `call`, with refusals as values: for what is passed on as it is. */
  readonly ask: <M extends keyof S>(
    method: M,
    ...parameters: Parameters<S[M]>
  ) => Promise<Result<Awaited<ReturnType<S[M]>>>>;
  readonly processId: () => number | undefined;
  /** Hands over a port that leads to another child process. */
  readonly connect: (port: MessagePortMain) => void;
  /** Whether a call to one of these methods is under way. */
  readonly isBusyWith: (methods: readonly (keyof S)[]) => boolean;
  /** Ends the process at once and refuses all calls to these methods; where restarts are allowed, it starts again. */
  readonly interrupt: (methods: readonly (keyof S)[], refusal: UserError) => void;
  /** Ends the process at once and for good; calls under way and later ones are refused with this. */
  readonly end: (refusal: UserError) => void;
  /** Says that the process will end by itself now; what is not answered then is answered with `value`. */
  readonly closing: (value: unknown) => void;
}

interface Pending {
  readonly request: Extract<Request, { type: 'call' }>;
  readonly retry: boolean;
  readonly settle: (result: Result<unknown>) => void;
  /** How many hosts ended while this was the oldest call that they had not answered. */
  deaths: number;
}

/**
 * How long a process may take from its start until it says that it listens. Electron's own start of a utility process can
 * stand still before any of our code runs (seen about once in forty starts on a busy machine); such a one is ended and
 * started again. A machine that is only slow is slow again, so that the next one is given longer.
 */
const STARTUP_MS = 8_000;
/** A process that never listened is started this often in a row. */
const STARTS = 3;
const STEADY_MS = 60_000;
/** How often it is looked how much memory a process has that may have so much and no more. */
const LOOK_AT_MEMORY_MS = 250;

/** Starts a child process and gives what it can be asked. */
export function startHost<S extends Service<S>, E = never>(options: HostOptions<S, E>): Host<S> {
  const { methods, refusals, steadyMs = STEADY_MS, startupMs = STARTUP_MS } = options;
  const pending = new Map<number, Pending>();
  let sequence = 0;
  /** Ends in a row over nothing, and starts in a row without a word. */
  let idleDeaths = 0;
  let silentStarts = 0;
  /** The locale of the process that runs; each begins in English. */
  let spoken = 'en';
  let listening = false;
  let listeningSince = 0;
  /** The process that `interrupt` ended. */
  let interrupted: Child | null = null;
  let waitingPorts: MessagePortMain[] = [];
  /** What every call is answered with from now on; null while the host is there or comes again. */
  let over: Result<unknown> | null = null;
  let child = start();
  const memoryWatch =
    options.mostMemory === undefined ? undefined : setInterval(lookAtMemory, LOOK_AT_MEMORY_MS);

  function lookAtMemory(): void {
    const used = child.memory?.();
    if (used !== undefined && used > (options.mostMemory ?? used)) {
      finish(refused(refusals.greedy ?? refusals.ended));
    }
  }

  function start(): Child {
    const process = options.fork(options.script, options.name);
    // A process that stands still does not answer a polite signal.
    const watchdog = setTimeout(() => kill(process), startupMs * 2 ** silentStarts);
    process.on('message', (message) => {
      if (message.type === 'event') options.onEvent?.(message.event as E);
      if (message.type === 'fault') options.log.fault(`${options.name}, ${message.where}`, message.fault);
      if (message.type === 'slow-query') options.log.slowQuery(message.sql, message.milliseconds);
      if (message.type === 'answer') {
        // What was only asked to be where the old host was is nothing that anybody waited for.
        if (pending.has(message.sequence)) idleDeaths = 0;
        pending.get(message.sequence)?.settle(message.result);
      }
      if (message.type === 'ready') {
        clearTimeout(watchdog);
        silentStarts = 0;
        listening = true;
        listeningSince = performance.now();
        sendWaiting();
      }
    });
    process.once('exit', (code) => {
      clearTimeout(watchdog);
      options.log.exit({ name: options.name, code, wanted: over !== null });
      const listened = listening;
      listening = false;
      if (over) settleAll(over);
      else if (listened) void restart({ wanted: interrupted === process });
      else startAnew({ wanted: interrupted === process });
    });
    return process;
  }

  function startAnew({ wanted }: { readonly wanted: boolean }): void {
    if (!wanted) silentStarts++;
    if (silentStarts >= STARTS) finish(refused(refusals.ended));
    else child = start();
  }

  async function restart({ wanted }: { readonly wanted: boolean }): Promise<void> {
    for (const { retry, settle } of [...pending.values()]) if (!retry) settle(refused(refusals.interrupted));
    const delay = options.restartDelaysMs[wanted ? 0 : countDeath()];
    if (delay === undefined) return finish(refused(refusals.ended));
    await new Promise((resolve) => setTimeout(resolve, delay));
    if (over) return;
    child = start();
    if (!wanted) options.onRestart?.();
  }

  /** Counts an end, and returns how many there were before it over the same thing. */
  function countDeath(): number {
    const [oldest] = pending.values();
    if (oldest) return oldest.deaths++;
    if (performance.now() - listeningSince >= steadyMs) idleDeaths = 0;
    return idleDeaths++;
  }

  /** What waits for a host that listens, in its order. */
  function sendWaiting(): void {
    spoken = 'en';
    sendLanguage();
    const resumed = options.resume?.();
    if (resumed) {
      const [method, ...parameters] = resumed;
      child.postMessage({ type: 'call', sequence: ++sequence, method: String(method), parameters });
    }
    for (const port of waitingPorts) connect(port);
    waitingPorts = [];
    for (const { request } of pending.values()) child.postMessage(request);
  }

  /** What it refuses, it refuses in the language of the app. */
  function sendLanguage(): void {
    const { locale } = presentLanguage();
    if (locale !== spoken) child.postMessage({ type: 'language', locale });
    spoken = locale;
  }

  const connect = (port: MessagePortMain): void => child.postMessage({ type: 'connect' }, [port]);

  function finish(result: Result<unknown>): void {
    clearInterval(memoryWatch);
    over = result;
    kill(child);
    settleAll(result);
  }

  function settleAll(result: Result<unknown>): void {
    for (const { settle } of [...pending.values()]) settle(result);
  }

  function ask(method: keyof S, parameters: readonly unknown[]): Promise<Result<unknown>> {
    if (over) return Promise.resolve(over);
    const { retry, limitMs } = methods[method];
    return new Promise((resolve) => {
      const request = { type: 'call', sequence: ++sequence, method: String(method), parameters } as const;
      const late =
        limitMs === undefined ? undefined : setTimeout(() => finish(refused(refusals.late)), limitMs);
      const settle = (result: Result<unknown>): void => {
        clearTimeout(late);
        pending.delete(request.sequence);
        resolve(result);
      };
      pending.set(request.sequence, { request, retry, settle, deaths: 0 });
      if (!listening) return;
      sendLanguage();
      child.postMessage(request);
    });
  }

  const call = Object.fromEntries(
    Object.keys(methods).map((method) => [
      method,
      async (...parameters: unknown[]) => {
        const result = await ask(method as keyof S, parameters);
        if (result.ok) return result.value;
        throw fromUserError(result.problem);
      },
    ]),
  ) as unknown as Client<S>;

  return {
    call,
    ask: (method, ...parameters) => ask(method, parameters) as never,
    processId: () => child.pid,
    connect: (port) => {
      if (listening) connect(port);
      else waitingPorts.push(port);
    },
    isBusyWith: (named) => [...pending.values()].some(isOneOf(named)),
    interrupt: (named, refusal) => {
      for (const { settle } of [...pending.values()].filter(isOneOf(named))) settle(refused(refusal));
      interrupted = child;
      kill(child);
    },
    end: (refusal) => {
      if (!over) finish(refused(refusal));
    },
    closing: (value) => {
      over = { ok: true, value };
    },
  };
}

const isOneOf =
  (methods: readonly PropertyKey[]) =>
  ({ request }: Pending): boolean =>
    methods.includes(request.method);

const refused = (problem: UserError): Result<never> => ({ ok: false, problem });

function kill({ pid, end }: Child): void {
  try {
    if (end) end();
    else if (pid !== undefined) process.kill(pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}
