/** Plain Node: the command import. */

import { existsSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { UserFacingError } from '../common/errors.ts';
import { analystName } from '../db/analyst-name.ts';
import { backupPlace } from '../db/backups/backup-place.ts';
import { backUpBeforeImport } from '../db/backups/keep-backups.ts';
import { acceptWorkbookModel } from '../db/exchange/accept.ts';
import type { ImportPreview, WorkbookNow } from '../db/exchange/check.ts';
import { createWorkbookFrom } from '../db/exchange/create.ts';
import { issueList } from '../db/exchange/issues.ts';
import type { OnConflict } from '../db/exchange/merge-writer.ts';
import { rowsOf } from '../db/exchange/two-step-import.ts';
import type { WorkbookModel } from '../db/exchange/workbook-model.ts';
import { newId } from '../db/ids.ts';
import { openForLooking, openWorkbookFile } from '../db/open.ts';
import { dataFolder } from '../db/paths.ts';
import { readTables } from '../db/queries.ts';
import { startSession } from '../db/session.ts';
import type { WorkbookTables } from '../db/tables.ts';
import { KIND_WORDS } from '../formats/read/file-kinds.ts';
import { refuseExportsTo } from '../formats/write/write-file.ts';
import { type CommandIo, printIssues, printJson, refuseErrors } from './io.ts';
import { refuseMissingFolder } from './missing-folder.ts';
import { readOrRefuse } from './read-for-import.ts';
import { readTableChoice, type TableChoice } from './table-options.ts';

interface ImportChoice extends TableChoice {
  readonly new?: string;
  readonly into?: string;
  readonly replace?: boolean;
  readonly acceptProblems?: boolean;
}

/**
 * Imports a file into a new workbook or into one that is there, as one step that the app can undo. Nothing is written while
 * anything is wrong; every problem is a line on standard error. Prints what was added and changed as one JSON document.
 */
export async function importCommand(io: CommandIo, file: string, choice: ImportChoice): Promise<void> {
  const target = targetOf(choice);
  if ('path' in target) refuseNewAt(target.path, choice.saveMapping);
  const accept = choice.acceptProblems ?? false;
  const { kind, model } = await readOrRefuse(io, file, {
    accept,
    table: readTableChoice(choice),
    ...('into' in target ? { into: tablesOf(target.into) } : {}),
  });
  const onConflict: OnConflict = choice.replace ? 'replace' : 'keep';
  const from = basename(file).slice(0, 120);
  const { counts } =
    'into' in target
      ? importInto(io, target.into, model, { onConflict, from, accept })
      : importNew(io, target.path, model, { onConflict, from, accept });
  printJson(io, {
    file: from,
    is: kind,
    workbook: 'into' in target ? target.into : target.path,
    rows: counts,
  });
  io.err(`Imported ${KIND_WORDS[kind]}.\n`);
}

/** What a workbook holds before an import. */
function tablesOf(path: string): WorkbookTables {
  const db = openForLooking(path);
  try {
    return readTables(db);
  } finally {
    db.close();
  }
}

function targetOf({ new: path, into }: ImportChoice): { path: string } | { into: string } {
  if (path && !into) return { path: resolve(path) };
  if (into && !path) return { into: resolve(into) };
  throw new UserFacingError(
    'invalid',
    path && into ? 'import has both --new and --into.' : 'import has no place to import to.',
    'Give --new FILE for a new workbook, or --into FILE for one that is there.',
  );
}

/** Refuses a place for a new workbook before anything is written. */
function refuseNewAt(path: string, saveMapping: string | undefined): void {
  if (existsSync(path)) {
    throw new UserFacingError(
      'invalid',
      `There is a file ${path} already.`,
      'Choose another name, or use --into.',
    );
  }
  refuseMissingFolder(path);
  refuseExportsTo([path, ...(saveMapping === undefined ? [] : [resolve(saveMapping)])], null);
}

interface ImportSettings {
  readonly onConflict: OnConflict;
  readonly from: string;
  readonly accept: boolean;
}

function importNew(
  io: CommandIo,
  path: string,
  given: WorkbookModel,
  { from, accept }: ImportSettings,
): ImportPreview {
  const { model, ...preview } = accepted(io, null, given, 'keep', accept);
  createWorkbookFrom(path, model, {
    analyst: analystName(dataFolder(io.env)),
    createdBy: 'Weighbridge',
    from,
  });
  return preview;
}

function importInto(
  io: CommandIo,
  path: string,
  given: WorkbookModel,
  { onConflict, from, accept }: ImportSettings,
): ImportPreview {
  const data = dataFolder(io.env);
  const db = openWorkbookFile(path);
  const session = startSession(db, { analyst: analystName(data) });
  try {
    const { model, ...preview } = accepted(io, session.load(), given, onConflict, accept);
    const onFailure = ({ message, remedy }: UserFacingError): void => io.err(`${message} ${remedy}\n`);
    backUpBeforeImport(db, { place: () => backupPlace(path, data), onFailure }, rowsOf(preview.counts));
    session.execute({
      id: newId(),
      request: { type: 'importComparison', comparison: model, onConflict, from },
    });
    return preview;
  } finally {
    session.close();
  }
}

/** What of a model is imported: all of it, or what is in order where problems are accepted. Says every problem. */
function accepted(
  io: CommandIo,
  present: WorkbookNow | null,
  given: WorkbookModel,
  onConflict: OnConflict,
  accept: boolean,
): ImportPreview & { readonly model: WorkbookModel } {
  const { model, problems, counts } = acceptWorkbookModel(present, given, { onConflict });
  const list = issueList(problems);
  printIssues(io, list);
  if (!accept || !model) refuseErrors(list);
  return { ...list, counts, model: model ?? given };
}
