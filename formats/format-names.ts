/** Plain Node: what the reader and the writer of one format must agree on. */

/** The name of the JSON format and its version (docs/json-format.md). */
export const JSON_FORMAT = 'weighbridge-workbook/2';
/** The one before, which is read as well. */
export const EARLIER_JSON_FORMAT = 'weighbridge-workbook/1';

/** A problem file (docs/problem-file.md). */
export const PROBLEM_FORMAT = 'weighbridge-problem/1';

/** A weights file (docs/problem-file.md, "Weights alone"). */
export const WEIGHTS_FORMAT = 'weighbridge-weights/1';

/**
 * XMCDA has no place for where a number of a cell is from. What a workbook knows about it goes into evidence.json beside
 * the XMCDA files, by "alternativeID|criterionID" (docs/xmcda.md).
 */
export const SIDECAR_FORMAT = 'weighbridge-xmcda-evidence/1';
/** Its name in the zip. */
export const SIDECAR_FILE = 'evidence.json';

/** What a value function in XMCDA says of itself whose values are from 0 to 100, small ones included. */
export const VALUES_TO_100 = 'values from 0 to 100';

/** How a table is read, kept for its next delivery (docs/cli.md, "A mapping that is used again"). */
export const MAPPING_FORMAT = 'weighbridge-mapping/1';
