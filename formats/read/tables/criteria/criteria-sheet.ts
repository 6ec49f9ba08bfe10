/** Plain Node: finds the sheet that says more of the criteria of a table in another sheet. */

import { UserFacingError } from '../../../../common/errors.ts';
import { t } from '../../../../common/language/texts.ts';
import { quote } from '../../../../common/words.ts';
import { type Grid, lineOf } from '../grid.ts';
import { guessTable } from '../guess.ts';
import { type CriteriaSource, SAMPLE_ROWS } from '../mapping.ts';
import { hasCriteriaBeside, tablesIn } from './two-tables.ts';
import { knownCriteria } from './with-criteria.ts';

/** Another sheet than that of the table. */
export type OtherSheet = Exclude<CriteriaSource, 'nowhere'>;

/** The sheet that somebody names; null where it is that of the table itself. Throws a UserFacingError where it is no table of criteria. */
export function wantedCriteria(grid: Grid, other: OtherSheet | null, name: string): OtherSheet {
  if (other && tablesIn(grid, other).two) return other;
  throw new UserFacingError(
    'invalid',
    t('The sheet {name} is no table of criteria beside the one that is read.', { name: quote(name) }),
    t('Choose a sheet with a column of criteria and one of their weights, units or directions, or none.'),
  );
}

/** The first of the other sheets that lists most of the criteria of a table; null where none does. */
export async function foundCriteria(
  grid: Grid,
  others: readonly (() => Promise<OtherSheet>)[],
): Promise<OtherSheet | null> {
  const names = others.length === 0 ? [] : criteriaOf(grid);
  if (names.length === 0) return null;
  for (const read of others) {
    const other = await read();
    const { two } = tablesIn(grid, other);
    if (two && knownCriteria(two, names) * 2 >= names.length) return other;
  }
  return null;
}

/** What the criteria of a table are called; nothing where it is of another kind, or says more of them in its own sheet. */
function criteriaOf(grid: Grid): string[] {
  const { kind, lines, head } = guessTable(grid).mapping;
  if (!hasCriteriaBeside(kind) || tablesIn(grid, null).two) return [];
  if (kind === 'matrix')
    return lines.flatMap(({ role, name }) => (role === 'criterion' || role === 'judgement' ? [name] : []));
  const column = lines.findIndex(({ role }) => role === 'criterion');
  const names = grid.slice((head ?? -1) + 1, SAMPLE_ROWS).map((row) => lineOf(row[column]));
  return [...new Set(names.filter((name) => name !== ''))];
}
