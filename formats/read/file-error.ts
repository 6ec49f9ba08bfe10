/** Plain Node: errors about a whole file. */

import { UserFacingError } from '../../common/errors.ts';
import type { ImportIssue } from '../../db/exchange/issues.ts';

/** What keeps a whole file from being read, in a sentence with its remedy. */
export const fileError = (message: string, remedy: string): UserFacingError =>
  new UserFacingError('invalid', message, remedy);

/** A UserFacingError as the problem that it is for an import. */
export const issueOfError = ({
  message,
  remedy,
}: Pick<UserFacingError, 'message' | 'remedy'>): ImportIssue => ({
  severity: 'error',
  path: [],
  message,
  remedy,
});

/** Whether there is an error that has no place, of the whole file: nothing can be left out to accept it. */
export const isWholeFileError = (problems: readonly ImportIssue[]): boolean =>
  problems.some(({ severity, row, path }) => severity === 'error' && row === undefined && path.length === 0);
