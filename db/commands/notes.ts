/** Plain Node: commands about notes. */
import { msg, t } from '../../common/language/texts.ts';
import { type CommandContext, excerpt, getRow, type Handler } from './handler.ts';
import { cellName } from './judgements.ts';
import type { NoteTarget } from './schema.ts';

function targetName(context: CommandContext, target: NoteTarget): string {
  switch (target.subject) {
    case 'workbook':
      return t(msg.in('note on', 'the workbook'));
    case 'cell':
      return cellName(context, target);
    case 'criterion':
      return getRow(context.db, 'criteria', target.criterionId, 'criterion').name;
    case 'alternative':
      return getRow(context.db, 'alternatives', target.alternativeId, 'alternative').name;
    case 'claim':
      return excerpt(getRow(context.db, 'claims', target.claimId, 'claim').text);
  }
}

export const addNote: Handler<'addNote'> = (context, { target, text }) => {
  const id = context.newId();
  const label = t('note on {target}', { target: targetName(context, target) });
  context.insert('notes', {
    alternativeId: null,
    criterionId: null,
    claimId: null,
    ...target,
    id,
    text,
    analystId: context.analyst.id,
    createdAt: context.now,
    updatedAt: context.now,
  });
  return { label, createdId: id };
};

export const editNote: Handler<'editNote'> = (context, { noteId, text }) => {
  const note = getRow(context.db, 'notes', noteId, 'note');
  // The words are those of whoever wrote them last; the history keeps the others.
  const { analyst, now } = context;
  if (note.text !== text) context.update('notes', noteId, { text, analystId: analyst.id, updatedAt: now });
  return { label: t('edit note {text}', { text: excerpt(note.text) }) };
};

export const deleteNote: Handler<'deleteNote'> = (context, { noteId }) => {
  const { text } = getRow(context.db, 'notes', noteId, 'note');
  context.remove('notes', noteId);
  return { label: t('delete note {text}', { text: excerpt(text) }) };
};
