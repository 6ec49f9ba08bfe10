/** Main process and child processes: what passes between them; host.ts is the one end and serve.ts the other. */
import type { Result } from '../../common/errors.ts';
import type { Fault } from '../../common/faults.ts';

/** What a child process can be asked: functions by name, whose parameters and answers can be cloned. */
// biome-ignore lint/suspicious/noExplicitAny: any other parameter type would refuse the functions of a service.
export type Service<S> = { readonly [M in keyof S]: (...parameters: any[]) => unknown };

export type Request =
  | {
      readonly type: 'call';
      readonly sequence: number;
      readonly method: string;
      readonly parameters: readonly unknown[];
    }
  /** The language in which it is to speak, before all calls and when it changes. */
  | { readonly type: 'language'; readonly locale: string }
  /** A port to another child process comes with this message. */
  | { readonly type: 'connect' };

export type Answer =
  /** The child listens; what is sent before can be lost. */
  | { readonly type: 'ready' }
  | { readonly type: 'answer'; readonly sequence: number; readonly result: Result<unknown> }
  /** For the log. */
  | { readonly type: 'fault'; readonly where: string; readonly fault: Fault }
  | { readonly type: 'slow-query'; readonly sql: string; readonly milliseconds: number }
  /** Something that was not asked for: progress, or news. */
  | { readonly type: 'event'; readonly event: unknown };
