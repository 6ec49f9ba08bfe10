import { beforeAll, describe, expect, test } from 'vitest';
import { COMMAND_IDS, COMMANDS } from '../../../common/commands.ts';
import { SOUND_STANDING } from '../../../common/file-standing.ts';
import { marksOf } from '../../../renderer/app/menu-marks.ts';
import { defaultMatrixView } from '../../../renderer/model/matrix-view.ts';
import { type AppState, getState } from '../../../renderer/model/store.ts';
import { listsTables } from '../../db/workbooks.ts';

const empty = getState();
let open: NonNullable<AppState['open']>;
beforeAll(() => {
  open = {
    path: 'w.weighbridge',
    builtIn: false,
    standing: SOUND_STANDING,
    analyst: { id: 'ada', name: 'Ada' },
    tables: listsTables(),
    history: { undo: null, redo: null, savedAt: '' } as unknown as NonNullable<AppState['open']>['history'],
  };
});

describe('what the menu of the system shows', () => {
  test('without a workbook: nothing that needs one, and no tick', () => {
    const { disabled, checked } = marksOf(empty);
    expect(disabled).toEqual(
      COMMAND_IDS.filter((id) => COMMANDS[id].needs !== undefined || COMMANDS[id].edits === true),
    );
    expect(checked).toEqual([]);
  });

  test('with one: its view and how its matrix is shown have ticks, and what it lacks is grey', () => {
    const { disabled, checked } = marksOf({ ...empty, open, view: 'ranking' });
    expect(disabled).toContain('undo');
    expect(disabled).not.toContain('exportPdf');
    expect(checked).toContain('showRanking');
    expect(checked.filter((id) => id.startsWith('show'))).toEqual(['showRanking']);
    expect(checked).toContain(`${defaultMatrixView.density}Matrix`);
    expect(checked).not.toContain('toggleHeatMap');
  });

  test('a heat map and another density are seen', () => {
    const matrixView = { ...defaultMatrixView, heat: true, density: 'compact' as const };
    const { checked } = marksOf({ ...empty, open, matrixView });
    expect(checked).toEqual(expect.arrayContaining(['compactMatrix', 'toggleHeatMap', 'showMatrix']));
    expect(checked).not.toContain('comfortableMatrix');
  });

  test('what changes the workbook is grey where it is only read', () => {
    const readOnly = { ...SOUND_STANDING, readOnly: 'file' as const };
    const { disabled } = marksOf({ ...empty, open: { ...open, standing: readOnly } });
    for (const id of COMMAND_IDS) if (COMMANDS[id].edits) expect(disabled, id).toContain(id);
  });
});
