/** Plain Node: names of other tools as a workbook takes them. */

import { t } from '../../../common/language/texts.ts';
import { quote, shorten } from '../../../common/words.ts';
import { LIMITS } from '../../../db/limits.ts';
import { foldName } from '../../../db/names.ts';
import type { IssueCollector } from '../issue-collector.ts';

/**
 * Gives each thing of one kind a name of its own: one that is taken gets the id of the thing behind it, and one that is too
 * long is shortened, which is said.
 */
export function nameGiver(issues: IssueCollector): (name: string, id: string) => string {
  const taken = new Set<string>();
  return (wanted, id) => {
    const base = wanted.trim() === '' ? id : wanted.trim();
    const own = taken.has(foldName(base)) ? `${base} (${id})` : base;
    const name = shorten(own, LIMITS.name);
    if (name !== own)
      issues.warn(
        t('The name {name} has more than {most} characters; it is shortened.', {
          name: quote(own),
          most: String(LIMITS.name),
        }),
      );
    taken.add(foldName(name));
    return name;
  };
}

/** How a table is written from R. */
export const R_CODE = { csv: 'write.csv(x, "table.csv")', dput: 'dput(x, "table.R")' } as const;
