/** Plain Node: commands about named versions, which are names for the workbook as it was after an event. */

import { UserFacingError } from '../../common/errors.ts';
import { t } from '../../common/language/texts.ts';
import { quote } from '../../common/words.ts';
import { type CommandContext, getRow, type Handler, refuseTakenName } from './handler.ts';

export const nameVersion: Handler<'nameVersion'> = (context, { name, remark, eventNumber }) => {
  refuseTakenName(context.db, 'versions', name);
  const id = context.newId();
  context.insert('versions', {
    id,
    name,
    remark,
    eventId: eventIdOf(context, eventNumber),
    analystId: context.analyst.id,
    createdAt: context.now,
  });
  return { label: t('name the version {name}', { name: quote(name) }), createdId: id };
};

/** The event of this number; for null the last one that is an edit. */
function eventIdOf({ db }: CommandContext, eventNumber: number | null): string {
  const event =
    eventNumber === null
      ? db.get<{ id: string }>("SELECT id FROM events WHERE kind <> 'view' ORDER BY number DESC LIMIT 1")
      : db.get<{ id: string }>('SELECT id FROM events WHERE number = ?', [eventNumber]);
  if (event) return event.id;
  throw new UserFacingError(
    'invalid',
    t('There is no change {number} in the history of this workbook.', { number: String(eventNumber) }),
    t('Choose one that the history lists.'),
  );
}

export const editVersion: Handler<'editVersion'> = (context, { versionId, name, remark }) => {
  const before = getRow(context.db, 'versions', versionId, 'version');
  refuseTakenName(context.db, 'versions', name, versionId);
  context.update('versions', versionId, { name, remark });
  return {
    label:
      before.name === name
        ? t('describe the version {name}', { name: quote(name) })
        : t('rename the version {before} to {after}', { before: quote(before.name), after: quote(name) }),
  };
};

export const deleteVersion: Handler<'deleteVersion'> = (context, { versionId }) => {
  const { name } = getRow(context.db, 'versions', versionId, 'version');
  context.remove('versions', versionId);
  return { label: t('forget the version {name}', { name: quote(name) }) };
};
