import { COMMANDS, type CommandId } from './commands.ts';

/** Words that stay small in the name of a menu item. */
const SMALL = ['a', 'an', 'and', 'as', 'by', 'for', 'from', 'in', 'of', 'or', 'the', 'to', 'without'];

/** A command as a menu says it, where the platforms write names with capitals: "Export Report as PDF…". */
export const menuLabel = (id: CommandId): string =>
  COMMANDS[id].menuTitle ??
  COMMANDS[id].title
    .split(' ')
    .map((word) => (SMALL.includes(word) ? word : word.charAt(0).toUpperCase() + word.slice(1)))
    .join(' ');
