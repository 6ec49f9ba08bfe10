/** Plain Node: the rows that a merge is to write. */
import type { Recorder } from '../changes.ts';
import type { RecordOf, TableName, WorkbookTables } from '../tables.ts';
import { idGiver, type Placed } from './reference-index.ts';

/** What is to become of a row that both sides have: stay as it is, or take what is given. */
export type OnConflict = 'keep' | 'replace';

/** One row to be written: a new one, or the columns of one that change. */
export interface RowWrite {
  readonly table: TableName;
  readonly id: string;
  readonly applyTo: (recorder: Pick<Recorder, 'insert' | 'update'>) => void;
}

/** How many rows of a table are new, change, or stay as they are. */
export interface RowCount {
  readonly added: number;
  readonly changed: number;
  readonly kept: number;
}

/** Columns as a model gives them: undefined where it says nothing. */
export type Given<R> = { readonly [C in keyof R]?: R[C] | undefined };

export interface MergeWriter {
  /** An id for a row that no reference means. */
  readonly giveId: (table: TableName, wanted?: string) => string;
  /**
   * Writes a row: a new one with `defaults` where nothing is given, or the given columns of one that is there, if the
   * merge replaces. Says whether anything is written.
   */
  readonly write: <T extends TableName>(
    table: T,
    placed: Placed<RecordOf<T>>,
    given: Given<RecordOf<T>>,
    defaults: Omit<RecordOf<T>, 'id' | 'position'>,
  ) => boolean;
  readonly writes: readonly RowWrite[];
  readonly counts: () => Readonly<Partial<Record<TableName, RowCount>>>;
}

export interface MergeWriterOptions {
  readonly onConflict: OnConflict;
  readonly newId: () => string;
  /** A new workbook takes times, authors and places as they are given. */
  readonly whole: boolean;
}

/** A writer with nothing written over what is there. */
export function createMergeWriter(
  present: WorkbookTables,
  { newId, onConflict, whole }: MergeWriterOptions,
): MergeWriter {
  const writes: RowWrite[] = [];
  const counts = new Map<TableName, { added: number; changed: number; kept: number }>();
  const givers = new Map<TableName, (wanted?: string) => string>();
  const slugs = new Map<TableName, Set<string>>();
  const positions = new Map<TableName, number>();

  const count = (table: TableName, what: keyof RowCount): void => {
    const now = counts.get(table) ?? { added: 0, changed: 0, kept: 0 };
    now[what]++;
    counts.set(table, now);
  };

  /** A slug is the row's for ever, so one that another row has is left out. */
  const freeSlug = (table: TableName, wanted: unknown): string | null => {
    let used = slugs.get(table);
    if (!used) {
      used = new Set(present[table].flatMap((row) => ('slug' in row && row.slug ? [row.slug] : [])));
      slugs.set(table, used);
    }
    if (typeof wanted !== 'string' || wanted === '' || used.has(wanted)) return null;
    used.add(wanted);
    return wanted;
  };

  const nextPosition = (table: TableName): number => {
    const last =
      positions.get(table) ??
      present[table].reduce((most, row) => ('position' in row ? Math.max(most, row.position) : most), 0);
    positions.set(table, last + 1);
    return last + 1;
  };

  /** The columns of a new row that the writer gives it: its id, its place, and a slug that no other row has. */
  const ownColumns = (table: TableName, id: string, columns: object, hasSlug: boolean): object => {
    const wanted = 'position' in columns ? columns.position : undefined;
    const next = POSITIONED.has(table) ? nextPosition(table) : undefined;
    const position = next === undefined || (whole && wanted !== undefined) ? wanted : next;
    return {
      id,
      ...(hasSlug ? { slug: freeSlug(table, 'slug' in columns ? columns.slug : null) } : {}),
      ...(position === undefined ? {} : { position }),
    };
  };

  return {
    writes,
    giveId: (table, wanted) => {
      let give = givers.get(table);
      if (!give) {
        give = idGiver(
          present[table].map((row) => row.id),
          newId,
        );
        givers.set(table, give);
      }
      return give(wanted);
    },
    write: <T extends TableName>(
      table: T,
      { id, present: row }: Placed<RecordOf<T>>,
      given: Given<RecordOf<T>>,
      defaults: Omit<RecordOf<T>, 'id' | 'position'>,
    ) => {
      const columns = defined(given);
      if (row === null) {
        const own = ownColumns(table, id, columns, 'slug' in defaults);
        const insert = { ...defaults, ...columns, ...own } as RecordOf<T>;
        writes.push({ table, id, applyTo: (recorder) => recorder.insert(table, insert) });
        count(table, 'added');
        return true;
      }
      const update = changedColumns(row, columns);
      if (onConflict === 'keep' || Object.keys(update).every((name) => STAMPS.has(name))) {
        count(table, 'kept');
        return false;
      }
      writes.push({ table, id, applyTo: (recorder) => recorder.update(table, id, update) });
      count(table, 'changed');
      return true;
    },
    counts: () => Object.fromEntries(counts),
  };
}

/** Columns that say who wrote a row and when: they change only with what was written. */
const STAMPS: ReadonlySet<string> = new Set(['analystId', 'createdAt', 'updatedAt', 'attachedAt']);

/** Columns that a row keeps as long as it is there. */
const FIXED: ReadonlySet<string> = new Set(['slug', 'position']);

const POSITIONED: ReadonlySet<TableName> = new Set<TableName>([
  'alternatives',
  'criterionGroups',
  'criteria',
  'sources',
  'origins',
  'attributes',
  'attributeValues',
  'readings',
  'claims',
  'scenarios',
  'contradictions',
]);

/** What is given of a row, without what is not said. */
function defined<R extends object>(given: Given<R>): Partial<R> {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as Partial<R>;
}

/** The columns that differ from those of the row. */
function changedColumns<R extends object>(row: R, columns: Partial<R>): Partial<R> {
  const now: ReadonlyMap<string, unknown> = new Map(Object.entries(row));
  return Object.fromEntries(
    Object.entries(columns).filter(([name, value]) => !FIXED.has(name) && !same(value, now.get(name))),
  ) as Partial<R>;
}

const same = (a: unknown, b: unknown): boolean =>
  Object.is(a, b) ||
  (typeof a === 'object' && typeof b === 'object' && JSON.stringify(a) === JSON.stringify(b));
