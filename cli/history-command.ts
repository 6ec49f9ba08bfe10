/** Plain Node: the command history. */

import { resolve } from 'node:path';
import { UserFacingError } from '../common/errors.ts';
import { type HistoryQuery, historyLister } from '../db/history/list.ts';
import { SUBJECTS } from '../db/history/subjects.ts';
import { verifyLog } from '../db/log/verify-log.ts';
import { foldName } from '../db/names.ts';
import { openForLooking } from '../db/open.ts';
import { readTables } from '../db/queries.ts';
import { type CommandIo, printJson } from './io.ts';
import { dayOf } from './moment.ts';

export interface HistoryChoice {
  readonly find?: string;
  readonly by?: string;
  readonly about?: string;
  readonly from?: string;
  readonly to?: string;
  readonly limit?: string;
}

/** Prints the changes of a workbook, the newest first, as one JSON document. The file is only looked at, and its log verified. */
export function historyCommand(io: CommandIo, file: string, choice: HistoryChoice): void {
  const db = openForLooking(resolve(file));
  try {
    const { workbook, analysts } = readTables(db);
    const list = historyLister(db);
    const { entries, found, all } = list(queryOf(choice, analysts));
    const events = entries.map(({ steps: _steps, ...entry }) => entry);
    const { seal } = verifyLog(db);
    const document = { file: resolve(file), workbook: workbook[0]?.title ?? '', seal, all, found, events };
    printJson(io, document);
  } finally {
    db.close();
  }
}

function queryOf(
  { find = '', by, about, from, to, limit }: HistoryChoice,
  analysts: readonly { readonly id: string; readonly name: string }[],
): HistoryQuery {
  return {
    text: find,
    analystId: by === undefined ? null : analystOf(by, analysts),
    kinds: [],
    about: about === undefined ? null : subjectOf(about),
    from: from === undefined ? null : dayOf(from, '--from'),
    to: to === undefined ? null : dayOf(to, '--to', 1),
    before: null,
    limit: limitOf(limit),
  };
}

function analystOf(
  name: string,
  analysts: readonly { readonly id: string; readonly name: string }[],
): string {
  const found = analysts.find((analyst) => foldName(analyst.name) === foldName(name));
  if (found) return found.id;
  throw new UserFacingError(
    'invalid',
    `No analyst of this workbook is called ${name}.`,
    `There are ${analysts.map((analyst) => analyst.name).join(', ')}.`,
  );
}

function subjectOf(name: string) {
  const found = SUBJECTS.find((subject) => subject === name);
  if (found) return found;
  throw new UserFacingError(
    'invalid',
    `--about knows no ${name}.`,
    `It takes one of ${SUBJECTS.join(', ')}.`,
  );
}

function limitOf(text: string | undefined): number {
  if (text === undefined) return Number.MAX_SAFE_INTEGER;
  const limit = Number(text);
  if (Number.isSafeInteger(limit) && limit > 0) return limit;
  throw new UserFacingError(
    'invalid',
    `--limit is ${text}.`,
    'Give a whole number from 1 on, or leave it out.',
  );
}
