import { expect, test } from 'vitest';
import { claimCountText, countClaims, isContext } from '../../common/context.ts';

test('a claim of which nothing can count is context, whatever an analyst leaves out', () => {
  expect(isContext([])).toBe(true);
  expect(isContext([{ polarity: 'neutral' }])).toBe(true);
  expect(isContext([{ polarity: 'neutral' }, { polarity: 'con' }])).toBe(false);
});

test('the two numbers are of the claims alone, once each', () => {
  const claims = ['a', 'b', 'c', 'd'].map((id) => ({ id }));
  const findings = [
    { claimId: 'a', polarity: 'pro' },
    { claimId: 'a', polarity: 'con' },
    { claimId: 'b', polarity: 'neutral' },
    { claimId: 'elsewhere', polarity: 'pro' },
    { claimId: 'd', polarity: 'con' },
  ] as const;
  expect(countClaims(claims, findings)).toEqual({ counting: 2, context: 2 });
});

test.each([
  [213, 216, '213 claims count, 216 give context'],
  [1, 1, '1 claim counts, 1 gives context'],
  [0, 3, '0 claims count, 3 give context'],
  [15, 0, '15 claims'],
])('%d and %d: %s', (counting, context, text) => {
  expect(claimCountText({ counting, context })).toBe(text);
});
