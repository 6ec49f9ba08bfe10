import { execFileSync } from 'node:child_process';
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

test.each(['America/Los_Angeles', 'UTC', 'Pacific/Auckland'])('a day alone is that day in %s too', (TZ) => {
  const dates = new URL('../../common/dates.ts', import.meta.url).href;
  const program = `const { dayWords, shortDayWords } = await import(${JSON.stringify(dates)});
    console.log([dayWords('2009-03-01'), shortDayWords('2009-03-01'), dayWords('2009-03-01T23:30:00')].join('; '));`;
  const said = execFileSync(process.execPath, ['--input-type=module', '-e', program], {
    encoding: 'utf8',
    env: { ...process.env, TZ },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  expect(said.trim()).toBe('1 March 2009; 1 Mar 2009; 1 March 2009');
});
