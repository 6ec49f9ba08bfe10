import { UserFacingError } from '../../common/errors.ts';
import { t } from '../../common/language/texts.ts';
import { fewOf } from '../../common/words.ts';
import {
  editLabel,
  getRow,
  type Handler,
  inNewOrder,
  nextPosition,
  refuseTakenName,
  removeWhere,
} from './handler.ts';

export const createAlternative: Handler<'createAlternative'> = (context, { type: _, ...columns }) => {
  refuseTakenName(context.db, 'alternatives', columns.name);
  const id = context.newId();
  const active = columns.kind === 'alternative';
  const position = nextPosition(context.db, 'alternatives');
  context.insert('alternatives', { ...columns, id, slug: null, active, position });
  return { label: t('new alternative {name}', { name: columns.name }), createdId: id };
};

export const editAlternative: Handler<'editAlternative'> = (
  context,
  { type: _, alternativeId, ...columns },
) => {
  const before = getRow(context.db, 'alternatives', alternativeId, 'alternative');
  refuseTakenName(context.db, 'alternatives', columns.name, alternativeId);
  context.update('alternatives', alternativeId, columns);
  return { label: editLabel({ before: before.name, after: columns.name }, before, columns) };
};

/** Only what nothing is said of can go; anything else can be hidden, which keeps the evidence whole. */
export const deleteAlternative: Handler<'deleteAlternative'> = (context, { alternativeId }) => {
  const { name } = getRow(context.db, 'alternatives', alternativeId, 'alternative');
  if (context.db.get('SELECT 1 FROM findings WHERE alternative_id = ? LIMIT 1', [alternativeId])) {
    throw new UserFacingError(
      'invalid',
      t('There are findings on {name}, so it has to stay.', { name }),
      t('Hide it, or delete them first.'),
    );
  }
  const hanging = ['notes', 'judgements', 'measurements', 'readingFindings', 'attributeEntries'] as const;
  for (const table of hanging) {
    removeWhere(context, table, 'alternative_id = ?', [alternativeId]);
  }
  context.remove('alternatives', alternativeId);
  return { label: t('delete {name}', { name }) };
};

/** Puts alternatives in another place of their order, which is that of the columns, lists and exports. */
export const moveAlternatives: Handler<'moveAlternatives'> = (context, { alternativeIds, before }) => {
  const moved = alternativeIds.map((id) => getRow(context.db, 'alternatives', id, 'alternative'));
  const next = before === null ? null : getRow(context.db, 'alternatives', before, 'alternative');
  const all = context.db.all<{ id: string; position: number }>(
    'SELECT id, position FROM alternatives ORDER BY position, id',
  );
  for (const [index, { id, position }] of inNewOrder(all, moved, before).entries()) {
    if (position !== index + 1) context.update('alternatives', id, { position: index + 1 });
  }
  return {
    label: next
      ? t('move {names} before {other}', { names: fewOf(moved.map(({ name }) => name)), other: next.name })
      : t('move {names} to the end', { names: fewOf(moved.map(({ name }) => name)) }),
  };
};
