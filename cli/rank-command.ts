/** Plain Node: the command rank. */

import { isDatabase } from '../db/database-start.ts';
import { isWorkbookName } from '../db/paths.ts';
import { inputError } from '../formats/problem-file/input-error.ts';
import { readBytes } from '../formats/problem-file/read-bytes.ts';
import { rankingDocument } from '../formats/write/ranking-document.ts';
import { type CommandIo, printJson } from './io.ts';
import { openChosenWorkbook, type WorkbookChoice } from './open-workbook.ts';
import { chooseRules, hasRules, type RuleChoice, refuseWrongRules } from './scenario-options.ts';

interface RankChoice extends WorkbookChoice, RuleChoice {}

/**
 * Prints a ranking as one JSON document: of a problem file where `file` names one, else of a scenario of a workbook,
 * which `file` or --workbook may name.
 */
export async function rankCommand(
  io: CommandIo,
  file: string | undefined,
  choice: RankChoice,
): Promise<void> {
  refuseWrongRules(choice);
  if (file === undefined) {
    rankWorkbook(io, choice);
    return;
  }
  if (choice.workbook !== undefined) {
    throw inputError('rank has a file and the option --workbook.', 'Name one file to rank.');
  }
  const bytes = readBytes(file);
  if (isDatabase(bytes) || isWorkbookName(file)) {
    rankWorkbook(io, { ...choice, workbook: file });
    return;
  }
  if (choice.scenario !== undefined) {
    throw inputError('A problem file has no scenarios.', 'Leave --scenario out, or name a workbook.');
  }
  if (hasRules(choice)) {
    throw inputError(
      'A problem file has its rules in itself.',
      'Leave --voices, --as-of and --reading out and write rho and asOf into the file, or name a workbook.',
    );
  }
  const reader = io.host.startFileReader();
  try {
    printJson(io, await reader.problem(bytes, file));
  } finally {
    reader.end();
  }
}

function rankWorkbook(io: CommandIo, choice: RankChoice): void {
  const opened = openChosenWorkbook(io, choice);
  const { tables, scenario, reading } = chooseRules(opened.tables, opened.scenario, choice);
  printJson(io, rankingDocument(tables, scenario, reading));
}
