/** Plain Node: workbooks as XLSX. */

import writeXlsxFile from 'write-excel-file/node';
import { type ExportContext, verdictOf } from '../export-context.ts';
import { evidenceTable } from '../tables/evidence-table.ts';
import { aboutTable, logTable } from '../tables/log-table.ts';
import { matrixTable } from '../tables/matrix-table.ts';
import { notesTable } from '../tables/notes-table.ts';
import { rankingTable } from '../tables/ranking-table.ts';
import { robustnessTable } from '../tables/robustness-table.ts';
import { sourcesTable } from '../tables/sources-table.ts';
import { voicesTable } from '../tables/voices-table.ts';
import { weightsTable } from '../tables/weights-table.ts';
import { matrixSheet, rankingSheet, weightNames, weightsSheet } from './formula-sheets.ts';
import { plainSheet, type SheetPlan, sheetOf } from './sheet.ts';
import { namedRanges, withCells } from './sheet-features.ts';

/**
 * The workbook as XLSX: a sheet for each table, numbers and dates as such, the weighted sum as live formulas with what
 * they come to now beside them. A changed weight on the sheet Weights gives the scores that the app would give.
 */
export async function xlsxFile(context: ExportContext): Promise<Uint8Array> {
  const verdict = verdictOf(context);
  const scores = {
    matrix: matrixTable(context),
    weights: weightsTable(context),
    ranking: rankingTable(context, verdict),
  };
  const plans: SheetPlan[] = [
    matrixSheet(scores, context.assessment),
    weightsSheet(scores.weights),
    plainSheet('Evidence', evidenceTable(context), 2),
    plainSheet('Sources', sourcesTable(context), 3),
    rankingSheet(scores, context.assessment, context.scenario.leastCoverage),
    plainSheet('Robustness', robustnessTable(context), 2),
    plainSheet('Notes', notesTable(context), 1),
    plainSheet('Log', logTable(context), 1),
    plainSheet('About', aboutTable(context, verdict), 1),
    plainSheet('Voices', voicesTable(context), 2),
  ];
  return writeXlsxFile(plans.map(sheetOf), {
    // Without one, programs take a face of their own for what is bold.
    fontFamily: 'Arial',
    fontSize: 10,
    features: [withCells(plans), namedRanges(weightNames(scores.weights))],
  }).toBuffer();
}
