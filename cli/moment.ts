/** Plain Node: days as the command line takes them. */
import { UserFacingError } from '../common/errors.ts';

/** When a day (YYYY-MM-DD, in UTC) begins, or one so many days later: ISO 8601 in UTC. */
export function dayOf(day: string, option: string, later = 0): string {
  const begin = new Date(`${day}T00:00:00.000Z`);
  const isDay = !Number.isNaN(begin.getTime()) && begin.toISOString().startsWith(`${day}T`);
  if (!isDay) {
    throw new UserFacingError('invalid', `${option} is ${day}, which is no day.`, 'Give it as YYYY-MM-DD.');
  }
  return new Date(begin.getTime() + later * 86_400_000).toISOString();
}
