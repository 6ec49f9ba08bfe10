import { expect, test } from 'vitest';
import { outdated, type Rotated } from '../../../db/backups/rotation.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const START = Date.parse('2026-01-05T08:00:00.000Z');

const backup = (time: number, special = false): Rotated => ({
  id: String(time),
  at: new Date(time).toISOString(),
  bytes: 1_000,
  special,
});

/** A year of work, eight hours a day, and what is kept after each backup: every ten minutes at the end, hourly before. */
function yearOfWork(count: number): { readonly kept: readonly Rotated[]; readonly end: number } {
  let kept: readonly Rotated[] = [];
  let end = START;
  for (let day = 0; day < 365; day++) {
    for (let minute = 0; minute < 8 * 60; minute += day < 362 ? 60 : 10) {
      end = START + day * DAY + minute * MINUTE;
      const all = [backup(end), ...kept];
      const gone = new Set(outdated(all, { count, bytes: 1e9, now: new Date(end) }));
      kept = all.filter(({ id }) => !gone.has(id));
    }
  }
  return { kept, end };
}

/** The longest time without a backup between two ages in milliseconds. */
function longestGap(kept: readonly Rotated[], end: number, from: number, to: number): number {
  const times = kept.map(({ at }) => Date.parse(at)).filter((at) => at <= end - from && at >= end - to);
  return Math.max(...times.slice(1).map((at, index) => (times[index] ?? at) - at));
}

test('after a year: every ten minutes of the last hours, then hours, days, weeks and months', () => {
  const { kept, end } = yearOfWork(100);
  expect(kept.length).toBeLessThanOrEqual(100);
  expect(longestGap(kept, end, 0, 3 * HOUR)).toBe(10 * MINUTE);
  expect(longestGap(kept, end, 3 * HOUR, 7 * HOUR)).toBeLessThanOrEqual(2 * HOUR);
  expect(longestGap(kept, end, DAY, 21 * DAY)).toBeLessThanOrEqual(2 * DAY);
  expect(longestGap(kept, end, 21 * DAY, 26 * 7 * DAY)).toBeLessThanOrEqual(14 * DAY);
  expect(longestGap(kept, end, 26 * 7 * DAY, 365 * DAY)).toBeLessThanOrEqual(56 * DAY);
  expect(Math.min(...kept.map(({ at }) => Date.parse(at)))).toBeLessThan(START + 29 * DAY);
});

test('a tight limit keeps some of everything: today, this month, and long ago', () => {
  const { kept, end } = yearOfWork(12);
  expect(kept).toHaveLength(12);
  const ages = kept.map(({ at }) => end - Date.parse(at));
  expect(ages.filter((age) => age < DAY).length).toBeGreaterThanOrEqual(2);
  expect(ages.filter((age) => age > 20 * DAY).length).toBeGreaterThanOrEqual(2);
  expect(ages[0]).toBe(0);
});

test('what was made before an import stays a week, whatever was made in the same hour', () => {
  const now = new Date(START + 2 * DAY);
  const all = [
    backup(START + 50 * MINUTE),
    backup(START + 40 * MINUTE, true),
    backup(START + 30 * MINUTE),
    backup(START + 20 * MINUTE),
  ];
  const limits = { count: 100, bytes: 1e9, now };
  expect(outdated([backup(now.getTime()), ...all], limits)).toEqual([
    String(START + 30 * MINUTE),
    String(START + 20 * MINUTE),
  ]);
});

test('bytes are a limit too, and the newest stays even where it is larger', () => {
  const all = [backup(START + HOUR), backup(START + MINUTE), backup(START)];
  const now = new Date(START + HOUR);
  expect(outdated(all, { count: 100, bytes: 2_000, now })).toHaveLength(1);
  expect(outdated(all, { count: 100, bytes: 10, now })).toEqual([String(START + MINUTE), String(START)]);
});

test('a clock that jumps ten years on and back deletes nothing of the day', () => {
  const day = [3, 2, 1].map((minute) => backup(START + minute * MINUTE));
  const future = backup(START + 3_650 * DAY);
  const limits = { count: 100, bytes: 1e9, now: new Date(START + 5 * MINUTE) };
  expect(outdated([future, ...day], limits)).toEqual([]);
});
