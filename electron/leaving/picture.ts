/** Main process: pictures that a page drew, before anything decodes them. */
import { UserFacingError } from '../../common/errors.ts';
import { t } from '../../common/language/texts.ts';
import { isTooLarge, pngSize } from '../../common/picture-file.ts';

/**
 * Refuses what is no PNG, and one with so many pixels that decoding it would hold the app: 48 KB can say 20,000 times 20,000.
 * A UserFacingError.
 */
export function refuseLargePng(png: Uint8Array): void {
  const size = pngSize(png);
  if (!size) throw noPicture();
  if (!isTooLarge(size)) return;
  throw new UserFacingError(
    'invalid',
    t('The picture has {width} × {height} pixels, which is more than the clipboard is given.', {
      width: String(size.width),
      height: String(size.height),
    }),
    t('Save it as SVG, or make a picture of a smaller part.'),
  );
}

/** For bytes that cannot be decoded. */
export const noPicture = (): UserFacingError =>
  new UserFacingError('invalid', t('This is no picture.'), t('Nothing was copied. Try again.'));
