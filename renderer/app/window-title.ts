import type { ErrorCode } from '../../common/errors.ts';
import { fileName, withoutEnding } from '../../common/file-names.ts';
import { type FileState, SOUND_STANDING } from '../../common/file-standing.ts';
import { type Message, msg, t } from '../../common/language/texts.ts';
import { shownName } from '../../common/strange-characters.ts';
import type { AppState } from '../model/store.ts';

/** Page: what the title bar says: which workbook it is, and whether all that is on the screen is in the file. */

const WHY: Partial<Record<ErrorCode, Message>> = {
  disk: msg('the disk is full or reports an error'),
  'read-only': msg('the file can only be read'),
  'in-use': msg('another program is using the file'),
  'not-found': msg('the file is not there'),
  corrupt: msg('the file is damaged'),
  'database-stopped': msg('the workbook does not answer'),
};

/** Whether something on the screen is not in the file. */
export const isEdited = ({ saving, notSaved, preview, rulesPreview }: AppState): boolean =>
  saving > 0 || notSaved !== null || preview !== null || rulesPreview !== null;

/** "KVM and Xen — saved — Weighbridge", or "ferries — not open — Weighbridge" by its file; the file stands behind the title where it is called otherwise. */
export function windowTitle(state: AppState): string {
  const { open, failure } = state;
  if (failure?.workbook)
    return t('{file} — not open — Weighbridge', {
      file: withoutEnding(shownName(fileName(failure.workbook.path))),
    });
  const given = open?.tables.workbook[0]?.title;
  if (!open || given === undefined) return 'Weighbridge';
  const title = shownName(given);
  const file = withoutEnding(shownName(fileName(open.path)));
  const name = open.builtIn || file === title ? title : `${title} (${file})`;
  return `${name} — ${standing(state)} — Weighbridge`;
}

const AWAY: Readonly<Record<Exclude<FileState['kind'], 'in-place'>, Message>> = {
  moved: msg('the file was moved or renamed'),
  gone: msg('the file was deleted or moved away'),
  unreachable: msg('the folder cannot be reached'),
  'being-written': msg('another program is writing to the file'),
  replaced: msg('another file is in its place'),
};

function standing({ open, saving, notSaved, preview, rulesPreview }: AppState): string {
  const { file, readOnly } = open?.standing ?? SOUND_STANDING;
  if (file.kind !== 'in-place') return t('not saved: {why}', { why: t(AWAY[file.kind]) });
  if (readOnly !== null) return t('read-only');
  if (saving > 0) return t('saving');
  if (notSaved)
    return t('not saved: {why}', { why: t(WHY[notSaved.code] ?? msg('see the message in the window')) });
  return preview === null && rulesPreview === null ? t('saved') : t('not saved yet');
}
