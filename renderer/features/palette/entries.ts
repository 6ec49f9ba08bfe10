import { COMMAND_IDS, COMMANDS, CONDITIONS, MENUS, type MenuName } from '../../../common/commands.ts';
import type { RecentWorkbook } from '../../../electron/ipc/contract.ts';
import { api, settle } from '../../api.ts';
import { commandKeys } from '../../commands/command-items.ts';
import { isEnabled } from '../../commands/conditions.ts';
import { run } from '../../commands/run.ts';
import { type AppState, update } from '../../model/store.ts';
import type { Entry } from './rank.ts';

/** Page: the commands as the palette and the list of shortcuts offer them. */

/**
 * Every command but the palette's own. Those that cannot be run now come last and say what has to be done first, so that
 * whoever looks for one learns why it is not there.
 */
export function commandEntries(state: AppState): Entry[] {
  const entries = COMMAND_IDS.filter((id) => id !== 'commandPalette').map((id) => {
    const { title, needs } = COMMANDS[id];
    const enabled = isEnabled(id, state);
    return {
      enabled,
      heading: 'Commands',
      name: title,
      shortcut: commandKeys(id),
      ...(!enabled && needs !== undefined && { detail: CONDITIONS[needs].first }),
      act: () => run(id),
    };
  });
  return [...entries.filter((e) => e.enabled), ...entries.filter((e) => !e.enabled)];
}

/** The workbooks that were opened last. One that is missing is offered too: choosing it says where it was. */
export const recentEntries = (recent: readonly RecentWorkbook[]): Entry[] =>
  recent.map(({ id, name, folder, missing }) => ({
    heading: 'Recent workbooks',
    name: `Open: ${name} (${folder})`,
    ...(missing && { detail: 'It is no longer there' }),
    act: () => void openRecent(id),
  }));

async function openRecent(id: string): Promise<void> {
  const result = await settle(api().openRecent({ id }));
  if (!result.ok) update({ alert: result.problem });
}

/** The commands that have keys on this machine, menu by menu. */
export function shortcutEntries(): { menu: string; commands: { title: string; keys: string }[] }[] {
  return (Object.keys(MENUS) as MenuName[]).map((menu) => ({
    menu: MENUS[menu].label.replace('&', ''),
    commands: COMMAND_IDS.flatMap((id) => {
      const keys = commandKeys(id);
      if (keys === undefined || !COMMANDS[id].place.startsWith(`${menu}/`)) return [];
      return [{ title: COMMANDS[id].title.replace('…', ''), keys }];
    }),
  }));
}
