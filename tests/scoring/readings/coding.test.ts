import { expect, test } from 'vitest';
import { readClaims } from '../../../scoring/readings/coding.ts';
import { comparison } from '../evidence.ts';
import { coded } from './coded.ts';

const on = { alternative: 'a', criterion: 'x', polarity: 'pro' as const };
const base = comparison(['a'], { x: 1 }, [on, on, on]);

test('readings come in their order, with every claim that was coded, also as saying nothing', () => {
  const { readings, ...rest } = coded(base, { ada: {}, bob: { 'claim-0': {}, 'claim-1': null } });
  const [ada, bob] = readClaims({ ...rest, readings: [...readings].reverse() });
  expect(ada?.reading.id).toBe('ada');
  expect([...(bob?.byClaim ?? [])].map(([claimId, codings]) => [claimId, codings.size])).toEqual([
    ['claim-0', 0],
    ['claim-2', 1],
  ]);
});

test('a finding makes its claim a coded one', () => {
  const evidence = { ...coded(base, { ada: {} }), readingClaims: [] };
  expect(readClaims(evidence)[0]?.byClaim.size).toBe(3);
});
