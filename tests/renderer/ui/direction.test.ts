// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { setLanguage } from '../../../common/language/present.ts';
import { isRtl, partAlong, readingKey, startingAt } from '../../../renderer/ui/direction.ts';
import { turnRadioKeys } from '../../../renderer/ui/radio-keys.ts';

afterEach(() => setLanguage('en'));

describe('from left to right', () => {
  test('keys are what they are, and the start is at the left', () => {
    expect(isRtl()).toBe(false);
    expect(['ArrowLeft', 'ArrowRight', 'Home'].map(readingKey)).toEqual(['ArrowLeft', 'ArrowRight', 'Home']);
    expect(partAlong({ left: 100, width: 200 }, 150)).toBe(0.25);
    expect(startingAt({ left: 100, right: 180 }, 300, 4)).toBe(100);
  });

  test('a part is within its box and a panel within the window', () => {
    expect([0, 400].map((x) => partAlong({ left: 100, width: 200 }, x))).toEqual([0, 1]);
    expect(startingAt({ left: innerWidth - 10, right: innerWidth }, 300, 4)).toBe(innerWidth - 304);
    expect(startingAt({ left: -20, right: 10 }, 300, 4)).toBe(4);
  });
});

describe('from right to left', () => {
  beforeEach(() => setLanguage('ar-XB'));

  test('the left arrow goes on, and the start is at the right', () => {
    expect(isRtl()).toBe(true);
    expect(['ArrowLeft', 'ArrowRight', 'ArrowUp'].map(readingKey)).toEqual([
      'ArrowRight',
      'ArrowLeft',
      'ArrowUp',
    ]);
    expect(partAlong({ left: 100, width: 200 }, 150)).toBe(0.75);
    expect(startingAt({ left: 400, right: 480 }, 300, 4)).toBe(180);
    expect(startingAt({ left: 100, right: 180 }, 300, 4)).toBe(4);
  });

  test('radio buttons follow the arrows as they are seen, round the ends, past what cannot be chosen', () => {
    document.body.innerHTML = ['a', 'b', 'c', 'd']
      .map((value) => `<input type="radio" name="one" value="${value}" ${value === 'c' ? 'disabled' : ''}>`)
      .concat('<input type="radio" name="other" value="x">')
      .join('');
    const end = turnRadioKeys();
    const press = (key: string): string => {
      const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
      document.activeElement?.dispatchEvent(event);
      return document.querySelector<HTMLInputElement>('[name=one]:checked')?.value ?? 'none';
    };
    const first = document.querySelector<HTMLInputElement>('input');
    first?.focus();
    first?.click();
    expect(['ArrowLeft', 'ArrowLeft', 'ArrowLeft', 'ArrowRight'].map(press)).toEqual(['b', 'd', 'a', 'd']);
    end();
    expect(press('ArrowLeft')).toBe('d');
    document.body.innerHTML = '';
  });
});
