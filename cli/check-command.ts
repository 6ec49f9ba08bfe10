/** Plain Node: the command check. */

import { basename, resolve } from 'node:path';
import { plural } from '../common/words.ts';
import { previewImport } from '../db/exchange/check.ts';
import { issueList } from '../db/exchange/issues.ts';
import { openForLooking } from '../db/open.ts';
import { isWorkbookName } from '../db/paths.ts';
import { readTables } from '../db/queries.ts';
import { revisionOf } from '../db/revision.ts';
import { refuseBeyondMemory } from '../db/verify-limits.ts';
import { type FileKind, KIND_WORDS } from '../formats/read/file-kinds.ts';
import { readImportFile } from '../formats/read/import-file.ts';
import type { CommandIo } from './io.ts';
import { printIssues, refuseErrors } from './io.ts';
import { readGuessedTable } from './read-guessed-table.ts';

/**
 * Says what a file is and whether it is sound: a workbook is opened as the app would, but as a copy, which verifies it, and any other file
 * is read as an import would. Every problem is a line on standard error; an error ends with status 2.
 */
export async function checkCommand(io: CommandIo, file: string): Promise<void> {
  if (isWorkbookName(file)) return checkWorkbook(io, file);
  const { kind, model, problems, bytes } = await readImportFile(file);
  if (kind === 'workbook') return checkWorkbook(io, file);
  if (kind === 'table') return checkTable(io, file, bytes);
  const preview = model && previewImport(null, model, { onConflict: 'keep' });
  const list = issueList([...problems, ...(preview?.problems ?? [])]);
  printIssues(io, list);
  if (list.errors > 0) io.err(`${file} is ${KIND_WORDS[kind]} with errors.\n`);
  refuseErrors(list);
  io.out(`${file} is ${summaryOf(kind, preview?.counts ?? {})}\n`);
}

/** A table is read as an import without questions would. */
async function checkTable(io: CommandIo, file: string, bytes: Uint8Array): Promise<void> {
  const { problems, description } = await readGuessedTable({ name: basename(file), bytes }, null);
  const list = issueList(problems);
  printIssues(io, list);
  refuseErrors(list);
  io.out(`${file} is a sound table, taken for ${description}.\n`);
}

function summaryOf(
  kind: FileKind,
  counts: Readonly<Record<string, { readonly added: number } | undefined>>,
): string {
  const words = KIND_WORDS[kind].replace(/^an? /, (article) => `${article === 'an ' ? 'a ' : article}sound `);
  const parts = [
    ['alternatives', 'alternative', 'alternatives'],
    ['criteria', 'criterion', 'criteria'],
    ['measurements', 'number', 'numbers'],
    ['claims', 'claim', 'claims'],
    ['sources', 'source', 'sources'],
  ].flatMap(([table = '', one, several]) => {
    const added = counts[table]?.added ?? 0;
    return added === 0 ? [] : [plural(added, one ?? '', several)];
  });
  return `${words}: ${parts.join(', ') || 'nothing in it'}.`;
}

function checkWorkbook(io: CommandIo, file: string): void {
  const db = openForLooking(resolve(file));
  try {
    refuseBeyondMemory(db);
    const { claims, workbook } = readTables(db);
    io.out(
      `${file} is a sound workbook: ${workbook[0]?.title ?? 'no title'}, ${claims.length} claims.\nFingerprint: ${revisionOf(db).sha256}\n`,
    );
  } finally {
    db.close();
  }
}
