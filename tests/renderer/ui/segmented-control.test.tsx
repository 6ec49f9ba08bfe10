// @vitest-environment happy-dom
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import { SegmentedControl } from '../../../renderer/ui/SegmentedControl.tsx';
import { installPage } from '../dom.ts';

installPage();

const OPTIONS = [
  { value: 'all', label: 'All at once' },
  { value: 'groups', label: 'By group' },
  { value: 'none', label: 'Not at all' },
] as const;

function Example({ told }: { told: (value: string) => void }) {
  const [value, setValue] = useState<(typeof OPTIONS)[number]['value']>('all');
  return (
    <SegmentedControl
      label="How to ask"
      options={OPTIONS}
      value={value}
      onChange={(next) => {
        told(next);
        setValue(next);
      }}
    />
  );
}

test('it is a named group of which one is chosen, and a click on the words chooses', async () => {
  const told = vi.fn();
  render(<Example told={told} />);
  expect(screen.getByRole('group', { name: 'How to ask' })).toBeDefined();
  const chosen = () => screen.getAllByRole<HTMLInputElement>('radio').map(({ checked }) => checked);
  expect(chosen()).toEqual([true, false, false]);
  await userEvent.click(screen.getByText('By group'));
  expect(chosen()).toEqual([false, true, false]);
  // What is chosen already is no change.
  await userEvent.click(screen.getByText('By group'));
  expect(told.mock.calls).toEqual([['groups']]);
});

test('the arrow keys go from one to the next, and Tab goes past all of them', async () => {
  const told = vi.fn();
  render(
    <>
      <Example told={told} />
      <button type="button">After</button>
    </>,
  );
  await userEvent.tab();
  expect(document.activeElement).toBe(screen.getByRole('radio', { name: 'All at once' }));
  await userEvent.keyboard('{ArrowDown}');
  expect(told.mock.calls).toEqual([['groups']]);
  await userEvent.tab();
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'After' }));
});

test('two of them on one page do not share what is chosen', async () => {
  const [first, second] = [vi.fn(), vi.fn()];
  render(
    <>
      <Example told={first} />
      <Example told={second} />
    </>,
  );
  await userEvent.click(screen.getAllByText('Not at all')[1] ?? document.body);
  expect(screen.getAllByRole<HTMLInputElement>('radio').map(({ checked }) => checked)).toEqual([
    true,
    false,
    false,
    false,
    false,
    true,
  ]);
  expect([first.mock.calls, second.mock.calls]).toEqual([[], [['none']]]);
});
