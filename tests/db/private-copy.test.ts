import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { connect } from '../../db/connection.ts';
import { readHeader } from '../../db/header.ts';
import { newestVersion } from '../../db/migrations/index.ts';
import { makePrivateCopy } from '../../db/private-copy.ts';
import { listsFile, run, sessionOn } from './workbooks.ts';

test('a workbook that grew after its header was read is copied whole', () => {
  const path = listsFile();
  const session = sessionOn(path);
  const header = readHeader(path, newestVersion());
  for (let i = 0; i < 4; i++) {
    run(session, { type: 'addNote', target: { subject: 'workbook' }, text: `${i} ${'long '.repeat(3_000)}` });
  }
  expect(readFileSync(path).length).toBeGreaterThan(header.bytes ?? 0);
  const copy = makePrivateCopy(path, header);
  const db = connect(copy.path);
  expect(db.get('PRAGMA integrity_check')).toEqual({ integrity_check: 'ok' });
  expect(db.get('SELECT count(*) AS notes FROM notes')).toEqual({ notes: 4 });
  db.close();
  copy.remove();
});
