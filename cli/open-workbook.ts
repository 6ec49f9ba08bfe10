/** Plain Node: the workbook that a command is about. */

import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { UserFacingError } from '../common/errors.ts';
import { analystName } from '../db/analyst-name.ts';
import { chooseScenario } from '../db/choose-scenario.ts';
import type { ReadDb } from '../db/connection.ts';
import { listHistory } from '../db/events.ts';
import { openForLooking } from '../db/open.ts';
import { builtInWorkbook, dataFolder } from '../db/paths.ts';
import { readTables } from '../db/queries.ts';
import { createWorkbook } from '../db/seed/create.ts';
import { builtInSeed } from '../db/seed/index.ts';
import type { HistoryEntry } from '../db/state.ts';
import type { Scenario, WorkbookTables } from '../db/tables.ts';
import { refuseBeyondMemory } from '../db/verify-limits.ts';
import { EVENTS_ASKED } from '../formats/write/tables/log-table.ts';
import type { CommandIo } from './io.ts';

export interface WorkbookChoice {
  readonly workbook?: string;
  readonly scenario?: string;
}

/** A workbook's tables and the scenario that was asked for. */
export interface ChosenWorkbook {
  /** The file; null for the built-in workbook before the app's first start. */
  readonly path: string | null;
  readonly tables: WorkbookTables;
  readonly scenario: Scenario;
  /** The newest first. */
  readonly history: readonly HistoryEntry[];
}

/**
 * Reads the workbook that was asked for, else the built-in one as the app keeps it, else, before the app's first
 * start, a fresh one in memory. Nothing is written. Says on standard error which one it is.
 */
export function openChosenWorkbook(io: CommandIo, { workbook, scenario }: WorkbookChoice): ChosenWorkbook {
  const builtIn = builtInWorkbook(dataFolder(io.env));
  if (workbook === '') {
    throw new UserFacingError(
      'invalid',
      '--workbook names no file.',
      'Give the file, or leave the option out.',
    );
  }
  const path = workbook ? resolve(workbook) : existsSync(builtIn) ? builtIn : null;
  const { tables, history } = path
    ? readAndClose(openForLooking(path))
    : readAndClose(
        createWorkbook(':memory:', builtInSeed, {
          analyst: analystName(dataFolder(io.env)),
          createdBy: 'Weighbridge',
        }),
      );
  const chosen = { path, tables, history, scenario: chooseScenario(tables, scenario ?? null) };
  // Only now: a file that cannot be read is one line on standard error, the one that says why.
  io.err(`Workbook: ${path ?? 'built in, as it ships'}\n`);
  return chosen;
}

function readAndClose(db: ReadDb & { close: () => void }): Pick<ChosenWorkbook, 'tables' | 'history'> {
  try {
    refuseBeyondMemory(db);
    return { tables: readTables(db), history: listHistory(db, EVENTS_ASKED) };
  } finally {
    db.close();
  }
}
