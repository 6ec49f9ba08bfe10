/** Plain Node: what a file is that was dropped onto the window, by its first bytes. */

import { open, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { UserFacingError } from '../../common/errors.ts';
import { t } from '../../common/language/texts.ts';
import { detectContainer } from '../detect.ts';

/**
 * What a file is that was dropped onto the window, by its first bytes and not by its name. A UserFacingError says what
 * cannot be taken. The page never names the path: the preload asks Electron for that of the very file that was dropped.
 */
export async function kindOfDropped(path: string): Promise<'workbook' | 'import'> {
  const start = await firstBytes(path, basename(path));
  return detectContainer(start) === 'database' ? 'workbook' : 'import';
}

async function firstBytes(path: string, name: string): Promise<Buffer> {
  try {
    if (!(await stat(path)).isFile()) {
      throw new UserFacingError('invalid', t('{name} is a folder.', { name }), t('Drop one file out of it.'));
    }
    const file = await open(path, 'r');
    try {
      const bytes = Buffer.alloc(100);
      const { bytesRead } = await file.read(bytes, 0, bytes.length, 0);
      return bytes.subarray(0, bytesRead);
    } finally {
      await file.close();
    }
  } catch (error) {
    if (error instanceof UserFacingError) throw error;
    const code = error instanceof Error && 'code' in error ? String(error.code) : null;
    throw new UserFacingError(
      'not-found',
      code === null
        ? t('{name} cannot be read.', { name })
        : t('{name} cannot be read ({code}).', { name, code }),
      t('Check that it is still there and that you may read it.'),
    );
  }
}
