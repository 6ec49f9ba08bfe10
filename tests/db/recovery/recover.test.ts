import { copyFileSync, existsSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, test, vi } from 'vitest';
import { UserFacingError } from '../../../common/errors.ts';
import { openForLooking } from '../../../db/open.ts';
import { readTables } from '../../../db/queries.ts';
import { recoverWorkbook } from '../../../db/recovery/recover.ts';
import { recoverySentences } from '../../../db/recovery/report.ts';
import { rescueOutlook } from '../../../db/recovery/rescue.ts';
import { revisionOf } from '../../../db/revision.ts';
import { createWorkbookFile } from '../../../db/seed/create.ts';
import { builtInSeed } from '../../../db/seed/index.ts';
import type { WorkbookTables } from '../../../db/tables.ts';
import { fingerprints } from '../cut-off.ts';
import { codedAgain, listsFile, run, sessionOn, slugIds, temporaryFolder, undo } from '../workbooks.ts';
import { damaged, PAGE, ruinPage } from './damage.ts';

vi.setConfig({ testTimeout: 120_000 });

/** A workbook with something in every kind of place, worked on for a while. */
function workedOn(): string {
  const path = listsFile();
  const session = sessionOn(path);
  const ids = slugIds(session);
  codedAgain(session);
  const cell = { alternativeId: ids.alternative('kvm'), criterionId: ids.criterion('security') };
  run(session, { type: 'setJudgement', ...cell, value: 70, reason: 'Audited.' });
  run(session, {
    type: 'addNote',
    target: { subject: 'cell', ...cell },
    text: 'A long note. '.repeat(1_200),
  });
  run(session, { type: 'deleteClaim', claimId: ids.claim('002-kvm-attack-surface') });
  undo(session);
  run(session, {
    type: 'setWeight',
    scenarioId: ids.scenario('security-first'),
    criterionId: cell.criterionId,
    value: 77,
  });
  session.close();
  return path;
}

const recovered = (from: string, backup: string | null = null) => {
  const to = join(temporaryFolder(), 'recovered.weighbridge');
  const report = recoverWorkbook({ from, backup, analyst: 'Ada' }, to);
  const db = openForLooking(to);
  const tables = readTables(db);
  const { sha256 } = revisionOf(db);
  db.close();
  return { report, tables, sha256, to };
};

function fingerprintOf(path: string): string {
  const db = openForLooking(path);
  const { sha256 } = revisionOf(db);
  db.close();
  return sha256;
}

const withSql = (path: string, sql: string): string => {
  const copy = join(temporaryFolder(), 'changed.weighbridge');
  copyFileSync(path, copy);
  const database = new Database(copy);
  database.pragma('foreign_keys = OFF');
  database.unsafeMode().exec(sql);
  database.close();
  return copy;
};

/** The workbook is made once: each test has a file of its own. */
let made: Buffer | null = null;
function sound(): string {
  made ??= readFileSync(workedOn());
  const path = join(temporaryFolder(), 'sound.weighbridge');
  writeFileSync(path, made);
  return path;
}

describe('a damaged workbook', () => {
  test('is whole again whichever single page of it is overwritten, or the loss is said', () => {
    const path = sound();
    const whole = fingerprintOf(path);
    const pages = statSync(path).size / PAGE;
    let complete = 0;
    for (let page = 0; page < pages; page += 11) {
      const broken = damaged(path, ruinPage(page));
      const { sha256, report } = recovered(broken);
      if (sha256 === whole) complete++;
      else expect(report.eventsLost + Object.keys(report.lost).length, `page ${page}`).toBeGreaterThan(0);
    }
    // The log is the second copy of every row; only a page with both copies of the same row takes it away.
    expect(complete).toBeGreaterThan((pages / 11) * 0.9);
  });

  test('is whole again though its first page is gone, header and all', () => {
    const path = sound();
    const { sha256, report } = recovered(damaged(path, (bytes) => bytes.fill(0, 0, PAGE)));
    expect(sha256).toBe(fingerprintOf(path));
    expect(report.fromHistory).toBeGreaterThan(0);
    expect(report.lost).toEqual({});
    expect(recoverySentences(report)).toContain('By its history, nothing that the workbook held is missing.');
  });

  test('that ends in the middle gives back what is before its end, as a workbook that verifies', () => {
    const path = sound();
    const { tables, report } = recovered(damaged(path, (bytes) => bytes.subarray(0, bytes.length / 2)));
    expect(tables.workbook).toHaveLength(1);
    expect(report.faults).toBeGreaterThan(0);
    expect(recoverySentences(report).join(' ')).toMatch(/more may be missing|Lost for good/);
  });

  test('every third page of zeros still gives a workbook that verifies', () => {
    const path = sound();
    const { tables } = recovered(
      damaged(path, (bytes) => {
        for (let page = 1; page * PAGE < bytes.length; page += 3) ruinPage(page)(bytes);
        return bytes;
      }),
    );
    expect(tables.workbook).toHaveLength(1);
    expect(tables.scenarios.length).toBeGreaterThan(0);
  });

  test('is only read, and what lies beside it too', () => {
    const path = sound();
    const broken = damaged(path, ruinPage(4));
    writeFileSync(`${broken}-journal`, 'of another file');
    writeFileSync(`${broken}-wal`, 'of another file');
    const before = fingerprints(broken);
    recovered(broken);
    expect(fingerprints(broken)).toEqual(before);
  });

  test('keeps its history where every step of it can be read, and all of it can be taken back', () => {
    const path = sound();
    const broken = damaged(path, ruinPage(0));
    const { report, to } = recovered(broken);
    expect(report.historyKept).toBe(true);
    const [was, is] = [sessionOn(path), sessionOn(to)];
    expect(is.history(1_000).filter(({ kind }) => kind !== 'migrate')).toEqual(was.history(1_000));
    for (; was.load().history.undo !== null; undo(was), undo(is)) {
      expect(is.load().history.undo).toBe(was.load().history.undo);
    }
    expect(is.load().history.undo).toBeNull();
    expect(is.load().tables).toEqual(was.load().tables);
  });

  test('reads events that lie in several parts', () => {
    const path = join(temporaryFolder(), 'built-in.weighbridge');
    createWorkbookFile(path, builtInSeed, { analyst: 'Ada', createdBy: 'test' });
    const { report, sha256 } = recovered(damaged(path, ruinPage(5)));
    expect(sha256).toBe(fingerprintOf(path));
    expect(report).toMatchObject({ historyKept: true, eventsLost: 0, lost: {} });
    expect(report.fromHistory).toBeGreaterThan(0);
  });

  test('says what its sealed history says, where a table was changed behind its back', () => {
    const path = sound();
    const broken = withSql(
      path,
      "UPDATE claims SET text = 'a lie'; DELETE FROM judgements; DELETE FROM notes",
    );
    expect(() => openForLooking(broken)).toThrow(/not what its history says/);
    const { sha256, report } = recovered(broken);
    expect(sha256).toBe(fingerprintOf(path));
    expect(report.historyKept).toBe(true);
    expect(report.fromHistory).toBeGreaterThan(2);
  });

  test('keeps its tables and begins its history anew where that is broken', () => {
    const path = sound();
    const broken = withSql(
      path,
      "DROP TRIGGER events_are_not_changed; UPDATE events SET label = 'a lie' WHERE number = 3",
    );
    const { sha256, report } = recovered(broken);
    expect(sha256).toBe(fingerprintOf(path));
    expect(report.historyKept).toBe(false);
    expect(recoverySentences(report).join(' ')).toContain('begins anew');
  });

  test('is not written over a file that is there', () => {
    const path = sound();
    const to = join(temporaryFolder(), 'there.weighbridge');
    writeFileSync(to, 'mine');
    expect(() => recoverWorkbook({ from: path, backup: null, analyst: 'Ada' }, to)).toThrow(/already/);
    expect(readFileSync(to, 'utf8')).toBe('mine');
  });

  test.each([
    ['a text', 'hello '.repeat(5_000)],
    ['an empty file', ''],
    ['noise', Buffer.from(Array.from({ length: 40_000 }, (_, i) => (i * 2654435761) >>> 24))],
  ])('%s gives a sentence and no file', (_what, bytes) => {
    const from = join(temporaryFolder(), 'none.weighbridge');
    writeFileSync(from, bytes);
    const to = join(temporaryFolder(), 'to.weighbridge');
    expect(() => recoverWorkbook({ from, backup: null, analyst: 'Ada' }, to)).toThrow(UserFacingError);
    expect(existsSync(to)).toBe(false);
  });

  test('a newer format is not guessed at', () => {
    const path = sound();
    const newer = withSql(path, 'PRAGMA user_version = 990');
    expect(() => recovered(newer)).toThrow(/format 990/);
  });

  test('what a row names and nobody has gets a stand-in, so that the rows that name it stay', () => {
    const path = sound();
    const broken = withSql(
      path,
      `DROP TRIGGER events_are_not_deleted; DELETE FROM events; DELETE FROM sources; DELETE FROM alternatives`,
    );
    const { tables, report } = recovered(broken);
    expect(report.standIns.sources).toBe(tables.sources.length);
    expect(report.standIns.alternatives).toBe(tables.alternatives.length);
    expect(tables.claims.length).toBe(tablesOf(path).claims.length);
    expect(tables.findings.length).toBe(tablesOf(path).findings.length);
    expect(tables.sources[0]?.title).toMatch(/^Lost source/);
  });

  test('rows that are nowhere else come from a backup', () => {
    const path = sound();
    const broken = withSql(
      path,
      `DROP TRIGGER events_are_not_deleted; DELETE FROM events; DELETE FROM sources; DELETE FROM notes`,
    );
    const { report, sha256 } = recovered(broken, path);
    expect(report.fromBackup).toBeGreaterThan(1);
    expect(report.standIns).toEqual({});
    expect(sha256).toBe(fingerprintOf(path));
  });

  test.each([
    ['a date that is none', "UPDATE claims SET date = '2009-99-99'"],
    ['a time that is none', "UPDATE notes SET created_at = 'yesterday'"],
    ['names that are numbers', "UPDATE alternatives SET aliases = '[1]'"],
    ['a value function that is none', "UPDATE criteria SET value_points = '[[1, 0]]'"],
    ['doubts that are none', `UPDATE claims SET doubts = '["moon"]'`],
    ['no current scenario', 'UPDATE workbook SET current_scenario_id = NULL'],
    [
      'claims that echo in a ring',
      'UPDATE claims AS c SET echo_of_id = (SELECT max(o.id) FROM claims o WHERE o.id <> c.id)',
    ],
    ['no workbook', 'DELETE FROM workbook'],
    ['a reading without coded claims', 'DELETE FROM reading_claims'],
    [
      'another table and a trigger',
      'CREATE TABLE more (x); CREATE TRIGGER t AFTER INSERT ON notes BEGIN DELETE FROM claims; END',
    ],
  ])('%s makes a workbook that opens', (_what, sql) => {
    const path = sound();
    const broken = withSql(path, sql);
    expect(() => openForLooking(broken)).toThrow(UserFacingError);
    expect(recovered(broken).tables.claims.length).toBe(tablesOf(path).claims.length);
  });
});

function tablesOf(path: string): WorkbookTables {
  const db = openForLooking(path);
  const tables = readTables(db);
  db.close();
  return tables;
}

test('a folder of backups that cannot be read takes nothing from what the damaged file itself gives back', () => {
  const path = workedOn();
  const data = temporaryFolder();
  // A link to itself: root, who may read everything, cannot read it either.
  symlinkSync('backups', join(data, 'backups'));
  const outlook = rescueOutlook({ path, data, analyst: 'Ada' });
  expect(outlook.backups).toEqual([]);
  expect(outlook.readable).not.toBeNull();
});
