/** Plain Node: commands about judgements. */

import { UserFacingError } from '../../common/errors.ts';
import { t } from '../../common/language/texts.ts';
import { type CommandContext, getRow, type Handler, plain } from './handler.ts';

/** A cell: an alternative on a criterion. */
interface CellRef {
  readonly alternativeId: string;
  readonly criterionId: string;
}

/** The judgement of a cell; undefined where there is none. */
export function findJudgement(context: CommandContext, { alternativeId, criterionId }: CellRef) {
  return context.db.get<{ id: string; value: number }>(
    'SELECT id, value FROM judgements WHERE alternative_id = ? AND criterion_id = ?',
    [alternativeId, criterionId],
  );
}

/** "KVM on Security": how a cell is named in a sentence. */
export function cellName(context: CommandContext, { alternativeId, criterionId }: CellRef): string {
  const alternative = getRow(context.db, 'alternatives', alternativeId, 'alternative');
  const criterion = getRow(context.db, 'criteria', criterionId, 'criterion');
  return t('{alternative} on {criterion}', { alternative: alternative.name, criterion: criterion.name });
}

export const setJudgement: Handler<'setJudgement'> = (
  context,
  { alternativeId, criterionId, value, reason },
) => {
  const present = findJudgement(context, { alternativeId, criterionId });
  const cell = cellName(context, { alternativeId, criterionId });
  const label =
    present === undefined
      ? t('judgement of {cell}: {value}', { cell, value: plain(value) })
      : present.value === value
        ? t('reason of the judgement of {cell}', { cell })
        : t('judgement of {cell}: {before} to {value}', {
            cell,
            before: plain(present.value),
            value: plain(value),
          });
  const { analyst, now } = context;
  const analystId = analyst.id;
  if (present) {
    context.update('judgements', present.id, { value, reason, analystId, updatedAt: now });
    return { label };
  }
  const id = context.newId();
  const columns = {
    id,
    alternativeId,
    criterionId,
    value,
    reason,
    analystId,
    createdAt: now,
    updatedAt: now,
  };
  context.insert('judgements', columns);
  return { label, createdId: id };
};

export const clearJudgement: Handler<'clearJudgement'> = (context, cell) => {
  const present = findJudgement(context, cell);
  if (!present) {
    throw new UserFacingError(
      'invalid',
      t('There is no judgement on this cell.'),
      t('It may have been removed already.'),
    );
  }
  context.remove('judgements', present.id);
  return { label: t('remove the judgement of {cell}', { cell: cellName(context, cell) }) };
};
