import { afterEach, describe, expect, test } from 'vitest';
import { COMMAND_IDS, COMMANDS } from '../../../common/commands.ts';
import { type FileStanding, type FileState, SOUND_STANDING } from '../../../common/file-standing.ts';
import { isEnabled } from '../../../renderer/commands/conditions.ts';
import { refusalToEdit } from '../../../renderer/model/editable.ts';
import { getState, refuseEdit, showEditor, update } from '../../../renderer/model/store.ts';
import { takeStanding } from '../../../renderer/model/workbook.ts';
import { listsTables } from '../../db/workbooks.ts';

const initial = getState();
afterEach(() => update(initial));

function open(standing: FileStanding = SOUND_STANDING): void {
  update({
    open: {
      path: 'w.weighbridge',
      builtIn: false,
      standing,
      analyst: { id: 'ada', name: 'Ada' },
      tables: listsTables(),
      history: { undo: 'a change', redo: null, eventNumber: 1, savedAt: '' },
    },
  });
}

const READ_ONLY: FileStanding = { readOnly: 'file', file: { kind: 'in-place' } };
const STATES: readonly FileState[] = [
  { kind: 'moved', to: '/elsewhere' },
  { kind: 'gone' },
  { kind: 'unreachable' },
  { kind: 'being-written' },
  { kind: 'replaced', by: 'version', kept: true },
  { kind: 'replaced', by: 'damaged', kept: false },
];

describe('where nothing can be changed', () => {
  test.each([READ_ONLY, ...STATES.map((file) => ({ readOnly: null, file }))])(
    '%j: nothing opens to type in',
    (standing) => {
      open();
      expect(refusalToEdit(getState())).toBeNull();
      takeStanding(standing);
      showEditor({ kind: 'alternative', id: null });
      expect(getState().dialog).toBeNull();
      expect(getState().alert?.message).toContain('Nothing can be changed');
    },
  );

  test('commands that edit cannot be run, and all others can', () => {
    const state = () => getState();
    open();
    const before = COMMAND_IDS.filter((id) => isEnabled(id, state()));
    takeStanding(READ_ONLY);
    const left = before.filter((id) => !isEnabled(id, state()));
    expect(left.length).toBeGreaterThan(10);
    expect(left).toEqual(before.filter((id) => COMMANDS[id].edits));
    expect(isEnabled('saveCopy', state())).toBe(true);
    expect(isEnabled('showHistory', state())).toBe(true);
  });

  test('and then again, all is as it was', () => {
    open(READ_ONLY);
    takeStanding(SOUND_STANDING);
    expect(refuseEdit()).toBe(false);
    showEditor({ kind: 'alternative', id: null });
    expect(getState().dialog).toBe('editor');
  });
});
