/** Plain Node: why a file cannot be reached, told apart by what the person can do. */

import { existsSync, statSync } from 'node:fs';
import { dirname, parse, sep } from 'node:path';
import { UserFacingError } from '../common/errors.ts';
import { t } from '../common/language/texts.ts';
import { codeOf } from './write-whole.ts';

/** What the system says of a drive that was pulled out, or of a server that does not answer. */
const GONE: ReadonlySet<string> = new Set([
  'EIO',
  'ENXIO',
  'ENODEV',
  'ESTALE',
  'ETIMEDOUT',
  'EHOSTDOWN',
  'EHOSTUNREACH',
  'ENOTCONN',
]);

/** Folders in which systems show drives and servers, each as a folder of its own (or of its user, then its own). */
const MOUNTS: readonly RegExp[] = [
  /^\/media\/[^/]+/,
  /^\/run\/media\/[^/]+\/[^/]+/,
  /^\/mnt\/[^/]+/,
  /^\/Volumes\/[^/]+/,
];

/** The error of Node that reading a file gave, in words. What is in words already comes back as it is. */
export function unreachable(path: string, error: unknown): UserFacingError {
  if (error instanceof UserFacingError) return error;
  const code = codeOf(error);
  if (code === 'ENOENT' || code === 'ENOTDIR') return missing(path);
  const details = [code === '' ? t('The system says nothing more.') : t('The system says {code}.', { code })];
  if (GONE.has(code)) return driveGone(path, details);
  return new UserFacingError(
    'not-found',
    t('The file {path} cannot be read.', { path }),
    t('Check that you may read it and every folder above it; whoever owns it can give you the right to.'),
    { reason: 'no-rights', details },
  );
}

/** A file that is not there: it alone, its folder too, or the drive or server that it is on. */
function missing(path: string): UserFacingError {
  const folder = dirname(path);
  if (existsSync(folder) && statSync(folder).isDirectory()) {
    return new UserFacingError(
      'not-found',
      t('There is no file {file}.', { file: path }),
      t(
        'It may have been renamed, moved or deleted. Look for it in its folder and in the trash, and open it where it is now.',
      ),
      { reason: 'file-missing' },
    );
  }
  if (driveOf(path) !== null) return driveGone(path, []);
  return new UserFacingError(
    'not-found',
    t('There is no file {path}: the folder {folder} is not there.', { path, folder }),
    t(
      'The folder may have been renamed, moved or deleted. Look for it, and open the workbook where it is now.',
    ),
    { reason: 'folder-missing' },
  );
}

const driveGone = (path: string, details: readonly string[]): UserFacingError =>
  new UserFacingError(
    'not-found',
    t('The drive or server that holds {path} does not answer.', { path }),
    t('Connect it again, then try again.'),
    { reason: 'drive-gone', details },
  );

/** The drive or server of a path where it is not there itself; null where it is, or where it cannot be told. */
function driveOf(path: string): string | null {
  const { root } = parse(path);
  if (root !== '' && !existsSync(root)) return root;
  const slashed = path.split(sep).join('/');
  const mount = MOUNTS.map((pattern) => pattern.exec(slashed)?.[0]).find((found) => found !== undefined);
  return mount !== undefined && !existsSync(mount) ? mount : null;
}
