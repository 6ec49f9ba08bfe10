import { UserFacingError } from '../../common/errors.ts';
import type { Recorder } from '../changes.ts';
import { type ImportIssue, issueList } from './issues.ts';
import type { RowWrite } from './merge-context.ts';

/** Throws a UserFacingError for the first error in a list, with how many more there are. */
export function refuseFaulty(problems: readonly ImportIssue[]): void {
  const { problems: listed, errors } = issueList(problems);
  const [first] = listed;
  if (errors === 0 || !first) return;
  const more =
    errors === 1 ? '' : ` There ${errors === 2 ? 'is 1 more fault' : `are ${errors - 1} more faults`}.`;
  throw new UserFacingError('invalid', `Nothing was imported. ${first.message}${more}`, first.remedy);
}

/** Writes one row of a plan. */
export function applyWrite({ insert, update }: Pick<Recorder, 'insert' | 'update'>, write: RowWrite): void {
  // The columns are those of the table that the same write names, which TypeScript cannot see across a union.
  if ('insert' in write) insert(write.table, write.insert as never);
  else update(write.table, write.id, write.update as never);
}
