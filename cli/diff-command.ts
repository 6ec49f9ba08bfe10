/** Plain Node: the command diff. */

import { resolve } from 'node:path';
import { UserFacingError } from '../common/errors.ts';
import { list, quote } from '../common/words.ts';
import { alignTables } from '../db/compare/align.ts';
import type { ReadDb } from '../db/connection.ts';
import { type HistoryPoint, type WorkbookAt, workbookAt } from '../db/history/state-at.ts';
import { listVersions, versionNamed } from '../db/history/versions.ts';
import { openForLooking } from '../db/open.ts';
import {
  type ComparedSide,
  comparisonDocument,
  comparisonOf,
  comparisonText,
} from '../formats/write/comparison.ts';
import { type CommandIo, printJson } from './io.ts';

/** As commander gives them. */
export interface DiffChoice {
  readonly from?: string;
  readonly to?: string;
  readonly text?: true;
}

/** As many differences of a table are named one by one. */
const MOST = 10_000;

/**
 * Prints what differs between two workbook files, or between two points of the history of one, as one JSON document or as text. Nothing is
 * written to either.
 */
export function diffCommand(
  io: CommandIo,
  first: string,
  second: string | undefined,
  choice: DiffChoice,
): void {
  if (second === undefined && choice.from === undefined) {
    throw new UserFacingError(
      'invalid',
      'diff has one workbook and no point to compare it with.',
      'Name a second workbook, or say --from with the number of a change.',
    );
  }
  const before = readSide(first, choice.from);
  const after = readSide(second ?? first, choice.to);
  // Only two files can have the same thing under two ids.
  const aligned = second === undefined ? after.tables : alignTables(before.tables, after.tables);
  const comparison = comparisonOf(before.tables, aligned, { most: MOST });
  const sides = [sideOf(first, before), sideOf(second ?? first, after)] as const;
  if (choice.text) io.out(`${comparisonText(...sides, comparison)}\n`);
  else printJson(io, comparisonDocument(...sides, comparison));
}

function readSide(file: string, at: string | undefined): WorkbookAt {
  const db = openForLooking(resolve(file));
  try {
    return workbookAt(db, pointOf(db, at));
  } finally {
    db.close();
  }
}

/** A point of the history as it is typed: the number of a change, the name of a version, or `now`. */
export function pointOf(db: ReadDb, text = 'now'): HistoryPoint {
  const wanted = text.trim();
  if (wanted.toLowerCase() === 'now') return null;
  if (/^[1-9]\d{0,14}$/.test(wanted)) return Number(wanted);
  const version = versionNamed(db, wanted);
  if (version) return version.number;
  const names = listVersions(db).map(({ name }) => name);
  throw new UserFacingError(
    'invalid',
    `${quote(text)} is no point of the history.`,
    `Give the number of a change, as the history of the workbook lists them, ${names.length === 0 ? 'or now' : `now, or a version: ${list(names, 'or')}`}.`,
  );
}

const sideOf = (file: string, { tables, event }: WorkbookAt): ComparedSide => ({
  file: resolve(file),
  workbook: tables.workbook[0]?.title ?? '',
  event,
});
