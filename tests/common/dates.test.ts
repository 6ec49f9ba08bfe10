import { expect, test } from 'vitest';
import { clockWords, dayWords, exactClockWords, momentWords } from '../../common/dates.ts';

// Without a zone, a time is that of this machine.
const WHEN = '2009-03-03T14:02:05';

test('days and times are written as people write them', () => {
  expect(dayWords(WHEN)).toBe('3 March 2009');
  expect(clockWords(WHEN)).toBe('14:02');
  expect(exactClockWords(WHEN)).toBe('14:02:05');
  expect(momentWords(WHEN)).toBe('3 March 2009, 14:02');
});

test('what is no time is shown as it stands, and once', () => {
  expect(momentWords('last spring')).toBe('last spring');
});
