/** Page: where on a time axis the dates stand on which evidence came in. */

const DAY = 86_400_000;

/** Most labels of the time axis that fit beside one another. */
const MOST_LABELS = 8;

/** An axis in milliseconds since 1970. */
interface TimeAxis {
  readonly from: number;
  readonly to: number;
  readonly ticks: readonly number[];
  /** Where each date stands; the last state goes on to the right edge, as one point more. */
  readonly points: readonly number[];
}

/** The axis of dates such as "2009-02-24", from the first on; null is what has no date, at the left edge. Needs one date. */
export function timeAxis(dates: readonly (string | null)[]): TimeAxis {
  const times = dates.map((date) => (date === null ? null : Date.parse(date)));
  const known = times.filter((time) => time !== null);
  const [first, last] = [Math.min(...known), Math.max(...known)];
  const margin = Math.max(DAY * 7, (last - first) / 20);
  const [from, to] = [first - margin, last + margin];
  return { from, to, ticks: monthsBetween(from, to), points: [...times.map((time) => time ?? from), to] };
}

/** First days of months between two times, at the smallest sensible distance at which their labels do not touch. */
function monthsBetween(from: number, to: number): number[] {
  const { length } = monthsFrom(from, to, 1);
  const distance = [1, 2, 3, 6, 12, 24, 60, 120].find((months) => length / months <= MOST_LABELS) ?? 240;
  return monthsFrom(from, to, distance);
}

function monthsFrom(from: number, to: number, distance: number): number[] {
  const start = new Date(from);
  const months: number[] = [];
  // From January on, so that a year begins at a label.
  for (let month = 0; ; month += distance) {
    const time = Date.UTC(start.getUTCFullYear(), month);
    if (time > to) return months;
    if (time >= from) months.push(time);
  }
}
