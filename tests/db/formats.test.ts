import { copyFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { connect } from '../../db/connection.ts';
import { migrate, migrations, newestVersion } from '../../db/migrations/index.ts';
import { openForLooking, openWorkbookFile } from '../../db/open.ts';
import { readTables } from '../../db/queries.ts';
import type { Session } from '../../db/session.ts';
import { redo, run, sessionOn, slugIds, temporaryFolder, undo } from './workbooks.ts';

const FORMATS = new URL('../fixtures/formats/', import.meta.url);

/** A workbook that a Weighbridge of this format wrote, in a folder of its own. */
function golden(version: number): { path: string; bytes: Buffer } {
  const path = join(temporaryFolder(), 'ferries.weighbridge');
  const bytes = gunzipSync(readFileSync(new URL(`format-${version}.weighbridge.gz`, FORMATS)));
  writeFileSync(path, bytes);
  return { path, bytes };
}

const versions = migrations.map(({ version }) => version);

/** Takes every step back, and says how many there were. */
function undoAll(session: Session): number {
  let steps = 0;
  for (; session.load().history.undo !== null; steps++) undo(session);
  return steps;
}

test('there is a workbook of every format, the newest too', () => {
  const present = readdirSync(FORMATS).flatMap(
    (name) => /^format-(\d+)\.weighbridge\.gz$/.exec(name)?.[1] ?? [],
  );
  expect(present.map(Number).sort((a, b) => a - b)).toEqual(versions);
  for (const version of versions) expect(golden(version).bytes.readInt32BE(60)).toBe(version);
});

describe.each(versions)('a workbook of format %d', (version) => {
  test('opens with all that it held', () => {
    const session = sessionOn(golden(version).path);
    const { tables, history } = session.load();
    expect(session.read.get('PRAGMA user_version')).toEqual({ user_version: newestVersion() });
    expect(tables.alternatives.map(({ name }) => name)).toEqual(['Arrow', 'Barge']);
    expect(tables.claims.map(({ text }) => text)).toEqual([
      'The Arrow crosses in half the time.',
      'The Barge may be the calmer ship.',
    ]);
    expect(tables.findings).toHaveLength(3);
    expect(tables.notes.map(({ text }) => text)).toEqual(['Ask for the log book.']);
    expect(tables.judgements.map(({ value, reason }) => [value, reason])).toEqual([[80, 'We sailed on it.']]);
    expect(tables.scenarios.map(({ name }) => name)).toEqual(['Equal weights', 'Speed first']);
    expect(tables.sourceTexts).toHaveLength(version >= 20 ? 1 : 0);
    expect(tables.contradictionClaims).toHaveLength(version >= 20 ? 2 : 0);
    expect(tables.measurements.map(({ a }) => a)).toEqual(version >= 30 ? [2500] : []);
    expect(tables.claims.map(({ sureness }) => sureness)).toEqual(['sure', 'hedged']);
    const { origins, readings, readingFindings, settlements, attributeEntries } = tables;
    expect(
      [origins, readings, readingFindings, settlements, attributeEntries].map(({ length }) => length),
    ).toEqual(version >= 40 ? [1, 2, 2, 1, 1] : [0, 0, 0, 0, 0]);
    expect(tables.scenarios.map(({ rho }) => rho)).toEqual(version >= 40 ? [0.5, 0] : [0, 0]);
    expect(history.redo).toMatch(/to 55$/);
  });

  test('can be undone to its beginning, made again, and changed', () => {
    const session = sessionOn(golden(version).path);
    redo(session);
    const { tables } = session.load();
    const steps = undoAll(session);
    expect(steps).toBeGreaterThanOrEqual(5);
    const bare = session.load().tables;
    expect([bare.notes, bare.judgements, bare.sourceTexts, bare.measurements].flat()).toEqual([]);
    expect(
      [bare.origins, bare.readings, bare.readingClaims, bare.settlements, bare.attributes].flat(),
    ).toEqual([]);
    expect(bare.scenarios).toHaveLength(1);
    for (let step = 0; step < steps; step++) redo(session);
    expect(session.load().tables).toEqual(tables);
    const { scenario, criterion } = slugIds(session);
    run(session, {
      type: 'setWeight',
      scenarioId: scenario('equal-weights'),
      criterionId: criterion('speed'),
      value: 77,
    });
    expect(session.load().history.undo).toMatch(/to 77$/);
  });

  test('keeps its bytes beside itself when it is brought up to date, and only then', () => {
    const { path, bytes } = golden(version);
    openWorkbookFile(path).close();
    const backup = `${path}.format-${version}.bak`;
    expect(existsSync(backup)).toBe(version < newestVersion());
    if (existsSync(backup)) expect(readFileSync(backup).equals(bytes)).toBe(true);
  });

  test('is looked at in the newest format and stays byte for byte as it is', () => {
    const { path, bytes } = golden(version);
    const db = openForLooking(path);
    expect(db.get('PRAGMA user_version')).toEqual({ user_version: newestVersion() });
    expect(readTables(db).notes).toHaveLength(1);
    db.close();
    expect(readFileSync(path).equals(bytes)).toBe(true);
    expect(readdirSync(dirname(path))).toEqual(['ferries.weighbridge']);
  });
});

test('a backup of the same name is kept, and one of the same bytes is not made twice', () => {
  const { path, bytes } = golden(20);
  writeFileSync(`${path}.format-20.bak`, 'an older backup');
  openWorkbookFile(path).close();
  expect(readFileSync(`${path}.format-20.bak`, 'utf8')).toBe('an older backup');
  expect(readFileSync(`${path}.format-20-2.bak`).equals(bytes)).toBe(true);
  copyFileSync(`${path}.format-20-2.bak`, path);
  openWorkbookFile(path).close();
  expect(readdirSync(dirname(path)).filter((name) => name.endsWith('.bak'))).toHaveLength(2);
});

test('an old workbook that makes no sense is refused before anything is changed', () => {
  const { path } = golden(20);
  const db = connect(path);
  db.run("UPDATE sources SET date = '2009-99-99'");
  db.close();
  const bytes = readFileSync(path);
  expect(() => openWorkbookFile(path)).toThrow('a date does not exist');
  expect(readFileSync(path).equals(bytes)).toBe(true);
  expect(readdirSync(dirname(path))).toEqual(['ferries.weighbridge']);
});

test('a migration that another program makes at the same time is not made twice', () => {
  const { path } = golden(20);
  openWorkbookFile(path).close();
  const db = connect(path);
  expect(() => migrate(db, 20)).toThrow('Another program');
  db.close();
});
