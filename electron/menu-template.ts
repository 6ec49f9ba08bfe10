/** Main process: the menu as data, from the catalogue of commands. */
import type { MenuItemConstructorOptions } from 'electron';
import {
  type CommandId,
  commandsOfMenu,
  keysOfCommand,
  MENUS,
  type MenuName,
  menuLabel,
} from '../common/commands.ts';
import { acceleratorOf, type Platform } from '../common/keys.ts';

/** The sections that Electron does by itself. */
const roleSections = (platform: Platform): Readonly<Record<string, MenuItemConstructorOptions[]>> => ({
  leave: [platform === 'mac' ? { role: 'close' } : { role: 'quit' }],
  clipboard: [{ role: 'cut' }, { role: 'copy' }, { role: 'paste' }, { role: 'selectAll' }],
  zoom: [{ role: 'resetZoom' }, { role: 'zoomIn' }, { role: 'zoomOut' }, { role: 'togglefullscreen' }],
});

/** The whole menu bar. `send` is told what is chosen. */
export function menuTemplate(
  platform: Platform,
  send: (command: CommandId) => void,
): MenuItemConstructorOptions[] {
  const roles = roleSections(platform);
  const item = (id: CommandId): MenuItemConstructorOptions => {
    const [key] = keysOfCommand(id, platform);
    return {
      id,
      label: menuLabel(id),
      click: () => send(id),
      // The page listens to these keys itself, also to those that a menu cannot show; a key that both obeyed would act twice.
      // A Mac registers them whatever is said here, and asks the menu only for keys that the page did not take.
      ...(key !== undefined && { accelerator: acceleratorOf(key), registerAccelerator: false }),
    };
  };
  const menus = (Object.keys(MENUS) as MenuName[]).map((menu): MenuItemConstructorOptions => {
    const sections = commandsOfMenu(menu).map(({ section, ids }) =>
      ids.length > 0 ? ids.map(item) : (roles[section] ?? []),
    );
    return {
      label: MENUS[menu].label,
      ...(menu === 'help' && { role: 'help' }),
      submenu: sections.flatMap((items, index) =>
        index === 0 ? items : [{ type: 'separator' } as const, ...items],
      ),
    };
  });
  return platform === 'mac' ? [{ role: 'appMenu' }, ...menus] : menus;
}
