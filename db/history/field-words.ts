/** Plain Node: the columns of a row and what stands in them, in words. */
import { plural, shorten } from '../../common/words.ts';
import type { Kind } from '../columns.ts';
import { columns } from '../columns.ts';
import type { Row } from '../draft.ts';
import type { TableName } from '../tables.ts';
import { REFERENCES, referred, type Surroundings } from './row-words.ts';

/** One field of a row as two states of it say it; null where there is no row. */
export interface FieldWords {
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** What nobody wrote by hand and nobody reads. */
const HIDDEN: ReadonlySet<string> = new Set([
  'id',
  'slug',
  'createdAt',
  'updatedAt',
  'settledAt',
  'attachedAt',
  'createdBy',
  'sha256',
  'textSha256',
  'prefix',
  'suffix',
  'start',
  'paragraphPrints',
]);

/** Columns that their table's words name already, so that they are only told where they changed. */
const SAID: Readonly<Partial<Record<TableName, readonly string[]>>> = {
  findings: ['claimId', 'alternativeId', 'criterionId'],
  readingClaims: ['readingId', 'claimId'],
  readingFindings: ['readingId', 'claimId', 'alternativeId', 'criterionId'],
  settlements: ['claimId'],
  attributeValues: ['attributeId'],
  attributeEntries: ['valueId', 'claimId', 'alternativeId'],
  judgements: ['alternativeId', 'criterionId'],
  notes: ['subject', 'alternativeId', 'criterionId', 'claimId'],
  weights: ['scenarioId', 'criterionId'],
  measurements: ['alternativeId', 'criterionId'],
  elicitations: ['scenarioId'],
  contradictionClaims: ['sideId', 'claimId'],
  sourceTexts: ['sourceId'],
  passages: ['claimId'],
};

/** Where the name of a column does not say it. */
const NAMES: Readonly<Record<string, string>> = {
  a: 'number',
  b: 'second number',
  active: 'compared',
  asOf: 'as of',
  currentScenarioId: 'scenario that is looked at',
  holderId: 'whose view it is',
  echoOfId: 'repeats the claim',
  excludedReason: 'excluded because',
  exact: 'words',
  halfLife: 'half-life in years',
  kindFactors: 'what kinds of evidence count',
  leastCoverage: 'least coverage',
  lockedShare: 'locked at the share',
  methodOptions: 'options of the methods',
  position: 'place in the order',
  rho: 'correlation within a voice (rho)',
  doi: 'DOI',
  url: 'address',
  archiveUrl: 'address in an archive',
  archiveSha256: 'fingerprint of the archived file',
  use: 'use',
  valuePoints: 'value function',
  evidenceRule: 'rule of evidence',
};

/** "excludedReason" to "excluded because", "proMeaning" to "pro meaning". */
const fieldName = (column: string): string =>
  NAMES[column] ?? column.replace(/Id$/, '').replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

/** As many characters of a text as somebody reads in a list of changes. */
const MOST_CHARACTERS = 2_000;

/** What stands in a column, in words; what is empty is "nothing". */
export function valueWords(table: TableName, column: string, row: Row, around: Surroundings): string {
  const value = row[column];
  if (value === null || value === undefined || value === '') return 'nothing';
  if (REFERENCES[column] !== undefined) return referred(row, column, around);
  const kind: Kind | undefined = (columns[table] as Readonly<Record<string, Kind>>)[column];
  if (kind === 'bool') return value === true ? 'yes' : 'no';
  if (kind === 'points' && Array.isArray(value)) {
    return value.length === 0 ? 'a straight line' : plural(value.length, 'point');
  }
  if (Array.isArray(value)) return value.length === 0 ? 'nothing' : value.map(String).join(', ');
  if (typeof value === 'object') return pairs(value);
  if (table === 'sourceTexts' && column === 'text') return plural(String(value).length, 'character');
  return shorten(String(value), MOST_CHARACTERS);
}

function pairs(value: object): string {
  const said = Object.entries(value).map(
    ([name, held]) => `${name} ${typeof held === 'object' ? JSON.stringify(held) : String(held)}`,
  );
  return said.length === 0 ? 'nothing' : shorten(said.join(', '), MOST_CHARACTERS);
}

/**
 * The fields in which two states of a row differ, before and after. Of a row that came or went all that it says and that its own words
 * (`rowWords`) leave out.
 */
export function fieldWords(
  table: TableName,
  { before, after }: { readonly before: Row | null; readonly after: Row | null },
  around: { readonly before: Surroundings; readonly after: Surroundings },
): FieldWords[] {
  const said: readonly string[] = SAID[table] ?? [];
  return Object.keys(columns[table]).flatMap((column): FieldWords[] => {
    if (HIDDEN.has(column)) return [];
    const was = before && valueWords(table, column, before, around.before);
    const is = after && valueWords(table, column, after, around.after);
    if (before && after) {
      // By what stands there: an id that changed to one of the same name is a change too.
      if (JSON.stringify(before[column]) === JSON.stringify(after[column])) return [];
    } else if (said.includes(column) || column === 'position' || (was ?? is) === 'nothing') return [];
    return [{ field: fieldName(column), before: was, after: is }];
  });
}
