import { showDialog } from '../../model/store.ts';

/** Page: what can be asked for about the report. */
export const reportCommands = { reportWords: () => showDialog('reportWords') };
