import type { Lead } from '../../scoring/assessment/lead.ts';
import * as format from './format.ts';

/** "Why Xen leads KVM by 11.9". */
export function leadTitle({ leader, runnerUp, points }: Lead): string {
  if (leader.rank === runnerUp.rank) return `Why ${leader.name} and ${runnerUp.name} tie`;
  const verb = points < 0 ? 'trails' : 'leads';
  return `Why ${leader.name} ${verb} ${runnerUp.name} by ${format.score(Math.abs(points))}`;
}
