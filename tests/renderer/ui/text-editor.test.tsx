// @vitest-environment happy-dom
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import { PLATFORM } from '../../../renderer/ui/platform-keys.ts';
import { TextEditor } from '../../../renderer/ui/TextEditor.tsx';
import { installPage } from '../dom.ts';

installPage();

interface Told {
  readonly save: (text: string) => Promise<boolean>;
  readonly cancel: () => void;
  readonly outside: () => void;
}

function Example({ start, told }: { start: string; told: Told }) {
  const [text, setText] = useState(start);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: stands for the window, which has keys of its own
    <div onKeyDown={told.outside}>
      <TextEditor label="Note" text={text} onChange={setText} onSave={told.save} onCancel={told.cancel} />
    </div>
  );
}

function show({ start = '', answer = (_text: string) => Promise.resolve(true) } = {}) {
  const told = { save: vi.fn(answer), cancel: vi.fn(), outside: vi.fn() };
  render(<Example start={start} told={told} />);
  const field = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Note' });
  return { ...told, field, button: screen.getByRole<HTMLButtonElement>('button', { name: 'Save' }) };
}

test('the focus is at the end of the text', () => {
  const { field } = show({ start: 'As it was.' });
  expect(document.activeElement).toBe(field);
  expect([field.selectionStart, field.selectionEnd]).toEqual([10, 10]);
});

test('Mod+Enter saves what was typed, without blanks around it', async () => {
  const { save } = show();
  const key = PLATFORM === 'mac' ? 'Meta' : 'Control';
  await userEvent.keyboard(`  Look here. {${key}>}{Enter}{/${key}}`);
  expect(save.mock.calls).toEqual([['Look here.']]);
});

test('Enter alone begins a new line', async () => {
  const { save, field } = show();
  await userEvent.keyboard('a{Enter}b');
  expect(field.value).toBe('a\nb');
  expect(save).not.toHaveBeenCalled();
});

test('blanks are nothing to save', async () => {
  const { save, button } = show();
  await userEvent.keyboard('   {Control>}{Enter}{/Control}');
  expect(button.disabled).toBe(true);
  expect(save).not.toHaveBeenCalled();
});

test('what is being saved is not sent twice, and stays where it was not saved', async () => {
  let done = (_saved: boolean): void => {};
  const { save, button, field } = show({
    answer: () =>
      new Promise<boolean>((resolve) => {
        done = resolve;
      }),
  });
  await userEvent.keyboard('Look.{Control>}{Enter}{Enter}{/Control}');
  expect(button.disabled).toBe(true);
  expect(save).toHaveBeenCalledTimes(1);
  done(false);
  await vi.waitFor(() => expect(button.disabled).toBe(false));
  expect(field.value).toBe('Look.');
});

test('Escape leaves, and means nothing else around it', async () => {
  const { cancel, outside } = show();
  await userEvent.keyboard('{Escape}');
  expect(cancel).toHaveBeenCalledTimes(1);
  expect(outside).not.toHaveBeenCalled();
});
