import type { MenuCommand } from '../../electron/ipc/contract.ts';
import type { AppState } from '../model/store.ts';

/** Something that the user can ask for by name: the menu, the palette, shortcuts and buttons all run these. */
export interface Action {
  readonly id: MenuCommand;
  readonly title: string;
  /** As the user reads it; shortcuts.ts takes it apart. */
  readonly shortcut?: string;
  readonly enabled?: (state: AppState) => boolean;
  /** What to do first, when the menu asks for it while it is not enabled. */
  readonly needs?: string;
  readonly run: () => void;
}
