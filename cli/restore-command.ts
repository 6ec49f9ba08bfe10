/** Plain Node: the command restore. */

import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { UserFacingError } from '../common/errors.ts';
import { analystName } from '../db/analyst-name.ts';
import { copyAsOf } from '../db/history/restored-copy.ts';
import { openForTrying } from '../db/open.ts';
import { dataFolder } from '../db/paths.ts';
import { startSession } from '../db/session.ts';
import { refuseExportTo } from '../formats/write/write-file.ts';
import { pointOf } from './diff-command.ts';
import type { CommandIo } from './io.ts';
import { refuseMissingFolder } from './missing-folder.ts';

/** As commander gives them. */
export interface RestoreChoice {
  readonly at: string;
  readonly into: string;
}

/** Writes a copy of a workbook that says what it said at a point of its history. The workbook is not written to. */
export function restoreCommand(io: CommandIo, file: string, { at, into }: RestoreChoice): void {
  const path = resolve(into);
  refuseMissingFolder(path);
  if (existsSync(path)) {
    throw new UserFacingError('invalid', `There is a file ${path} already.`, 'Choose another name.');
  }
  refuseExportTo(path, resolve(file));
  const analyst = analystName(dataFolder(io.env));
  const session = startSession(openForTrying(resolve(file)), { analyst });
  try {
    const eventNumber = pointOf(session.read, at);
    if (eventNumber === null) {
      throw new UserFacingError(
        'invalid',
        'Now is no point to go back to.',
        'Give the number of an earlier change with --at.',
      );
    }
    copyAsOf(session, { path, eventNumber, analyst });
  } finally {
    session.close();
  }
  io.err(`Wrote ${path}\n`);
}
