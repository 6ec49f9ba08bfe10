/** The menus, and what a command says of itself. */
import type { Condition } from './conditions.ts';
import type { Keys } from './keys.ts';
import { type Message, msg } from './language/texts.ts';

/** The menus with their sections. Behind their commands come Electron's own roles (electron/menu-template.ts). */
export const MENUS = {
  file: { label: msg('&File'), sections: ['workbook', 'recent', 'file', 'export', 'leave'] },
  edit: { label: msg('&Edit'), sections: ['steps', 'clipboard', 'copy', 'cell', 'analyst'] },
  view: { label: msg('&View'), sections: ['views', 'shown', 'matrix', 'palette', 'zoom'] },
  evidence: { label: msg('E&vidence'), sections: ['texts', 'compared', 'claims', 'selected'] },
  scenario: { label: msg('&Scenario'), sections: ['scenarios', 'rules', 'tried'] },
  help: { label: msg('&Help'), sections: ['help'] },
} as const;

export type MenuName = keyof typeof MENUS;

/** A menu and the section of it. */
export type MenuPlace = { [M in MenuName]: `${M}/${(typeof MENUS)[M]['sections'][number]}` }[MenuName];

export interface CommandEntry {
  /** As palette, buttons and the list of shortcuts say it; the menu writes the same with capitals. */
  readonly title: Message;
  /** In the menu, where it is shorter because all of its section are named like that: the views. */
  readonly menuTitle?: Message;
  readonly place: MenuPlace;
  readonly keys?: Keys;
  readonly needs?: Condition;
  /** It changes what the workbook says, so that it is refused where nothing can be changed. */
  readonly edits?: true;
  /** It shows something or no longer does: the menu has a tick while it is shown. */
  readonly toggles?: true;
  /** It acts on nothing behind a dialog and takes the place of none, so that it may be asked for while one waits for its answer. */
  readonly behindDialogs?: boolean;
}
