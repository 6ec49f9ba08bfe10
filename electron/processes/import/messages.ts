import type { Result } from '../../../common/errors.ts';
import type { ImportReader } from './service.ts';

/** What passes between the main process and the process that reads a file for import. */

export interface ReaderRequest {
  readonly sequence: number;
  readonly method: keyof ImportReader;
  readonly parameters: readonly unknown[];
}

export type ReaderMessage =
  | { readonly type: 'ready' }
  | { readonly type: 'progress'; readonly done: number }
  | { readonly type: 'answer'; readonly sequence: number; readonly result: Result<unknown> };
