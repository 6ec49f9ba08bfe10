import { UserFacingError } from '../../common/errors.ts';
import { issueList } from '../exchange/issues.ts';
import { planMerge } from '../exchange/merge.ts';
import type { RowWrite } from '../exchange/merge-context.ts';
import { readTables } from '../queries.ts';
import type { CommandContext, Handler } from './handler.ts';

/** How many rows are written between two reports. */
const REPORTED = 2_000;

/** Merges a comparison into the workbook. Whoever wants to know first what is wrong with it asks `acceptComparison`. */
export const importComparison: Handler<'importComparison'> = (context, { comparison, onConflict, from }) => {
  const { db, analystId, now, newId } = context;
  const { writes, problems } = planMerge(readTables(db), comparison, { onConflict, analystId, now, newId });
  refuseFaulty(problems);
  writes.forEach((write, index) => {
    apply(context, write);
    if (index % REPORTED === 0) context.report(index / writes.length);
  });
  return { label: `import ${from}` };
};

/** Throws a UserFacingError for the first error in a list, with how many more there are. */
export function refuseFaulty(problems: Parameters<typeof issueList>[0]): void {
  const { problems: listed, errors } = issueList(problems);
  const [first] = listed;
  if (errors === 0 || !first) return;
  const more =
    errors === 1 ? '' : ` There ${errors === 2 ? 'is 1 more fault' : `are ${errors - 1} more faults`}.`;
  throw new UserFacingError('invalid', `Nothing was imported. ${first.message}${more}`, first.remedy);
}

/** Writes one row of a plan. */
export function apply({ insert, update }: Pick<CommandContext, 'insert' | 'update'>, write: RowWrite): void {
  // The columns are those of the table that the same write names, which TypeScript cannot see across a union.
  if ('insert' in write) insert(write.table, write.insert as never);
  else update(write.table, write.id, write.update as never);
}
