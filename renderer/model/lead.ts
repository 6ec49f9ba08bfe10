import { t } from '../../common/language/texts.ts';
import type { Lead } from '../../scoring/assessment/lead.ts';
import * as format from './format.ts';

/** "Why Xen leads KVM by 11.9". */
export function leadTitle({ leader, runnerUp, points }: Lead): string {
  const values = {
    leader: leader.name,
    runnerUp: runnerUp.name,
    points: format.score(Math.abs(points)),
  };
  if (leader.rank === runnerUp.rank) return t('Why {leader} and {runnerUp} tie', values);
  return points < 0
    ? t('Why {leader} trails {runnerUp} by {points}', values)
    : t('Why {leader} leads {runnerUp} by {points}', values);
}
