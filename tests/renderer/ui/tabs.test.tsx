// @vitest-environment happy-dom
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, expect, test } from 'vitest';
import { setLanguage } from '../../../common/language/present.ts';
import { Tabs } from '../../../renderer/ui/Tabs.tsx';
import { installPage } from '../dom.ts';

installPage();
afterEach(() => setLanguage('en'));

const TABS = [
  { value: 'a', label: 'Apples' },
  { value: 'b', label: 'Pears' },
  { value: 'c', label: 'Plums' },
] as const;

function Fruit() {
  const [value, setValue] = useState<'a' | 'b' | 'c'>('a');
  return (
    <Tabs label="Fruit" tabs={TABS} value={value} onChange={setValue}>
      <p>This is {value}.</p>
    </Tabs>
  );
}

test('one tab is in the order of the Tab key, and the arrow keys show the others', async () => {
  const user = userEvent.setup();
  render(<Fruit />);
  await user.tab();
  expect(document.activeElement).toBe(screen.getByRole('tab', { name: 'Apples', selected: true }));
  await user.keyboard('{ArrowLeft}');
  expect(document.activeElement).toBe(screen.getByRole('tab', { name: 'Plums', selected: true }));
  await user.keyboard('{ArrowRight}{ArrowRight}');
  expect(document.activeElement).toBe(screen.getByRole('tab', { name: 'Pears', selected: true }));
  await user.keyboard('{Home}{End}');
  expect(screen.getByRole('tabpanel', { name: 'Plums' }).textContent).toBe('This is c.');
  await user.tab();
  expect(document.activeElement).toBe(screen.getByRole('tabpanel'));
});

test('from right to left, the left arrow goes on to the next tab', async () => {
  setLanguage('ar-XB');
  const user = userEvent.setup();
  render(<Fruit />);
  await user.tab();
  await user.keyboard('{ArrowLeft}');
  expect(document.activeElement).toBe(screen.getByRole('tab', { name: 'Pears', selected: true }));
  await user.keyboard('{ArrowRight}{ArrowRight}');
  expect(document.activeElement).toBe(screen.getByRole('tab', { name: 'Plums', selected: true }));
});

test('a click shows what belongs to a tab', async () => {
  render(<Fruit />);
  await userEvent.click(screen.getByRole('tab', { name: 'Pears' }));
  expect(screen.getByRole('tabpanel', { name: 'Pears' }).textContent).toBe('This is b.');
});
