// @vitest-environment happy-dom
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, test } from 'vitest';
import type { Level } from '../../../../electron/ipc/contract.ts';
import { EndsFields } from '../../../../renderer/features/import/EndsFields.tsx';
import { LevelsEditor } from '../../../../renderer/features/import/LevelsEditor.tsx';
import { installPage } from '../../dom.ts';

installPage();

let levels: readonly Level[] | null = null;
let ends: readonly [number, number] | null = null;

function Editor({ first }: { first: readonly Level[] | null }) {
  const [now, setNow] = useState(first);
  levels = now;
  return <LevelsEditor name="Comfort" levels={now} onChange={setNow} />;
}

function Ends() {
  const [now, setNow] = useState<readonly [number, number] | null>(null);
  ends = now;
  return <EndsFields name="Comfort" ends={now} onChange={setNow} />;
}

test('words become levels, the worst first; their order is changed with buttons', async () => {
  const user = userEvent.setup();
  render(<Editor first={null} />);
  await user.click(screen.getByText('Words for numbers'));
  const field = screen.getByLabelText(/Words for the numbers of Comfort/);
  await user.type(field, 'No');
  expect(screen.getByRole('button', { name: 'Use these words' })).toHaveProperty('disabled', true);
  await user.type(field, ', Partly / Some, Yes');
  await user.click(screen.getByRole('button', { name: 'Use these words' }));
  expect(levels).toEqual([{ words: ['No'] }, { words: ['Partly', 'Some'] }, { words: ['Yes'] }]);
  await user.click(screen.getByRole('button', { name: 'Move Yes towards the worst' }));
  expect(levels?.map(({ words }) => words[0])).toEqual(['No', 'Yes', 'Partly']);
  expect(screen.getByRole('button', { name: 'Move No towards the worst' })).toHaveProperty('disabled', true);
  await user.click(screen.getByRole('button', { name: 'Move No towards the best' }));
  expect(levels?.map(({ words }) => words[0])).toEqual(['Yes', 'No', 'Partly']);
});

test('a word stands in one level only, and fewer than two levels are none', async () => {
  const user = userEvent.setup();
  render(<Editor first={[{ words: ['No'] }, { words: ['Yes'] }]} />);
  await user.click(screen.getByText('2 words, the worst first'));
  const field = screen.getByLabelText(/Words for the numbers of Comfort/);
  await user.type(field, 'Yes');
  expect(screen.getByRole('button', { name: 'Add as the best' })).toHaveProperty('disabled', true);
  await user.clear(field);
  await user.type(field, 'Very');
  await user.click(screen.getByRole('button', { name: 'Add as the best' }));
  expect(levels).toHaveLength(3);
  await user.click(screen.getByRole('button', { name: 'Take Very out of the levels of Comfort' }));
  await user.click(screen.getByRole('button', { name: 'Take Yes out of the levels of Comfort' }));
  expect(levels).toBeNull();
});

test('ends are two different numbers, or none', async () => {
  const user = userEvent.setup();
  render(<Ends />);
  const [low, high] = [screen.getByLabelText(/Worth 0 /), screen.getByLabelText(/Worth 100/)];
  await user.type(low, '0');
  await user.tab();
  expect(ends).toBeNull();
  await user.type(high, '10');
  await user.tab();
  expect(ends).toEqual([0, 10]);
  await user.clear(high);
  await user.clear(low);
  await user.tab();
  expect(ends).toBeNull();
});
