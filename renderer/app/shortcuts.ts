import { COMMAND_IDS, COMMANDS, type CommandId, commandName, keysOfCommand } from '../../common/commands.ts';
import { t } from '../../common/language/texts.ts';
import { run } from '../commands/run.ts';
import { isHeld, sayHeld } from '../ui/held.ts';
import { editsText, PLATFORM, pressed } from '../ui/platform-keys.ts';
import { cycleRegions } from '../ui/regions.ts';

/** Page: what the menu and the keyboard ask for. */

/** A dialog holds off whatever would act behind it or take its place, and says so. */
function runUnlessHeld(id: CommandId): void {
  const { behindDialogs = false } = COMMANDS[id];
  if (!isHeld() || behindDialogs) run(id);
  else sayHeld(t('Close the dialog first: “{name}” has to wait for that.', { name: commandName(id) }));
}

/** Does what the menu asks for. Undo and redo mean the text field when there is one, else the workbook. */
export function obeyMenu(id: CommandId): void {
  if ((id === 'undo' || id === 'redo') && editsText(document.activeElement)) {
    // The only way to reach a text field's own undo; it is deprecated without a successor.
    document.execCommand(id);
  } else runUnlessHeld(id);
}

/** Runs the command of the pressed keys. Keys that the matrix or a text field handled are left alone. */
export function onShortcut(event: KeyboardEvent): void {
  if (event.defaultPrevented) return;
  if (event.key === 'F6' && !isHeld()) {
    event.preventDefault();
    cycleRegions(event.shiftKey ? -1 : 1);
    return;
  }
  const id = COMMAND_IDS.find((command) =>
    keysOfCommand(command, PLATFORM).some((key) => pressed(key, event)),
  );
  if (!id) return;
  if ((id === 'undo' || id === 'redo') && editsText(document.activeElement)) return;
  event.preventDefault();
  runUnlessHeld(id);
}
