import { showDialog } from '../../model/store.ts';

/** Page: where comparisons begin. */
export const startCommands = {
  showStart: () => showDialog('start'),
  newWorkbook: () => showDialog('start'),
};
