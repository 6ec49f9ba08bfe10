// @vitest-environment happy-dom
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { COMMAND_IDS, type CommandId } from '../../../common/commands.ts';
import { obeyMenu, onShortcut } from '../../../renderer/app/shortcuts.ts';
import { provideRunners, type Runners } from '../../../renderer/commands/run.ts';
import { Dialog } from '../../../renderer/ui/Dialog.tsx';
import { installPage } from '../dom.ts';
import { onScreen } from '../on-screen.ts';

installPage();
const ran: CommandId[] = [];
provideRunners(Object.fromEntries(COMMAND_IDS.map((id) => [id, () => ran.push(id)])) as unknown as Runners);

beforeEach(async () => {
  ran.length = 0;
  await onScreen();
  document.addEventListener('keydown', onShortcut);
});
afterEach(() => {
  document.removeEventListener('keydown', onShortcut);
  vi.unstubAllGlobals();
});

const open = () =>
  render(
    <Dialog title="Rename" onClose={() => {}}>
      {() => <button type="button">Something else</button>}
    </Dialog>,
  );

describe('while a dialog is open', () => {
  test.each<CommandId>(['newScenario', 'showEvidence', 'backups', 'newWorkbook', 'undo'])(
    'the menu says that %s has to wait, and nothing is done',
    (id) => {
      open();
      expect(screen.getByRole('status').textContent).toBe('');
      obeyMenu(id);
      expect(ran).toEqual([]);
      return vi.waitFor(() =>
        expect(screen.getByRole('status').textContent).toMatch(/^Close the dialog first: “.*” has to wait/),
      );
    },
  );

  test.each<CommandId>(['openWorkbook', 'saveCopy', 'closeWindow', 'about', 'keyboardShortcuts', 'showLog'])(
    '%s is done all the same',
    (id) => {
      open();
      obeyMenu(id);
      expect(ran).toEqual([id]);
      expect(screen.getByRole('status').textContent).toBe('');
    },
  );

  test('keys say the same, and what is done in the dialog makes an end of it', async () => {
    open();
    await userEvent.keyboard('{Control>}n{/Control}');
    expect(ran).toEqual([]);
    expect(screen.getByRole('status').textContent).toContain('“New scenario” has to wait');
    await userEvent.click(screen.getByRole('button', { name: 'Something else' }));
    expect(screen.getByRole('status').textContent).toBe('');
  });
});

test('what one dialog said is not said by another that opens over it', () => {
  open();
  obeyMenu('newScenario');
  open();
  for (const status of screen.getAllByRole('status')) expect(status.textContent).toBe('');
});

test('without a dialog, everything is done', () => {
  obeyMenu('newScenario');
  expect(ran).toEqual(['newScenario']);
});
