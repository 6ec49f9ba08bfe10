/** Plain Node: tables with a criterion a row. */

import { t } from '../../../../common/language/texts.ts';
import { quote } from '../../../../common/words.ts';
import { LIMITS } from '../../../../db/limits.ts';
import { type Grid, isBlank, isComment } from '../grid.ts';
import { type Direction, directionOf } from '../headings.ts';
import { isName, keyOf, type ModelBuilder } from '../interpret/model-builder.ts';
import {
  filled,
  fitText,
  isNewCriterion,
  isWeight,
  rowReader,
  type TableRow,
} from '../interpret/table-row.ts';
import type { Role, TableMapping } from '../mapping.ts';
import { type Oriented, orient } from '../orient.ts';
import { writtenNumber } from '../written-number.ts';
import { preferenceIn } from './preference-columns.ts';

/**
 * A table with a criterion a row, or a column where they stand side by side: its weight, its direction, its unit, its
 * thresholds. Our own weights come back in through it.
 */
export function interpretCriteria(
  builder: ModelBuilder,
  grid: Grid,
  { head, lines, optionsAs }: TableMapping,
): void {
  const view = orient(grid, optionsAs);
  const lineOf = (role: Role): number => lines.findIndex((one) => one.role === role);
  if (lineOf('criterion') < 0) {
    builder.refuse(t('No column holds the names of the criteria.'), t('Choose the one that does.'));
    return;
  }
  const rowAt = rowReader(builder, view, lines, lineOf);
  const seen = new Set<string>();
  for (let entry = (head ?? -1) + 1; entry < view.entries; entry++) {
    if (isBlankEntry(view, entry) || (optionsAs === 'rows' && isComment(grid[entry] ?? []))) continue;
    const read = readCriterion(builder, rowAt(entry), seen);
    if (!read) continue;
    seen.add(keyOf(read.name));
    addCriterion(builder, rowAt(entry), read);
  }
  if (seen.size === 0)
    builder.refuse(t('There is no criterion in this table.'), t('Choose another reading of it.'));
}

function isBlankEntry(view: Oriented, entry: number): boolean {
  for (let line = 0; line < view.lines; line++) if (!isBlank(view.cell(entry, line))) return false;
  return true;
}

interface CriterionRow {
  readonly name: string;
  readonly direction: Direction | null;
  readonly weight: number | undefined;
  readonly locked: number | undefined;
}

/** What decides whether a row stays out; null where it does, which is said. */
function readCriterion(
  builder: ModelBuilder,
  row: TableRow<Role>,
  seen: ReadonlySet<string>,
): CriterionRow | null {
  const name = row.text('criterion');
  const from = row.position('criterion');
  if (name === '') {
    builder.error(from, t('This criterion has no name.'), t('Name it, or empty the row.'));
    return null;
  }
  if (!isName(builder, name, from, 'criterion') || !isNewCriterion(builder, seen, name, from)) return null;
  const directionText = row.text('direction');
  const direction = directionOf(directionText);
  if (directionText !== '' && direction === null) {
    builder.error(
      row.position('direction'),
      t('{cell} says neither that more nor that less is better.', { cell: quote(directionText) }),
      t('Write max or min.'),
    );
    return null;
  }
  const [weight, locked] = [row.number('weight'), row.number('lockedShare')];
  if (!isWeight(builder, weight, row.position('weight'))) return null;
  if (locked !== undefined && (locked < 0 || locked > 1)) {
    builder.error(
      row.position('lockedShare'),
      t('The locked share {share} is not between 0 and 1.', { share: writtenNumber(locked) }),
      t('Write a share such as 0.25.'),
    );
    return null;
  }
  return { name, direction, weight, locked };
}

function addCriterion(
  builder: ModelBuilder,
  row: TableRow<Role>,
  { name, direction, weight, locked }: CriterionRow,
): void {
  const texts = filled({
    group: fitText(builder, row.text('group'), LIMITS.name, 'group', row.position('group')),
    unit: fitText(builder, row.text('unit'), LIMITS.use, 'unit', row.position('unit')),
    question: fitText(builder, row.text('question'), LIMITS.prose, 'question', row.position('question')),
  });
  builder.add('criteria', { name, ...texts, ...(direction && { direction }) }, row.position('criterion'));
  const preference = preferenceIn(builder, row, name);
  if (preference) builder.prefer(name, preference);
  if (weight !== undefined) builder.weigh(name, weight, locked ?? null);
  else if (row.isEmpty('weight')) {
    builder.warning(
      row.position('weight'),
      t('{name} has no weight.', { name: quote(name) }),
      t('It counts nothing until it gets one.'),
    );
  }
}
