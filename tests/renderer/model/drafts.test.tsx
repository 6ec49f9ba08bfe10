// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { RenameFileDialog } from '../../../renderer/features/documents/RenameFileDialog.tsx';
import { continueDraft } from '../../../renderer/features/drafts/continue-draft.ts';
import { EditorDialog } from '../../../renderer/features/editors/EditorDialog.tsx';
import { VersionDialog } from '../../../renderer/features/history/VersionDialog.tsx';
import { flushDrafts, offeredDrafts } from '../../../renderer/model/drafts.ts';
import type { Editor } from '../../../renderer/model/editor.ts';
import { getState, initialSession, showDocument, showEditor, update } from '../../../renderer/model/store.ts';
import { namingState, showNaming } from '../../../renderer/model/versions.ts';
import { load } from '../../../renderer/model/workbook.ts';
import { installPage } from '../dom.ts';
import { mainProcess } from '../main-process.ts';

installPage();
let main: ReturnType<typeof mainProcess>;

beforeEach(async () => {
  update({ open: null, failure: null, alert: null, saving: 0, ...initialSession });
  main = mainProcess();
  Object.assign(globalThis, { weighbridge: Reflect.get(window, 'weighbridge') });
  await load();
});
afterEach(async () => {
  await flushDrafts();
  vi.unstubAllGlobals();
});

function openEditor(editor: Editor): void {
  cleanup();
  showEditor(editor);
  render(<EditorDialog />);
}

/** The window is killed: all that is left is what the main process was given. */
async function killed(): Promise<void> {
  cleanup();
  await flushDrafts();
  showDocument({ open: null, failure: null }, () => ({}));
  await load();
}

const nameField = () => screen.getByRole('textbox', { name: 'Name' });
const alternative = () => main.session.load().tables.alternatives[0] ?? expect.fail('no alternative');
const titles = () => offeredDrafts(getState().drafts).map(([, { title }]) => title);

describe('a form that was typed into', () => {
  test('is there again after Escape, and after a kill, and says so', async () => {
    openEditor({ kind: 'alternative', id: null });
    await userEvent.type(nameField(), 'Bhyve');
    await userEvent.keyboard('{Escape}');
    expect(getState().dialog).toBeNull();
    for (const after of [() => Promise.resolve(), killed]) {
      await after();
      openEditor({ kind: 'alternative', id: null });
      expect(nameField()).toHaveProperty('value', 'Bhyve');
      expect(screen.getByTestId('draft-notice').textContent).toMatch(/what you typed and did not save, /);
    }
    expect(titles()).toEqual(['New alternative']);
  });

  test('stays when it could not be saved, and is forgotten once it is', async () => {
    openEditor({ kind: 'alternative', id: null });
    await userEvent.type(nameField(), 'Bhyve');
    const problem = { code: 'disk', message: 'No room.', remedy: 'Make some.' } as const;
    main.answers.execute.mockResolvedValueOnce({ ok: false, problem } as never);
    await userEvent.keyboard('{Enter}');
    expect(nameField()).toHaveProperty('value', 'Bhyve');
    await killed();
    openEditor({ kind: 'alternative', id: null });
    await userEvent.click(screen.getByRole('button', { name: 'Add alternative' }));
    await killed();
    expect(main.session.load().tables.alternatives.map(({ name }) => name)).toContain('Bhyve');
    expect(titles()).toEqual([]);
    openEditor({ kind: 'alternative', id: null });
    expect(nameField()).toHaveProperty('value', '');
    expect(screen.queryByTestId('draft-notice')).toBeNull();
  });

  test('can be discarded, and what was discarded brought back', async () => {
    const { id, name } = alternative();
    openEditor({ kind: 'alternative', id });
    await userEvent.type(nameField(), ' two');
    await killed();
    openEditor({ kind: 'alternative', id });
    await userEvent.click(screen.getByRole('button', { name: 'Discard it' }));
    expect(nameField()).toHaveProperty('value', name);
    expect(titles()).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: 'Bring it back' }));
    expect(nameField()).toHaveProperty('value', `${name} two`);
    expect(titles()).toEqual([`Edit ${name}`]);
  });

  test('is no draft any more when it is typed back to what is saved', async () => {
    const { id } = alternative();
    openEditor({ kind: 'alternative', id });
    await userEvent.type(nameField(), 'x');
    expect(titles()).toHaveLength(1);
    await userEvent.type(nameField(), '{Backspace}');
    expect(titles()).toEqual([]);
  });

  test('takes from what was saved since all that was not typed, and says where both differ', async () => {
    const { id, name } = alternative();
    openEditor({ kind: 'alternative', id });
    await userEvent.type(nameField(), '!');
    const { kind, aliases, description } = alternative();
    const other = { kind, aliases: [...aliases], description };
    const edit = { type: 'editAlternative', alternativeId: id, ...other } as const;
    await main.answers.execute({ ...edit, name, vendor: 'Another vendor' });
    await killed();
    openEditor({ kind: 'alternative', id });
    expect(screen.getByRole('textbox', { name: 'Vendor' })).toHaveProperty('value', 'Another vendor');
    expect(screen.getByTestId('draft-notice').textContent).not.toMatch(/something else was saved/);
    await main.answers.execute({ ...edit, name: 'Renamed', vendor: 'Another vendor' });
    await killed();
    openEditor({ kind: 'alternative', id });
    expect(nameField()).toHaveProperty('value', `${name}!`);
    expect(screen.getByTestId('draft-notice').textContent).toMatch(/something else was saved here/);
  });
});

test('names of versions and of the file are kept and offered, and continued for what they were typed for', async () => {
  showNaming({ eventNumber: 1 });
  const { unmount } = render(<VersionDialog />);
  await userEvent.type(nameField(), 'As imported');
  unmount();
  update({ dialog: 'renameWorkbook' });
  render(<RenameFileDialog />);
  await userEvent.type(screen.getByRole('textbox', { name: 'Name of the file' }), ' two');
  await killed();
  expect(titles().toSorted()).toEqual(['Name of the file', 'New version']);
  const [, begun] =
    offeredDrafts(getState().drafts).find(([, { title }]) => title === 'New version') ?? expect.fail('gone');
  expect(namingState.get().naming).toEqual({ eventNumber: null });
  await continueDraft(begun);
  expect(getState().dialog).toBe('version');
  expect(namingState.get().naming).toEqual({ eventNumber: 1 });
  render(<VersionDialog />);
  expect(nameField()).toHaveProperty('value', 'As imported');
});

test('what was refused is said until something else is typed', async () => {
  openEditor({ kind: 'alternative', id: null });
  await userEvent.type(nameField(), 'Bhyve');
  const problem = { code: 'invalid', message: 'There is one.', remedy: 'Choose another.' } as const;
  main.answers.execute.mockResolvedValueOnce({ ok: false, problem } as never);
  await userEvent.keyboard('{Enter}');
  await vi.waitFor(() => expect(screen.getByRole('alert').textContent).toContain('There is one.'));
  await userEvent.clear(nameField());
  expect(screen.queryByRole('alert')).toBeNull();
  // What nobody typed against stays.
  update({ alert: problem });
  await userEvent.type(nameField(), 'B');
  expect(getState().alert).toEqual(problem);
});

test('a new claim keeps the source it was begun for, wherever it is continued', async () => {
  const [first, second] = main.session.load().tables.sources;
  update({ reader: first?.id ?? '' });
  openEditor({ kind: 'claim', id: null });
  await userEvent.type(screen.getByRole('textbox', { name: /in your own words/ }), 'Fast.');
  await killed();
  update({ reader: second?.id ?? '' });
  openEditor({ kind: 'claim', id: null });
  expect(screen.getByRole('combobox', { name: 'Source' })).toHaveProperty('value', first?.id);
});

test('a text that cannot be kept is said once, and stays in the window', async () => {
  const problem = { code: 'disk', message: 'It cannot be kept.', remedy: 'Make room.' } as const;
  main.answers.keepDraft.mockResolvedValue({ ok: false, problem } as never);
  openEditor({ kind: 'alternative', id: null });
  await userEvent.type(nameField(), 'B');
  await flushDrafts();
  await vi.waitFor(() => expect(getState().alert).toEqual(problem));
  update({ alert: null });
  await userEvent.type(nameField(), 'hyve');
  await flushDrafts();
  expect(getState().alert).toBeNull();
  openEditor({ kind: 'alternative', id: null });
  expect(nameField()).toHaveProperty('value', 'Bhyve');
});
