/** Plain Node: scales of words in a mapping, and what is asked about them. */

import type { Doubt, Level, LineMapping, TableMapping } from '../mapping.ts';
import type { FoundLevels } from './levels.ts';

/** A line of a matrix as a criterion with these levels, the worst first, of which the last is worth all. */
export const leveled = (
  levels: readonly Level[],
): Pick<LineMapping, 'role' | 'unit' | 'direction' | 'levels' | 'ends'> => ({
  role: 'criterion',
  unit: null,
  direction: 'max',
  levels,
  ends: [1, levels.length],
});

/** The same line with its words as texts. */
const asTexts = { role: 'note', levels: null, ends: null } as const;

/** What is to be asked about the words of a table's lines; `found` has an entry for each line of the mapping. */
export function doubtsOfLevels(
  mapping: TableMapping,
  found: readonly { readonly levels: FoundLevels | null; readonly position: Doubt['position'] }[],
): Doubt[] {
  return found.flatMap(({ levels, position }, at): Doubt[] => {
    const doubt = levels?.doubt;
    if (!doubt) return [];
    const other = doubt.other === null ? asTexts : leveled(doubt.other);
    const name = mapping.lines[at]?.name ?? '';
    return [
      {
        about: 'levels',
        position,
        question: doubt.question,
        grounds: doubt.grounds,
        readings: [
          {
            words: doubt.readings[0],
            mapping,
            option: optionFor(name, levels.isTaken ? levels.levels : null),
          },
          {
            words: doubt.readings[1],
            mapping: {
              ...mapping,
              lines: mapping.lines.map((line, i) => (i === at ? { ...line, ...other } : line)),
            },
            option: optionFor(name, doubt.other),
          },
        ],
      },
    ];
  });
}

/** How the command line says an order of words, or that they are texts. */
function optionFor(name: string, levels: readonly Level[] | null): string | null {
  const words = levels?.map((level) => level.words.join('|'));
  // What has the signs of the option in it cannot be said with it.
  if ([name, ...(words ?? [])].some((text) => /[=,"]/.test(text))) return null;
  return words ? `--levels "${name}=${words.join(',')}"` : `--role "${name}=note"`;
}
