/** Plain Node: what was done to the numbers of a line, said once for all of its cells. */

import { plural, quote } from '../../../../common/words.ts';
import { type Cell, lineOf } from '../grid.ts';
import type { ModelBuilder, TablePosition } from './model-builder.ts';

/** What reading a cell can do to it that a reader would not expect. */
type Said = 'marks' | 'converted' | 'scaled' | 'unitless' | 'free' | 'asked' | 'bound' | 'kept';
/** `united` is only counted: numbers without a unit are worth a word where others have one. */
export type RemarkKind = Said | 'united';

/** Collects what was done, cell by cell. */
export interface LineRemarks {
  /** `shown` is what the cell became, or why. */
  readonly saw: (kind: RemarkKind, cell: Cell, shown: string) => void;
  /** Says all of it, at the heading of the line. */
  readonly say: (builder: ModelBuilder, position: TablePosition, name: string) => void;
}

interface Seen {
  readonly cell: string;
  readonly shown: string;
  count: number;
}

/** Starts with nothing seen. What is in `silent` goes without saying. */
export function createRemarks(silent: readonly RemarkKind[] = []): LineRemarks {
  const seen = new Map<RemarkKind, Seen>();
  return {
    saw: (kind, cell, shown) => {
      if (silent.includes(kind)) return;
      const before = seen.get(kind);
      if (before) before.count++;
      else seen.set(kind, { cell: lineOf(cell), shown, count: 1 });
    },
    say: (builder, position, name) => {
      for (const [kind, one] of seen) {
        if (kind === 'united' || (kind === 'unitless' && !seen.has('united'))) continue;
        const [message, remedy] = SENTENCES[kind](one, name === '' ? '' : ` under ${quote(name)}`);
        builder.warning(position, message, remedy);
      }
    },
  };
}

const others = ({ count }: Seen): string =>
  count === 1 ? '' : `, and ${plural(count - 1, 'other cell')} likewise`;

const SENTENCES: Readonly<
  Record<Said, (seen: Seen, under: string) => readonly [message: string, remedy: string]>
> = {
  marks: (seen, under) => [
    `${quote(seen.cell)}${under} is read without ${quote(seen.shown)}${others(seen)}.`,
    'Such marks are taken for footnotes and remarks; write the number in full if they belong to it.',
  ],
  converted: (seen, under) => [
    `${quote(seen.cell)}${under} is converted to ${seen.shown}${others(seen)}.`,
    'Give all numbers of a criterion in one unit to keep them as they are.',
  ],
  scaled: (seen, under) => [
    `${quote(seen.cell)}${under} is read as ${seen.shown}${others(seen)}.`,
    'Write the number in full if it means something else.',
  ],
  unitless: (seen, under) => [
    `${quote(seen.cell)}${under} has no unit and is taken to be in ${seen.shown}${others(seen)}.`,
    'Write its unit if it is another.',
  ],
  free: (seen, under) => [
    `${quote(seen.cell)}${under} is read as 0${others(seen)}.`,
    'Empty the cell if it means something else.',
  ],
  asked: (seen, under) => [
    `${quote(seen.cell)}${under} is no number; it counts as missing${others(seen)}.`,
    'Write the number once you know it.',
  ],
  bound: (seen, under) => [
    `${quote(seen.cell)}${under} is read as ${seen.shown}${others(seen)}.`,
    'Write a range such as 10–15 if you know it better.',
  ],
  kept: (seen, under) => [
    `${quote(seen.cell)}${under} is ${seen.shown}, and its whole text is kept as a note on the cell${others(seen)}.`,
    'Read these notes where they matter for the comparison.',
  ],
};
