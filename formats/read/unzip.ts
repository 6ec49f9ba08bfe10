/** Plain Node: zips, unpacked within limits. */

import { unzipSync } from 'fflate';
import { UserFacingError } from '../../common/errors.ts';
import { t } from '../../common/language/texts.ts';

/** Far more than the largest sheet that may be imported takes; a zip bomb says how large it is before it is unpacked. */
const MOST_BYTES = 400_000_000;
const MOST_FILES = 5_000;

/**
 * The files in a zip that `wanted` asks for. Sizes are checked before anything is unpacked, and never more is unpacked than
 * was said. Throws a UserFacingError that names `what` for a zip that is broken or too large.
 */
export function unpack(
  bytes: Uint8Array,
  what: string,
  wanted: (name: string) => boolean,
): Readonly<Record<string, Uint8Array>> {
  let [total, packed, files] = [0, 0, 0];
  try {
    return unzipSync(bytes, {
      filter: ({ name, size, originalSize }) => {
        if (++files > MOST_FILES) throw tooLarge(what);
        // Each file has bytes of its own: where they add up to more than there are, some are meant to be unpacked many times.
        packed += size;
        if (packed > bytes.length) throw damaged(what);
        if (!wanted(name)) return false;
        total += originalSize;
        if (total > MOST_BYTES) throw tooLarge(what);
        return true;
      },
    });
  } catch (error) {
    if (error instanceof UserFacingError) throw error;
    throw damaged(what);
  }
}

const damaged = (what: string): UserFacingError =>
  new UserFacingError(
    'invalid',
    t('{file} is damaged: it cannot be unpacked.', { file: what }),
    t('Save it anew and import that.'),
  );

const tooLarge = (what: string): UserFacingError =>
  new UserFacingError(
    'invalid',
    t('{file} unpacks to more than {most} MB, which nothing that is imported needs.', {
      file: what,
      most: String(MOST_BYTES / 1_000_000),
    }),
    t('Copy what is to be imported into a file of its own.'),
  );
