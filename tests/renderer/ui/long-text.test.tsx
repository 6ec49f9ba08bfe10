// @vitest-environment happy-dom
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { LongText } from '../../../renderer/ui/LongText.tsx';
import { installPage } from '../dom.ts';

installPage();

test('a short text stands whole', () => {
  const { container } = render(<LongText text="Short." />);
  expect(container.textContent).toBe('Short.');
  expect(screen.queryByRole('button')).toBeNull();
});

test('of a very long one the beginning shows, and all of it when it is asked for', async () => {
  const text = `${'a '.repeat(1_000)}The end.`;
  const { container } = render(<LongText text={text} />);
  expect(container.textContent).not.toContain('The end.');
  await userEvent.click(screen.getByRole('button', { name: 'Show all 2,008 characters' }));
  expect(container.textContent).toContain('The end.');
  await userEvent.click(screen.getByRole('button', { name: 'Show less' }));
  expect(container.textContent).not.toContain('The end.');
});
