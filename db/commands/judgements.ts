/** Plain Node: commands about judgements. */
import { UserFacingError } from '../../common/errors.ts';
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
  return `${alternative.name} on ${criterion.name}`;
}

export const setJudgement: Handler<'setJudgement'> = (
  context,
  { alternativeId, criterionId, value, reason },
) => {
  const present = findJudgement(context, { alternativeId, criterionId });
  const name = `judgement of ${cellName(context, { alternativeId, criterionId })}`;
  const before = present ? `${plain(present.value)} to ` : '';
  const label = present?.value === value ? `reason of the ${name}` : `${name}: ${before}${plain(value)}`;
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
      'There is no judgement on this cell.',
      'It may have been removed already.',
    );
  }
  context.remove('judgements', present.id);
  return { label: `remove the judgement of ${cellName(context, cell)}` };
};
