import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, test } from 'vitest';
import { COMMAND_IDS, COMMANDS, type CommandId, keysOfCommand } from '../../common/commands.ts';
import { acceleratorOf, type Platform } from '../../common/keys.ts';
import { menuTemplate } from '../../electron/menu-template.ts';

const PLATFORMS = ['mac', 'other'] as const satisfies readonly Platform[];

/** Every item of the menu bar, those of the menus within it too. */
function itemsOf(template: readonly MenuItemConstructorOptions[]): MenuItemConstructorOptions[] {
  return template.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? itemsOf(item.submenu) : [])]);
}

const PARTS = {
  recent: [
    { id: 'a', name: 'Ferries & rails', folder: '/home/ada', missing: false },
    { id: 'b', name: 'Trains', folder: '/media/stick', missing: true },
  ],
  openRecent: () => {},
  reopens: true,
  marks: null,
};

const menuOf = (platform: Platform, send: (id: CommandId) => void = () => {}) =>
  itemsOf(menuTemplate(platform, { ...PARTS, send }));

/** The keys that come with what Electron does by itself. A role that is not here fails: write down its keys. */
const KEYS_OF_ROLES: Readonly<Record<string, readonly string[]>> = {
  appMenu: ['Mod+H', 'Mod+Alt+H', 'Mod+Q'],
  help: [],
  quit: ['Mod+Q'],
  cut: ['Mod+X'],
  copy: ['Mod+C'],
  paste: ['Mod+V', 'Mod+Shift+V'],
  selectAll: ['Mod+A'],
  resetZoom: ['Mod+0'],
  zoomIn: ['Mod+Plus', 'Mod+='],
  zoomOut: ['Mod+-'],
  togglefullscreen: ['F11'],
};

describe.each(PLATFORMS)('the menu on %s', (platform) => {
  test('has every command once, in the order of the list, and nothing else', () => {
    const ids = menuOf(platform).flatMap(({ id }) => id ?? []);
    expect(ids).toEqual(COMMAND_IDS);
    expect(new Set(ids).size).toBe(Object.keys(COMMANDS).length);
    expect([...ids].sort()).toEqual(Object.keys(COMMANDS).sort());
  });

  test('has no section without items and no menu without a name', () => {
    for (const { submenu, label, role } of menuTemplate(platform, { ...PARTS, send: () => {} })) {
      if (role === 'appMenu') continue;
      expect(label).toMatch(/^\w*&\w+$/);
      const kinds = (submenu as MenuItemConstructorOptions[]).map(({ type }) => type ?? 'item');
      expect(` ${kinds.join(' ')} `).not.toContain(' separator separator ');
      for (const end of [kinds[0], kinds.at(-1)]) expect(end).not.toBe('separator');
    }
  });

  test('offers the workbooks that were opened last, and says which are missing', () => {
    const opened: string[] = [];
    const items = itemsOf(
      menuTemplate(platform, { ...PARTS, send: () => {}, openRecent: (id) => opened.push(id) }),
    );
    const recent = items.find(({ label }) => label === 'Open &Recent')?.submenu;
    const [first, second] = recent as MenuItemConstructorOptions[];
    expect([first?.label, second?.label]).toEqual([
      'Ferries && rails (/home/ada)',
      'Trains (missing: /media/stick)',
    ]);
    (second as { click: () => void }).click();
    expect(opened).toEqual(['b']);
    expect(items.find(({ id }) => id === 'reopenWorkbooks')).toMatchObject({ checked: true });
    const none = itemsOf(menuTemplate(platform, { ...PARTS, send: () => {}, recent: [] }));
    expect(none.find(({ label }) => label === 'No workbook was opened yet')).toMatchObject({
      enabled: false,
    });
  });

  test('greys out what the window in front cannot do, and ticks what it shows', () => {
    const marks = { disabled: ['undo', 'fillDown'], checked: ['showMatrix', 'toggleHeatMap'] } as const;
    const items = itemsOf(menuTemplate(platform, { ...PARTS, marks, send: () => {} }));
    const itemOf = (id: CommandId) => items.find((item) => item.id === id);
    expect(items.filter(({ id, enabled }) => id && !enabled).map(({ id }) => id)).toEqual([
      'undo',
      'fillDown',
    ]);
    expect(itemOf('showMatrix')).toMatchObject({ type: 'checkbox', checked: true });
    expect(itemOf('showAnswer')).toMatchObject({ type: 'checkbox', checked: false });
    expect(itemOf('toggleHeatMap')).toMatchObject({ checked: true });
    expect(itemOf('undo')).not.toHaveProperty('checked');
    const ticked = items.filter(({ type }) => type === 'checkbox').map(({ id }) => id);
    expect(ticked).toEqual(COMMAND_IDS.filter((id) => COMMANDS[id].toggles));
  });

  test('without a window, nothing can be chosen that needs a workbook', () => {
    const items = menuOf(platform).filter(({ id }) => id);
    expect(items.find(({ id }) => id === 'openWorkbook')?.enabled).toBe(true);
    expect(items.find(({ id }) => id === 'exportPdf')?.enabled).toBe(false);
  });

  test('says what each item is asked for', () => {
    const sent: CommandId[] = [];
    for (const item of menuOf(platform, (id) => sent.push(id))) {
      if (item.id) (item.click as () => void)();
    }
    expect(sent).toEqual(COMMAND_IDS);
  });

  test('shows the keys and leaves it to the page to listen to them, so that none is obeyed twice', () => {
    for (const { id, accelerator, registerAccelerator } of menuOf(platform)) {
      if (!id) continue;
      const [key] = keysOfCommand(id as CommandId, platform);
      expect(accelerator).toBe(key === undefined ? undefined : acceleratorOf(key));
      if (key !== undefined) expect(registerAccelerator).toBe(false);
    }
  });

  test('no two commands have one key, and none has a key of what the menu does by itself', () => {
    const roles = menuOf(platform).flatMap(({ role }) => role ?? []);
    const taken = new Map<string, string>();
    const take = (key: string, by: string): void => {
      expect(taken.get(key), `${key} of ${by} is taken`).toBeUndefined();
      taken.set(key, by);
    };
    for (const role of new Set(roles)) {
      expect(KEYS_OF_ROLES, `the keys of the role ${role}`).toHaveProperty(role);
      // Quitting stands in the menu of the app on a Mac, and in the File menu elsewhere.
      for (const key of KEYS_OF_ROLES[role] ?? []) take(key, role);
    }
    for (const id of COMMAND_IDS) for (const key of keysOfCommand(id, platform)) take(key, id);
  });
});
