/** Main process. */
import { Menu } from 'electron';
import type { CommandId } from '../common/commands.ts';
import { platformOf } from '../common/keys.ts';
import { menuTemplate } from './menu-template.ts';

/** Builds the application menu. Items ask the page to act, so that menu, palette and buttons do the same. */
export function installMenu(send: (command: CommandId) => void): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(platformOf(process.platform), send)));
}
