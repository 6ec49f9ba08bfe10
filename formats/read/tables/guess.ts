/** Plain Node: guesses what a table is. */

import { t } from '../../../common/language/texts.ts';
import { asCriteria, findCriteria, guessCriteria } from './criteria/guess-criteria.ts';
import { hasCriteriaBeside, tablesIn } from './criteria/two-tables.ts';
import { guessWithCriteria } from './criteria/with-criteria.ts';
import { columnLetters, type Grid, lineOf } from './grid.ts';
import { headRows } from './guess/head.ts';
import { guessMatrix } from './guess/matrix.ts';
import { asList, findList } from './list/find-list.ts';
import { guessLongList } from './list/guess-list.ts';
import {
  type Guess,
  type GuessOptions,
  type LineMapping,
  PLAIN_NUMBERS,
  type Role,
  SAMPLE_ROWS,
} from './mapping.ts';
import { widthOf } from './orient.ts';
import { type Decimal, guessDecimal } from './values/number-format.ts';
import { notesRole } from './vocabulary.ts';

/** Guesses what a table is and what each of its lines holds. */
export function guessTable(grid: Grid, given: GuessOptions = {}): Guess {
  if (given.kind !== undefined && !hasCriteriaBeside(given.kind)) return guessOne(grid, given);
  const { main, two } = tablesIn(grid, given.criteria);
  return two ? guessWithCriteria(two, given, (options) => guessOne(main, options)) : guessOne(main, given);
}

function guessOne(grid: Grid, given: GuessOptions): Guess {
  const all = grid.slice(0, SAMPLE_ROWS).flat();
  const options = { ...given, decimal: guessDecimal(all, given.decimal ?? '.').decimal };
  const heads = headRows(grid, options.decimal, options.head, options.over);
  const { head } = heads;
  const headings = headingsOf(grid, head);
  const asMatrix = (): Guess => guessMatrix(grid, heads, options);
  const kind = options.kind ?? ownKind(headings);
  if (kind === 'scored' || kind === 'notes') return guessOwn(grid, head, headings, kind, options.decimal);
  // What looks like two rows of headings may be one of a list, whose names repeat.
  const listHead = heads.over ?? head;
  const list =
    kind === 'list' ? asList(grid, listHead, options) : kind ? null : findList(grid, listHead, options);
  const criteria = kind === 'criteria' ? asCriteria(grid, head) : kind ? null : findCriteria(grid, head);
  // Headings of criteria say more than the shape of a list.
  if (list && !(criteria && criteria.confidence > list.confidence))
    return guessLongList(grid, list, options.decimal, () => asMatrix().mapping);
  return criteria ? guessCriteria(grid, criteria, options.decimal, () => asMatrix().mapping) : asMatrix();
}

/** The headings of a table's columns as they stand there; empty where there are none. */
function headingsOf(grid: Grid, head: number | null): string[] {
  const row = head === null ? [] : (grid[head] ?? []);
  return Array.from({ length: widthOf(grid) }, (_, i) => lineOf(row[i]));
}

/** What a table is that Weighbridge writes and nobody else; null for any other. */
function ownKind(headings: readonly string[]): 'scored' | 'notes' | null {
  const words = headings.map((heading) => heading.toLowerCase());
  if (['group', 'criterion', 'weight', 'share'].every((word, i) => words[i] === word)) {
    if (words.some((word) => word.endsWith(' state'))) return 'scored';
  }
  const notes = headings.map(notesRole);
  return notes.includes('about') && notes.includes('note') ? 'notes' : null;
}

/** The mapping of a table as Weighbridge exports it. */
function guessOwn(
  grid: Grid,
  head: number | null,
  headings: readonly string[],
  kind: 'scored' | 'notes',
  usual: Decimal,
): Guess {
  const used = new Set<Role>();
  const sample = grid.slice((head ?? -1) + 1, SAMPLE_ROWS);
  const lines = headings.map((heading, i): LineMapping & { isKnown: boolean } => {
    const known: Role | null = kind === 'scored' ? 'ignore' : notesRole(heading);
    const role: Role = known === null || used.has(known) ? 'ignore' : known;
    if (role !== 'ignore') used.add(role);
    return {
      role,
      name: heading,
      unit: null,
      direction: 'max',
      // Weighbridge writes no thousands separators.
      decimal: guessDecimal(
        sample.map((row) => row[i] ?? null),
        usual,
        true,
      ).decimal,
      ...PLAIN_NUMBERS,
      isKnown: known !== null,
    };
  });
  return {
    mapping: {
      kind,
      optionsAs: 'rows',
      head,
      lines: lines.map(({ isKnown: _, ...line }) => line),
      special: [],
    },
    confidence: 1,
    headRow: head,
    overRow: null,
    lines: lines.map(({ name, role, isKnown }, i) => ({
      heading: name || columnLetters(i),
      confidence: isKnown ? 1 : 0.3,
      reason:
        kind === 'scored'
          ? t('as Weighbridge exports it')
          : !isKnown
            ? t('no heading that is known')
            : role === 'ignore'
              ? t('worked out anew, or named twice')
              : t('by its heading'),
    })),
    doubts: [],
    notes: [],
  };
}
