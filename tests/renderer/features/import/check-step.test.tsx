// @vitest-environment happy-dom
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import type { ImportedFile } from '../../../../electron/ipc/contract.ts';
import { CheckStep } from '../../../../renderer/features/import/CheckStep.tsx';
import type { Wizard } from '../../../../renderer/features/import/use-import.ts';
import { load } from '../../../../renderer/model/workbook.ts';
import { installPage } from '../../dom.ts';
import { onScreen } from '../../on-screen.ts';

installPage();
afterEach(() => vi.unstubAllGlobals());

async function checkOf(file: Partial<ImportedFile>) {
  await onScreen();
  await load();
  const reread = vi.fn();
  const wizard = { send: vi.fn(), keep: vi.fn(), stop: vi.fn(), reread } as unknown as Wizard;
  const aim = { into: 'open', onConflict: 'keep', scenario: '', title: 'Sources' } as const;
  const opened = {
    kind: 'document',
    file: { name: 'a.bib', kind: 'bibliography', table: null, holds: [], ...file },
    mapping: null,
    aim,
  } as const;
  const problem = { code: 'disk', message: 'No.', remedy: 'Wait.' } as const;
  render(
    <CheckStep
      state={{ step: 'check', opened, check: { at: 'unchecked' }, problem } as never}
      wizard={wizard}
    />,
  );
  return reread;
}

test('the encoding of a bibliography is chosen, and the file is read anew in it', async () => {
  const reread = await checkOf({ encoding: 'windows-1252' });
  const field = screen.getByRole('combobox', { name: 'Encoding' });
  expect(field).toHaveProperty('value', 'windows-1252');
  await userEvent.selectOptions(field, 'windows-1251');
  expect(reread.mock.calls).toEqual([[{ encoding: 'windows-1251' }]]);
});

test('where there is nothing to choose, no encoding is asked for', async () => {
  await checkOf({});
  expect(screen.queryByRole('combobox', { name: 'Encoding' })).toBeNull();
});
