import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import { setLanguage } from '../../../../common/language/present.ts';
import { placeBeside } from '../../../../renderer/features/start/tour-place.ts';

afterEach(() => setLanguage('en'));

const WINDOW = { width: 1280, height: 720 };
const CARD = { width: 320, height: 200 };

test('a card stands to the right of what it speaks of, else to the left, else below or above', () => {
  expect(placeBeside({ left: 100, top: 50, width: 80, height: 30 }, CARD, WINDOW)).toEqual({
    left: 192,
    top: 50,
  });
  expect(placeBeside({ left: 980, top: 50, width: 300, height: 600 }, CARD, WINDOW)).toEqual({
    left: 648,
    top: 50,
  });
  expect(placeBeside({ left: 0, top: 0, width: 1280, height: 90 }, CARD, WINDOW)).toEqual({
    left: 12,
    top: 102,
  });
  expect(placeBeside({ left: 0, top: 500, width: 1280, height: 200 }, CARD, WINDOW)).toEqual({
    left: 12,
    top: 288,
  });
});

test('from right to left it stands to the left first, and it is the mirror image', () => {
  setLanguage('ar-XB');
  expect(placeBeside({ left: 1100, top: 50, width: 80, height: 30 }, CARD, WINDOW)).toEqual({
    left: 768,
    top: 50,
  });
  expect(placeBeside({ left: 0, top: 50, width: 300, height: 600 }, CARD, WINDOW)).toEqual({
    left: 312,
    top: 50,
  });
});

test('it never leaves a window that has room for it', () => {
  const box = fc.record({
    left: fc.integer({ min: -500, max: 2_000 }),
    top: fc.integer({ min: -500, max: 2_000 }),
    width: fc.integer({ min: 0, max: 2_000 }),
    height: fc.integer({ min: 0, max: 2_000 }),
  });
  fc.assert(
    fc.property(box, (given) => {
      const { left, top } = placeBeside(given, CARD, WINDOW);
      expect(left).toBeGreaterThanOrEqual(0);
      expect(top).toBeGreaterThanOrEqual(0);
      expect(left + CARD.width).toBeLessThanOrEqual(WINDOW.width);
      expect(top + CARD.height).toBeLessThanOrEqual(WINDOW.height);
    }),
  );
});
