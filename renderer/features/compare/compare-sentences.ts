import { t } from '../../../common/language/texts.ts';
import type { StateComparison } from '../../../electron/ipc/contract.ts';
import * as format from '../../model/format.ts';

/** What a comparison comes to, in words. */

/** "12 · 9:12 · judgement of KVM on Security: 90". */
export const eventLine = ({ number, at, label }: StateComparison['from']['event']): string =>
  `${format.count(number)} · ${format.moment(at)} · ${label}`;

/** How much differs, and for whom it changes who leads. */
export function summary({ tables, rankings }: StateComparison): string {
  if (tables.length === 0) return t('Both say the same.');
  const all = tables.reduce((sum, { added, changed, removed }) => sum + added + changed + removed, 0);
  const differs = t('{n, plural, one {# thing differs} other {# things differ}}: {titles}.', {
    n: all,
    titles: format.list(tables.map(({ title }) => title)),
  });
  const leaders = rankings.filter(({ otherLeader }) => otherLeader).map(({ name }) => name);
  const moved = rankings.filter((one) => one.moved);
  if (leaders.length > 0)
    return `${differs} ${t('Somebody else leads in {scenarios}.', { scenarios: format.list(leaders) })}`;
  return moved.length > 0
    ? `${differs} ${t('The scores move in {n, plural, one {# scenario} other {# scenarios}}, and the same lead.', { n: moved.length })}`
    : `${differs} ${t('No ranking moves.')}`;
}
