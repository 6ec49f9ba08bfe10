/** Main process: the menu as data, from the catalogue of commands. */
import type { MenuItemConstructorOptions } from 'electron';
import {
  COMMANDS,
  type CommandId,
  commandsOfMenu,
  keysOfCommand,
  MENUS,
  type MenuName,
} from '../common/commands.ts';
import { acceleratorOf, type Platform } from '../common/keys.ts';
import { t } from '../common/language/texts.ts';
import { menuLabel } from '../common/menu-labels.ts';
import type { MenuMarks } from '../common/menu-marks.ts';
import type { RecentWorkbook } from '../db/recent-workbooks.ts';
import { appMenu, roleItem } from './menu-roles.ts';

/** What a menu shows besides the commands. */
export interface MenuParts {
  /** Is told what is chosen. */
  readonly send: (command: CommandId) => void;
  /** The workbooks that were opened last. */
  readonly recent: readonly Pick<RecentWorkbook, 'id' | 'name' | 'folder' | 'missing'>[];
  readonly openRecent: (id: string) => void;
  /** Whether a start opens what was open at the last end. */
  readonly reopens: boolean;
  /** What the window in front says of its commands; null where there is none, or it has not said anything. */
  readonly marks: MenuMarks | null;
}

/** How an item is drawn now. */
interface ItemMarks {
  readonly enabled: boolean;
  readonly checked: boolean;
}

/** How the item of a command is drawn. Without a window what would have to be asked of one cannot be chosen. */
export function itemMarks(
  id: CommandId,
  { marks, reopens }: Pick<MenuParts, 'marks' | 'reopens'>,
): ItemMarks {
  return {
    enabled: marks === null ? COMMANDS[id].needs === undefined : !marks.disabled.includes(id),
    checked: id === 'reopenWorkbooks' ? reopens : (marks?.checked.includes(id) ?? false),
  };
}

/** What Electron does by itself, behind the commands of the section. */
const roleSections = (platform: Platform): Readonly<Record<string, MenuItemConstructorOptions[]>> => ({
  leave: platform === 'mac' ? [] : [roleItem('quit')],
  clipboard: (['cut', 'copy', 'paste', 'selectAll'] as const).map(roleItem),
  zoom: (['resetZoom', 'zoomIn', 'zoomOut', 'togglefullscreen'] as const).map(roleItem),
});

/** The whole menu bar. */
export function menuTemplate(
  platform: Platform,
  { send, recent, openRecent, reopens, marks }: MenuParts,
): MenuItemConstructorOptions[] {
  const roles = roleSections(platform);
  const item = (id: CommandId): MenuItemConstructorOptions => {
    const [key] = keysOfCommand(id, platform);
    const { enabled, checked } = itemMarks(id, { marks, reopens });
    return {
      id,
      label: menuLabel(id),
      click: () => send(id),
      enabled,
      ...(COMMANDS[id].toggles && { type: 'checkbox' as const, checked }),
      // The page listens to these keys itself, also to those that a menu cannot show; a key that both obeyed would act twice.
      // A Mac registers them whatever is said here, and asks the menu only for keys that the page did not take.
      ...(key !== undefined && { accelerator: acceleratorOf(key), registerAccelerator: false }),
    };
  };
  const menus = (Object.keys(MENUS) as MenuName[]).map((menu): MenuItemConstructorOptions => {
    const sections = commandsOfMenu(menu).map(({ section, ids }) => {
      const items = [...ids.map(item), ...(roles[section] ?? [])];
      return section === 'recent' ? [recentMenu(recent, openRecent, items)] : items;
    });
    return {
      label: t(MENUS[menu].label),
      ...(menu === 'help' && { role: 'help' }),
      submenu: sections.flatMap((items, index) =>
        index === 0 ? items : [{ type: 'separator' } as const, ...items],
      ),
    };
  });
  return platform === 'mac' ? [appMenu(), ...menus] : menus;
}

/** The workbooks that were opened last, and below them what can be done with the list. */
function recentMenu(
  recent: MenuParts['recent'],
  open: MenuParts['openRecent'],
  items: MenuItemConstructorOptions[],
): MenuItemConstructorOptions {
  const none = { label: t('No workbook was opened yet'), enabled: false };
  const entries = recent.map(({ id, name, folder, missing }) => ({
    // An ampersand would mark a key.
    label: (missing ? t('{name} (missing: {folder})', { name, folder }) : `${name} (${folder})`).replaceAll(
      '&',
      '&&',
    ),
    click: () => open(id),
  }));
  return {
    label: t('Open &Recent'),
    submenu: [...(entries.length > 0 ? entries : [none]), { type: 'separator' }, ...items],
  };
}
