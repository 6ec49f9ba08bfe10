import { COMMANDS, type CommandId, commandName, keysOfCommand } from '../../../common/commands.ts';
import { keyLabel, type Platform } from '../../../common/keys.ts';

/** A topic of the handbook: its name, and its text as Markdown. */
export interface Topic {
  readonly title: string;
  readonly text: string;
}

/** The topics of a handbook: each heading of the first level begins one. `{keys:…}` becomes the keys of that command. */
export function topicsOf(handbook: string, platform: Platform): readonly Topic[] {
  return handbook
    .split(/^# /m)
    .slice(1)
    .map((part) => {
      const end = part.indexOf('\n');
      return { title: part.slice(0, end).trim(), text: withKeys(part.slice(end + 1).trim(), platform) };
    });
}

const withKeys = (text: string, platform: Platform): string =>
  text.replaceAll(/\{keys:(\w{1,40})\}/g, (_whole, id: string) => `**${keysInWords(id, platform)}**`);

/** The keys of a command, or its name where it has none. */
function keysInWords(id: string, platform: Platform): string {
  if (!Object.hasOwn(COMMANDS, id))
    throw new Error(`The handbook speaks of a command ${id}, which there is not.`);
  const [key] = keysOfCommand(id as CommandId, platform);
  return key === undefined ? commandName(id as CommandId) : keyLabel(key, platform);
}

/** The topics in which every word of a query stands, in their order; all of them for an empty one. */
export function topicsWith(topics: readonly Topic[], query: string): readonly Topic[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  return topics.filter(({ title, text }) => {
    const all = `${title}\n${text}`.toLowerCase();
    return words.every((word) => all.includes(word));
  });
}
