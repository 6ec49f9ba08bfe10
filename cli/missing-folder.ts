/** Plain Node: where a command would write a file. */

import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { UserFacingError } from '../common/errors.ts';

/** Refuses a new workbook in a folder that is not there, which is a slip of the pen as a rule. */
export function refuseMissingFolder(path: string): void {
  const folder = dirname(path);
  if (existsSync(folder)) return;
  throw new UserFacingError('invalid', `There is no folder ${folder}.`, 'Make it first, or choose another.');
}
