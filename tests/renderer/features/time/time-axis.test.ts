import { expect, test } from 'vitest';
import { timeAxis } from '../../../../renderer/features/time/time-axis.ts';

const on = (date: string): number => Date.parse(date);

test('dates stand where they are, what has none at the left edge, and the last state goes on', () => {
  const { from, to, points } = timeAxis([null, '2009-01-01', '2009-03-01']);
  expect(points).toEqual([from, on('2009-01-01'), on('2009-03-01'), to]);
  expect(from).toBe(on('2008-12-25'));
  expect(to).toBe(on('2009-03-08'));
});

test('labels are first days of months, no more than fit', () => {
  const { ticks } = timeAxis(['2001-05-05', '2009-03-01']);
  expect(ticks.length).toBeGreaterThan(2);
  expect(ticks.length).toBeLessThanOrEqual(8);
  for (const tick of ticks) expect(new Date(tick).toISOString()).toMatch(/-01T00:00:00\.000Z$/);
});
