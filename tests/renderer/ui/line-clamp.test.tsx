// @vitest-environment happy-dom
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { LineClamp } from '../../../renderer/ui/LineClamp.tsx';
import { installPage } from '../dom.ts';

installPage();
afterEach(() => vi.restoreAllMocks());

/** Nothing is laid out here, so what is measured is given: 64 pixels are shown of a text. */
function laidOut(): void {
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(64);
  vi.spyOn(HTMLElement.prototype, 'scrollHeight', 'get').mockImplementation(function (this: HTMLElement) {
    return (this.textContent ?? '').length;
  });
}

test('a text that fits has no way to more of it', () => {
  laidOut();
  render(<LineClamp text={'a'.repeat(65)} />);
  expect(screen.queryByRole('button')).toBeNull();
});

test('a longer one is opened and closed again', async () => {
  laidOut();
  render(<LineClamp text={'a'.repeat(200)} />);
  const button = screen.getByRole('button', { name: 'more' });
  expect(button.getAttribute('aria-expanded')).toBe('false');
  button.focus();
  await userEvent.keyboard('{Enter}');
  expect(screen.getByRole('button', { name: 'less' }).getAttribute('aria-expanded')).toBe('true');
  expect(document.activeElement?.textContent).toBe('less');
  await userEvent.keyboard('{Enter}');
  expect(screen.getByRole('button', { name: 'more' })).toBeDefined();
});

test('another text is measured anew', () => {
  laidOut();
  const { rerender } = render(<LineClamp text={'a'.repeat(200)} />);
  rerender(<LineClamp text="short" />);
  expect(screen.queryByRole('button')).toBeNull();
});
