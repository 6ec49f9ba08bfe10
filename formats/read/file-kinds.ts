import { JSON_FORMAT } from './json.ts';

/** What a file turned out to be, by what is in it. */
export type FileKind =
  | 'workbook'
  | 'json'
  | 'problem'
  | 'weights'
  | 'xmcda'
  | 'bibliography'
  /** CSV, TSV or XLSX: what its columns mean is asked first, so it comes without a comparison. */
  | 'table';

/** Each kind as it is called in a sentence. */
export const KIND_WORDS: Record<FileKind, string> = {
  workbook: 'a Weighbridge workbook',
  json: `a workbook as JSON (${JSON_FORMAT})`,
  problem: 'a problem file (weighbridge-problem/1)',
  weights: 'a weights file (weighbridge-weights/1)',
  xmcda: 'an XMCDA bundle',
  bibliography: 'a bibliography',
  table: 'a table',
};
