/** Child processes: answers calls by name, one after the other; the other end is host.ts. */
import { toResult } from '../../common/errors.ts';
import { faultOf } from '../../common/faults.ts';
import { loadLanguage } from '../../common/language/load.ts';
import type { Answer, Request, Service } from './messages.ts';

/** The way to the main process: Electron's `process.parentPort`. */
export interface ParentPort {
  readonly postMessage: (message: Answer) => void;
  readonly on: (
    event: 'message',
    listener: (message: { readonly data: Request; readonly ports: readonly ServicePort[] }) => void,
  ) => unknown;
}

/** One end of a channel between two child processes: Electron's MessagePortMain. */
export interface ServicePort {
  readonly postMessage: (message: unknown) => void;
  readonly on: {
    (event: 'message', listener: (message: { readonly data: unknown }) => void): unknown;
    (event: 'close', listener: () => void): unknown;
  };
  readonly start: () => void;
}

/**
 * Offers a service to the main process until this process is ended. `make` gets what says something unasked and gives the
 * service; `connected` gets each port to another child process; `after` runs behind every answer, and `every` again and again. Those two are asked
 * by nobody: what they refuse, such as a file that another program holds, is tried the next time, and a fault of theirs is logged once.
 */
export function serve<S extends Service<S>, E>(
  parent: ParentPort,
  make: (emit: (event: E) => void) => S,
  {
    connected = () => {},
    after = () => {},
    every,
  }: {
    readonly connected?: (port: ServicePort, service: S) => void;
    readonly after?: (service: S, emit: (event: E) => void) => void;
    readonly every?: {
      readonly milliseconds: number;
      readonly call: (service: S, emit: (event: E) => void) => void;
    };
  } = {},
): void {
  const emit = (event: E): void => parent.postMessage({ type: 'event', event });
  const service = make(emit);
  let logged = '';
  const unasked = (where: string, work: (service: S, emit: (event: E) => void) => void): void => {
    try {
      work(service, emit);
    } catch (error) {
      const fault = faultOf(error);
      const line = JSON.stringify(fault);
      if (fault && line !== logged) parent.postMessage({ type: 'fault', where, fault });
      if (fault) logged = line;
    }
  };
  /** Where another language has to be loaded first. */
  let speaks: Promise<void> | null = null;
  const answer = async ({ sequence, method, parameters }: Extract<Request, { type: 'call' }>) => {
    if (speaks !== null) await speaks;
    const result = await toResult(
      () => {
        // Only what the service itself offers; the client's types say the rest.
        const work = Object.hasOwn(service, method) ? service[method as keyof S] : undefined;
        if (typeof work !== 'function') throw new Error(`There is no ${method} here.`);
        return work(...parameters);
      },
      (error) => {
        const fault = faultOf(error);
        if (fault) parent.postMessage({ type: 'fault', where: method, fault });
      },
    );
    parent.postMessage({ type: 'answer', sequence, result });
    // no text: for the log
    unasked('after a call', after);
  };
  parent.on('message', ({ data, ports }) => {
    if (data.type === 'call') void answer(data);
    else if (data.type === 'language') speaks = loadLanguage(data.locale);
    else for (const port of ports) connected(port, service);
  });
  parent.postMessage({ type: 'ready' });
  if (every) setInterval(() => unasked('every moment', every.call), every.milliseconds);
}
