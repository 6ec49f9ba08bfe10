/** Page: whether the open workbook can be changed, said before anybody types. */
import type { UserError } from '../../common/errors.ts';
import { type FileStanding, fileWords, readOnlyWords } from '../../common/file-standing.ts';

/** Why nothing can be changed in the open workbook; null where it can. */
export function refusalToEdit({
  open,
}: {
  readonly open: { readonly standing: FileStanding } | null;
}): UserError | null {
  if (!open) return null;
  const { readOnly, file } = open.standing;
  const said = fileWords(file);
  if (said) return { code: 'changed-elsewhere', ...said };
  return readOnly === null ? null : { code: 'read-only', ...readOnlyWords(readOnly) };
}
