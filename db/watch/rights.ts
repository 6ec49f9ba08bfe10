/** Plain Node: whether a workbook can be written to where it is, asked before anybody types. */
import { accessSync, closeSync, constants, openSync } from 'node:fs';
import { dirname } from 'node:path';
import type { ReadOnlyReason } from '../../common/file-standing.ts';
import { codeOf, realPlace } from '../write-whole.ts';

const REFUSALS = ['EACCES', 'EPERM', 'EROFS'];

/** Why a workbook could only be looked at; null where it can be written to, and where no file is. */
export function readOnlyReason(path: string): ReadOnlyReason | null {
  const place = realPlace(path);
  const file = refusal(() => accessSync(place, constants.W_OK));
  if (file === 'EROFS') return 'drive';
  if (file !== null) return 'file';
  // SQLite keeps its journal beside the file. On Windows a folder's own attribute says nothing of that.
  if (process.platform === 'win32') return null;
  const folder = refusal(() => accessSync(dirname(place), constants.W_OK | constants.X_OK));
  if (folder === 'EROFS') return 'drive';
  return folder === null ? null : 'folder';
}

/** The same before a file is opened, when asking may open it: on Windows nothing else tells of rights. */
export function readOnlyReasonAtOpening(path: string): ReadOnlyReason | null {
  const reason = readOnlyReason(path);
  if (reason !== null || process.platform !== 'win32') return reason;
  return refusal(() => closeSync(openSync(realPlace(path), 'r+'))) === null ? null : 'file';
}

/** The code with which the system refuses; null where it does not, or for another reason than rights. */
function refusal(ask: () => void): string | null {
  try {
    ask();
    return null;
  } catch (error) {
    return REFUSALS.includes(codeOf(error)) ? codeOf(error) : null;
  }
}
