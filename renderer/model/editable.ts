/** Page: whether the open workbook can be changed, said before anybody types. */

import type { UserError } from '../../common/errors.ts';
import { type FileStanding, fileWords } from '../../common/file-standing.ts';
import { t } from '../../common/language/texts.ts';

/** The banner over the view says why (renderer/app/StandingBanner.tsx). */
const refused = () => ({
  message: t('Nothing can be changed in this workbook now.'),
  remedy: t('The line above says why, and how to go on.'),
});

/** Why nothing can be changed in the open workbook; null where it can. */
export function refusalToEdit({
  open,
}: {
  readonly open: { readonly standing: FileStanding } | null;
}): UserError | null {
  if (!open) return null;
  const { readOnly, file } = open.standing;
  if (fileWords(file)) return { code: 'changed-elsewhere', ...refused() };
  return readOnly === null ? null : { code: 'read-only', ...refused() };
}
