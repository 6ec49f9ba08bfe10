import { type Message, msg, t } from '../../../common/language/texts.ts';
import type { Compaction, CompactionPlan } from '../../../electron/ipc/contract.ts';
import * as format from '../../model/format.ts';

/** From which age on changes are put together, in days. */
export const AGES = {
  week: { words: msg('a week'), days: 7 },
  month: { words: msg('a month'), days: 30 },
  quarter: { words: msg('three months'), days: 91 },
  year: { words: msg('a year'), days: 365 },
  now: { words: msg('this moment: everything'), days: 0 },
} as const satisfies Record<string, { readonly words: Message; readonly days: number }>;
export type Age = keyof typeof AGES;

/** The moment so long ago, ISO 8601 in UTC; for everything a day from now, so that a clock that was set back leaves nothing out. */
export function beforeOf(age: Age, now: Date): string {
  const { days } = AGES[age];
  return new Date(now.getTime() - (days === 0 ? -1 : days) * 86_400_000).toISOString();
}

/** What a compaction would do. */
export function planWords({ events, folded, into }: CompactionPlan): string {
  if (folded === 0) return t('Nothing of the history is as old as that, or can be put together.');
  return t(
    '{folded, number} of {n, plural, one {# event} other {# events}}, views included, become {into, number}.',
    { folded, n: events, into },
  );
}

/** What a compaction did. */
export function compactedWords({ folded, into, bytesBefore, bytesAfter }: Compaction): string {
  const size = size10(bytesAfter);
  const was =
    bytesAfter < bytesBefore
      ? t('The file has {size} instead of {before}.', { size, before: size10(bytesBefore) })
      : t('The file has {size} as before.', { size });
  return `${t('{n, plural, one {# event} other {# events}} became {into, number}.', { n: folded, into })} ${was}`;
}

/** "1.2 MB", "640 kB", in thousands of bytes. */
const size10 = (bytes: number): string =>
  bytes < 1_000_000
    ? `${format.count(Math.round(bytes / 1_000))} kB`
    : `${format.fixed(bytes / 1_000_000, 1)} MB`;
