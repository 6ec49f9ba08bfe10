// @vitest-environment happy-dom
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { type ComponentProps, useState } from 'react';
import { expect, test, vi } from 'vitest';
import { NameAsk } from '../../../renderer/ui/NameAsk.tsx';
import { installPage } from '../dom.ts';

installPage();

/** What is typed is kept outside of it. */
function Asked(told: Pick<ComponentProps<typeof NameAsk>, 'onName' | 'onSkip'>) {
  const [value, setValue] = useState('');
  return <NameAsk present="ada" value={value} onChange={setValue} {...told} />;
}

function show() {
  const told = { name: vi.fn(), skip: vi.fn(), sent: vi.fn() };
  render(
    <form
      onSubmit={(event) => {
        event.preventDefault();
        told.sent();
      }}
    >
      <Asked onName={told.name} onSkip={told.skip} />
    </form>,
  );
  return { ...told, field: screen.getByRole('textbox', { name: /signed “ada”/ }) };
}

test('Enter takes the name, and sends no form around it', async () => {
  const { name, sent, field } = show();
  await userEvent.type(field, ' Ada Lovelace {Enter}');
  expect(name.mock.calls).toEqual([['Ada Lovelace']]);
  expect(sent).not.toHaveBeenCalled();
});

test('a name that was typed is taken when the field is left', async () => {
  const { name, field } = show();
  await userEvent.type(field, 'Grace');
  await userEvent.tab();
  expect(name.mock.calls).toEqual([['Grace']]);
});

test('no name is taken where none was typed', async () => {
  const { name, skip, field } = show();
  await userEvent.type(field, '  {Enter}');
  await userEvent.click(screen.getByRole('button', { name: 'Skip' }));
  expect(name).not.toHaveBeenCalled();
  expect(skip).toHaveBeenCalledTimes(1);
});
