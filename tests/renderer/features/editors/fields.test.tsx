// @vitest-environment happy-dom
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import { Field, SelectField, TextField } from '../../../../renderer/features/editors/fields.tsx';
import { installPage } from '../../dom.ts';

installPage();

function OneField({ told, most }: { told: (value: string) => void; most: number }) {
  const [value, setValue] = useState('');
  const change = (next: string): void => {
    told(next);
    setValue(next);
  };
  return (
    <Field
      label="Group"
      hint="One that is there"
      most={most}
      value={value}
      onChange={change}
      suggestions={['Operation']}
    />
  );
}

test('a field is called by its label, described by its hint, and takes no more than it can', async () => {
  const told = vi.fn();
  render(<OneField told={told} most={4} />);
  const field = screen.getByRole<HTMLInputElement>('combobox', { name: 'Group' });
  const hint = document.getElementById(field.getAttribute('aria-describedby') ?? '');
  expect(hint?.textContent).toBe('One that is there');
  expect([...(document.getElementById(field.getAttribute('list') ?? '')?.children ?? [])]).toHaveLength(1);
  await userEvent.type(field, 'Speeds');
  expect(told.mock.calls.map(([value]) => value)).toEqual(['S', 'Sp', 'Spe', 'Spee']);
  expect(field.value).toBe('Spee');
});

test('a field without a hint is described by nothing', () => {
  render(<TextField label="Remark" value="" onChange={() => {}} />);
  expect(screen.getByRole('textbox', { name: 'Remark' }).hasAttribute('aria-describedby')).toBe(false);
});

test('nothing is chosen before something is, and then it cannot be taken back', async () => {
  const told = vi.fn();
  const choices = [
    { value: 'a', label: 'Article' },
    { value: 'b', label: 'Book' },
  ];
  const { rerender } = render(<SelectField label="Source" value="" choices={choices} onChange={told} />);
  const names = () => screen.getAllByRole('option').map((option) => option.textContent);
  expect(names()).toEqual(['Choose…', 'Article', 'Book']);
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Source' }), 'Book');
  expect(told.mock.calls).toEqual([['b']]);
  rerender(<SelectField label="Source" value="b" choices={choices} onChange={told} />);
  expect(names()).toEqual(['Article', 'Book']);
});

test('a field that is fixed cannot be changed', async () => {
  const told = vi.fn();
  render(
    <SelectField
      label="Source"
      value="a"
      choices={[{ value: 'a', label: 'Article' }]}
      disabled
      onChange={told}
    />,
  );
  await userEvent.tab();
  expect(document.activeElement).toBe(document.body);
});
