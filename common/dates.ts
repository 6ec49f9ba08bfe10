/**
 * Anywhere: dates and times as people read them, by the language and in the time zone of this machine; a day alone is the same day
 * everywhere. What is no time is shown as it stands.
 */
import { onLanguageChange, presentLanguage } from './language/present.ts';

/** What `Intl` makes is dear to make: one for each kind, as long as one language is spoken. */
const formats = new Map<string, Intl.DateTimeFormat>();
onLanguageChange(() => formats.clear());

const KINDS = {
  clock: { hour: '2-digit', minute: '2-digit' },
  exactClock: { hour: '2-digit', minute: '2-digit', second: '2-digit' },
  long: { day: 'numeric', month: 'long', year: 'numeric' },
  short: { day: 'numeric', month: 'short', year: 'numeric' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

function words(kind: keyof typeof KINDS, iso: string, timeZone?: 'UTC'): string {
  const when = new Date(iso);
  if (Number.isNaN(when.getTime())) return iso;
  const key = `${kind} ${timeZone}`;
  let format = formats.get(key);
  if (format === undefined) {
    const { formats: locale } = presentLanguage();
    format = new Intl.DateTimeFormat(locale, { ...KINDS[kind], ...(timeZone && { timeZone }) });
    formats.set(key, format);
  }
  return format.format(when);
}

/** Days alone are those of UTC as they are read. */
const day = (kind: 'long' | 'short', iso: string): string =>
  words(kind, iso, DAY_ALONE.test(iso) ? 'UTC' : undefined);

const DAY_ALONE = /^\d{4}-\d{2}-\d{2}$/;

/** "14:02". */
export const clockWords = (iso: string): string => words('clock', iso);

/** "14:02:05". */
export const exactClockWords = (iso: string): string => words('exactClock', iso);

/** "3 March 2009". */
export const dayWords = (iso: string): string => day('long', iso);

/** "3 Mar 2009", where a column is narrow. */
export const shortDayWords = (iso: string): string => day('short', iso);

/** "3 March 2009, 14:02". */
export const momentWords = (iso: string): string => {
  const [on, at] = [dayWords(iso), clockWords(iso)];
  return on === at ? on : `${on}, ${at}`;
};
