// @vitest-environment happy-dom
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { CheckList, type CheckListEntry } from '../../../renderer/ui/CheckList.tsx';
import { installPage } from '../dom.ts';

installPage();

const entry = (name: string, more: Partial<CheckListEntry> = {}): CheckListEntry => ({
  id: name.toLowerCase(),
  name,
  detail: '',
  count: '3 claims',
  words: '',
  checked: true,
  ...more,
});

const ENTRIES = [
  entry('KVM', { detail: 'In the kernel', group: 'Type 2' }),
  entry('Xen', { words: 'hypervisor dom0', group: 'Type 1' }),
  entry('Jail', { checked: false, group: 'Type 1' }),
];

function show(onChange = vi.fn(() => Promise.resolve())) {
  render(<CheckList search="Search alternatives" entries={ENTRIES} onChange={onChange} />);
  return onChange;
}

const shown = (): (string | null)[] =>
  screen.queryAllByRole('checkbox').map((box) => box.getAttribute('aria-label'));
const box = (name: string) => screen.getByRole<HTMLInputElement>('checkbox', { name });

test.each([
  ['a name, in any case', 'kvm', ['KVM']],
  ['its detail', 'kernel', ['KVM']],
  ['other words', 'dom0', ['Xen']],
  ['blanks alone', '  ', ['KVM', 'Xen', 'Jail']],
])('is searched by %s', async (_by, words, names) => {
  show();
  await userEvent.type(screen.getByRole('searchbox', { name: 'Search alternatives' }), words);
  expect(shown()).toEqual(names);
});

test('nothing found says what was looked for, and an empty list that it is empty', async () => {
  show();
  await userEvent.type(screen.getByRole('searchbox'), 'zebra ');
  expect(screen.getByText('Nothing has “zebra” in its name or description.')).toBeDefined();
  render(<CheckList search="Search criteria" entries={[]} onChange={() => Promise.resolve()} />);
  expect(screen.getByText('There are none yet.')).toBeDefined();
});

test('a heading stands once before the entries of its group', () => {
  show();
  expect(screen.getAllByRole('heading').map((heading) => heading.textContent)).toEqual(['Type 2', 'Type 1']);
});

test('a box shows at once what was chosen, and what is saved when that is known', async () => {
  let answer = (): void => {};
  const onChange = show(
    vi.fn(
      () =>
        new Promise<void>((done) => {
          answer = done;
        }),
    ),
  );
  await userEvent.click(box('Jail'));
  expect(onChange.mock.calls).toEqual([[['jail'], true]]);
  expect(box('Jail').checked).toBe(true);
  // It was not saved: what the list is given is as before.
  answer();
  await vi.waitFor(() => expect(box('Jail').checked).toBe(false));
});

test('all of what is found is shown or hidden at once, and only what changes is told', async () => {
  const onChange = show();
  await userEvent.click(screen.getByRole('button', { name: 'Show all' }));
  await userEvent.type(screen.getByRole('searchbox'), 'kvm');
  await userEvent.click(screen.getByRole('button', { name: 'Show all' }));
  await userEvent.click(screen.getByRole('button', { name: 'Hide all' }));
  expect(onChange.mock.calls).toEqual([
    [['jail'], true],
    [['kvm'], false],
  ]);
});

test('the keyboard checks a box', async () => {
  const onChange = show();
  box('Xen').focus();
  await userEvent.keyboard(' ');
  expect(onChange.mock.calls).toEqual([[['xen'], false]]);
});
