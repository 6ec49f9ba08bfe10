import type { StateComparison } from '../../../electron/ipc/contract.ts';
import * as format from '../../model/format.ts';

/** What a comparison comes to, in words. */

/** "12 · 9:12 · judgement of KVM on Security: 90". */
export const eventLine = ({ number, at, label }: StateComparison['from']['event']): string =>
  `${format.count(number)} · ${format.moment(at)} · ${label}`;

/** How much differs, and for whom it changes who leads. */
export function summary({ tables, rankings }: StateComparison): string {
  if (tables.length === 0) return 'Both say the same.';
  const all = tables.reduce((sum, { added, changed, removed }) => sum + added + changed + removed, 0);
  const differs = `${format.plural(all, 'thing differs', 'things differ')}: ${format.list(tables.map(({ title }) => title))}.`;
  const leaders = rankings.filter(({ otherLeader }) => otherLeader).map(({ name }) => name);
  const moved = rankings.filter((one) => one.moved);
  if (leaders.length > 0) return `${differs} Somebody else leads in ${format.list(leaders)}.`;
  if (moved.length > 0)
    return `${differs} The scores move in ${format.plural(moved.length, 'scenario')}, and the same lead.`;
  return `${differs} No ranking moves.`;
}
