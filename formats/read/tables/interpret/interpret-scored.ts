/** Plain Node: the scored matrix, as Weighbridge exports it. */

import { t } from '../../../../common/language/texts.ts';
import { levelsIn } from '../../../../common/level-words.ts';
import { quote } from '../../../../common/words.ts';
import type { WorkbookModelInput } from '../../../../db/exchange/workbook-model.ts';
import { LIMITS } from '../../../../db/limits.ts';
import { entryOf } from '../../../../scoring/at.ts';
import { type Grid, isBlank, isBlankRow, textOf } from '../grid.ts';
import { directionOf } from '../headings.ts';
import type { InterpretOptions, TableMapping } from '../mapping.ts';
import { type Oriented, orient } from '../orient.ts';
import { isName, keyOf, type ModelBuilder, type TablePosition } from './model-builder.ts';
import { filled, fitText, isNewCriterion, isWeight, rowReader, type TableRow } from './table-row.ts';

type Measured = NonNullable<WorkbookModelInput['measurements']>[number]['measured'];
type Points = NonNullable<NonNullable<WorkbookModelInput['criteria']>[number]['valuePoints']>;

/** The columns beside those of the alternatives, and how a sheet heads them for people. */
const IN_SHEETS: Readonly<Record<string, readonly string[]>> = {
  group: ['group'],
  criterion: ['criterion'],
  weight: ['weight'],
  unit: ['unit'],
  direction: ['direction'],
  value_points: ['value function'],
  levels: ['levels'],
};

/**
 * The matrix as Weighbridge exports it. Options, criteria, weights, numbers with their value functions and judgements come
 * back in; values that follow from evidence do not, because only the evidence itself can say them.
 */
export function interpretScored(
  builder: ModelBuilder,
  grid: Grid,
  { head, lines }: TableMapping,
  { fileName }: InterpretOptions,
): void {
  const view = orient(grid, 'rows');
  if (head === null) {
    builder.refuse(
      t('This table has no headings, which say what its columns hold.'),
      t('Choose the row with them.'),
    );
    return;
  }
  const headings = headingsOf(view, head);
  const alternatives = takeAlternatives(builder, view, head, headings);
  const rowAt = rowReader(builder, view, lines, (heading) => headings.get(heading) ?? -1);
  const seen = new Set<string>();
  let fromEvidence = 0;
  for (let entry = head + 1; entry < view.entries; entry++) {
    if (isBlankRow(grid[entry] ?? [])) continue;
    const row = rowAt(entry);
    // The rows of totals and ranks have no group and no weight.
    if (isBlank(view.cell(entry, headings.get('weight') ?? -1)) && row.text('group') === '') continue;
    const criterion = takeCriterion(builder, row, seen);
    if (criterion) fromEvidence += takeCells(builder, row, alternatives, criterion, fileName);
  }
  if (seen.size === 0) builder.refuse(t('There is no criterion in this table.'), t('Choose another table.'));
  if (fromEvidence > 0) warnOfEvidence(builder, fromEvidence);
}

const warnOfEvidence = (builder: ModelBuilder, values: number): void =>
  builder.warning(
    null,
    t(
      '{n, plural, one {One value follows} other {# values follow}} from evidence, which is not in this table.',
      { n: values },
    ),
    t('Import the evidence as well; the values follow from it.'),
  );

/** The line of each heading, under the name that our files give it; the first where a heading stands there twice. */
function headingsOf(view: Oriented, head: number): Map<string, number> {
  const headings = new Map<string, number>();
  for (let i = view.lines - 1; i >= 0; i--) headings.set(textOf(view.cell(head, i)), i);
  for (const [name, words] of Object.entries(IN_SHEETS)) {
    const written = [...headings].find(([heading]) => words.includes(heading.toLowerCase()));
    if (!headings.has(name) && written) headings.set(name, written[1]);
  }
  return headings;
}

/** Adds the alternatives, which are the headings beside which there is a state, and gives their names. */
function takeAlternatives(
  builder: ModelBuilder,
  view: Oriented,
  head: number,
  headings: ReadonlyMap<string, number>,
): string[] {
  const position = (name: string): TablePosition => view.position(head, entryOf(headings, name));
  const alternatives = [...headings.keys()]
    .filter((name) => name !== '' && headings.has(`${name} state`))
    .sort((a, b) => entryOf(headings, a) - entryOf(headings, b))
    .filter((name) => isName(builder, name, position(name), 'alternative'));
  for (const name of alternatives) builder.add('alternatives', { name }, position(name));
  if (alternatives.length === 0)
    builder.refuse(t('No alternative is found in this table.'), t('Take it for a table of numbers instead.'));
  return alternatives;
}

/** Adds the criterion of a row with its weight; null where the row stays out, which is said. */
function takeCriterion(
  builder: ModelBuilder,
  row: TableRow<string>,
  seen: Set<string>,
): { readonly name: string; readonly numeric: boolean } | null {
  const name = row.text('criterion');
  const from = row.position('criterion');
  if (name === '') {
    builder.error(from, t('This criterion has no name.'), t('Name it.'));
    return null;
  }
  if (!isName(builder, name, from, 'criterion') || !isNewCriterion(builder, seen, name, from)) return null;
  seen.add(keyOf(name));
  const direction = directionOf(row.text('direction'));
  const points = pointsOf(row.text('value_points'));
  if (points === null) {
    builder.error(
      row.position('value_points'),
      t('{words} is no value function.', { words: quote(row.text('value_points')) }),
      t('Write points such as 12:100 30:0, in ascending order.'),
    );
  }
  const levels = levelsIn(row.text('levels'));
  if (levels === null && row.text('levels') !== '') {
    builder.error(
      row.position('levels'),
      t('{words} are no words for numbers.', { words: quote(row.text('levels')) }),
      t('Write them such as 1 = No; 2 = Yes, the worst first.'),
    );
  }
  const unit = fitText(builder, row.text('unit'), LIMITS.use, 'unit', row.position('unit')) || null;
  builder.add(
    'criteria',
    {
      name,
      ...filled({ group: fitText(builder, row.text('group'), LIMITS.name, 'group', row.position('group')) }),
      ...(direction === null
        ? { scale: 'evidence' }
        : {
            scale: 'numeric',
            direction,
            unit,
            ...(points && { valuePoints: points }),
            ...(levels && { levels }),
          }),
    },
    from,
  );
  const weight = row.number('weight');
  if (isWeight(builder, weight, row.position('weight')) && weight !== undefined)
    builder.weigh(name, weight, null);
  return { name, numeric: direction !== null };
}

/** Adds what stands in the cells of a criterion, and gives how many values follow from evidence. */
function takeCells(
  builder: ModelBuilder,
  row: TableRow<string>,
  alternatives: readonly string[],
  { name, numeric }: { readonly name: string; readonly numeric: boolean },
  fileName: string,
): number {
  let fromEvidence = 0;
  for (const alternative of alternatives) {
    const cell = { alternative, criterion: name };
    if (numeric) takeMeasurement(builder, row, cell);
    const state = row.text(`${alternative} state`);
    if (state === 'judgement') takeJudgement(builder, row, cell, fileName);
    if (state === 'evidence' || state === 'contested') fromEvidence++;
  }
  return fromEvidence;
}

interface CellNames {
  readonly alternative: string;
  readonly criterion: string;
}

function takeMeasurement(builder: ModelBuilder, row: TableRow<string>, cell: CellNames): void {
  const measured = measuredOf(row.number, cell.alternative);
  if (!measured) return;
  const column = `${cell.alternative} number source`;
  // The words before it count too.
  const source = fitText(builder, row.text(column), LIMITS.prose - 20, 'source', row.position(column));
  builder.add(
    'measurements',
    { ...cell, measured, ...(source ? { remark: t('Source: {source}', { source }) } : {}) },
    row.position(`${cell.alternative} number`),
  );
}

function takeJudgement(
  builder: ModelBuilder,
  row: TableRow<string>,
  cell: CellNames,
  fileName: string,
): void {
  const value = row.number(cell.alternative);
  const from = row.position(cell.alternative);
  if (value === undefined || value < 0 || value > 100) {
    builder.error(from, t('A judgement is a number from 0 to 100.'), t('Correct it.'));
    return;
  }
  builder.add('judgements', { ...cell, value, reason: t('Imported from {fileName}', { fileName }) }, from);
}

function measuredOf(number: (heading: string) => number | undefined, alternative: string): Measured | null {
  const [a, sd, low, high] = ['number', 'sd', 'low', 'high'].map((field) =>
    number(`${alternative} ${field}`),
  );
  if (low !== undefined && high !== undefined && low < high) return { kind: 'uniform', a: low, b: high };
  if (a === undefined) return null;
  return sd !== undefined && sd > 0 ? { kind: 'normal', a, b: sd } : { kind: 'exact', a };
}

/**
 * "12:100 30:0" as points; null where it is something else. One point is what a straight line over a single number comes
 * to, so it says nothing.
 */
function pointsOf(text: string): Points | null {
  if (text === '') return [];
  const points = text.split(' ').map((point) => point.split(':').map(Number));
  const sound = points.every(
    ([x, value], i) =>
      Number.isFinite(x) &&
      Number.isFinite(value) &&
      (value ?? -1) >= 0 &&
      (value ?? 101) <= 100 &&
      (i === 0 || (x ?? 0) > (points[i - 1]?.[0] ?? 0)),
  );
  if (!sound) return null;
  return points.length === 1 ? [] : points.map(([x = 0, value = 0]) => [x, value]);
}
