import { expect, test } from 'vitest';
import type { UserError } from '../../../common/errors.ts';
import { type FileStanding, SOUND_STANDING } from '../../../common/file-standing.ts';
import { isEdited, windowTitle } from '../../../renderer/app/window-title.ts';
import { type AppState, getState } from '../../../renderer/model/store.ts';

const open = (path: string, builtIn = false, standing = SOUND_STANDING) =>
  ({ path, builtIn, standing, tables: { workbook: [{ title: 'Ferries' }] } }) as unknown as AppState['open'];

const titled = (state: Partial<AppState>): string =>
  windowTitle({ ...getState(), open: open('/a/Ferries.weighbridge'), ...state });

const problem = (code: UserError['code']): UserError => ({ code, message: 'M.', remedy: 'R.' });

test('the title bar says which workbook it is, and which file where that is called otherwise', () => {
  expect(titled({ open: null })).toBe('Weighbridge');
  const workbook = { path: '/a/Ferries.weighbridge', builtIn: false };
  expect(titled({ open: null, failure: { ...problem('corrupt'), workbook } })).toBe(
    'Ferries — not open — Weighbridge',
  );
  expect(titled({})).toBe('Ferries — saved — Weighbridge');
  expect(titled({ open: open('C:\\a\\Copy of it.weighbridge') })).toBe(
    'Ferries (Copy of it) — saved — Weighbridge',
  );
  expect(titled({ open: open('/data/Hypervisors.weighbridge', true) })).toBe('Ferries — saved — Weighbridge');
});

test('a workbook that can only be looked at, and one whose file is not in its place, are called so', () => {
  const standing = (as: Partial<FileStanding>) =>
    titled({ open: open('/a/Ferries.weighbridge', false, { ...SOUND_STANDING, ...as }) });
  expect(standing({ readOnly: 'file' })).toBe('Ferries — read-only — Weighbridge');
  expect(standing({ file: { kind: 'gone' } })).toBe(
    'Ferries — not saved: the file was deleted or moved away — Weighbridge',
  );
  expect(standing({ file: { kind: 'moved', to: '/b' }, readOnly: 'file' })).toBe(
    'Ferries — not saved: the file was moved or renamed — Weighbridge',
  );
});

test('it says when something is on its way to the file, and why it is not there', () => {
  expect(titled({ saving: 1, notSaved: problem('disk') })).toBe('Ferries — saving — Weighbridge');
  expect(titled({ notSaved: problem('disk') })).toBe(
    'Ferries — not saved: the disk is full or reports an error — Weighbridge',
  );
  expect(titled({ notSaved: problem('failed') })).toBe(
    'Ferries — not saved: see the message in the window — Weighbridge',
  );
  expect(titled({ preview: { scenarioId: 's', criterionId: 'c', value: 1 } })).toBe(
    'Ferries — not saved yet — Weighbridge',
  );
  expect(isEdited({ ...getState(), saving: 1 })).toBe(true);
  expect(isEdited({ ...getState(), notSaved: problem('disk') })).toBe(true);
  expect(isEdited(getState())).toBe(false);
});
