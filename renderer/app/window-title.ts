import type { ErrorCode } from '../../common/errors.ts';
import { fileName, withoutEnding } from '../../common/file-names.ts';
import { type FileState, SOUND_STANDING } from '../../common/file-standing.ts';
import { shownName } from '../../common/strange-characters.ts';
import type { AppState } from '../model/store.ts';

/** Page: what the title bar says: which workbook it is, and whether all that is on the screen is in the file. */

const WHY: Partial<Record<ErrorCode, string>> = {
  disk: 'the disk is full or reports an error',
  'read-only': 'the file can only be read',
  'in-use': 'another program is using the file',
  'not-found': 'the file is not there',
  corrupt: 'the file is damaged',
  'database-stopped': 'the workbook does not answer',
};

/** Whether something on the screen is not in the file. */
export const isEdited = ({ saving, notSaved, preview, rulesPreview }: AppState): boolean =>
  saving > 0 || notSaved !== null || preview !== null || rulesPreview !== null;

/** "KVM and Xen — saved — Weighbridge", or "ferries — not open — Weighbridge" by its file; the file stands behind the title where it is called otherwise. */
export function windowTitle(state: AppState): string {
  const { open, failure } = state;
  if (failure?.workbook)
    return `${withoutEnding(shownName(fileName(failure.workbook.path)))} — not open — Weighbridge`;
  const given = open?.tables.workbook[0]?.title;
  if (!open || given === undefined) return 'Weighbridge';
  const title = shownName(given);
  const file = withoutEnding(shownName(fileName(open.path)));
  const name = open.builtIn || file === title ? title : `${title} (${file})`;
  return `${name} — ${standing(state)} — Weighbridge`;
}

const AWAY: Readonly<Record<Exclude<FileState['kind'], 'in-place'>, string>> = {
  moved: 'the file was moved or renamed',
  gone: 'the file was deleted or moved away',
  unreachable: 'the folder cannot be reached',
  'being-written': 'another program is writing to the file',
  replaced: 'another file is in its place',
};

function standing({ open, saving, notSaved, preview, rulesPreview }: AppState): string {
  const { file, readOnly } = open?.standing ?? SOUND_STANDING;
  if (file.kind !== 'in-place') return `not saved: ${AWAY[file.kind]}`;
  if (readOnly !== null) return 'read-only';
  if (saving > 0) return 'saving';
  if (notSaved) return `not saved: ${WHY[notSaved.code] ?? 'see the message in the window'}`;
  return preview === null && rulesPreview === null ? 'saved' : 'not saved yet';
}
