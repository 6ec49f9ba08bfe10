import type { ErrorCode } from '../../common/errors.ts';
import { fileName, withoutEnding } from '../../common/file-names.ts';
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

/** "KVM and Xen — saved — Weighbridge"; the file stands behind the title where it is called otherwise. */
export function windowTitle(state: AppState): string {
  const { open } = state;
  const title = open?.tables.workbook[0]?.title;
  if (!open || title === undefined) return 'Weighbridge';
  const file = withoutEnding(fileName(open.path));
  const name = open.builtIn || file === title ? title : `${title} (${file})`;
  return `${name} — ${standing(state)} — Weighbridge`;
}

function standing({ open, saving, notSaved, preview, rulesPreview }: AppState): string {
  if (saving > 0) return 'saving';
  if (open && open.standing.file.kind !== 'in-place') return 'not saved: see the message in the window';
  if (open && open.standing.readOnly !== null) return 'read-only';
  if (notSaved) return `not saved: ${WHY[notSaved.code] ?? 'see the message in the window'}`;
  return preview === null && rulesPreview === null ? 'saved' : 'not saved yet';
}
