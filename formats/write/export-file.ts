/** Plain Node: every file that can be exported, by its name. */

import type { CsvDialect, ExportFile } from '../../common/export-files.ts';
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
  /** What is exported, behind "Export". */
  readonly title: string;
  /** What the file is, in a file dialog. */
  readonly kind: string;
  readonly extension: string;
  /** Behind the name of the comparison. */
  readonly ending: string;
}

const csvWords = (title: string, ending: string): ExportWords => ({
  title: `${title} as CSV`,
  kind: 'CSV',
  extension: 'csv',
  ending: ` - ${ending}`,
});

/** How the files of an export are called. */
export const EXPORTS: Record<ExportFile, ExportWords> = {
  'matrix-csv': csvWords('the matrix', 'matrix'),
  'evidence-csv': csvWords('the evidence', 'evidence'),
  'ranking-csv': csvWords('the ranking', 'ranking'),
  'weights-csv': csvWords('the weights', 'weights'),
  'notes-csv': csvWords('notes and judgements', 'notes'),
  xlsx: { title: 'a spreadsheet', kind: 'Excel workbook', extension: 'xlsx', ending: '' },
  markdown: { title: 'Markdown', kind: 'Markdown', extension: 'md', ending: '' },
  html: { title: 'a web page', kind: 'HTML', extension: 'html', ending: '' },
  interactive: { title: 'an interactive page', kind: 'HTML', extension: 'html', ending: ' - interactive' },
  json: { title: 'the workbook as JSON', kind: 'JSON', extension: 'json', ending: '' },
  xmcda: { title: 'an XMCDA bundle', kind: 'XMCDA', extension: 'zip', ending: ' - XMCDA' },
  problem: { title: 'a problem file', kind: 'Problem file', extension: 'json', ending: ' - problem' },
  'csl-json': {
    title: 'the sources as CSL-JSON',
    kind: 'CSL-JSON',
    extension: 'json',
    ending: ' - sources',
  },
  bibtex: { title: 'the sources as BibTeX', kind: 'BibTeX', extension: 'bib', ending: ' - sources' },
  ris: { title: 'the sources as RIS', kind: 'RIS', extension: 'ris', ending: ' - sources' },
};
