import { describe, expect, test } from 'vitest';
import { kendallTauB } from '../../../scoring/methods/rank-correlation.ts';

describe("Kendall's tau-b", () => {
  test.each([
    { a: [1, 2, 3, 4], b: [1, 2, 3, 4], tau: 1 },
    { a: [1, 2, 3, 4], b: [4, 3, 2, 1], tau: -1 },
    // One of six pairs is turned: (5 - 1) / 6.
    { a: [1, 2, 3, 4], b: [1, 2, 4, 3], tau: 4 / 6 },
    // A tie in one ranking: two pairs agree, of 3 and of 2 that are not tied.
    { a: [1, 2, 3], b: [1, 2, 2], tau: 2 / Math.sqrt(6) },
    { a: [1, 1, 3], b: [1, 1, 3], tau: 1 },
    { a: [1, 1, 1], b: [1, 2, 3], tau: null },
    { a: [1], b: [1], tau: null },
    { a: [], b: [], tau: null },
  ])('$a and $b: $tau', ({ a, b, tau }) => {
    const found = kendallTauB(a, b);
    if (tau === null) expect(found).toBeNull();
    else expect(found).toBeCloseTo(tau, 12);
  });
});
