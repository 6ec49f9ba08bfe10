import { OTHER_COMMANDS } from './command-list.ts';
import { type Keys, keysOn, type Platform } from './keys.ts';
import { t } from './language/texts.ts';
import { type CommandEntry, MENUS, type MenuName } from './menus.ts';
import { type ShowCommand, showing, VIEW_NAMES, VIEWS, type ViewEntry } from './views.ts';

export { type CommandEntry, MENUS, type MenuName } from './menus.ts';

export {
  type ShowCommand,
  showing,
  VIEW_GROUP_NAMES,
  VIEW_GROUPS,
  VIEW_NAMES,
  VIEWS,
  type ViewGroup,
  type ViewName,
  viewsOf,
} from './views.ts';

/**
 * Every view and every command of the window, once. The menu, the palette, the list of shortcuts, tooltips and the keyboard
 * are all built from this list. To add a command: a line in command-list.ts, and what it does in the `…-commands.ts` of the feature that it
 * belongs to; the compiler says what is missing.
 */

/** What the user can ask for by name. */
export type CommandId = ShowCommand | keyof typeof OTHER_COMMANDS;

/** Commands that have a tick in the menu while what they turn on is on. */
export type ToggleId =
  | ShowCommand
  | {
      [C in keyof typeof OTHER_COMMANDS]: (typeof OTHER_COMMANDS)[C] extends { readonly toggles: true }
        ? C
        : never;
    }[keyof typeof OTHER_COMMANDS];

const digitViews = VIEW_NAMES.filter((view) => !('keys' in VIEWS[view])).slice(0, 9);

const viewCommands = Object.fromEntries(
  VIEW_NAMES.map((view) => {
    const { name, show, keys }: ViewEntry = VIEWS[view];
    const entry: CommandEntry = {
      title: show,
      menuTitle: name,
      place: 'view/views',
      needs: 'workbook',
      toggles: true,
      ...(keys === undefined
        ? digitViews.includes(view) && { keys: `Mod+${digitViews.indexOf(view) + 1}` as Keys }
        : { keys }),
    };
    return [showing(view), entry];
  }),
) as Record<ShowCommand, CommandEntry>;

/** Every command, in the order of its section. */
export const COMMANDS: Readonly<Record<CommandId, CommandEntry>> = { ...viewCommands, ...OTHER_COMMANDS };

/** What palette, buttons and the list of shortcuts call a command. */
export const commandTitle = (id: CommandId): string => t(COMMANDS[id].title);

/** The same in a sentence, and where nothing is said of what it asks for. */
export const commandName = (id: CommandId): string => commandTitle(id).replace('…', '');

/** The sections of a menu in their order, each with its commands. */
export function commandsOfMenu(
  menu: MenuName,
): { readonly section: string; readonly ids: readonly CommandId[] }[] {
  return MENUS[menu].sections.map((section) => ({
    section,
    ids: (Object.keys(COMMANDS) as CommandId[]).filter((id) => COMMANDS[id].place === `${menu}/${section}`),
  }));
}

/** Every command in the order of the menus. */
export const COMMAND_IDS: readonly CommandId[] = (Object.keys(MENUS) as MenuName[]).flatMap((menu) =>
  commandsOfMenu(menu).flatMap(({ ids }) => ids),
);

/** The keys of a command on a platform, the one that is shown first. */
export const keysOfCommand = (id: CommandId, platform: Platform): readonly string[] =>
  keysOn(COMMANDS[id].keys, platform);
