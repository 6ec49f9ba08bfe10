/** Plain Node: what was done to the numbers of a line, said once for all of its cells. */

import { type Message, msg, t } from '../../../../common/language/texts.ts';
import { quote } from '../../../../common/words.ts';
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
        const [message, remedy] = SENTENCES[kind];
        const values = {
          cell: quote(one.cell),
          shown: kind === 'marks' ? quote(one.shown) : one.shown,
          isUnder: name !== '',
          name: quote(name),
          others: one.count - 1,
        };
        builder.warning(position, t(message, values), t(remedy));
      }
    },
  };
}

const SENTENCES: Readonly<Record<Said, readonly [message: Message, remedy: Message]>> = {
  marks: [
    msg(
      '{cell}{isUnder, select, true { under {name}} other {}} is read without {shown}{others, plural, =0 {} one {, and # other cell likewise} other {, and # other cells likewise}}.',
    ),
    msg('Such marks are taken for footnotes and remarks; write the number in full if they belong to it.'),
  ],
  converted: [
    msg(
      '{cell}{isUnder, select, true { under {name}} other {}} is converted to {shown}{others, plural, =0 {} one {, and # other cell likewise} other {, and # other cells likewise}}.',
    ),
    msg('Give all numbers of a criterion in one unit to keep them as they are.'),
  ],
  scaled: [
    msg(
      '{cell}{isUnder, select, true { under {name}} other {}} is read as {shown}{others, plural, =0 {} one {, and # other cell likewise} other {, and # other cells likewise}}.',
    ),
    msg('Write the number in full if it means something else.'),
  ],
  unitless: [
    msg(
      '{cell}{isUnder, select, true { under {name}} other {}} has no unit and is taken to be in {shown}{others, plural, =0 {} one {, and # other cell likewise} other {, and # other cells likewise}}.',
    ),
    msg('Write its unit if it is another.'),
  ],
  free: [
    msg(
      '{cell}{isUnder, select, true { under {name}} other {}} is read as 0{others, plural, =0 {} one {, and # other cell likewise} other {, and # other cells likewise}}.',
    ),
    msg('Empty the cell if it means something else.'),
  ],
  asked: [
    msg(
      '{cell}{isUnder, select, true { under {name}} other {}} is no number; it counts as missing{others, plural, =0 {} one {, and # other cell likewise} other {, and # other cells likewise}}.',
    ),
    msg('Write the number once you know it.'),
  ],
  bound: [
    msg(
      '{cell}{isUnder, select, true { under {name}} other {}} is read as {shown}{others, plural, =0 {} one {, and # other cell likewise} other {, and # other cells likewise}}.',
    ),
    msg('Write a range such as 10–15 if you know it better.'),
  ],
  kept: [
    msg(
      '{cell}{isUnder, select, true { under {name}} other {}} is taken for {shown}, and its whole text is kept as a note on the cell{others, plural, =0 {} one {, and # other cell likewise} other {, and # other cells likewise}}.',
    ),
    msg('Read these notes where they matter for the comparison.'),
  ],
};
