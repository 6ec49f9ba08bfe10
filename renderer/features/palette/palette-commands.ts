import { showDialog, showHelp } from '../../model/store.ts';

/** Page: where commands are found. */
export const paletteCommands = {
  commandPalette: () => showDialog('palette'),
  keyboardShortcuts: () => showHelp('shortcuts'),
};
