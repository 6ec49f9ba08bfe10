import { showDialog } from '../../model/store.ts';

/** Page: what comes in from a file. */
export const importCommands = { importFile: () => showDialog('import') };
