import { COMMANDS, type CommandId, commandTitle } from './commands.ts';
import { presentLanguage } from './language/present.ts';
import { t } from './language/texts.ts';

/** Words that stay small in the name of a menu item. */
const SMALL = ['a', 'an', 'and', 'as', 'by', 'for', 'from', 'in', 'of', 'or', 'the', 'to', 'without'];

/** A command as a menu says it, where the platforms write English names with capitals: "Export Report as PDF…". */
export function menuLabel(id: CommandId): string {
  const { menuTitle } = COMMANDS[id];
  if (menuTitle !== undefined) return t(menuTitle);
  const title = commandTitle(id);
  if (presentLanguage().language !== 'en') return title;
  return title
    .split(' ')
    .map((word) => (SMALL.includes(word) ? word : word.charAt(0).toUpperCase() + word.slice(1)))
    .join(' ');
}
