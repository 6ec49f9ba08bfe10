import { expect, onTestFinished, test } from 'vitest';
import { connect, type WriteDb } from '../../../db/connection.ts';
import { type Migration, migrate, migrations } from '../../../db/migrations/index.ts';
import { makeSchema, schemaAfter, schemaOf } from '../../../db/migrations/schema.ts';

function emptyDatabase(): WriteDb {
  const db = connect(':memory:', { create: true });
  onTestFinished(() => db.close());
  return db;
}

/** The tables that hold rows. */
const filled = (db: WriteDb): string[] =>
  schemaOf(db)
    .filter(({ type, name }) => type === 'table' && db.all(`SELECT 1 FROM "${name}" LIMIT 1`).length > 0)
    .map(({ name }) => name);

test.each(migrations.map(({ version }, at) => ({ version, steps: migrations.slice(0, at + 1) })))(
  'a database that is made in format $version is the one that the steps to it make',
  ({ steps }) => {
    const migrated = emptyDatabase();
    migrate(migrated, 0, steps);
    const made = emptyDatabase();
    makeSchema(made, steps);
    // What SQLite makes for a table by itself may stand elsewhere in the order.
    const entries = (db: WriteDb) =>
      schemaOf(db)
        .map((entry) => JSON.stringify(entry))
        .sort();
    expect(entries(made)).toEqual(entries(migrated));
    expect(made.pragma('user_version')).toBe(migrated.pragma('user_version'));
    expect([filled(migrated), filled(made)]).toEqual([[], []]);
    expect(schemaAfter(steps)).toEqual(schemaOf(migrated));
  },
);

test('steps that end alike and begin otherwise are not taken for one another', () => {
  const table = (name: string, version: number): Migration => ({
    version,
    up: (db) => db.script(`CREATE TABLE ${name} (id TEXT) STRICT`),
  });
  const [one, other, last] = [table('one', 1), table('other', 1), table('last', 2)];
  const names = (steps: readonly Migration[]) => schemaAfter(steps).map(({ name }) => name);
  expect(names([one, last])).toEqual(['one', 'last']);
  expect(names([other, last])).toEqual(['other', 'last']);
  expect(names([last])).toEqual(['last']);
  expect(names([one, last])).toEqual(['one', 'last']);
});
