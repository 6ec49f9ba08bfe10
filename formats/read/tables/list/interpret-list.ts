/** Plain Node: tables with a claim or a number a row. */

import { t } from '../../../../common/language/texts.ts';
import { LIMITS } from '../../../../db/limits.ts';
import { type Cell, type Grid, isBlankRow, isComment, textOf } from '../grid.ts';
import { directionOf } from '../headings.ts';
import { isName, type ModelBuilder, type TablePosition } from '../interpret/model-builder.ts';
import { fitText } from '../interpret/table-row.ts';
import type { InterpretOptions, Role, TableMapping } from '../mapping.ts';
import { orient, positionIn } from '../orient.ts';
import { levelIn } from '../values/levels.ts';
import { isMissing } from '../values/number-format.ts';
import { takeNumber, takePlain } from '../values/take-number.ts';
import { writtenNumber } from '../written-number.ts';
import { createAnswers } from './answers.ts';
import { takeClaim } from './claim-row.ts';
import { paragraphOf } from './field-values.ts';
import { createLikelyDirections } from './likely-directions.ts';
import { createListBuilder, type ListBuilder } from './list-builder.ts';
import type { ListRow, Measured } from './list-row.ts';
import { createListWeights } from './list-weights.ts';

/**
 * A list with a row for each finding of a claim, or for each number: our own evidence comes back in through it, and tidy
 * tables of other people come in. Rows of one claim become one claim.
 */
export function interpretList(
  builder: ModelBuilder,
  grid: Grid,
  { head, lines }: TableMapping,
  options: InterpretOptions,
): void {
  const view = orient(grid, 'rows');
  const at = new Map(lines.map(({ role }, i) => [role, i] as const).reverse());
  const list = createListBuilder(builder, options);
  if (!at.has('alternative') || !at.has('criterion')) {
    builder.refuse(
      t('The list has to say which alternative and which criterion a row is about.'),
      t('Choose the columns that hold them.'),
    );
    return;
  }
  const number = lines[at.get('number') ?? -1];
  const likely = createLikelyDirections(grid, head, lines, at, options.isDirected);
  const weights = createListWeights(builder);
  const answers = createAnswers(grid, head, at, number?.levels ?? null);
  for (let entry = (head ?? -1) + 1; entry < view.entries; entry++) {
    if (isBlankRow(grid[entry] ?? []) || isComment(grid[entry] ?? [])) continue;
    const cell = (role: Role): Cell => {
      const line = at.get(role);
      return line === undefined ? null : view.cell(entry, line);
    };
    const position = (role: Role): TablePosition => positionIn(view, entry, at.get(role));
    const decimal = (role: Role) => lines[at.get(role) ?? -1]?.decimal ?? '.';
    const row: ListRow = {
      levelsOf: answers.of,
      hasAnswers: number?.levels != null,
      unit: at.has('unit') ? null : (number?.unit ?? null),
      likely: likely.of,
      has: (role) => at.has(role),
      cell,
      text: (role) => textOf(cell(role)),
      position,
      number: (role) => takePlain(builder, cell(role), decimal(role), position(role)),
      decimal,
    };
    takeRow(builder, list, row);
    if (row.has('weight')) weights.see(row);
  }
  weights.finish(list.hasCriterion);
  list.finish();
  likely.warn(builder);
  answers.warn(builder);
}

function takeRow(builder: ModelBuilder, list: ListBuilder, row: ListRow): void {
  const [alternative, criterion, text] = [row.text('alternative'), row.text('criterion'), row.text('claim')];
  const isNumber = ['number', 'low', 'high'].some((role) => !isMissing(row.cell(role as Role)));
  const isClaim = text !== '' || row.text('polarity') !== '';
  if (!isNumber && !isClaim) {
    takeNothing(builder, list, row, alternative !== '' && criterion !== '');
    return;
  }
  const pair = alternative !== '' || criterion !== '';
  for (const [role, name, what] of [
    ['alternative', alternative, 'alternative'],
    ['criterion', criterion, 'criterion'],
  ] as const) {
    if (name === '' && (pair || isNumber)) {
      builder.error(
        row.position(role),
        t('The row names no {what, select, alternative {alternative} other {criterion}}.', { what }),
        t('Name it.'),
      );
      return;
    }
    if (!isName(builder, name, row.position(role), what)) return;
  }
  if (isNumber) takeMeasurement(builder, list, row, alternative, criterion);
  if (isClaim) takeClaim(builder, list, row, pair ? { alternative, criterion } : null);
}

/** A row without a value has one that nobody knows, unless it should have a claim. */
function takeNothing(builder: ModelBuilder, list: ListBuilder, row: ListRow, isNamed: boolean): void {
  if (!row.has('claim') && isNamed) {
    const [alternative, criterion] = [row.text('alternative'), row.text('criterion')];
    if (!isName(builder, alternative, row.position('alternative'), 'alternative')) return;
    if (!isName(builder, criterion, row.position('criterion'), 'criterion')) return;
    list.missing(alternative, criterion, row);
    return;
  }
  builder.error(
    row.position(row.has('claim') ? 'claim' : row.has('number') ? 'number' : 'polarity'),
    t('There is neither a claim nor a number in this row.'),
    t('Write one, or empty the row.'),
  );
}

function takeMeasurement(
  builder: ModelBuilder,
  list: ListBuilder,
  row: ListRow,
  alternative: string,
  criterion: string,
): void {
  const answer = answerOf(row, criterion);
  const measured = answer ? { kind: 'exact' as const, a: answer.level } : measuredOf(builder, row);
  if (!measured) return;
  if (
    !list.measurement(alternative, criterion, row.position('number'), row.hasAnswers ? answer !== null : null)
  )
    return;
  list.alternative(alternative, row.position('alternative'));
  list.criterion(
    criterion,
    row.position('criterion'),
    true,
    answer ? '' : row.text('unit') || (row.unit ?? ''),
    row.has('direction')
      ? directionOf(row.text('direction'))
      : answer === null
        ? row.likely(criterion, measured, row.text('unit') || row.unit)
        : null,
    row.levelsOf(criterion),
  );
  const name =
    row.text('polarity') === '' && row.text('claim') === ''
      ? fitText(builder, row.text('source'), LIMITS.line, 'source', row.position('source'))
      : '';
  const paragraph = name ? paragraphOf(row.cell('paragraph')) : null;
  const said = [answer?.remark ?? '', row.text('remark')].filter((text) => text !== '').join(' · ');
  const remark = fitText(builder, said, LIMITS.prose, 'remark', row.position('remark'));
  builder.add(
    'measurements',
    {
      alternative,
      criterion,
      measured,
      ...(name ? { source: list.source(name, row.position('source')) } : {}),
      ...(typeof paragraph === 'number' ? { paragraph } : {}),
      ...(remark ? { remark } : {}),
    },
    row.position(row.has('number') ? 'number' : 'low'),
  );
}

/** The step of an answer on the scale of its criterion, 1 for the worst, and what else it says; null where it is none. */
function answerOf(row: ListRow, criterion: string): ReturnType<typeof levelIn> {
  const levels = row.levelsOf(criterion);
  const cell = row.cell('number');
  return levels === null || isMissing(cell) ? null : levelIn(cell, levels);
}

function measuredOf(builder: ModelBuilder, row: ListRow): Measured | null {
  const [sd, low, high] = [row.number('sd'), row.number('low'), row.number('high')];
  if (low !== undefined && high !== undefined) {
    if (low < high) return { kind: 'uniform', a: low, b: high };
    builder.error(
      row.position('low'),
      t('The lowest number, {low}, is not below the highest, {high}.', {
        low: writtenNumber(low),
        high: writtenNumber(high),
      }),
      t('Correct one of them.'),
    );
    return null;
  }
  const unit = row.text('unit') || row.unit;
  const number = takeNumber(
    builder,
    row.cell('number'),
    { decimal: row.decimal('number'), unit },
    row.position('number'),
  );
  if (number === null || sd === undefined || number.kind !== 'exact' || sd === 0) return number;
  if (sd > 0) return { kind: 'normal', a: number.a, b: sd };
  builder.error(
    row.position('sd'),
    t('The standard deviation {sd} is below 0.', { sd: writtenNumber(sd) }),
    t('Write it as a number above 0.'),
  );
  return null;
}
