import { expect, test } from 'vitest';
import { readAppearance, rootMarks, STANDARD_APPEARANCE } from '../../common/appearance.ts';

test('what was kept is read part by part', () => {
  const chosen = {
    theme: 'dark',
    highContrast: true,
    spacing: 'compact',
    textSize: 125,
    language: 'de',
  } as const;
  expect(readAppearance(JSON.parse(JSON.stringify(chosen)))).toEqual(chosen);
  expect(readAppearance({ ...chosen, theme: 'pink', textSize: 113, language: 'fr' })).toEqual({
    ...chosen,
    theme: 'system',
    textSize: 100,
    language: 'system',
  });
  for (const nonsense of [undefined, null, 7, 'dark', [], { highContrast: 1, spacing: 3 }])
    expect(readAppearance(nonsense)).toEqual(STANDARD_APPEARANCE);
});

test('the root element of the page says what the style sheets follow', () => {
  expect(rootMarks(STANDARD_APPEARANCE)).toEqual({ spacing: 'normal', contrast: 'system' });
  expect(rootMarks({ ...STANDARD_APPEARANCE, spacing: 'compact', highContrast: true })).toEqual({
    spacing: 'compact',
    contrast: 'more',
  });
});
