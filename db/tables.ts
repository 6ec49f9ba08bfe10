/** Plain Node: the tables of a workbook, column by column. */
import type {
  Directness,
  Doubt,
  Kind as EvidenceKind,
  EvidenceRule,
  Form,
  OriginKind,
  Polarity,
  Sureness,
  Transmission,
} from '../common/evidence.ts';
import type { MeasurementKind, ValuePoints } from '../scoring/types.ts';

import { columns, type Kind } from './columns.ts';

/** Records, row images and names of the file, from the list of columns. */

interface KindTypes {
  text: string;
  'text?': string | null;
  int: number;
  'int?': number | null;
  real: number;
  'real?': number | null;
  bool: boolean;
  texts: readonly string[];
  json: unknown;
  prints: readonly ParagraphPrint[];
  points: ValuePoints;
}

/** What a paragraph is known by without its words: how many they are, and their fingerprint (db/reading/print.ts). */
export interface ParagraphPrint {
  readonly words: number;
  readonly print: string;
}

export type TableName = keyof typeof columns;
export const tableNames = Object.keys(columns) as TableName[];

/**
 * What is edited and what only says how something was looked at, or asked for and not taken over: a view is saved with the
 * workbook and is no part of what it says. Undo leaves it, the history and the fingerprint pass over it. Each table is one
 * or the other, or names the columns that are view.
 */
const scopes: {
  readonly [T in TableName]: 'document' | 'view' | { readonly view: readonly (keyof (typeof columns)[T])[] };
} = {
  workbook: { view: ['currentScenarioId'] },
  analysts: 'document',
  alternatives: 'document',
  criterionGroups: 'document',
  criteria: 'document',
  sources: 'document',
  origins: 'document',
  speakers: 'document',
  claims: 'document',
  findings: 'document',
  readings: 'document',
  readingClaims: 'document',
  readingFindings: 'document',
  settlements: 'document',
  attributes: 'document',
  attributeValues: 'document',
  attributeEntries: 'document',
  judgements: 'document',
  notes: 'document',
  scenarios: 'document',
  weights: 'document',
  measurements: 'document',
  elicitations: 'view',
  contradictions: 'document',
  contradictionSides: 'document',
  contradictionClaims: 'document',
  sourceTexts: 'document',
  passages: 'document',
  versions: 'document',
  viewStates: 'view',
};

/** Whether all of a table is view. */
export const isViewTable = (table: TableName): boolean => scopes[table] === 'view';

/** The columns of a table that are view, as records name them. All of them for a table that is view as a whole. */
export function viewColumns(table: TableName): readonly string[] {
  const scope = scopes[table];
  if (scope === 'document') return [];
  return scope === 'view' ? Object.keys(columns[table]) : (scope.view as readonly string[]);
}

/** The same columns as the file names them. */
export const sqlViewColumns = (table: TableName): readonly string[] => viewColumns(table).map(snake);

type Decoded<T extends TableName> = {
  readonly [C in keyof (typeof columns)[T]]: (typeof columns)[T][C] extends infer K extends Kind
    ? KindTypes[K]
    : never;
};

/** Columns whose CHECK in the SQL narrows text to a few words. */
interface Narrowed {
  alternatives: { readonly kind: 'alternative' | 'related' };
  criteria: { readonly scale: 'evidence' | 'numeric'; readonly direction: 'max' | 'min' };
  claims: {
    readonly transmission: Transmission;
    readonly sureness: Sureness;
    readonly form: Form;
    readonly kind: EvidenceKind;
    readonly directness: Directness;
    readonly doubts: readonly Doubt[];
  };
  findings: { readonly polarity: Polarity };
  readingFindings: { readonly polarity: Polarity };
  origins: { readonly kind: OriginKind };
  notes: { readonly subject: NoteSubject };
  scenarios: {
    readonly evidenceRule: EvidenceRule;
    readonly credibility: 'off' | 'on';
    readonly kindFactors: Readonly<Partial<Record<EvidenceKind, number>>>;
  };
  measurements: { readonly kind: MeasurementKind };
}

export type NoteSubject = 'workbook' | 'cell' | 'criterion' | 'alternative' | 'claim';

/** One row of a table as the program sees it: camelCase names, booleans and lists decoded. */
export type RecordOf<T extends TableName> = T extends keyof Narrowed
  ? Omit<Decoded<T>, keyof Narrowed[T]> & Narrowed[T]
  : Decoded<T>;

export type Analyst = RecordOf<'analysts'>;
export type Alternative = RecordOf<'alternatives'>;
export type CriterionGroup = RecordOf<'criterionGroups'>;
export type Criterion = RecordOf<'criteria'>;
export type Source = RecordOf<'sources'>;
export type Speaker = RecordOf<'speakers'>;
export type Claim = RecordOf<'claims'>;
export type Finding = RecordOf<'findings'>;
export type Origin = RecordOf<'origins'>;
export type Reading = RecordOf<'readings'>;
export type Note = RecordOf<'notes'>;
export type Scenario = RecordOf<'scenarios'>;
export type Weight = RecordOf<'weights'>;
export type Measurement = RecordOf<'measurements'>;
export type Elicitation = RecordOf<'elicitations'>;

/** A whole workbook in memory, table by table. */
export type WorkbookTables = { readonly [T in TableName]: readonly RecordOf<T>[] };

/** A value as SQLite stores it here. */
export type SqlValue = string | number | null;
/** A row as it stands in the file, by column name: what the event log keeps. */
export type RowImage = Readonly<Record<string, SqlValue>>;

/** Names of columns that were turned before; there are few, and each is asked for with every row. */
const SNAKES = new Map<string, string>();

/** `currentScenarioId` to `current_scenario_id`. */
function snake(name: string): string {
  const known = SNAKES.get(name);
  if (known !== undefined) return known;
  const turned = name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  SNAKES.set(name, turned);
  return turned;
}

/** The table's name in the file. */
export const sqlTable = snake;

/** A column's name in the file. */
export const sqlColumn = snake;

/** The columns of a table in the file, in order. */
export const sqlColumns = (table: TableName): string[] => Object.keys(columns[table]).map(snake);

/** Of each column of a table its name in a record, its name in the file and its kind. */
const LAYOUTS: ReadonlyMap<TableName, readonly (readonly [name: string, sqlName: string, kind: Kind])[]> =
  new Map(
    tableNames.map((table) => [
      table,
      Object.entries<Kind>(columns[table]).map(([name, kind]) => [name, snake(name), kind] as const),
    ]),
  );

/** From a row of the file to a record. The schema check at opening guarantees the row's types. */
export function decodeRow<T extends TableName>(table: T, row: RowImage): RecordOf<T> {
  const record: Record<string, unknown> = {};
  for (const [name, sqlName, kind] of LAYOUTS.get(table) ?? [])
    record[name] = decode(kind, row[sqlName] ?? null);
  return record as RecordOf<T>;
}

/** From (some columns of) a record to the columns of the file. Unknown names are a programming error and throw. */
export function encodeRow<T extends TableName>(table: T, record: Partial<RecordOf<T>>): RowImage {
  const kinds: Record<string, Kind> = columns[table];
  return Object.fromEntries(
    Object.entries(record).map(([name, value]) => {
      const kind = kinds[name];
      if (!kind) throw new Error(`Table ${table} has no column ${name}.`);
      return [snake(name), encode(kind, value)];
    }),
  );
}

/** Kinds that are kept as JSON. */
const JSON_KINDS: ReadonlySet<Kind> = new Set(['texts', 'json', 'prints', 'points']);

function decode(kind: Kind, value: SqlValue): unknown {
  if (kind === 'bool') return value === 1;
  if (JSON_KINDS.has(kind)) return JSON.parse(String(value));
  return value;
}

function encode(kind: Kind, value: unknown): SqlValue {
  if (kind === 'bool') return value ? 1 : 0;
  if (JSON_KINDS.has(kind)) return JSON.stringify(value);
  // Half of a surrogate pair is no text, and SQLite would write something else in its place.
  if (typeof value === 'string') return value.toWellFormed();
  return value as SqlValue;
}
