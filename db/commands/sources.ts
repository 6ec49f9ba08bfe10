/** Plain Node: commands about sources, their texts and speakers. */

import { UserFacingError } from '../../common/errors.ts';
import { t } from '../../common/language/texts.ts';
import { sourceName } from '../../common/words.ts';
import { NO_CITATION } from '../defaults.ts';
import { sha256 } from '../reading/print.ts';
import {
  type CommandContext,
  type CommandOutcome,
  editLabel,
  getRow,
  given,
  type Handler,
  nextPosition,
  removeWhere,
} from './handler.ts';
import type { CommandOf } from './schema.ts';

function refuseTakenFile(context: CommandContext, fileName: string | null, exceptId = ''): void {
  if (fileName === null) return;
  if (context.db.get('SELECT 1 FROM sources WHERE file_name = ? AND id <> ?', [fileName, exceptId])) {
    throw new UserFacingError(
      'invalid',
      t('There is a source with the file {file}.', { file: fileName }),
      t('Choose another file name.'),
    );
  }
}

export const createSource: Handler<'createSource'> = (context, { type: _, ...columns }) => {
  refuseTakenFile(context, columns.fileName);
  const id = context.newId();
  const position = nextPosition(context.db, 'sources');
  context.insert('sources', {
    ...NO_CITATION,
    ...given(columns),
    id,
    slug: null,
    sha256: null,
    paragraphs: null,
    paragraphPrints: [],
    position,
  });
  return { label: t('new source {name}', { name: sourceName(columns) }), createdId: id };
};

export const editSource: Handler<'editSource'> = (context, { type: _, sourceId, ...columns }) => {
  const before = getRow(context.db, 'sources', sourceId, 'source');
  refuseTakenFile(context, columns.fileName, sourceId);
  context.update('sources', sourceId, given(columns));
  const after = { ...before, ...given(columns) };
  return { label: editLabel({ before: sourceName(before), after: sourceName(after) }, before, columns) };
};

export const deleteSource: Handler<'deleteSource'> = (context, { sourceId }) => {
  const source = getRow(context.db, 'sources', sourceId, 'source');
  if (context.db.get('SELECT 1 FROM claims WHERE source_id = ? LIMIT 1', [sourceId])) {
    throw new UserFacingError(
      'invalid',
      t('There are claims from this source, so it has to stay.'),
      t('Delete its claims first.'),
    );
  }
  if (context.db.get('SELECT 1 FROM measurements WHERE source_id = ? LIMIT 1', [sourceId])) {
    throw new UserFacingError(
      'invalid',
      t('There are numbers from this source, so it has to stay.'),
      t('Give these numbers another source first.'),
    );
  }
  removeWhere(context, 'sourceTexts', 'source_id = ?', [sourceId]);
  context.remove('sources', sourceId);
  return { label: t('delete {name}', { name: sourceName(source) }) };
};

export const createSpeaker: Handler<'createSpeaker'> = (context, { type: _, ...columns }) => {
  if (columns.originId) getRow(context.db, 'origins', columns.originId, 'origin');
  const id = context.newId();
  context.insert('speakers', { originId: null, ...given(columns), id, slug: null });
  return { label: t('new speaker {name}', { name: columns.name }), createdId: id };
};

export const editSpeaker: Handler<'editSpeaker'> = (context, { type: _, speakerId, ...columns }) => {
  const before = getRow(context.db, 'speakers', speakerId, 'speaker');
  if (columns.originId) getRow(context.db, 'origins', columns.originId, 'origin');
  context.update('speakers', speakerId, given(columns));
  return { label: editLabel({ before: before.name, after: columns.name }, before, columns) };
};

export const deleteSpeaker: Handler<'deleteSpeaker'> = (context, { speakerId }) => {
  const { name } = getRow(context.db, 'speakers', speakerId, 'speaker');
  const named = 'SELECT 1 FROM claims WHERE speaker_id = ? OR holder_id = ? LIMIT 1';
  if (context.db.get(named, [speakerId, speakerId])) {
    throw new UserFacingError(
      'invalid',
      t('There are claims by {name}, or of a view that {name} holds, so the speaker has to stay.', { name }),
      t('Give these claims another speaker first.'),
    );
  }
  context.remove('speakers', speakerId);
  return { label: t('delete {name}', { name }) };
};

/** Attaches a text to a source, in place of one that it may have. Passages stay; reading says what became of them. */
export const attachText: Handler<'attachText'> = (context, command) => attach(context, command);

/** A text that was pasted has no file; its fingerprint is that of its own UTF-8. */
export const pasteText: Handler<'pasteText'> = (context, { sourceId, text }) =>
  attach(context, { sourceId, text, origin: t('pasted'), sha256: sha256(text) });

function attach(
  context: CommandContext,
  { sourceId, text, origin, sha256 }: Omit<CommandOf<'attachText'>, 'type'>,
): CommandOutcome {
  const source = getRow(context.db, 'sources', sourceId, 'source');
  const columns = { text, origin, sha256, attachedAt: context.now };
  const present = context.db.get<{ id: string }>('SELECT id FROM source_texts WHERE source_id = ?', [
    sourceId,
  ]);
  if (present) context.update('sourceTexts', present.id, columns);
  else context.insert('sourceTexts', { id: context.newId(), sourceId, ...columns });
  return {
    label: present
      ? t('replace the text of {name}', { name: sourceName(source) })
      : t('attach the text of {name}', { name: sourceName(source) }),
  };
}

export const removeText: Handler<'removeText'> = (context, { sourceId }) => {
  const source = getRow(context.db, 'sources', sourceId, 'source');
  removeWhere(context, 'sourceTexts', 'source_id = ?', [sourceId]);
  return { label: t('remove the text of {name}', { name: sourceName(source) }) };
};
