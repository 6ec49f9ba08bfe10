/** Plain Node: the command line as a function, on the same db/ and scoring/ as the app; only a PDF needs Electron. */

import { Command, CommanderError, InvalidArgumentError } from 'commander';
import { toUserError } from '../common/errors.ts';
import { EXPORT_FILES } from '../common/export-files.ts';
import { ORIENTATIONS, PAPERS, REPORT_SECTIONS } from '../common/report.ts';
import { forTerminal, lineForTerminal } from '../common/strange-characters.ts';
import { SUBJECTS } from '../db/history/subjects.ts';
import { TABLE_KINDS } from '../formats/read/tables/mapping.ts';
import { AlreadySaid, type CommandIo } from './io.ts';

/**
 * Runs one command: data on standard output, words on standard error.
 * @returns the exit status: 0 when it worked, 2 when it did not, and then the last line on standard error says why
 */
export async function commandLine(parameters: readonly string[], given: CommandIo): Promise<number> {
  const io = harmless(given);
  try {
    await programFor(io).parseAsync(parameters, { from: 'user' });
    return 0;
  } catch (error) {
    if (error instanceof AlreadySaid) return 2;
    // Commander has said it already; asking for help is no mistake.
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    const { message, remedy } = toUserError(error);
    io.err(`${lineForTerminal(`${message} ${remedy}`)}\n`);
    return 2;
  }
}

/** Nothing that a terminal would obey is printed, whatever a file or a parameter holds; JSON stays the same data. */
const harmless = (io: CommandIo): CommandIo => ({
  ...io,
  out: (text) => io.out(forTerminal(text)),
  err: (text) => io.err(forTerminal(text)),
});

const VOICES =
  'how much the findings of one voice depend on one another, 0 (each counts in full) to 1 (a voice counts once)';
const AS_OF = 'the last day whose claims count, YYYY-MM-DD';
const READING = 'whose coding counts: the name or slug of a reading, or settled';

/** A rule that is given twice would hold as one of the two without a word of which. */
function once(value: string, before: string | undefined): string {
  if (before === undefined) return value;
  throw new InvalidArgumentError('It is given twice; give it once.');
}

/** An option that may be given several times. */
const several = (value: string, before: readonly string[] | undefined): readonly string[] => [
  ...(before ?? []),
  value,
];

/** How a table is to be read: the same for import and check. */
function withTableOptions(command: Command): Command {
  return command
    .option('--sheet <name>', 'of a spreadsheet (default: the first that is not empty)', once)
    .option('--hidden', 'of a spreadsheet: read hidden rows, columns and sheets as well')
    .option('--criteria <sheet>', 'the sheet with more on the criteria (default: found), or none', once)
    .option('--kind <name>', `what the table is: ${TABLE_KINDS.join(', ')} (default: guessed)`, once)
    .option('--head <rows>', 'the row of the file with the headings, from 1; several as 1,2; or none', once)
    .option('--options-as <way>', 'its alternatives are rows or columns (default: guessed)', once)
    .option('--names <place>', 'the column (or row) with the names of the alternatives, or none', once)
    .option('--role <column=role>', 'what a column holds, such as Price=criterion or Id=ignore', several)
    .option('--direction <name=way>', 'which numbers of a criterion are better: max or min', several)
    .option('--unit <name=unit>', 'the unit of a criterion', several)
    .option('--levels <name=words>', 'words that stand for numbers, the worst first: No,Partly,Yes', several)
    .option(
      '--ends <name=numbers>',
      'the numbers that are worth nothing and all: Taste=0,10; 0,10 for every criterion; none',
      several,
    )
    .option('--name <column=name>', 'another name for the criterion in a column', several)
    .option('--leave-out <place>', 'a column or a row that is not imported', several)
    .option('--keep <place>', 'a column or a row that is imported, whatever it looks like', several)
    .option('--weights <place>', 'the row (or column) with the weights of the criteria', once)
    .option(
      '--separator <name>',
      'between the cells of a text: comma, semicolon, tab, bar, space or one character (default: guessed)',
      once,
    )
    .option(
      '--decimal <name>',
      'before the decimals in a text: point or comma (default: guessed column by column)',
      once,
    )
    .option('--encoding <name>', 'of a text, such as utf-8 or windows-1252 (default: guessed)', once)
    .option('--strict', 'take every doubt and every warning of the reading for an error')
    .option('--mapping <file>', 'read it by the mapping of an earlier delivery', once)
    .option('--save-mapping <file>', 'write how it is read, for the next delivery', once);
}

/** The commands as they are defined, for who runs them and who writes their manual. */
export function programFor(io: CommandIo): Command {
  const program = new Command('weighbridge')
    .description('Reads, exports, imports and converts Weighbridge workbooks, and ranks problem files.')
    .version(io.host.version)
    .helpCommand(false)
    .configureOutput({
      writeOut: io.out,
      writeErr: io.err,
      outputError: (text, write) =>
        write(`${text.trimEnd().replace(/\.?$/, '.')} Run with --help to see what there is.\n`),
    })
    .exitOverride();

  program
    .command('rank')
    .description('print the ranking of a problem file or of a workbook as one JSON document')
    .argument('[file]', 'a problem file (docs/problem-file.md) or a workbook')
    .option('--workbook <file>', 'the workbook; without it the built-in one')
    .option('--scenario <name>', 'the scenario; without it the current one')
    .option('--voices <rho>', VOICES, once)
    .option('--as-of <date>', AS_OF, once)
    .option('--reading <name>', READING, once)
    .addHelpText(
      'after',
      '\nThe answer is described in docs/cli.md. The last three options stand in the place of the scenario’s own rules.',
    )
    .action(async (file, choice) => (await import('./rank-command.ts')).rankCommand(io, file, choice));

  program
    .command('weights')
    .description('print the weights that a weights file comes to as one JSON document')
    .argument('<file>', 'a weights file (docs/problem-file.md)')
    .action(async (file) => (await import('./weights-command.ts')).weightsCommand(io, file));

  program
    .command('export')
    .description('write the report and the tables of a workbook')
    .option('--pdf <file>', 'the report as PDF')
    .option('--docx <file>', 'its brief or paper for Word')
    .option('--pptx <file>', 'its brief or paper as slides')
    .option('--matrix-csv <file>', 'the scored matrix as CSV')
    .option('--evidence-csv <file>', 'every finding with its claim as CSV')
    .option('--ranking-csv <file>', 'the ranking with ranges and chances as CSV')
    .option('--weights-csv <file>', 'the weights with locks and shares as CSV')
    .option('--notes-csv <file>', 'notes and judgements as CSV')
    .option('--xlsx <file>', 'all tables as a spreadsheet, the weighted sum as live formulas')
    .option('--markdown <file>', 'ranking, weights, matrix, claims and sources as Markdown')
    .option('--html <file>', 'the same as one page of HTML')
    .option('--interactive <file>', 'one page for any browser: the evidence, and weights that can be moved')
    .option('--json <file>', 'the whole workbook as JSON, which import takes back (docs/json-format.md)')
    .option('--xmcda <file>', 'the scenario as an XMCDA 4.0.0 bundle, a zip (docs/xmcda.md)')
    .option('--problem <file>', 'the scenario as a problem file, which rank takes (docs/problem-file.md)')
    .option(
      '--bibliography <file>',
      'the sources, by its ending: .json (CSL-JSON), .bib (BibTeX) or .ris (RIS)',
    )
    .option('--separator <name>', 'between the fields of a CSV: comma, semicolon or tab (default: comma)')
    .option('--decimal <name>', 'before the decimals in a CSV: point or comma (default: point)')
    .option('--bom', 'begin a CSV with a byte order mark, by which some spreadsheets know UTF-8')
    .option('--workbook <file>', 'the workbook; without it the built-in one')
    .option(
      '--scenario <name>',
      'the scenario; without it the current one; given again, another that stands beside it in the report',
      (name: string, before: readonly string[] | undefined) => [...(before ?? []), name],
    )
    .option('--voices <rho>', VOICES, once)
    .option('--as-of <date>', AS_OF, once)
    .option('--reading <name>', READING, once)
    .option(
      '--template <name>',
      'how much the report says: brief (one page), paper (about five) or dossier (everything)',
    )
    .option('--paper <size>', `paper of the report: ${PAPERS.join(' or ')}`)
    .option('--orientation <way>', `how its pages stand: ${ORIENTATIONS.join(' or ')}`)
    .option('--numbers <writing>', 'how its numbers are written: en (1,234.5) or de (1.234,5)')
    .option('--words <with|without>', 'its claims with or without the words of the sources')
    .option('--sections <names>', `its sections, with commas between them: ${REPORT_SECTIONS.join(', ')}`)
    .addHelpText(
      'after',
      '\nWhat is not said about the report is as the workbook remembers it from the Report view.',
    )
    .action(async (choice) => (await import('./export-command.ts')).exportCommand(io, choice));

  withTableOptions(program.command('check'))
    .description('say what a file is and what is wrong with it; status 2 where there is an error')
    .argument('<file>', 'a workbook, or any file that import takes')
    .addHelpText('after', `\nA table is read as import would read it; docs/cli.md describes the options.`)
    .action(async (file, choice) => (await import('./check-command.ts')).checkCommand(io, file, choice));

  program
    .command('recover')
    .description('make a new workbook of what can be read of a damaged one, and say what was lost')
    .argument('<file>', 'the damaged workbook, which stays as it is')
    .requiredOption('--into <file>', 'the workbook to be made; there must be none of this name')
    .option('--backup <file>', 'a backup that opens, for rows that are nowhere else')
    .action(async (file, choice) => (await import('./recover-command.ts')).recoverCommand(io, file, choice));

  withTableOptions(program.command('import'))
    .description('read a file into a workbook: all of it, or nothing where there is an error')
    .argument(
      '<file>',
      'JSON, a problem or weights file, XMCDA, CSL-JSON, BibTeX, RIS, CSV, TSV, XLSX or a workbook, by what is in it',
    )
    .option('--new <workbook>', 'make this workbook of it')
    .option('--into <workbook>', 'merge it into this workbook, as one step that the app can undo')
    .option(
      '--replace',
      'take what the file says where both have it; without this the workbook keeps its own',
    )
    .option('--accept-problems', 'leave out what has an error, and import the rest')
    .addHelpText(
      'after',
      '\nWhat a table is taken for and every problem, by row and column, stand on standard error. Where there is an error nothing is\nimported and the exit status is 2, unless --accept-problems is given.',
    )
    .action(async (file, choice) => (await import('./import-command.ts')).importCommand(io, file, choice));

  program
    .command('convert')
    .description('read a file as import does and write it in another format')
    .argument('<from>', 'any file that import takes')
    .argument(
      '<to>',
      'ends in .weighbridge, .json, .zip (XMCDA), .bib, .ris, .xlsx, .md, .html or .csv (the matrix)',
    )
    .option('--to <format>', `instead of the ending: ${[...EXPORT_FILES, 'weighbridge'].join(', ')}`)
    .option('--scenario <name>', 'the scenario; without it the current one')
    .action(async (from, to, choice) =>
      (await import('./convert-command.ts')).convertCommand(io, from, to, choice),
    );

  program
    .command('diff')
    .description(
      'print what differs between two workbooks, or two points of the history of one, with the rankings',
    )
    .argument('<workbook>', 'the workbook before')
    .argument('[other]', 'the workbook after; without it the same one')
    .option(
      '--from <point>',
      'of the first: the number of a change, the name of a version, or now (default: now)',
    )
    .option('--to <point>', 'of the second, or of the same one, likewise (default: now)')
    .option('--text', 'print lines to be read instead of one JSON document')
    .addHelpText('after', '\nThe answer is described in docs/cli.md. No file is written to.')
    .action(async (first, second, choice) =>
      (await import('./diff-command.ts')).diffCommand(io, first, second, choice),
    );

  program
    .command('history')
    .description('print the changes of a workbook, the newest first, as one JSON document')
    .argument('<workbook>', 'the workbook, which is only looked at')
    .option('--find <words>', 'those whose description, number or analyst has these words')
    .option('--by <analyst>', 'those of this analyst')
    .option('--about <subject>', `those that touched it: ${SUBJECTS.join(', ')}`)
    .option('--from <day>', 'those of this day (UTC) and later, as YYYY-MM-DD')
    .option('--to <day>', 'those of this day (UTC) and earlier, as YYYY-MM-DD')
    .option('--limit <number>', 'so many at most; without it all of them')
    .addHelpText('after', '\nWhat a change did: diff WORKBOOK --from NUMBER-BEFORE --to NUMBER.')
    .action(async (file, choice) => (await import('./history-command.ts')).historyCommand(io, file, choice));

  program
    .command('compact')
    .description('put old changes of a workbook together; what it says, and named versions, stay')
    .argument('<workbook>', 'the workbook; a copy of it as it is is written beside it first')
    .requiredOption('--before <day>', 'the first day (UTC) whose changes stay as they are, as YYYY-MM-DD')
    .option('--dry-run', 'say what that would come to, and write nothing')
    .action(async (file, choice) => (await import('./compact-command.ts')).compactCommand(io, file, choice));

  program
    .command('restore')
    .description('write a copy of a workbook that says what it said after one of its changes')
    .argument('<workbook>', 'the workbook, which stays as it is')
    .requiredOption(
      '--at <point>',
      'the number of a change, as the history lists them, or the name of a version',
    )
    .requiredOption('--into <copy>', 'the new workbook, whose history is the whole one')
    .action(async (file, choice) => (await import('./restore-command.ts')).restoreCommand(io, file, choice));

  const backups = program
    .command('backups')
    .description('list, make and restore backups of a workbook')
    .helpCommand(false);
  backups
    .command('list')
    .description('print the backups of a workbook, newest first, also of one that is damaged or gone')
    .argument('<workbook>')
    .action(async (file) => (await import('./backups-command.ts')).listBackupsCommand(io, file));
  backups
    .command('make')
    .description('make a backup now')
    .argument('<workbook>')
    .action(async (file) => (await import('./backups-command.ts')).makeBackupCommand(io, file));
  backups
    .command('restore')
    .description('make a workbook of a backup, or bring the workbook back to it')
    .argument('<workbook>')
    .option('--backup <id>', 'which one, as list names it', 'newest')
    .option('--into <file>', 'make this new workbook of it')
    .option(
      '--in-place',
      'bring the workbook back, as one step that the app can undo; one that is damaged is renamed first',
    )
    .action(async (file, choice) =>
      (await import('./backups-command.ts')).restoreBackupCommand(io, file, choice),
    );

  for (const command of backups.commands) command.exitOverride().configureOutput(program.configureOutput());
  for (const command of program.commands) command.exitOverride().configureOutput(program.configureOutput());
  return program;
}
