/** Page: whether the open workbook can be changed, said before anybody types. */
import type { UserError } from '../../common/errors.ts';
import { type FileStanding, fileWords } from '../../common/file-standing.ts';

/** The banner over the view says why (renderer/app/StandingBanner.tsx). */
const REFUSED = {
  message: 'Nothing can be changed in this workbook now.',
  remedy: 'The line above says why, and how to go on.',
};

/** Why nothing can be changed in the open workbook; null where it can. */
export function refusalToEdit({
  open,
}: {
  readonly open: { readonly standing: FileStanding } | null;
}): UserError | null {
  if (!open) return null;
  const { readOnly, file } = open.standing;
  if (fileWords(file)) return { code: 'changed-elsewhere', ...REFUSED };
  return readOnly === null ? null : { code: 'read-only', ...REFUSED };
}
