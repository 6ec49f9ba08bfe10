// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { followTooltips } from '../../../renderer/ui/tooltips.ts';

let end = (): void => {};

const shown = (): string | null => {
  const panel = document.querySelector<HTMLElement>('.tooltip');
  return panel?.dataset['open'] === 'yes' ? panel.textContent : null;
};

const press = (key: string): KeyboardEvent => {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
  (document.activeElement ?? document.body).dispatchEvent(event);
  return event;
};

const button = (): HTMLButtonElement => {
  const found = document.querySelector('button');
  if (!found) throw new Error('There is no button.');
  return found;
};

beforeEach(() => {
  vi.useFakeTimers();
  // happy-dom has no popovers: whether one is open is kept in its element.
  Object.assign(HTMLElement.prototype, {
    showPopover(this: HTMLElement) {
      this.dataset['open'] = 'yes';
    },
    hidePopover(this: HTMLElement) {
      delete this.dataset['open'];
    },
  });
  const matches = Element.prototype.matches;
  vi.spyOn(Element.prototype, 'matches').mockImplementation(function (this: Element, selector: string) {
    return selector === ':popover-open'
      ? (this as HTMLElement).dataset['open'] === 'yes'
      : matches.call(this, selector);
  });
  document.body.innerHTML = '<button title="Close (Esc)"><i></i></button><input>';
  end = followTooltips();
});

afterEach(() => {
  end();
  vi.restoreAllMocks();
  vi.useRealTimers();
  document.body.replaceChildren();
});

test('the title comes when the focus rests that a key brought, and goes with it', () => {
  press('Tab');
  button().focus();
  expect(shown()).toBeNull();
  vi.advanceTimersByTime(700);
  expect(shown()).toBe('Close (Esc)');
  document.querySelector('input')?.focus();
  expect(shown()).toBeNull();
});

test('Escape takes it away and nothing else', () => {
  press('Tab');
  button().focus();
  vi.advanceTimersByTime(700);
  expect(press('Escape').defaultPrevented).toBe(true);
  expect(shown()).toBeNull();
  expect(press('Escape').defaultPrevented).toBe(false);
});

test('where the program puts the focus nothing is explained', () => {
  button().focus();
  vi.advanceTimersByTime(700);
  expect(shown()).toBeNull();
});

test('a finger that is held asks, and one that is lifted at once does not', () => {
  const touch = (type: string): boolean =>
    button().dispatchEvent(new PointerEvent(type, { pointerType: 'touch', bubbles: true }));
  touch('pointerdown');
  touch('pointerup');
  vi.advanceTimersByTime(700);
  expect(shown()).toBeNull();
  touch('pointerdown');
  vi.advanceTimersByTime(700);
  expect(shown()).toBe('Close (Esc)');
});
