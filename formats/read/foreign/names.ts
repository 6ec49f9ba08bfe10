/** Plain Node: names of other tools as a workbook takes them. */

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
      issues.warn(`The name ${quote(own)} has more than ${LIMITS.name} characters; it is shortened.`);
    taken.add(foldName(name));
    return name;
  };
}
