// @vitest-environment happy-dom
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { Menu } from '../../../renderer/ui/Menu.tsx';
import { installPage } from '../dom.ts';

installPage();

function show() {
  const ran = vi.fn();
  const item = (label: string, more = {}) => ({ label, run: () => ran(label), ...more });
  render(
    <Menu
      label="More"
      button="More…"
      items={[item('Rename', { disabled: true }), item('Duplicate', { shortcut: 'Ctrl+D' }), item('Delete')]}
    />,
  );
  return { ran, trigger: screen.getByRole('button', { name: 'More…' }) };
}

const focused = (): string | null | undefined => document.activeElement?.textContent;

test('a menu is drawn only while it is open, and its first item that can be chosen has the focus', async () => {
  const { trigger } = show();
  expect(screen.queryAllByRole('menuitem', { hidden: true })).toEqual([]);
  expect(trigger.getAttribute('aria-expanded')).toBe('false');
  await userEvent.click(trigger);
  expect(trigger.getAttribute('aria-expanded')).toBe('true');
  expect(screen.getByRole('menu', { name: 'More' })).toBeDefined();
  expect(focused()).toBe('DuplicateCtrl+D');
});

test('the arrow keys go round what can be chosen, and Enter chooses and closes', async () => {
  const { ran, trigger } = show();
  await userEvent.click(trigger);
  for (const [key, name] of [
    ['ArrowDown', 'Delete'],
    ['ArrowDown', 'DuplicateCtrl+D'],
    ['ArrowUp', 'Delete'],
  ] as const) {
    await userEvent.keyboard(`{${key}}`);
    expect(focused()).toBe(name);
  }
  await userEvent.keyboard('{Enter}');
  expect(ran.mock.calls).toEqual([['Delete']]);
  expect(screen.queryByRole('menu')).toBeNull();
});

test('what is disabled runs nothing', async () => {
  const { ran, trigger } = show();
  await userEvent.click(trigger);
  await userEvent.click(screen.getByRole('menuitem', { name: 'Rename' }));
  expect(ran).not.toHaveBeenCalled();
  expect(screen.getByRole('menu')).toBeDefined();
});

test('Escape closes it, runs nothing and gives the focus back', async () => {
  const { ran, trigger } = show();
  trigger.focus();
  await userEvent.keyboard('{Enter}');
  expect(focused()).toBe('DuplicateCtrl+D');
  await userEvent.keyboard('{Escape}');
  expect(screen.queryByRole('menu')).toBeNull();
  expect(trigger.getAttribute('aria-expanded')).toBe('false');
  expect(document.activeElement).toBe(trigger);
  expect(ran).not.toHaveBeenCalled();
});
