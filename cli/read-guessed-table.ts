/** Plain Node: reads a table without asking anybody. */

import { checkWorkbookModel } from '../db/exchange/check.ts';
import type { ImportIssue } from '../db/exchange/issues.ts';
import type { WorkbookModel } from '../db/exchange/workbook-model.ts';
import type { WorkbookTables } from '../db/tables.ts';
import { isWholeFileError } from '../formats/read/file-error.ts';
import { columnLetters, type Grid, isBlank, lineOf } from '../formats/read/tables/grid.ts';
import { guessTable } from '../formats/read/tables/guess.ts';
import { interpretTable } from '../formats/read/tables/interpret.ts';
import type { Guess, Known, TableMapping } from '../formats/read/tables/mapping.ts';
import { readTable } from '../formats/read/tables/read-table.ts';
import type { TableSettings } from './table-options.ts';

/** A table as a guess takes it; `model` holds what is in order, and is null where that is nothing. */
export interface GuessedTable {
  readonly model: WorkbookModel | null;
  readonly problems: readonly ImportIssue[];
  /** What the table was taken for, for people. */
  readonly description: string;
}

/**
 * Reads a table without asking anybody: what it is and what its columns hold is guessed, with what the workbook that it goes to
 * has already (null for a new one) and what is said of it, and told. Throws a UserFacingError for a file that is no table.
 */
export async function readGuessedTable(
  { name, bytes }: { readonly name: string; readonly bytes: Uint8Array },
  into: WorkbookTables | null,
  { reading, optionsAs, decimal }: TableSettings = NO_OPTIONS,
): Promise<GuessedTable> {
  const table = await readTable({ kind: 'file', bytes }, reading);
  const { grid, notes } = table;
  const known = into && knownIn(into);
  const guess = guessTable(grid, {
    decimal: decimal ?? table.decimal,
    ...(known ? { known } : {}),
    ...(optionsAs ? { optionsAs, kind: 'matrix' } : {}),
  });
  const lines = guess.mapping.lines.map((line) => (decimal ? { ...line, decimal } : line));
  const mapping: TableMapping = { ...guess.mapping, lines };
  const { model, problems } = interpretTable(grid, mapping, {
    fileName: name,
    scenario: `Weights of ${name}`.slice(0, 120),
  });
  // What is wrong with the whole table cannot be left out of it.
  const checked = isWholeFileError(problems) ? { model: null, problems: [] } : checkWorkbookModel(model);
  const warnings = notes.map(
    ({ message, remedy }): ImportIssue => ({ severity: 'warning', path: [], message, remedy }),
  );
  return {
    model: checked.model,
    problems: [...warnings, ...problems, ...checked.problems],
    description: describeTable({ ...guess, mapping }, grid),
  };
}

const NO_OPTIONS: TableSettings = { reading: {}, optionsAs: null, decimal: null };

const knownIn = ({ alternatives, criteria }: WorkbookTables): Known => ({
  alternatives: alternatives.map(({ name }) => name),
  criteria: criteria.map(({ name, scale, unit, direction }) => ({ name, scale, unit, direction })),
});

/** "a matrix with alternatives in rows: Price (EUR, less is better), Speed; left out: Sum (looks worked out from the others)". */
function describeTable({ mapping, lines: guessed }: Guess, grid: Grid): string {
  const { kind, optionsAs, lines, special } = mapping;
  if (kind !== 'matrix') return `a table of ${KINDS[kind]}`;
  const criteria = lines
    .filter(({ role }) => role === 'criterion')
    .map(({ name, unit, direction }) => {
      const warnings = [unit, direction === 'min' ? 'less is better' : null].filter((part) => part);
      return warnings.length === 0 ? name : `${name} (${warnings.join(', ')})`;
    });
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
    `a matrix with alternatives in ${optionsAs}: ${criteria.join(', ') || 'no criterion'}`,
    ...across.flatMap(({ role, entry }) => (role === 'ignore' ? [] : [`${HOLDS[role]} in ${entry}`])),
    ...(notes.length === 0 ? [] : [`notes: ${notes.join(', ')}`]),
    ...(skipped.length === 0 ? [] : [`left out: ${skipped.join(', ')}`]),
  ].join('; ');
}

const HOLDS = { weight: 'weights', direction: 'directions', unit: 'units', group: 'groups' } as const;

/** "row 5 “Total”", by the first text in it. */
function entryName(grid: Grid, optionsAs: TableMapping['optionsAs'], at: number): string {
  const cells = optionsAs === 'rows' ? (grid[at] ?? []) : grid.map((row) => row[at] ?? null);
  const label = lineOf(cells.find((cell) => !isBlank(cell)));
  return `${optionsAs === 'rows' ? `row ${at + 1}` : `column ${columnLetters(at)}`} “${label}”`;
}

const KINDS: Record<Exclude<TableMapping['kind'], 'matrix'>, string> = {
  list: 'claims or numbers, one a row',
  criteria: 'criteria and weights',
  scored: 'scored cells, as Weighbridge exports them',
  notes: 'notes and judgements',
};
