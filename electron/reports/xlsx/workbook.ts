import writeXlsxFile from 'write-excel-file/node';
import { judgeRanking } from '../../../scoring/robustness/verdict.ts';
import { evidenceTable } from '../tables/evidence.ts';
import { aboutTable, logTable } from '../tables/log.ts';
import type { Material } from '../tables/material.ts';
import { matrixTable } from '../tables/matrix.ts';
import { notesTable } from '../tables/notes.ts';
import { rankingTable } from '../tables/ranking.ts';
import { robustnessTable } from '../tables/robustness.ts';
import { sourcesTable } from '../tables/sources.ts';
import { weightsTable } from '../tables/weights.ts';
import { namedRanges, ownCells } from './features.ts';
import { matrixSheet, rankingSheet, weightNames, weightsSheet } from './formulas.ts';
import { plainSheet, type SheetPlan, sheetOf } from './sheet.ts';

/**
 * The workbook as XLSX: a sheet for each table, numbers and dates as such, the weighted sum as live formulas with what
 * they come to now beside them. A changed weight on the sheet Weights gives the scores that the app would give.
 */
export async function xlsxFile(material: Material): Promise<Uint8Array> {
  const verdict = judgeRanking(material.assessment);
  const weights = weightsTable(material);
  const plans: SheetPlan[] = [
    matrixSheet(matrixTable(material), material.assessment),
    weightsSheet(weights),
    plainSheet('Evidence', evidenceTable(material), 2),
    plainSheet('Sources', sourcesTable(material), 3),
    rankingSheet(rankingTable(material, verdict), material.assessment),
    plainSheet('Robustness', robustnessTable(material), 2),
    plainSheet('Notes', notesTable(material), 1),
    plainSheet('Log', logTable(material), 1),
    plainSheet('About', aboutTable(material, verdict), 1),
  ];
  return writeXlsxFile(plans.map(sheetOf), {
    // Without one, programs take a face of their own for what is bold.
    fontFamily: 'Arial',
    fontSize: 10,
    features: [ownCells(plans), namedRanges(weightNames(weights.rows.length))],
  }).toBuffer();
}
