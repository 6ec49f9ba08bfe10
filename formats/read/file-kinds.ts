/** Plain Node: the kinds of files that can be imported. */

import { JSON_FORMAT, PROBLEM_FORMAT, WEIGHTS_FORMAT } from '../format-names.ts';

/** What a file turned out to be, by what is in it. */
export type FileKind =
  | 'workbook'
  | 'json'
  | 'problem'
  | 'weights'
  | 'xmcda'
  | 'bibliography'
  | 'drugis'
  | 'jsmaa'
  | 'ahp'
  | 'dmsy'
  | 'pros-and-cons'
  /** CSV, TSV, XLSX, records in JSON or a table of R: what its columns mean is asked first, so it comes without a model. */
  | 'table';

/** Each kind as it is called in a sentence. */
export const KIND_WORDS: Record<FileKind, string> = {
  workbook: 'a Weighbridge workbook',
  json: `a workbook as JSON (${JSON_FORMAT})`,
  problem: `a problem file (${PROBLEM_FORMAT})`,
  weights: `a weights file (${WEIGHTS_FORMAT})`,
  xmcda: 'an XMCDA bundle',
  bibliography: 'a bibliography',
  drugis: 'a problem of MCDA by drugis.org',
  jsmaa: 'a model of JSMAA',
  ahp: 'a decision of the ahp package of R',
  dmsy: 'a decision matrix of scikit-criteria',
  'pros-and-cons': 'a list of pros and cons',
  table: 'a table',
};
