/** Plain Node: makes a model of a table by its mapping. */

import { t } from '../../../common/language/texts.ts';
import { quote } from '../../../common/words.ts';
import type { ImportIssue } from '../../../db/exchange/issues.ts';
import { cannotRank } from '../can-rank.ts';
import { interpretCriteria } from './criteria/interpret-criteria.ts';
import { secondTable } from './criteria/second-table.ts';
import { hasCriteriaBeside, tablesIn } from './criteria/two-tables.ts';
import { interpretWithCriteria } from './criteria/with-criteria.ts';
import { type Grid, isBlank, lineOf } from './grid.ts';
import { interpretMatrix } from './interpret/interpret-matrix.ts';
import { interpretNotes } from './interpret/interpret-notes.ts';
import { interpretScored } from './interpret/interpret-scored.ts';
import { createModelBuilder, type Interpretation } from './interpret/model-builder.ts';
import { type NoMatrix, noMatrix } from './interpret/no-matrix.ts';
import { pairwiseList } from './interpret/pairwise-list.ts';
import { interpretList } from './list/interpret-list.ts';
import type { InterpretOptions, TableMapping } from './mapping.ts';

/**
 * Makes a model of a table, the way its mapping says. What cannot be read is left out, and every such place is a
 * problem with its row and column; empty is missing and never zero.
 */
export function interpretTable(grid: Grid, mapping: TableMapping, options: InterpretOptions): Interpretation {
  const { main, two } = hasCriteriaBeside(mapping.kind)
    ? tablesIn(grid, options.criteria)
    : { main: grid, two: null };
  const interpretation = two
    ? interpretWithCriteria(two, mapping, options, (told) => interpretOne(main, mapping, told))
    : interpretOne(main, mapping, options);
  const unranked = cannotRank(interpretation, mapping.kind, options.isAlone ?? false);
  const faults = [...faultsOf(interpretation), ...(unranked ? [unranked] : [])];
  return { ...interpretation, problems: [...interpretation.problems, ...faults] };
}

function interpretOne(whole: Grid, mapping: TableMapping, options: InterpretOptions): Interpretation {
  const grid = mapping.kind === 'matrix' ? whole : withoutLeftOut(whole, mapping);
  const builder = createModelBuilder(options.scenario);
  const by = {
    matrix: interpretMatrix,
    list: interpretList,
    criteria: interpretCriteria,
    scored: interpretScored,
    notes: interpretNotes,
  };
  const second = secondTable(grid, mapping);
  if (second !== null) {
    builder.refuse(
      t('A second table begins in row {row}, at {cell}.', {
        row: second + 1,
        cell: quote(lineOf(grid[second]?.find((cell) => !isBlank(cell)))),
      }),
      t('Copy each table into a file of its own, and import one after the other.'),
    );
    return builder.finish();
  }
  const other = noMatrixOf(grid, mapping);
  if (other !== null) {
    builder.refuse(other.message, other.remedy);
    return builder.finish();
  }
  by[mapping.kind](builder, grid, mapping, options);
  return builder.finish();
}

/** Why a table is nothing that can be read as one of alternatives by criteria; null where it can. */
function noMatrixOf(grid: Grid, { kind }: TableMapping): NoMatrix | null {
  if (kind === 'list') return pairwiseList(grid);
  return kind === 'matrix' ? (noMatrix(grid) ?? pairwiseList(grid)) : null;
}

/** What is wrong with a model as a whole: more than a comparison has. */
function faultsOf({ model }: Interpretation): ImportIssue[] {
  const { alternatives = [], criteria = [], measurements = [], claims = [] } = model;
  const whole = { severity: 'error', path: [] } as const;
  const faults: ImportIssue[] = [];
  if (alternatives.length > MOST || criteria.length > MOST) {
    faults.push({
      ...whole,
      message:
        alternatives.length > MOST
          ? t('The table has {n, number} alternatives; a comparison has {most, number} at most.', {
              n: alternatives.length,
              most: MOST,
            })
          : t('The table has {n, number} criteria; a comparison has {most, number} at most.', {
              n: criteria.length,
              most: MOST,
            }),
      remedy: t('Choose another reading of the table, or leave some of them out.'),
    });
  }
  if (measurements.length > MOST_ROWS || claims.length > MOST_ROWS) {
    faults.push({
      ...whole,
      message: t('The table comes to more than {n, number} entries.', { n: MOST_ROWS }),
      remedy: t('Split it.'),
    });
  }
  return faults;
}

/** Rows of a list that are left out are as blank ones; of a matrix they are entries that are no alternative. */
function withoutLeftOut(grid: Grid, { special }: TableMapping): Grid {
  const out = new Set(special.flatMap(({ at, role }) => (role === 'ignore' ? [at] : [])));
  return out.size === 0 ? grid : grid.map((row, at) => (out.has(at) ? [] : row));
}

const MOST = 10_000;
const MOST_ROWS = 250_000;
