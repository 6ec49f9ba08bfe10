/** Plain Node: commands about origins, which make several voices one. */
import { t } from '../../common/language/texts.ts';
import { excerpt, getRow, type Handler, nextPosition, recordsWhere } from './handler.ts';

export const createOrigin: Handler<'createOrigin'> = (
  context,
  { type: _, claimIds = [], speakerIds = [], ...columns },
) => {
  const id = context.newId();
  context.insert('origins', { ...columns, id, slug: null, position: nextPosition(context.db, 'origins') });
  for (const claimId of claimIds) {
    getRow(context.db, 'claims', claimId, 'claim');
    context.update('claims', claimId, { originId: id });
  }
  for (const speakerId of speakerIds) {
    getRow(context.db, 'speakers', speakerId, 'speaker');
    context.update('speakers', speakerId, { originId: id });
  }
  return { label: t('new origin {name}', { name: excerpt(columns.name) }), createdId: id };
};

export const editOrigin: Handler<'editOrigin'> = (context, { type: _, originId, ...columns }) => {
  getRow(context.db, 'origins', originId, 'origin');
  context.update('origins', originId, columns);
  return { label: t('edit origin {name}', { name: excerpt(columns.name) }) };
};

/** What had this origin has none from now on: its voices count apart again. */
export const deleteOrigin: Handler<'deleteOrigin'> = (context, { originId }) => {
  const { name } = getRow(context.db, 'origins', originId, 'origin');
  for (const table of ['claims', 'speakers'] as const) {
    for (const { id } of recordsWhere(context.db, table, 'origin_id = ?', [originId])) {
      context.update(table, id, { originId: null });
    }
  }
  context.remove('origins', originId);
  return { label: t('delete origin {name}', { name: excerpt(name) }) };
};
