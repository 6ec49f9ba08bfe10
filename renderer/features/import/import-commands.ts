import { showDialog, update } from '../../model/store.ts';

/** Page: what comes in from a file or the clipboard. */
export const importCommands = {
  importFile: () => showDialog('import'),
  pasteImport: () => update({ importing: { into: 'open', forPaste: true }, dialog: 'import', alert: null }),
};
