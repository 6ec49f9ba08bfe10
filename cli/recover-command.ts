/** Plain Node: the command recover. */

import { resolve } from 'node:path';
import { UserFacingError } from '../common/errors.ts';
import { analystName } from '../db/analyst-name.ts';
import { dataFolder } from '../db/paths.ts';
import { recoverWorkbook } from '../db/recovery/recover.ts';
import { recoverySentences } from '../db/recovery/report.ts';
import { type CommandIo, printJson } from './io.ts';
import { refuseMissingFolder } from './missing-folder.ts';

interface RecoverChoice {
  readonly into: string;
  readonly backup?: string;
}

/**
 * Makes a new workbook of what can be read of a damaged one, which stays as it is. Prints the report as one JSON document,
 * and says it in sentences on standard error.
 */
export function recoverCommand(io: CommandIo, file: string, { into, backup }: RecoverChoice): void {
  if (into === '') {
    throw new UserFacingError(
      'invalid',
      '--into names no file.',
      'Give the new workbook that is to be made.',
    );
  }
  const target = resolve(into);
  refuseMissingFolder(target);
  const report = recoverWorkbook(
    {
      from: resolve(file),
      backup: backup === undefined ? null : resolve(backup),
      analyst: analystName(dataFolder(io.env)),
    },
    target,
  );
  printJson(io, { file, workbook: into, ...report });
  io.err(`${recoverySentences(report).join('\n')}\nWrote ${target}\n`);
}
