/** Anywhere: dates and times as people read them, in the time zone of this machine. What is no time is shown as it stands. */

const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });
const exactClock = new Intl.DateTimeFormat('en-GB', {
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});
const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });

const words = (format: Intl.DateTimeFormat, iso: string): string => {
  const when = new Date(iso);
  return Number.isNaN(when.getTime()) ? iso : format.format(when);
};

/** "14:02". */
export const clockWords = (iso: string): string => words(clock, iso);

/** "14:02:05". */
export const exactClockWords = (iso: string): string => words(exactClock, iso);

/** "3 March 2009". */
export const dayWords = (iso: string): string => words(day, iso);

/** "3 March 2009, 14:02". */
export const momentWords = (iso: string): string => {
  const [on, at] = [dayWords(iso), clockWords(iso)];
  return on === at ? on : `${on}, ${at}`;
};
