import { showDialog } from '../../model/store.ts';

/** Page: where commands are found. */
export const paletteCommands = {
  commandPalette: () => showDialog('palette'),
  keyboardShortcuts: () => showDialog('shortcuts'),
};
