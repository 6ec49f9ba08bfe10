import { showNaming } from '../../model/versions.ts';
import { redo, undo } from '../../model/workbook.ts';

/** Page: steps back and forth. */
export const historyCommands = {
  undo: () => void undo(),
  redo: () => void redo(),
  nameVersion: () => showNaming({ eventNumber: null }),
};
