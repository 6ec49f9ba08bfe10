import { type CommandId, commandName, commandTitle, keysOfCommand } from '../../common/commands.ts';
import { ariaKeys } from '../../common/keys.ts';
import { getState } from '../model/store.ts';
import type { MenuItem } from '../ui/Menu.tsx';
import { PLATFORM, shortcutLabel } from '../ui/platform-keys.ts';
import { isEnabled, whyNot } from './conditions.ts';
import { run } from './run.ts';

/** Page: commands as what stands for them on the screen. */

/** The keys of a command as they are read; undefined where it has none. */
export function commandKeys(id: CommandId): string | undefined {
  const [key] = keysOfCommand(id, PLATFORM);
  return key === undefined ? undefined : shortcutLabel(key);
}

/** A command as an item of a menu, disabled where it cannot be run now. */
export const commandItem = (id: CommandId): MenuItem => ({
  label: commandTitle(id),
  shortcut: commandKeys(id),
  disabled: !isEnabled(id, getState()),
  run: () => run(id),
});

/**
 * The same where it is always offered: what cannot be done says why. `label` is for a place that says better what is meant, `reason` for
 * what the command alone does not know.
 */
export function explainedItem(
  id: CommandId,
  { label = commandTitle(id), reason = null }: { label?: string; reason?: string | null } = {},
): MenuItem {
  return {
    label,
    shortcut: commandKeys(id),
    reason: whyNot(id, getState()) ?? reason ?? undefined,
    run: () => run(id),
  };
}

/** What a button that runs a command says of it: the text with the keys behind it, and the keys for assistive technology. */
export function commandHint(id: CommandId, text = commandName(id)) {
  const [key] = keysOfCommand(id, PLATFORM);
  if (key === undefined) return { title: text };
  return { title: `${text} (${shortcutLabel(key)})`, 'aria-keyshortcuts': ariaKeys(key, PLATFORM) };
}
