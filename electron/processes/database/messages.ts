import type { Result } from '../../../common/errors.ts';
import type { DatabaseService } from './service.ts';

/** What passes between the main process and the database host. */

export type MethodName = keyof DatabaseService;

export interface Request {
  readonly sequence: number;
  readonly method: MethodName;
  readonly parameters: readonly unknown[];
}

export type HostMessage =
  /** The host listens; what is sent before can be lost. */
  | { readonly type: 'ready' }
  | { readonly type: 'answer'; readonly sequence: number; readonly result: Result<unknown> }
  /** How far an import is, from 0 to 1. */
  | { readonly type: 'progress'; readonly done: number }
  | { readonly type: 'changed-elsewhere' };
