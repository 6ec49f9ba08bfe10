// @vitest-environment happy-dom
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { Dialog } from '../../../renderer/ui/Dialog.tsx';
import { installPage } from '../dom.ts';

installPage();

function Example({ title = 'New scenario', onClose = () => {} }: { title?: string; onClose?: () => void }) {
  return (
    <Dialog title={title} onClose={onClose}>
      {(close) => (
        <>
          <input aria-label="First" />
          <input aria-label="Name" data-autofocus />
          <button type="button" onClick={close}>
            Done
          </button>
        </>
      )}
    </Dialog>
  );
}

test('a dialog is open, is called by its title, and gives the focus to what is marked', () => {
  render(<Example />);
  const dialog = screen.getByRole<HTMLDialogElement>('dialog', { name: 'New scenario' });
  expect(dialog.open).toBe(true);
  expect(document.activeElement).toBe(screen.getByLabelText('Name'));
});

test.each([
  ['its cross', () => userEvent.click(screen.getByRole('button', { name: 'Close' }))],
  ['what it holds', () => userEvent.click(screen.getByRole('button', { name: 'Done' }))],
  ['Escape', () => userEvent.keyboard('{Escape}')],
])('it is closed by %s, and says so once', async (_by, close) => {
  const onClose = vi.fn();
  render(<Example onClose={onClose} />);
  await close();
  expect(onClose).toHaveBeenCalledTimes(1);
});

test('drawn again, it stays as it is', async () => {
  const onClose = vi.fn();
  const { rerender } = render(<Example onClose={onClose} />);
  await userEvent.type(screen.getByLabelText('First'), 'a');
  rerender(<Example title="Other" onClose={onClose} />);
  expect(screen.getByRole('dialog', { name: 'Other' })).toBeDefined();
  expect(document.activeElement).toBe(screen.getByLabelText('First'));
  expect(onClose).not.toHaveBeenCalled();
});
