import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readBack } from './read-back.ts';

/**
 * Tables as people write them, in strange-tables.txt: what each is, the table, and behind "=>" its alternatives, its criteria
 * ("min 5-1": less is better, 5 is worth nothing and 1 is worth all), and what is asked about it.
 */
const TABLES = readFileSync(join(import.meta.dirname, 'strange-tables.txt'), 'utf8')
  .split(/^# /m)
  .filter((block) => block !== '')
  .map((block) => {
    const lines = block.trimEnd().split('\n');
    const [what = '', ...rest] = lines;
    const isExpected = (line: string): boolean => line.startsWith('=> ');
    const [alternatives, criteria, asked] = rest.filter(isExpected).map((line) => line.slice(3));
    const text = rest.filter((line) => !isExpected(line)).join('\n');
    return { what, text, alternatives, criteria, asked };
  });

test('there are enough of them', () => {
  expect(TABLES.length).toBeGreaterThan(80);
});

test.each(TABLES)('$what', async ({ text, alternatives, criteria, asked }) => {
  const read = await readBack(text);
  const written = read.criteria.map((criterion, at) => {
    const ends = read.ends[at];
    return ends ? `${criterion} ${ends.join('-')}` : criterion;
  });
  expect(read.alternatives.join(' | ')).toBe(alternatives);
  expect(written.join(' | ')).toBe(criteria);
  const doubts = [...new Set(read.guess.doubts.map(({ about }) => about))].join(' ');
  expect(doubts || 'nothing is asked').toBe(asked);
  expect(read.problems.filter((problem) => problem.startsWith('error'))).toEqual([]);
});
