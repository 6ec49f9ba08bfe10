/** Plain Node: reads a table without asking anybody. */

import { plural } from '../common/words.ts';
import { checkWorkbookModel } from '../db/exchange/check.ts';
import type { ImportIssue } from '../db/exchange/issues.ts';
import type { WorkbookModel } from '../db/exchange/workbook-model.ts';
import { canRank } from '../formats/read/can-rank.ts';
import { isWholeFileError } from '../formats/read/file-error.ts';
import type { Grid, ReadingNote } from '../formats/read/tables/grid.ts';
import { interpretTable } from '../formats/read/tables/interpret.ts';
import { type KeptMapping, keptMapping, readingOf } from '../formats/read/tables/kept/kept-mapping.ts';
import type { Doubt, Guess, Known, TableMapping } from '../formats/read/tables/mapping.ts';
import { type ReadTable, readTable, type TableOptions } from '../formats/read/tables/read-table.ts';
import { decideTable } from '../formats/read/tables/said/decide-table.ts';
import { entryLabel, entryPlace } from '../formats/read/tables/said/places.ts';
import type { TableSettings } from './table-options.ts';

/** A table as a guess takes it; `model` holds what is in order, and is null where that is nothing. */
export interface GuessedTable {
  readonly model: WorkbookModel | null;
  readonly problems: readonly ImportIssue[];
  /** What the table was taken for, for people. */
  readonly description: string;
  /** What was left out or found, and what proves the reading, in sentences. */
  readonly notes: readonly string[];
  /** Whether there is something in it by which alternatives can be ranked. */
  readonly canRank: boolean;
  /** What is kept for the next delivery; null where the table is too large for that. */
  readonly kept: KeptMapping | null;
}

/**
 * Reads a table without asking anybody: what it is and what its columns hold is guessed, with what the workbook that it goes to
 * has already (`known`, null for a new one), what is said of it and how an earlier delivery was read (`kept`), and told; what is in doubt is a
 * warning. Throws a UserFacingError for a file that is no table, and for what is said of columns that it has not.
 */
export async function readGuessedTable(
  { name, bytes }: { readonly name: string; readonly bytes: Uint8Array },
  known: Known | null,
  { reading, said }: Pick<TableSettings, 'reading' | 'said'>,
  kept: KeptMapping | null,
): Promise<GuessedTable> {
  const options = kept ? readingOf(kept, reading) : reading;
  const table = await readTable({ kind: 'file', bytes }, options);
  const { grid } = table;
  const { criteria } = table;
  const given = { decimal: table.decimal, criteria, ...(known ? { known } : {}) };
  const guess = decideTable(grid, given, said, kept);
  const { mapping } = guess;
  const { model, problems } = interpretTable(grid, mapping, {
    fileName: name,
    scenario: `Weights of ${name}`.slice(0, 120),
    isAlone: known === null,
    criteria,
  });
  // What is wrong with the whole table cannot be left out of it.
  const checked = isWholeFileError(problems) ? { model: null, problems: [] } : checkWorkbookModel(model);
  return {
    model: checked.model,
    problems: [
      ...table.notes.map(readingWarning),
      ...guess.doubts.filter((doubt) => !isSaidOfFile(doubt, options)).map(doubtWarning),
      ...problems,
      ...checked.problems,
    ],
    description: describeTable(guess, grid),
    notes: [...sheetNote(table), ...guess.notes.map(noteLine)],
    canRank: canRank(checked.model) || (known !== null && isPart(mapping)),
    kept: keptMapping(table, guess, mapping, options.hidden === 'read'),
  };
}

/** Whether an option says what a doubt about the file asks. */
const isSaidOfFile = ({ about }: Doubt, reading: TableOptions): boolean =>
  (about === 'sheet' || about === 'encoding' || about === 'separator') && reading[about] !== undefined;

const readingWarning = ({ row, message, remedy }: ReadingNote): ImportIssue => ({
  severity: 'warning',
  path: [],
  ...(row === undefined ? {} : { row }),
  message,
  remedy,
});

/** A question that nobody is asked: what was taken, why, and how to say otherwise. */
function doubtWarning({ position, question, grounds, readings: [taken, other] }: Doubt): ImportIssue {
  const word = (text: string): string => text.replace(/[.!]$/, '');
  return {
    severity: 'warning',
    path: [],
    ...position,
    message: `${question} Taken: ${word(taken.words)}. ${grounds}`,
    remedy:
      other.option === null
        ? `Import it in the window if it is otherwise: ${word(other.words)}.`
        : `Otherwise (${word(other.words)}) give ${other.option}${taken.option === null ? '' : `; to confirm, ${taken.option}`}.`,
  };
}

const noteLine = ({ row, message, remedy }: ReadingNote): string =>
  `${row === undefined ? '' : `Row ${row}: `}${message} ${remedy}`.trim();

function sheetNote({ sheet, sheets, criteria }: ReadTable): string[] {
  const also = criteria && criteria !== 'nowhere' ? criteria.sheet : sheet;
  const others = sheets.filter((name) => name !== sheet && name !== also);
  if (sheet === null || others.length === 0) return [];
  return [
    `The sheet “${sheet}” was read; ${plural(others.length, 'other sheet')} (${others.slice(0, 10).join(', ')}) ${others.length === 1 ? 'was' : 'were'} not.`,
  ];
}

/** Criteria or notes alone are what a workbook that is there may lack. */
const isPart = ({ kind }: TableMapping): boolean => kind !== 'matrix' && kind !== 'list';

/** "a matrix with alternatives in rows: Price (EUR, less is better), Speed; left out: Sum (looks worked out from the others)". */
function describeTable({ mapping, lines: guessed }: Guess, grid: Grid): string {
  const { kind, optionsAs, lines, special } = mapping;
  if (kind !== 'matrix') return `a table of ${KINDS[kind]}`;
  const criteria = lines
    .filter(({ role }) => role === 'criterion')
    .map(({ name, unit, direction, levels }) => {
      const warnings = [
        unit,
        levels ? levels.map(({ words: [word] }) => word).join(' < ') : null,
        direction === 'min' ? 'less is better' : null,
      ].filter((part) => part);
      return warnings.length === 0 ? name : `${name} (${warnings.join(', ')})`;
    });
  const judged = lines.flatMap(({ role, name }) =>
    role === 'judgement' ? [`${name} (judged 0 to 100)`] : [],
  );
  const notes = lines.flatMap(({ role, name }) => (role === 'note' && name !== '' ? [name] : []));
  const skipped = lines.flatMap(({ role }, at) => {
    const { heading = '', reason = '' } = guessed[at] ?? {};
    return role === 'ignore' && reason !== 'empty' && reason !== 'above the headings'
      ? [`${heading} (${reason})`]
      : [];
  });
  const across = special.map(({ at, role }) => ({ role, entry: entryName(grid, optionsAs, at) }));
  for (const { role, entry } of across) if (role === 'ignore') skipped.push(entry);
  return [
    `a matrix with alternatives in ${optionsAs}: ${[...criteria, ...judged].join(', ') || 'no criterion'}`,
    ...across.flatMap(({ role, entry }) => (role === 'ignore' ? [] : [`${HOLDS[role]} in ${entry}`])),
    ...(notes.length === 0 ? [] : [`notes: ${notes.join(', ')}`]),
    ...(skipped.length === 0 ? [] : [`left out: ${skipped.join(', ')}`]),
  ].join('; ');
}

const HOLDS = {
  weight: 'weights',
  direction: 'directions',
  unit: 'units',
  group: 'groups',
  section: 'groups of alternatives',
} as const;

/** "row 5 “Total”", by the first text in it. */
const entryName = (grid: Grid, optionsAs: TableMapping['optionsAs'], at: number): string =>
  `${entryPlace(optionsAs, at)} “${entryLabel(grid, optionsAs, at)}”`;

const KINDS: Record<Exclude<TableMapping['kind'], 'matrix'>, string> = {
  list: 'claims or numbers, one a row',
  criteria: 'criteria and weights',
  scored: 'scored cells, as Weighbridge exports them',
  notes: 'notes and judgements',
};
