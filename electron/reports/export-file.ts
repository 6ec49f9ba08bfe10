import type { CsvDialect, ExportFile } from '../../tables/dialect.ts';
import type { Table } from '../../tables/table.ts';
import { csv } from './csv.ts';
import { htmlDocument, markdownDocument } from './document.ts';
import { evidenceTable } from './tables/evidence.ts';
import type { Material } from './tables/material.ts';
import { matrixTable } from './tables/matrix.ts';
import { notesTable } from './tables/notes.ts';
import { rankingTable } from './tables/ranking.ts';
import { weightsTable } from './tables/weights.ts';
import { xlsxFile } from './xlsx/workbook.ts';

/** What one file of an export holds; the dialect is that of the CSVs. */
export async function exportFile(
  file: ExportFile,
  material: Material,
  dialect: CsvDialect,
): Promise<string | Uint8Array> {
  if (file === 'xlsx') return xlsxFile(material);
  if (file === 'markdown') return markdownDocument(material);
  if (file === 'html') return htmlDocument(material);
  return csv(CSV_TABLES[file](material), dialect);
}

const CSV_TABLES: Record<Exclude<ExportFile, 'xlsx' | 'markdown' | 'html'>, (material: Material) => Table> = {
  'matrix-csv': matrixTable,
  'evidence-csv': evidenceTable,
  'ranking-csv': (material) => rankingTable(material),
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
};
