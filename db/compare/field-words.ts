/** Plain Node: what the columns of a workbook are called, and what they hold, in words. */
import { type Message, msg, t } from '../../common/language/texts.ts';
import { numberWords } from '../../common/measured-words.ts';
import { shorten } from '../../common/words.ts';
import { columns } from '../columns.ts';
import type { Row } from '../draft.ts';
import { isViewTable, type TableName, viewColumns } from '../tables.ts';
import { columnWords } from './column-words.ts';
import type { FieldDifference } from './difference.ts';
import type { RowNames } from './row-names.ts';

/** Longer texts are cut, and say so, unless there is room for the whole of them. */
const MOST_CHARACTERS = 600;

/** Gives a long text whole, or its beginning with how much of it that is. */
export type Texts = (text: string) => string;

/** Gives so many characters of long texts whole, and cuts what comes then. */
export function textsOf(room: number): Texts {
  let left = room;
  return (text) => {
    if (text.length <= MOST_CHARACTERS) return text;
    if (text.length > left)
      return t('{text} (the beginning of {n, number} characters)', {
        text: shorten(text, MOST_CHARACTERS),
        n: text.length,
      });
    left -= text.length;
    return text;
  };
}

/** What a column is called where its own name, in words, is not it. */
const LABELS: Readonly<Record<string, Message>> = {
  'weights.value': msg('points'),
  'weights.lockedShare': msg('locked share'),
  'judgements.value': msg('value'),
  'claims.holderId': msg('whose view'),
  'claims.echoOfId': msg('repeats'),
  'claims.excludedReason': msg('excluded because'),
  'claims.about': msg('speaks of'),
  'measurements.a': msg('number'),
  'measurements.b': msg('spread or upper end'),
  'scenarios.rho': msg('dependence within a voice'),
  'scenarios.asOf': msg('as of'),
  'scenarios.leastCoverage': msg('ranked from this share known'),
  'scenarios.elicitation': msg('way of weighting'),
  'scenarios.kindFactors': msg('what kinds of evidence count'),
  'criteria.proMeaning': msg('what speaks for'),
  'criteria.conMeaning': msg('what speaks against'),
  'criteria.valuePoints': msg('value function'),
  'criteria.levels': msg('words for its numbers'),
  'sources.paragraphPrints': msg('fingerprints of paragraphs'),
  'sources.sha256': msg('fingerprint'),
  'sources.archiveSha256': msg('fingerprint of the archived page'),
  'sourceTexts.origin': msg('file'),
  position: msg('place in the order'),
  active: msg('compared'),
  url: msg('address'),
  archiveUrl: msg('archived address'),
  doi: msg('DOI'),
};

/** Columns that say nothing to a person; they are named where nothing else differs. */
const QUIET = new Set([
  'slug',
  'position',
  'paragraphPrints',
  'sha256',
  'archiveSha256',
  'textSha256',
  'prefix',
  'suffix',
]);

/** When and with which program something was written down is not what it says. */
const UNCOMPARED = new Set(['id', 'createdAt', 'createdBy', 'updatedAt', 'attachedAt', 'settledAt']);

/** Texts that are told by their length. */
const LONG = new Set(['sourceTexts.text']);

/** "pro meaning" of proMeaning; a reference by what it refers to: "speaker" of speakerId. */
function labelOf(table: TableName, column: string): string {
  const given = LABELS[`${table}.${column}`] ?? LABELS[column];
  return given === undefined ? columnWords(column) : t(given);
}

interface Side {
  readonly row: Row;
  readonly names: RowNames;
}

/** Numbers of a criterion, some of which stand for words. */
const placesIn = (table: TableName, column: string, row: Row): boolean =>
  table === 'measurements'
    ? column === 'a' || (column === 'b' && row['kind'] === 'uniform')
    : table === 'criteria' && column === 'valuePoints';

const plain = (value: number): string => String(Number(value.toPrecision(12)));

/** What a column holds, in words; null for nothing. */
function wordsOf(table: TableName, column: string, { row, names }: Side, texts: Texts): string | null {
  const value = row[column];
  const levels = placesIn(table, column, row) ? names.levelsFor(table, row) : [];
  const placed = (place: number): string =>
    numberWords(place, { unit: null, levels }, { number: plain, gap: ' ', dash: false });
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'boolean') return value ? t('yes') : t('no');
  if (typeof value === 'number') return placed(value);
  if (typeof value !== 'string') return structureWords(value, texts, placed);
  if (LONG.has(`${table}.${column}`)) return t('{n, number} characters', { n: value.length });
  if (column.endsWith('Id')) return names.byId(value) || null;
  return texts(value);
}

/** Lists with commas, the points of a function with arrows, anything else as it is kept. */
function structureWords(value: unknown, texts: Texts, placed: (place: number) => string): string | null {
  if (Array.isArray(value)) {
    if (value.length === 0) return null;
    const parts = value.map((entry: unknown) =>
      Array.isArray(entry)
        ? pointWords(entry, placed)
        : typeof entry === 'object'
          ? JSON.stringify(entry)
          : entry,
    );
    return texts(parts.join(', '));
  }
  const entries = Object.entries(value as object);
  if (entries.length === 0) return null;
  return texts(
    entries
      .map(([name, part]) => `${name} ${typeof part === 'object' ? JSON.stringify(part) : String(part)}`)
      .join(', '),
  );
}

/** A point of a value function: its number or word, and what that is worth. */
const pointWords = ([first, ...rest]: readonly unknown[], placed: (place: number) => string): string =>
  [typeof first === 'number' ? placed(first) : first, ...rest].join(' → ');

/** The columns of a table that are compared, by name: not its id, not when it was written, and nothing that is view. */
export function comparedColumns(table: TableName): string[] {
  if (isViewTable(table)) return [];
  const view = new Set(viewColumns(table));
  return Object.keys(columns[table]).filter((column) => !UNCOMPARED.has(column) && !view.has(column));
}

/**
 * Columns as a person reads them, before and after. Those that say nothing to anybody, as fingerprints do, stand only where nothing
 * else does.
 */
export function fieldDifferences(
  table: TableName,
  named: readonly string[],
  before: Side | null,
  after: Side | null,
  texts: Texts,
): FieldDifference[] {
  const spoken = named.filter((column) => !QUIET.has(column));
  const isWhole = before === null || after === null;
  return (spoken.length > 0 || isWhole ? spoken : named).flatMap((column): FieldDifference[] => {
    const was = before && wordsOf(table, column, before, texts);
    const is = after && wordsOf(table, column, after, texts);
    // Of a row that is only on one side, what it does not say is no news.
    if (isWhole && was === null && is === null) return [];
    return [{ field: labelOf(table, column), before: was, after: is }];
  });
}
