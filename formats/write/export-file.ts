/** Plain Node: every file that can be exported, by its name. What writes a format is loaded with the first file of it. */

import type { CsvDialect, ExportFile } from '../../common/export-files.ts';
import { type Message, msg } from '../../common/language/texts.ts';
import type { BibliographyFormat } from '../citation-library.ts';
import type { ExportContext } from './export-context.ts';
import { workbookJsonBytes } from './json.ts';
import type { Table } from './plain/table.ts';

/** What one file of an export holds; the dialect is that of the CSVs. */
export async function exportFile(
  file: ExportFile,
  context: ExportContext,
  dialect: CsvDialect,
): Promise<string | Uint8Array> {
  if (isCsv(file)) {
    const table = await CSV_TABLES[file](context);
    return (await import('./csv.ts')).csvBytes(table, dialect);
  }
  return DOCUMENTS[file](context);
}

type CsvFile = Extract<ExportFile, `${string}-csv`>;
type Written = string | Uint8Array;

/** Documents, and files for other tools (docs/json-format.md, docs/xmcda.md, docs/problem-file.md). */
const DOCUMENTS: Record<
  Exclude<ExportFile, CsvFile>,
  (context: ExportContext) => Written | Promise<Written>
> = {
  json: ({ tables, history }) => workbookJsonBytes(tables, history[0] ?? null),
  xlsx: async (context) => (await import('./xlsx/xlsx-file.ts')).xlsxFile(context),
  markdown: async (context) => (await import('./document.ts')).markdownDocument(context),
  html: async (context) => (await import('./document.ts')).htmlDocument(context),
  interactive: async (context) =>
    (await import('./interactive/interactive-page.ts')).interactivePage(context),
  xmcda: async ({ tables, scenario }) =>
    (await import('./xmcda/write-bundle.ts')).xmcdaBundle(tables, scenario.id),
  problem: async ({ tables, scenario }) => {
    const { decisionProblemOf } = await import('./problem.ts');
    return `${JSON.stringify(decisionProblemOf(tables, scenario.id).document, null, 2)}\n`;
  },
  'csl-json': ({ tables }) => bibliographyOf(tables, 'json'),
  bibtex: ({ tables }) => bibliographyOf(tables, 'bib'),
  ris: ({ tables }) => bibliographyOf(tables, 'ris'),
};

const bibliographyOf = async (tables: ExportContext['tables'], format: BibliographyFormat): Promise<string> =>
  (await import('./bibliography.ts')).bibliographyText(tables, format);

const CSV_TABLES: Record<CsvFile, (context: ExportContext) => Promise<Table>> = {
  'matrix-csv': async (context) => (await import('./tables/matrix-table.ts')).matrixTable(context),
  'evidence-csv': async (context) => (await import('./tables/evidence-table.ts')).evidenceTable(context),
  'ranking-csv': async (context) => (await import('./tables/ranking-table.ts')).rankingTable(context),
  'weights-csv': async (context) => (await import('./tables/weights-table.ts')).weightsTable(context),
  'notes-csv': async (context) => (await import('./tables/notes-table.ts')).notesTable(context),
};

const isCsv = (file: ExportFile): file is CsvFile => file in CSV_TABLES;

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
