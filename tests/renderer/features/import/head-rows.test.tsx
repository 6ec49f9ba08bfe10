// @vitest-environment happy-dom
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { HeadRows, headRowsIn } from '../../../../renderer/features/import/HeadRows.tsx';
import { inWindow } from '../../../../renderer/features/import/import-sentences.ts';
import { installPage } from '../../dom.ts';

installPage();

test.each([
  ['1', [0]],
  [' 2, 1 ', [0, 1]],
  ['1-3', [0, 1, 2]],
  ['1 2', [0, 1]],
  ['0', []],
  ['', []],
  ['9', null],
  ['1,x', null],
  ['3-1', null],
])('%j says which rows have headings', (text, rows) => {
  expect(headRowsIn(text, 5)).toEqual(rows);
});

test('rows are taken with Enter, and what says none is not taken and said', async () => {
  const user = userEvent.setup();
  const heard: (readonly number[])[] = [];
  render(<HeadRows rows={[1]} most={5} onChange={(rows) => heard.push(rows)} />);
  const field = screen.getByRole('textbox', { name: /^Rows with headings/ });
  expect(field).toHaveProperty('value', '2');
  await user.clear(field);
  await user.type(field, '1, 9{Enter}');
  expect([heard, field.getAttribute('aria-invalid')]).toEqual([[], 'true']);
  expect(screen.getByText('Give rows from 1 to 5.')).toBeDefined();
  await user.clear(field);
  await user.type(field, '1, 2{Enter}');
  expect(heard).toEqual([[0, 1]]);
});

test('a sentence in the window names no option of the command line', () => {
  expect(inWindow('Choose another sheet if another was meant (--sheet).')).toBe(
    'Choose another sheet if another was meant.',
  );
  expect(inWindow('Read it alone (--criteria none), or not.')).toBe('Read it alone, or not.');
  expect(inWindow('One (or two) is enough.')).toBe('One (or two) is enough.');
});
