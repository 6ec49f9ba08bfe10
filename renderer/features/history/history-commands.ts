import { showDialog } from '../../model/store.ts';
import { showNaming } from '../../model/versions.ts';
import { redo, undo } from '../../model/workbook.ts';

/** Page: steps back and forth, and the log in which they stand. */
export const historyCommands = {
  undo: () => void undo(),
  redo: () => void redo(),
  historyLog: () => showDialog('historyLog'),
  nameVersion: () => showNaming({ eventNumber: null }),
};
