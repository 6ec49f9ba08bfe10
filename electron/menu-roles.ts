/** Main process: what Electron does by itself, as items of menus. Their names in English are Electron's own. */
import type { MenuItemConstructorOptions } from 'electron';
import { presentLanguage } from '../common/language/present.ts';
import { type Message, msg, t } from '../common/language/texts.ts';

const ROLES = {
  undo: msg('Undo'),
  redo: msg('Redo'),
  cut: msg('Cut'),
  copy: msg('Copy'),
  paste: msg('Paste'),
  pasteAndMatchStyle: msg('Paste and Match Style'),
  selectAll: msg('Select All'),
  resetZoom: msg('Actual Size'),
  zoomIn: msg('Zoom In'),
  zoomOut: msg('Zoom Out'),
  togglefullscreen: msg('Toggle Full Screen'),
  about: msg('About Weighbridge'),
  services: msg('Services'),
  hide: msg('Hide Weighbridge'),
  hideOthers: msg('Hide Others'),
  unhide: msg('Show All'),
  quit: msg('Quit'),
} as const satisfies Partial<Record<NonNullable<MenuItemConstructorOptions['role']>, Message>>;

/** The item of a role. Electron names it in English only, and there as each platform does. */
export const roleItem = (role: keyof typeof ROLES): MenuItemConstructorOptions =>
  presentLanguage().language === 'en' ? { role } : { role, label: t(ROLES[role]) };

/** The menu of the app on a Mac. */
export function appMenu(): MenuItemConstructorOptions {
  if (presentLanguage().language === 'en') return { role: 'appMenu' };
  const between = { type: 'separator' } as const;
  return {
    role: 'appMenu',
    submenu: [
      roleItem('about'),
      between,
      roleItem('services'),
      between,
      ...(['hide', 'hideOthers', 'unhide'] as const).map(roleItem),
      between,
      roleItem('quit'),
    ],
  };
}
