import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { connect } from '../../../db/connection.ts';
import { findEvent } from '../../../db/events.ts';
import { inspectLog } from '../../../db/log/verify-log.ts';
import { newestVersion } from '../../../db/migrations/index.ts';
import { openWorkbookFile } from '../../../db/open.ts';
import { temporaryFolder } from '../workbooks.ts';

test('every event of format 40 is as it was, sealed, and one more says that the file was brought up to date', () => {
  const path = join(temporaryFolder(), 'ferries.weighbridge');
  const golden = new URL('../../fixtures/formats/format-40.weighbridge.gz', import.meta.url);
  writeFileSync(path, gunzipSync(readFileSync(golden)));
  const old = connect(path);
  const before = old.all<{ id: string; number: number; label: string; changes: string }>(
    'SELECT id, number, label, changes FROM events ORDER BY number',
  );
  old.close();
  expect(before.length).toBeGreaterThan(20);
  const db = openWorkbookFile(path);
  for (const { id, number, label, changes } of before) {
    const event = findEvent(db, id);
    expect(event).toMatchObject({ number, label, sessionId: null });
    expect(event?.changes).toHaveLength((JSON.parse(changes) as unknown[]).length);
  }
  expect(db.get('SELECT count(*) AS n FROM events WHERE state IS NULL')).toEqual({ n: before.length });
  expect(db.get('SELECT kind, label, rows FROM events ORDER BY number DESC LIMIT 1')).toEqual({
    kind: 'migrate',
    label: `bring the file to format ${newestVersion()}`,
    rows: 0,
  });
  expect(inspectLog(db)).toMatchObject({ events: before.length + 1 });
  expect(db.all('PRAGMA foreign_key_check')).toEqual([]);
  db.close();
});
