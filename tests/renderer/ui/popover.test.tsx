// @vitest-environment happy-dom
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, test } from 'vitest';
import { Popover } from '../../../renderer/ui/Popover.tsx';
import { installPage } from '../dom.ts';

installPage();

function Example() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Popover open={open} onOpenChange={setOpen} label="Rules" button="Show rules">
        {(close) => (
          <>
            <input aria-label="Search" data-autofocus />
            <button type="button" onClick={close}>
              Done
            </button>
          </>
        )}
      </Popover>
      <button type="button" onClick={() => setOpen(true)}>
        From a menu
      </button>
    </>
  );
}

const search = () => screen.queryByLabelText('Search');

test('its button opens it with the focus on what is marked, and closes it again', async () => {
  render(<Example />);
  const button = screen.getByRole('button', { name: 'Show rules' });
  expect(search()).toBeNull();
  await userEvent.click(button);
  expect(screen.getByRole('dialog', { name: 'Rules' })).toBeDefined();
  expect(document.activeElement).toBe(search());
  await userEvent.click(button);
  expect(search()).toBeNull();
  expect(button.getAttribute('aria-expanded')).toBe('false');
});

test('what opens it from elsewhere is the same, and what it holds can close it', async () => {
  render(<Example />);
  await userEvent.click(screen.getByRole('button', { name: 'From a menu' }));
  expect(document.activeElement).toBe(search());
  await userEvent.click(screen.getByRole('button', { name: 'Done' }));
  expect(search()).toBeNull();
  expect(screen.getByRole('button', { name: 'Show rules' }).getAttribute('aria-expanded')).toBe('false');
});
