/** Plain Node: writing rows with an image of each before and after, and writing them back. */

import { UserFacingError } from '../common/errors.ts';
import { t } from '../common/language/texts.ts';
import { hasSigned } from './analysts.ts';
import type { ReadDb, WriteDb } from './connection.ts';
import { readImage } from './queries.ts';
import type { RowPatch } from './state.ts';
import {
  decodeRow,
  encodeRow,
  isViewTable,
  type RecordOf,
  type RowImage,
  sqlTable,
  sqlViewColumns,
  type TableName,
} from './tables.ts';

/** What happened to one row: `before` is null for a new one, `after` for one that is gone. */
export interface RowChange {
  readonly table: TableName;
  readonly id: string;
  readonly before: RowImage | null;
  readonly after: RowImage | null;
}

/** Writes rows and keeps an image of each before and after; the only way in which commands write. */
export interface Recorder {
  readonly insert: <T extends TableName>(table: T, record: RecordOf<T>) => void;
  readonly update: <T extends TableName>(table: T, id: string, columns: Partial<RecordOf<T>>) => void;
  readonly remove: (table: TableName, id: string) => void;
  readonly changes: readonly RowChange[];
}

/** Starts recording. The caller holds the transaction. */
export function record(db: WriteDb): Recorder {
  const changes: RowChange[] = [];
  return {
    changes,
    insert: (table, columns) => {
      const after = encodeRow(table, columns);
      insertRow(db, table, after);
      changes.push({ table, id: columns.id, before: null, after });
    },
    update: (table, id, columns) => {
      const before = readImage(db, table, id);
      if (!before) throw gone();
      const after = { ...before, ...encodeRow(table, columns) };
      if (sameImage(before, after)) return;
      updateRow(db, table, id, after);
      changes.push({ table, id, before, after });
    },
    remove: (table, id) => {
      const before = readImage(db, table, id);
      if (!before) throw gone();
      deleteRow(db, table, id);
      changes.push({ table, id, before, after: null });
    },
  };
}

/** The changes that take back `changes`, last first. */
export function inverse(changes: readonly RowChange[]): RowChange[] {
  return changes
    .map(({ table, id, before, after }) => ({ table, id, before: after, after: before }))
    .reverse();
}

/**
 * Makes changes again, or backwards, and returns what that came to. Each row must still be as `before` says: if another
 * program has changed it, nothing is written. What is view (`scopes` in tables.ts) is no edit: a row of it stays as it is,
 * comes back with what it belongs to, and goes by `forgetAnswers`; a column of it moves only where the change moved it. An
 * analyst who has signed anything, or does so now (`authorId`), stays when what brought them is taken back.
 */
export function applyChanges(
  db: WriteDb,
  changes: readonly RowChange[],
  authorId: string,
): readonly RowChange[] {
  return changes.flatMap((change): RowChange[] => {
    const present = readImage(db, change.table, change.id) ?? null;
    if (isViewTable(change.table)) return applyViewRow(db, change, present);
    return applyEdit(db, change, present, authorId);
  });
}

/** What two rows of view must not both have, though their ids differ. */
const VIEW_KEYS: Partial<Record<TableName, readonly string[]>> = {
  elicitations: ['scenario_id', 'method'],
  viewStates: ['view'],
};

/** Whether the place of a row of view is taken by another one, which came while it was gone. */
function isTaken(db: ReadDb, table: TableName, image: RowImage): boolean {
  const key = VIEW_KEYS[table] ?? ['id'];
  const where = key.map((name) => `${name} = ?`).join(' AND ');
  const values = key.map((name) => image[name] ?? null);
  return db.get(`SELECT 1 FROM ${sqlTable(table)} WHERE ${where}`, values) !== undefined;
}

/** A row of view comes back where it is gone, and stays as it is otherwise. */
function applyViewRow(db: WriteDb, { table, id, after }: RowChange, present: RowImage | null): RowChange[] {
  if (present !== null || after === null || isTaken(db, table, after)) return [];
  insertRow(db, table, after);
  return [{ table, id, before: null, after: written(db, table, id) }];
}

/** A row as it came to be: an image from an older format lacks the columns that came later. */
const written = (db: ReadDb, table: TableName, id: string): RowImage | null =>
  readImage(db, table, id) ?? null;

function applyEdit(db: WriteDb, change: RowChange, present: RowImage | null, authorId: string): RowChange[] {
  const { table, id, before, after } = change;
  if (table === 'analysts' && before === null && present !== null) return [];
  if (!isAs(withoutView(table, present), withoutView(table, before))) {
    throw new UserFacingError(
      'changed-elsewhere',
      t('What this would undo has been changed by another program since.'),
      t('The workbook is shown as it now stands; make the change by hand.'),
    );
  }
  if (after === null) {
    if (table === 'analysts' && (id === authorId || hasSigned(db, id))) return [];
    deleteRow(db, table, id);
    return [{ table, id, before: present, after }];
  }
  if (present === null || before === null) {
    insertRow(db, table, after);
    return [{ table, id, before: present, after: written(db, table, id) }];
  }
  const image = { ...after, ...unmovedView(change, present) };
  if (isAs(present, image)) return [];
  updateRow(db, table, id, image);
  return [{ table, id, before: present, after: written(db, table, id) }];
}

/** Whether a change is of nothing but view, so that it is no edit. */
export const isViewChange = ({ table, before, after }: RowChange): boolean =>
  isViewTable(table) ||
  (before !== null && after !== null && sameImage(withoutView(table, before), withoutView(table, after)));

/** Removes the answers of panels whose scenario is gone. */
export function forgetAnswers(recorder: Recorder, db: ReadDb): void {
  const orphans = db.all<{ id: string }>(
    'SELECT id FROM elicitations WHERE scenario_id NOT IN (SELECT id FROM scenarios)',
  );
  for (const { id } of orphans) recorder.remove('elicitations', id);
}

/**
 * Changes as the screen needs them: each row as it now stands in the file, which may have columns that an image from an
 * older format lacks.
 */
export function patchRows(db: ReadDb, changes: readonly RowChange[]): RowPatch[] {
  return changes.map(({ table, id }) => {
    const present = readImage(db, table, id);
    return { table, id, record: present ? decodeRow(table, present) : null } as RowPatch;
  });
}

function insertRow(db: WriteDb, table: TableName, image: RowImage): void {
  const names = Object.keys(image);
  db.run(
    `INSERT INTO ${sqlTable(table)} (${names.join(', ')}) VALUES (${names.map((name) => `@${name}`).join(', ')})`,
    image,
  );
}

function updateRow(db: WriteDb, table: TableName, id: string, image: RowImage): void {
  const settings = Object.keys(image).map((name) => `${name} = @${name}`);
  db.run(`UPDATE ${sqlTable(table)} SET ${settings.join(', ')} WHERE id = @id`, { ...image, id });
}

function deleteRow(db: WriteDb, table: TableName, id: string): void {
  db.run(`DELETE FROM ${sqlTable(table)} WHERE id = ?`, [id]);
}

/** View columns of a row that a change did not move, as they are now. */
function unmovedView({ table, before, after }: RowChange, present: RowImage): RowImage {
  const unmoved = sqlViewColumns(table).filter((name) => before?.[name] === after?.[name] && name in present);
  return Object.fromEntries(unmoved.map((name) => [name, present[name] ?? null]));
}

/** An image that says nothing of what is view, which moves without an edit and so does not stand in the way of an undo. */
function withoutView<I extends RowImage | null>(table: TableName, image: I): I {
  if (image === null) return image;
  return { ...image, ...Object.fromEntries(sqlViewColumns(table).map((name) => [name, null])) };
}

/** Whether a row is as an image says. An image from an older format lacks the columns that came later. */
function isAs(present: RowImage | null, image: RowImage | null): boolean {
  if (present === null || image === null) return present === image;
  return Object.entries(image).every(([name, value]) => present[name] === value);
}

function sameImage(a: RowImage, b: RowImage): boolean {
  const names = Object.keys(a);
  return names.length === Object.keys(b).length && names.every((name) => a[name] === b[name]);
}

const gone = (): UserFacingError =>
  new UserFacingError(
    'invalid',
    t('This is no longer in the workbook.'),
    t('Undo its deletion, or choose something else.'),
  );
