import { describe, expect, test } from 'vitest';
import { pageAt, scaleFor, stepOf, topOf } from '../../../../renderer/features/report/zoom.ts';

const A4 = { width: 210, height: 297 };
/** CSS pixels of paper at its own size. */
const PAPER = { width: (210 * 96) / 25.4, height: (297 * 96) / 25.4 };

describe('how large a sheet is', () => {
  test('as wide as the desk, whole, or as paper', () => {
    const room = { width: PAPER.width / 2, height: PAPER.height / 4 };
    expect(scaleFor('width', A4, room)).toBeCloseTo(0.5);
    expect(scaleFor('page', A4, room)).toBeCloseTo(0.25);
    expect(scaleFor('paper', A4, room)).toBe(1);
  });

  test('never so large or so small that it serves nobody', () => {
    expect(scaleFor('width', A4, { width: 10_000, height: 10_000 })).toBe(1.4);
    expect(scaleFor('page', A4, { width: 0, height: 0 })).toBe(0.1);
  });

  test('scrolled to a page, it is the page in sight', () => {
    for (const scale of [0.3, 1, 1.4])
      for (const page of [1, 2, 36]) expect(pageAt(topOf(page, A4, scale), A4, scale)).toBe(page);
    expect(pageAt(stepOf(A4, 1) * 0.6, A4, 1)).toBe(2);
  });
});
