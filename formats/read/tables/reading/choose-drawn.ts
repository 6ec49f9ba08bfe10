/** Plain Node: of several tables that are drawn in one text, the one to read, and the one that says more of its criteria. */

import { t } from '../../../../common/language/texts.ts';
import { quote } from '../../../../common/words.ts';
import { foundCriteria, type OtherSheet } from '../criteria/criteria-sheet.ts';
import { type Cell, lineOf, type ReadingNote, refuseTooLarge } from '../grid.ts';
import { guessTable } from '../guess.ts';
import { widthOf } from '../orient.ts';
import type { FoundTable } from './drawn-tables.ts';

/** More tables than these are no comparison with its criteria. */
const MOST_LOOKED_AT = 6;

/** The largest of the tables that is no list of criteria beside another one; the others are said. */
export async function chosenTable(
  tables: readonly FoundTable[],
  isPage: boolean,
  notes: ReadingNote[],
): Promise<{ grid: Cell[][]; criteria: OtherSheet | null }> {
  const bySize = tables.toSorted((a, b) => sizeOf(b) - sizeOf(a));
  const [largest] = bySize;
  const grids = bySize.slice(0, MOST_LOOKED_AT).map(gridOf);
  // Rows of pages have no lines by which a place in another table could be named.
  const pair = tables.length === 1 || isPage ? null : await withItsCriteria(grids);
  const grid = pair?.grid ?? grids[0] ?? [];
  const read = pair ? bySize[grids.indexOf(pair.grid)] : largest;
  const unread = tables.length - (pair ? 2 : 1);
  if (unread > 0) {
    const { line = 0, cells = [] } = read?.rows[0] ?? {};
    notes.push({
      row: line + 1,
      message: pair
        ? t(
            'There are {n} tables in this file; one was read with the one of its criteria, which begins with {cells}.',
            { n: tables.length, cells: quote(cells.map(lineOf).join(', ')) },
          )
        : t('There are {n} tables in this file; the largest was read, which begins with {cells}.', {
            n: tables.length,
            cells: quote(cells.map(lineOf).join(', ')),
          }),
      remedy: t('Copy another table into a file of its own to import that.'),
    });
  }
  return { grid, criteria: pair?.criteria ?? null };
}

/** The first table of which another one lists the criteria; null where there is none. */
async function withItsCriteria(
  grids: readonly Cell[][][],
): Promise<{ grid: Cell[][]; criteria: OtherSheet } | null> {
  for (const grid of grids) {
    if (guessTable(grid).mapping.kind === 'criteria') continue;
    const others = grids.filter((other) => other !== grid);
    const criteria = await foundCriteria(
      grid,
      others.map((other) => () => Promise.resolve({ sheet: null, grid: other })),
    );
    // A larger table than that is what was meant.
    return criteria && { grid, criteria };
  }
  return null;
}

const sizeOf = ({ rows }: FoundTable): number => rows.reduce((sum, { cells }) => sum + cells.length, 0);

function gridOf({ rows }: FoundTable): Cell[][] {
  const grid: Cell[][] = [];
  for (const { line, cells } of rows) {
    while (grid.length < line) grid.push([]);
    grid.push([...cells]);
  }
  refuseTooLarge(grid.length, widthOf(grid));
  return grid;
}
