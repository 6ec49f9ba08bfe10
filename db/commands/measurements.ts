/** Plain Node: commands about measured numbers. */

import { UserFacingError } from '../../common/errors.ts';
import { t } from '../../common/language/texts.ts';
import { knownWords, type NumberScale } from '../../common/measured-words.ts';
import type { Measurement } from '../tables.ts';
import { type CommandContext, getRow, type Handler } from './handler.ts';
import { cellName } from './judgements.ts';
import type { CommandOf } from './schema.ts';

type Cell = Pick<CommandOf<'setMeasurement'>, 'alternativeId' | 'criterionId'>;

/** The number of a cell; undefined where there is none. */
export const findMeasurement = (context: CommandContext, { alternativeId, criterionId }: Cell) =>
  context.db.get<Measured & { id: string }>(
    'SELECT id, kind, a, b FROM measurements WHERE alternative_id = ? AND criterion_id = ?',
    [alternativeId, criterionId],
  );

/** Digits that a double surely has: a small number is not rounded away. With the sign of the screen below 0. */
const exact = (value: number): string => String(Number(value.toPrecision(12))).replaceAll('-', '−');

type Measured = Pick<Measurement, 'kind' | 'a'> & { readonly b?: number | null };

/** "12.5", "12.5 ± 2", "10 to 15", with the unit, or "High (3)": how a measured number reads in a label. */
const words = (measured: Measured, criterion: NumberScale): string =>
  knownWords(measured, criterion, { number: exact, gap: ' ', dash: false });

export const setMeasurement: Handler<'setMeasurement'> = (context, command) => {
  const { alternativeId, criterionId, measured, sourceId, paragraph, remark } = command;
  const criterion = getRow(context.db, 'criteria', criterionId, 'criterion');
  if (criterion.scale !== 'numeric') {
    throw new UserFacingError(
      'invalid',
      t('{name} is compared on evidence, so it takes no number.', { name: criterion.name }),
      t('File a claim, make a judgement, or make the criterion numeric.'),
    );
  }
  if (sourceId !== null) getRow(context.db, 'sources', sourceId, 'source');
  const columns = {
    kind: measured.kind,
    a: measured.a,
    b: measured.kind === 'exact' ? null : measured.b,
    sourceId,
    paragraph: sourceId === null ? null : paragraph,
    remark,
    analystId: context.analyst.id,
    updatedAt: context.now,
  };
  const present = findMeasurement(context, command);
  const said = words(measured, criterion);
  const before = present && words(present, criterion);
  const cell = cellName(context, command);
  // "before", since a number can be a range itself: 10 to 15.
  const label =
    before === undefined
      ? `${cell}: ${said}`
      : said === before
        ? t('origin of the number of {cell}', { cell })
        : t('{cell}: {number}, before {before}', { cell, number: said, before });
  if (present) {
    context.update('measurements', present.id, columns);
    return { label };
  }
  const id = context.newId();
  context.insert('measurements', { id, alternativeId, criterionId, ...columns });
  return { label, createdId: id };
};

export const clearMeasurement: Handler<'clearMeasurement'> = (context, cell) => {
  const present = findMeasurement(context, cell);
  if (!present) {
    throw new UserFacingError(
      'invalid',
      t('There is no number in this cell.'),
      t('It may have been removed already.'),
    );
  }
  context.remove('measurements', present.id);
  return { label: t('remove the number of {cell}', { cell: cellName(context, cell) }) };
};
