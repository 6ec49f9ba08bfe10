/** Database host: what it refuses for more than one call. */
import { UserFacingError } from '../../../common/errors.ts';
import { t } from '../../../common/language/texts.ts';

export const doubtfulCopy = (): UserFacingError =>
  new UserFacingError(
    'invalid',
    t('A copy of this workbook would have the same damaged history, and would not open either.'),
    t('Export it as JSON, or open the file again and recover it into a new workbook.'),
  );

export const inMemory = (): UserFacingError =>
  new UserFacingError(
    'invalid',
    t('This workbook is not in a file.'),
    t('Save a copy of it first: that has a name and a folder.'),
  );
