// @vitest-environment happy-dom
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { NumberSection } from '../../../../renderer/features/inspector/NumberSection.tsx';
import { flushDrafts } from '../../../../renderer/model/drafts.ts';
import { load } from '../../../../renderer/model/workbook.ts';
import { NUMERIC } from '../../../db/numbers.ts';
import { run } from '../../../db/workbooks.ts';
import { installPage } from '../../dom.ts';
import { onScreen } from '../../on-screen.ts';

installPage();
afterEach(async () => {
  await flushDrafts();
  vi.unstubAllGlobals();
});

async function cell(levels: string[]) {
  const page = await onScreen();
  const criterionId = run(page.session, { ...NUMERIC, levels }).createdId ?? '';
  const alternativeId = page.ids.alternative('kvm');
  await load();
  render(<NumberSection alternativeId={alternativeId} criterionId={criterionId} />);
  const numbers = () => page.tables().measurements.map(({ kind, a, b }) => [kind, a, b]);
  return { ...page, numbers };
}

const choose = (label: string, word: string) =>
  userEvent.selectOptions(screen.getByRole('combobox', { name: label }), word);
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));

test('a word is chosen among those of the criterion', async () => {
  const { numbers } = await cell(['High', 'Medium', 'Low']);
  expect(screen.getByRole('heading', { name: 'Word' })).toBeDefined();
  await press('Choose the word');
  await press('Save word');
  expect(screen.getByRole('alert').textContent).toBe('Choose a word.');
  await choose('Word', 'Medium');
  await press('Save word');
  await vi.waitFor(() => expect(numbers()).toEqual([['exact', 2, null]]));
  expect((await screen.findByTestId('number')).textContent).toContain('Medium (2)');
});

test('what lies between two words is one of both, in whichever order they are chosen', async () => {
  const { numbers } = await cell(['High', 'Medium', 'Low']);
  await press('Choose the word');
  await userEvent.click(screen.getByRole('radio', { name: 'between' }));
  await choose('From', 'Low');
  await press('Save word');
  expect(screen.getByRole('alert').textContent).toBe('Choose both words.');
  await choose('To', 'Medium');
  await press('Save word');
  await vi.waitFor(() => expect(numbers()).toEqual([['uniform', 2, 3]]));
  expect((await screen.findByTestId('number')).textContent).toContain('between Medium and Low (2–3)');
});

test('a number without words is typed with its unit', async () => {
  const { numbers } = await cell([]);
  await press('Type the number');
  await userEvent.type(screen.getByRole('textbox', { name: 'Number, s' }), '2.5');
  await press('Save number');
  await vi.waitFor(() => expect(numbers()).toEqual([['exact', 2.5, null]]));
});
