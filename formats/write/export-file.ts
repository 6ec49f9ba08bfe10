/** Plain Node: every file that can be exported, by its name. */

import type { CsvDialect, ExportFile } from '../../common/export-files.ts';
import { type Message, msg } from '../../common/language/texts.ts';
import { bibliographyText } from './bibliography.ts';
import { csvBytes } from './csv.ts';
import { htmlDocument, markdownDocument } from './document.ts';
import type { ExportContext } from './export-context.ts';
import { interactivePage } from './interactive/interactive-page.ts';
import { workbookJsonBytes } from './json.ts';
import type { Table } from './plain/table.ts';
import { decisionProblemOf } from './problem.ts';
import { evidenceTable } from './tables/evidence-table.ts';
import { matrixTable } from './tables/matrix-table.ts';
import { notesTable } from './tables/notes-table.ts';
import { rankingTable } from './tables/ranking-table.ts';
import { weightsTable } from './tables/weights-table.ts';
import { xlsxFile } from './xlsx/xlsx-file.ts';
import { xmcdaBundle } from './xmcda/write-bundle.ts';

/** What one file of an export holds; the dialect is that of the CSVs. */
export async function exportFile(
  file: ExportFile,
  context: ExportContext,
  dialect: CsvDialect,
): Promise<string | Uint8Array> {
  if (file === 'xlsx') return xlsxFile(context);
  if (file === 'markdown') return markdownDocument(context);
  if (file === 'html') return htmlDocument(context);
  if (file === 'interactive') return interactivePage(context);
  if (file in DOCUMENTS) return DOCUMENTS[file as keyof typeof DOCUMENTS](context);
  return csvBytes(CSV_TABLES[file as keyof typeof CSV_TABLES](context), dialect);
}

/** Files for other tools (docs/json-format.md, docs/xmcda.md, docs/problem-file.md). */
const DOCUMENTS = {
  json: ({ tables, history }: ExportContext) => workbookJsonBytes(tables, history[0] ?? null),
  xmcda: ({ tables, scenario }: ExportContext) => xmcdaBundle(tables, scenario.id),
  problem: ({ tables, scenario }: ExportContext) =>
    `${JSON.stringify(decisionProblemOf(tables, scenario.id).document, null, 2)}\n`,
  'csl-json': ({ tables }: ExportContext) => bibliographyText(tables, 'json'),
  bibtex: ({ tables }: ExportContext) => bibliographyText(tables, 'bib'),
  ris: ({ tables }: ExportContext) => bibliographyText(tables, 'ris'),
};

type CsvFile = Extract<ExportFile, `${string}-csv`>;

const CSV_TABLES: Record<CsvFile, (context: ExportContext) => Table> = {
  'matrix-csv': matrixTable,
  'evidence-csv': evidenceTable,
  'ranking-csv': (context) => rankingTable(context),
  'weights-csv': weightsTable,
  'notes-csv': notesTable,
};

interface ExportWords {
  /** What is done, as the title of a file dialog. */
  readonly title: Message;
  /** What the file is, in a file dialog. */
  readonly kind: Message;
  readonly extension: string;
  /** Behind the name of the comparison. */
  readonly ending: string;
}

const csvWords = (title: Message, ending: string): ExportWords => ({
  title,
  kind: msg('CSV'),
  extension: 'csv',
  ending: ` - ${ending}`,
});

/** How the files of an export are called. */
export const EXPORTS: Record<ExportFile, ExportWords> = {
  'matrix-csv': csvWords(msg('Export the matrix as CSV'), 'matrix'),
  'evidence-csv': csvWords(msg('Export the evidence as CSV'), 'evidence'),
  'ranking-csv': csvWords(msg('Export the ranking as CSV'), 'ranking'),
  'weights-csv': csvWords(msg('Export the weights as CSV'), 'weights'),
  'notes-csv': csvWords(msg('Export notes and judgements as CSV'), 'notes'),
  xlsx: { title: msg('Export a spreadsheet'), kind: msg('Excel workbook'), extension: 'xlsx', ending: '' },
  markdown: { title: msg('Export Markdown'), kind: msg('Markdown'), extension: 'md', ending: '' },
  html: { title: msg('Export a web page'), kind: msg('HTML'), extension: 'html', ending: '' },
  interactive: {
    title: msg('Export an interactive page'),
    kind: msg('HTML'),
    extension: 'html',
    ending: ' - interactive',
  },
  json: { title: msg('Export the workbook as JSON'), kind: msg('JSON'), extension: 'json', ending: '' },
  xmcda: { title: msg('Export an XMCDA bundle'), kind: msg('XMCDA'), extension: 'zip', ending: ' - XMCDA' },
  problem: {
    title: msg('Export a problem file'),
    kind: msg('Problem file'),
    extension: 'json',
    ending: ' - problem',
  },
  'csl-json': {
    title: msg('Export the sources as CSL-JSON'),
    kind: msg('CSL-JSON'),
    extension: 'json',
    ending: ' - sources',
  },
  bibtex: {
    title: msg('Export the sources as BibTeX'),
    kind: msg('BibTeX'),
    extension: 'bib',
    ending: ' - sources',
  },
  ris: { title: msg('Export the sources as RIS'), kind: msg('RIS'), extension: 'ris', ending: ' - sources' },
};
