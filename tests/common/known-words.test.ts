import { describe, expect, test } from 'vitest';
import {
  amongKnown,
  knownEquation,
  notEnoughKnown,
  openRange,
  percentOf,
  roundedParts,
} from '../../common/known-words.ts';

describe('known and assumed in words', () => {
  test('a score is the sum of its parts, as it is read', () => {
    expect(knownEquation({ score: 57.34, known: 21.36, assumed: 35.98, coverage: 0.37 })).toBe(
      '57.3 = 21.3 known + 36.0 assumed, 37 % of the weight known',
    );
    expect(knownEquation({ score: 57.34, known: 57.34, assumed: 0, coverage: 1 })).toBe(
      '57.3, all of it known',
    );
  });

  test('rounded parts always add up, and no part is below nothing', () => {
    for (let i = 0; i < 2_000; i++) {
      const assumed = 50 * ((i * 0.6180339887) % 1);
      const known = 50 * ((i * 0.7548776662) % 1);
      const parts = roundedParts({ score: known + assumed, known, assumed, coverage: 0.5 });
      expect(parts.known + parts.assumed).toBeCloseTo(parts.score, 9);
      expect(parts.known).toBeGreaterThanOrEqual(0);
      expect(Math.abs(parts.known - known)).toBeLessThan(0.1 + 1e-9);
    }
  });

  test('what is not ranked says how little is known', () => {
    expect(notEnoughKnown({ coverage: 0.09 })).toBe('not enough known: 9.0 % of the weight');
    expect(notEnoughKnown({ coverage: 0.3 })).toBe('not enough known: 30 % of the weight');
    expect(percentOf(0)).toBe('0 %');
  });

  test('among what is known alone, and the range that the rest spans', () => {
    const parts = { score: 57.5, known: 26, assumed: 31.5, coverage: 0.37 };
    expect(amongKnown(parts)).toBeCloseTo(70.27, 2);
    expect(openRange(parts)).toEqual({ low: 26, high: 89 });
    expect(amongKnown({ score: 50, known: 0, assumed: 50, coverage: 0 })).toBeNull();
  });
});
