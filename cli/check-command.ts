/** Plain Node: the command check. */

import { resolve } from 'node:path';
import { lineForTerminal } from '../common/strange-characters.ts';
import { plural } from '../common/words.ts';
import { previewImport } from '../db/exchange/check.ts';
import { issueList } from '../db/exchange/issues.ts';
import { openForLooking } from '../db/open.ts';
import { isWorkbookName } from '../db/paths.ts';
import { readTables } from '../db/queries.ts';
import { revisionOf } from '../db/revision.ts';
import { refuseBeyondMemory } from '../db/verify-limits.ts';
import { type FileKind, KIND_WORDS } from '../formats/read/file-kinds.ts';
import type { ReadForImport } from './file-reader/file-reader.ts';
import type { CommandIo } from './io.ts';
import { printIssues, refuseErrors } from './io.ts';
import { readForImport, saveMapping } from './read-for-import.ts';
import type { GuessedTable } from './read-guessed-table.ts';
import { readTableChoice, type TableChoice, type TableSettings } from './table-options.ts';

/**
 * Says what a file is and whether it is sound: a workbook is opened as the app would, but as a copy, which verifies it, and any other file
 * is read as an import would. Every problem is a line on standard error; an error ends with status 2.
 */
export async function checkCommand(io: CommandIo, file: string, choice: TableChoice): Promise<void> {
  const settings = readTableChoice(choice);
  if (isWorkbookName(file)) return checkWorkbook(io, file);
  const read = await readForImport(io, file, { table: settings });
  if (read.kind === 'workbook') return checkWorkbook(io, file);
  if (read.table) return checkTable(io, file, { ...read, table: read.table }, settings);
  const { kind, model, problems } = read;
  const preview = model && previewImport(null, model, { onConflict: 'keep' });
  const list = issueList([...problems, ...(preview?.problems ?? [])]);
  printIssues(io, list);
  if (list.errors > 0) io.err(`${file} is ${KIND_WORDS[kind]} with errors.\n`);
  refuseErrors(list);
  io.out(`${file} is ${summaryOf(kind, preview?.counts ?? {})}\n`);
}

/** A table is read as an import without questions would. */
async function checkTable(
  io: CommandIo,
  file: string,
  read: ReadForImport & { readonly table: GuessedTable },
  settings: TableSettings,
): Promise<void> {
  const { problems, table } = read;
  for (const note of table.notes) io.err(`note: ${lineForTerminal(note)}\n`);
  const list = issueList(problems);
  printIssues(io, list);
  if (list.errors > 0) io.err(`${file} is taken for ${table.description}.\n`);
  refuseErrors(list);
  await saveMapping(io, file, read, settings);
  io.out(
    table.canRank
      ? `${file} is a sound table, taken for ${table.description}.\n`
      : `${file} is a table, taken for ${table.description}, but nothing in it can be ranked.\n`,
  );
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
      `${lineForTerminal(`${file} is a sound workbook: ${workbook[0]?.title ?? 'no title'}, ${claims.length} claims.`)}\nFingerprint: ${revisionOf(db).sha256}\n`,
    );
  } finally {
    db.close();
  }
}
