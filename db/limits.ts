/** Plain Node: how much each thing may hold, for every way in: commands, files, pastes, and a workbook that is opened. */
import { columns, type Kind } from './columns.ts';
import { type TableName, tableNames } from './tables.ts';

/** Characters, unless it says otherwise. */
export const LIMITS = {
  name: 120,
  /** A claim in our own words. */
  claim: 400,
  claimWords: 25,
  /** A title, an author, a vendor and whatever else is one line. */
  line: 300,
  use: 60,
  prose: 2_000,
  note: 20_000,
  /** The text of a source. */
  sourceText: 5_000_000,
  /** How something was left, as JSON. */
  state: 200_000,
  /** Lists within lists of any JSON. Whatever passes it on, a window for instance, counts levels too. */
  depth: 100,
  weight: 1_000_000,
  /** Far from where a double ends, so that no formula of scoring overflows. */
  number: 1e300,
  /** Positions, paragraphs and the like. */
  whole: 1e12,
  /** Rows of all tables together that a window can show; the command line knows no such limit. */
  windowRows: 400_000,
  /** Bytes of all texts of sources together that a window can hold. */
  windowTextBytes: 300_000_000,
} as const;

/** The longest text of each column of a file. What is not named here is no longer than a note. */
const LONGER: { readonly [T in TableName]?: Readonly<Record<string, number>> } = {
  sources: { paragraphPrints: 10_000_000 },
  sourceTexts: { text: LIMITS.sourceText },
  passages: { exact: LIMITS.sourceText },
  scenarios: { methodOptions: LIMITS.state },
  elicitations: { state: LIMITS.state },
  viewStates: { state: LIMITS.state },
};

/** What a column of a file may hold: so many characters, or numbers from `-most` to `most`. */
export interface ColumnLimit {
  readonly table: TableName;
  readonly column: string;
  readonly kind: 'text' | 'json' | 'number';
  readonly most: number;
}

const KINDS: Readonly<Record<Kind, ColumnLimit['kind']>> = {
  text: 'text',
  'text?': 'text',
  texts: 'text',
  prints: 'text',
  points: 'text',
  json: 'json',
  int: 'number',
  'int?': 'number',
  real: 'number',
  'real?': 'number',
  bool: 'number',
};

/** Of every column of every table. */
export const COLUMN_LIMITS: readonly ColumnLimit[] = tableNames.flatMap((table) =>
  Object.entries(columns[table]).map(([column, kind]): ColumnLimit => {
    const form = KINDS[kind as Kind];
    if (form !== 'number') {
      return { table, column, kind: form, most: LONGER[table]?.[column] ?? LIMITS.note };
    }
    if (table === 'weights' && column === 'value') return { table, column, kind: form, most: LIMITS.weight };
    return { table, column, kind: form, most: kind.startsWith('real') ? LIMITS.number : LIMITS.whole };
  }),
);

/** Whether JSON, as a value, has no more levels than may be. It never recurses: depth is what it guards against. */
export function isShallow(value: unknown, most: number = LIMITS.depth): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; depth <= most; depth++) {
    level = level.flatMap((item) => (typeof item === 'object' && item !== null ? Object.values(item) : []));
    if (level.length === 0) return true;
  }
  return false;
}
