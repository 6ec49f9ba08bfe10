import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { checkComparison } from '../../db/exchange/check.ts';
import type { Comparison } from '../../db/exchange/comparison.ts';
import type { ImportProblem } from '../../db/exchange/problems.ts';
import type { WorkbookTables } from '../../db/tables.ts';
import { guessTable } from '../interchange/tables/guess.ts';
import { interpretTable } from '../interchange/tables/interpret.ts';
import type { Known, TableMapping } from '../interchange/tables/mapping.ts';
import { readTable } from '../interchange/tables/read-table.ts';

/** A table as a guess takes it; `comparison` holds what is in order, and is null where that is nothing. */
export interface GuessedTable {
  readonly comparison: Comparison | null;
  readonly problems: readonly ImportProblem[];
  /** What the table was taken for, for people. */
  readonly taken: string;
}

/**
 * Reads a table without asking anybody: what it is and what its columns hold is guessed, with what the workbook that it goes to
 * has already (null for a new one), and said. Throws a WorkbookError for a file that is no table.
 */
export async function readGuessedTable(path: string, into: WorkbookTables | null): Promise<GuessedTable> {
  const bytes = readFileSync(path);
  const name = basename(path);
  const { grid, notes, decimal } = await readTable({ kind: 'file', bytes: new Uint8Array(bytes) });
  const known = into && knownIn(into);
  const { mapping } = guessTable(grid, { decimal, ...(known ? { known } : {}) });
  const { comparison, problems } = interpretTable(grid, mapping, {
    fileName: name,
    scenario: `Weights of ${name}`.slice(0, 120),
  });
  const checked = checkComparison(comparison);
  const said = notes.map(
    ({ message, remedy }): ImportProblem => ({ severity: 'warning', path: [], message, remedy }),
  );
  return {
    comparison: checked.comparison,
    problems: [...said, ...problems, ...checked.problems],
    taken: takenFor(mapping),
  };
}

const knownIn = ({ alternatives, criteria }: WorkbookTables): Known => ({
  alternatives: alternatives.map(({ name }) => name),
  criteria: criteria.map(({ name, scale, unit, direction }) => ({ name, scale, unit, direction })),
});

/** "a matrix with options in rows: Price (EUR, less is better), Speed". */
function takenFor({ kind, optionsAs, lines }: TableMapping): string {
  if (kind !== 'matrix') return `a table of ${KINDS[kind]}`;
  const criteria = lines
    .filter(({ role }) => role === 'criterion')
    .map(({ name, unit, direction }) => {
      const said = [unit, direction === 'min' ? 'less is better' : null].filter((part) => part);
      return said.length === 0 ? name : `${name} (${said.join(', ')})`;
    });
  return `a matrix with options in ${optionsAs}: ${criteria.join(', ')}`;
}

const KINDS: Record<Exclude<TableMapping['kind'], 'matrix'>, string> = {
  list: 'claims or numbers, one a row',
  criteria: 'criteria and weights',
  scored: 'scored cells, as Weighbridge exports them',
  notes: 'notes and judgements',
};
