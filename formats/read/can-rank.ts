/** Plain Node: whether anything can be ranked by what was read. */

import type { ImportIssue } from '../../db/exchange/issues.ts';
import type { WorkbookModelInput } from '../../db/exchange/workbook-model.ts';
import { isWholeFileError } from './file-error.ts';

/** Whether there are two alternatives or more, and a criterion that something is known about. */
export function canRank(model: WorkbookModelInput | null): boolean {
  const { alternatives = [], criteria = [], measurements = [], judgements = [], claims = [] } = model ?? {};
  const known = measurements.length + judgements.length + claims.length;
  return alternatives.length >= 2 && criteria.length >= 1 && known > 0;
}

/** What is said besides `problems` of a table after which nothing can be ranked; nothing where they say it, or refuse the whole table. */
export function cannotRank(problems: readonly ImportIssue[]): readonly ImportIssue[] {
  const isSaid = problems.some(({ message }) => /nothing .*can be ranked/i.test(message));
  return isSaid || isWholeFileError(problems) ? [] : [CANNOT_RANK];
}

const CANNOT_RANK: ImportIssue = {
  severity: 'warning',
  path: [],
  message: 'By this table alone nothing can be ranked.',
  remedy:
    'A ranking needs two alternatives and a criterion that something is known about. Say what the columns of the table hold if it has them.',
};
