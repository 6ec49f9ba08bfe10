import type { CommandId } from './commands.ts';

/** What the menu shows of the window in front: items that can be chosen, and those with a tick. */
export interface MenuMarks {
  /** Commands that cannot be run now. */
  readonly disabled: readonly CommandId[];
  /** Commands of which what they turn on is on. */
  readonly checked: readonly CommandId[];
}
