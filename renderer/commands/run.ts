import { COMMANDS, type CommandId, commandName } from '../../common/commands.ts';
import { CONDITIONS } from '../../common/conditions.ts';
import { type Message, t } from '../../common/language/texts.ts';
import { getState, refuseEdit, update } from '../model/store.ts';
import { isEnabled } from './conditions.ts';

/** Page: runs commands by their names, so that whoever asks for one need not know the feature that carries it out. */

/** What each command does. */
export type Runners = Readonly<Record<CommandId, () => void>>;

let runners: Runners | null = null;

/** Says once, at the start of the page, what every command does. */
export function provideRunners(all: Runners): void {
  runners = all;
}

/** Runs a command, or says what has to be done first. */
export function run(id: CommandId): void {
  if (!runners) throw new Error('Commands are run before anything has said what they do (provideRunners).');
  const { needs, edits } = COMMANDS[id];
  if (edits && refuseEdit()) return;
  if (isEnabled(id, getState())) runners[id]();
  else if (needs !== undefined) refuse(id, CONDITIONS[needs]);
}

function refuse(id: CommandId, { first, quiet = false }: { first: Message; quiet?: boolean }): void {
  if (quiet) return;
  const message = t('“{name}” cannot be done now.', { name: commandName(id) });
  update({ alert: { code: 'invalid', message, remedy: t(first) } });
}
