import { quote } from '../../common/words.ts';
import type { RecordOf, TableName, WorkbookTables } from '../tables.ts';
import type { ImportIssue } from './issues.ts';
import {
  type EntryKeys,
  idGiver,
  type Placed,
  type ReferenceIndex,
  referenceIndexOf,
} from './reference-index.ts';

/** What is to become of a row that both sides have: stay as it is, or take what is given. */
export type OnConflict = 'keep' | 'replace';

/** One row to be written; an update gives only the columns that change. */
export type RowWrite = {
  [T in TableName]:
    | { readonly table: T; readonly id: string; readonly insert: RecordOf<T> }
    | { readonly table: T; readonly id: string; readonly update: Partial<RecordOf<T>> };
}[TableName];

/** How many rows of a table are new, change, or stay as they are. */
export interface RowCount {
  readonly added: number;
  readonly changed: number;
  readonly kept: number;
}

type Kind = 'alternative' | 'criterion' | 'group' | 'source' | 'speaker' | 'claim' | 'scenario' | 'analyst';
type Path = ImportIssue['path'];

/** Names under which a model keeps each kind. */
const LISTS: Record<Kind, string> = {
  alternative: 'alternatives',
  criterion: 'criteria',
  group: 'groups',
  source: 'sources',
  speaker: 'speakers',
  claim: 'claims',
  scenario: 'scenarios',
  analyst: 'analysts',
};

interface MergeContextOptions {
  readonly onConflict: OnConflict;
  /** Whoever imports: the author of what names none. */
  readonly analystId: string;
  readonly now: string;
  readonly newId: () => string;
  /** A new workbook takes times, authors and places as they are given. */
  readonly whole: boolean;
}

/** Where one merge is put together: what is there, what was found wrong, and what is to be written. */
export interface MergeContext extends MergeContextOptions {
  readonly present: WorkbookTables;
  readonly alternatives: ReferenceIndex<RecordOf<'alternatives'>>;
  readonly criteria: ReferenceIndex<RecordOf<'criteria'>>;
  readonly groups: ReferenceIndex<RecordOf<'criterionGroups'>>;
  readonly sources: ReferenceIndex<RecordOf<'sources'>>;
  readonly speakers: ReferenceIndex<RecordOf<'speakers'>>;
  readonly claims: ReferenceIndex<RecordOf<'claims'>>;
  readonly scenarios: ReferenceIndex<RecordOf<'scenarios'>>;
  readonly analysts: ReferenceIndex<RecordOf<'analysts'>>;
  readonly contradictions: ReferenceIndex<RecordOf<'contradictions'>>;
  /** What a criterion comes to be, by row id: entries of the model, then rows that are there. */
  readonly criterionNow: Map<string, { readonly scale: 'evidence' | 'numeric'; readonly active: boolean }>;
  readonly error: (path: Path, message: string, remedy: string) => void;
  /** The row that a reference means; undefined, and an error said, when there is none. */
  readonly find: (kind: Kind, reference: string, path: Path) => string | undefined;
  /** A row id for a row without a reference index. */
  readonly giveId: (table: TableName, wanted?: string) => string;
  /** Gives an entry its row, and says when another entry has it already. */
  readonly place: <R extends { readonly id: string }>(
    directory: ReferenceIndex<R>,
    entry: EntryKeys,
    path: Path,
    name: string,
  ) => Placed<R>;
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
  readonly problems: readonly ImportIssue[];
  readonly counts: () => Readonly<Partial<Record<TableName, RowCount>>>;
}

/** Columns as a model gives them: undefined where it says nothing. */
export type Given<R> = { readonly [C in keyof R]?: R[C] | undefined };

/** Sets up an empty context over what is there. */
export function createMergeContext(present: WorkbookTables, options: MergeContextOptions): MergeContext {
  const { newId, onConflict, whole } = options;
  const writes: RowWrite[] = [];
  const problems: ImportIssue[] = [];
  const counts = new Map<TableName, { added: number; changed: number; kept: number }>();
  const givers = new Map<TableName, (wanted?: string) => string>();
  const slugs = new Map<TableName, Set<string>>();
  const positions = new Map<TableName, number>();
  const directory = <R extends { readonly id: string }>(
    rows: readonly R[],
    namesOf: (row: R) => readonly (string | null | undefined)[],
  ) => referenceIndexOf(rows, namesOf, newId);

  const directories = {
    alternatives: directory(present.alternatives, (row) => [row.name]),
    criteria: directory(present.criteria, (row) => [row.name]),
    groups: directory(present.criterionGroups, (row) => [row.name]),
    sources: directory(present.sources, (row) => [row.fileName, row.title]),
    speakers: directory(present.speakers, (row) => [row.name]),
    claims: directory(present.claims, () => []),
    scenarios: directory(present.scenarios, (row) => [row.name]),
    analysts: directory(present.analysts, (row) => [row.name]),
    contradictions: directory(present.contradictions, (row) => [row.theme]),
  };
  const directoryFor: Record<Kind, { readonly find: (reference: string) => string | undefined }> = {
    alternative: directories.alternatives,
    criterion: directories.criteria,
    group: directories.groups,
    source: directories.sources,
    speaker: directories.speakers,
    claim: directories.claims,
    scenario: directories.scenarios,
    analyst: directories.analysts,
  };

  const error: MergeContext['error'] = (path, message, remedy) =>
    problems.push({ severity: 'error', path, message, remedy });

  const count = (table: TableName, what: 'added' | 'changed' | 'kept'): void => {
    const present = counts.get(table) ?? { added: 0, changed: 0, kept: 0 };
    present[what]++;
    counts.set(table, present);
  };

  /** A slug is the row's for ever, so one that another row has is left out. */
  const freeSlug = (table: TableName, wanted: string | null | undefined): string | null => {
    let taken = slugs.get(table);
    if (!taken) {
      taken = new Set(present[table].flatMap((row) => ('slug' in row && row.slug ? [row.slug] : [])));
      slugs.set(table, taken);
    }
    if (!wanted || taken.has(wanted)) return null;
    taken.add(wanted);
    return wanted;
  };

  const nextPosition = (table: TableName): number => {
    const last =
      positions.get(table) ??
      present[table].reduce((most, row) => ('position' in row ? Math.max(most, row.position) : most), 0);
    positions.set(table, last + 1);
    return last + 1;
  };

  return {
    ...options,
    ...directories,
    present,
    writes,
    problems,
    criterionNow: new Map(present.criteria.map(({ id, scale, active }) => [id, { scale, active }])),
    error,
    find: (kind, reference, path) => {
      const id = directoryFor[kind].find(reference);
      if (id === undefined) {
        error(
          path,
          `There is no ${kind} ${quote(reference)}.`,
          `Correct the name, or add it to "${LISTS[kind]}".`,
        );
      }
      return id;
    },
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
    place: (among, entry, path, name) => {
      const { twice, ...placed } = among.place(entry);
      if (twice) error(path, `${quote(name)} stands there twice.`, 'Keep one of them, or rename one.');
      return placed;
    },
    write: (table, { id, present: row }, given, defaults) => {
      const columns = defined(given);
      if (row === null) {
        const { slug, position, ...others } = columns as Record<string, unknown>;
        const own: Record<string, unknown> = { ...defaults, ...others, id };
        if ('slug' in defaults) own['slug'] = freeSlug(table, slug as string | null);
        if (hasPosition(table)) {
          const next = nextPosition(table);
          own['position'] = whole && position !== undefined ? position : next;
        } else if (position !== undefined) own['position'] = position;
        writes.push({ table, id, insert: own } as unknown as RowWrite);
        count(table, 'added');
        return true;
      }
      const { slug: _slug, position: _position, ...wanted } = columns as Record<string, unknown>;
      const changes = Object.entries(wanted).filter(
        ([name, value]) => !same(value, (row as Record<string, unknown>)[name]),
      );
      const telling = changes.some(([name]) => !STAMPS.has(name));
      if (onConflict === 'keep' || !telling) {
        count(table, 'kept');
        return false;
      }
      writes.push({ table, id, update: Object.fromEntries(changes) } as unknown as RowWrite);
      count(table, 'changed');
      return true;
    },
    counts: () => Object.fromEntries(counts),
  };
}

/** Columns that say who wrote a row and when: they change only with what was written. */
const STAMPS: ReadonlySet<string> = new Set(['analystId', 'createdAt', 'updatedAt', 'attachedAt']);

const POSITIONED: ReadonlySet<TableName> = new Set<TableName>([
  'alternatives',
  'criterionGroups',
  'criteria',
  'sources',
  'claims',
  'scenarios',
  'contradictions',
]);
const hasPosition = (table: TableName): boolean => POSITIONED.has(table);

function defined<R extends object>(given: R): Partial<R> {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as Partial<R>;
}

const same = (a: unknown, b: unknown): boolean =>
  Object.is(a, b) ||
  (typeof a === 'object' && typeof b === 'object' && JSON.stringify(a) === JSON.stringify(b));
