/**
 * Anywhere: dates and times as people read them, in the time zone of this machine; a day alone is the same day everywhere. What is no time
 * is shown as it stands.
 */

const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });
const exactClock = new Intl.DateTimeFormat('en-GB', {
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});

/** How days are written: those of moments, and days alone, which are those of UTC as they are read. */
const daysIn = (month: 'long' | 'short') => {
  const parts = { day: 'numeric', month, year: 'numeric' } as const;
  const here = new Intl.DateTimeFormat('en-GB', parts);
  const alone = new Intl.DateTimeFormat('en-GB', { ...parts, timeZone: 'UTC' });
  return (iso: string): string => words(DAY_ALONE.test(iso) ? alone : here, iso);
};

const DAY_ALONE = /^\d{4}-\d{2}-\d{2}$/;

const words = (format: Intl.DateTimeFormat, iso: string): string => {
  const when = new Date(iso);
  return Number.isNaN(when.getTime()) ? iso : format.format(when);
};

/** "14:02". */
export const clockWords = (iso: string): string => words(clock, iso);

/** "14:02:05". */
export const exactClockWords = (iso: string): string => words(exactClock, iso);

/** "3 March 2009". */
export const dayWords = daysIn('long');

/** "3 Mar 2009", where a column is narrow. */
export const shortDayWords = daysIn('short');

/** "3 March 2009, 14:02". */
export const momentWords = (iso: string): string => {
  const [on, at] = [dayWords(iso), clockWords(iso)];
  return on === at ? on : `${on}, ${at}`;
};
