import { WorkbookError } from '../../db/errors.ts';
import type { ImportProblem } from '../../db/exchange/problems.ts';

/** What keeps a whole file from being read, in a sentence with its remedy. */
export const fileRefused = (message: string, remedy: string): WorkbookError =>
  new WorkbookError('invalid', message, remedy);

/** A refusal as the problem that it is for an import. */
export const refusalProblem = ({
  message,
  remedy,
}: Pick<WorkbookError, 'message' | 'remedy'>): ImportProblem => ({
  severity: 'error',
  path: [],
  message,
  remedy,
});

/** Whether there is an error that has no place, of the whole file: nothing can be left out to accept it. */
export const isRefusal = (problems: readonly ImportProblem[]): boolean =>
  problems.some(({ severity, row, path }) => severity === 'error' && row === undefined && path.length === 0);
