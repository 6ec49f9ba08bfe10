import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { RowChange } from '../../../db/changes.ts';
import { connect } from '../../../db/connection.ts';
import { digestAfter, digestFrom, digestOf, digestText, emptyDigest } from '../../../db/log/digest.ts';
import { inspectLog } from '../../../db/log/verify-log.ts';
import { openDoubtful, openForLooking, openWorkbookFile } from '../../../db/open.ts';
import { readImage } from '../../../db/queries.ts';
import { changeBySql } from '../sealed.ts';
import { codedAgain, listsFile, redo, run, sessionOn, slugIds, temporaryFolder, undo } from '../workbooks.ts';

const WITHOUT_GUARDS = 'DROP TRIGGER events_are_not_changed; DROP TRIGGER event_changes_are_not_changed;';

test('the log agrees with the tables after every kind of step, also across openings', () => {
  const path = listsFile();
  const session = sessionOn(path);
  const agrees = () => expect(inspectLog(session.read)).toHaveProperty('seal');
  agrees();
  codedAgain(session);
  agrees();
  const steps = session.load().history.eventNumber - 1;
  for (let step = 0; step < steps; step++) {
    undo(session);
    if (step % 5 === 0) agrees();
  }
  agrees();
  for (let step = 0; step < steps; step++) redo(session);
  agrees();
  run(session, { type: 'addNote', target: { subject: 'workbook' }, text: `half of a pair: \ud83d` });
  run(session, { type: 'saveView', view: 'matrix', state: { any: 1 } });
  agrees();
  session.close();
  openWorkbookFile(path).close();
});

test.each([
  ['a value', "UPDATE notes SET text = 'other'", 'not what its history says'],
  ['a row less', "DELETE FROM notes WHERE text LIKE 'mine%'", 'not what its history says'],
  [
    'the words of an event',
    `${WITHOUT_GUARDS} UPDATE events SET label = 'nothing' WHERE number = 2`,
    'at change 2 something was altered, added or taken away, by another program or a damaged disk. Up to change 1 it is',
  ],
  [
    'the first event',
    `${WITHOUT_GUARDS} UPDATE events SET label = 'nothing' WHERE number = 1`,
    'Nothing of it is proven.',
  ],
  [
    'an image of an event',
    `${WITHOUT_GUARDS} UPDATE event_changes SET changes = replace(changes, 'mine', 'hers') WHERE event_number = 2`,
    'at change 2',
  ],
  [
    'an event less',
    `DROP TRIGGER events_are_not_deleted; DROP TRIGGER event_changes_are_not_deleted;
     DELETE FROM event_changes WHERE event_number = 2; DELETE FROM events WHERE number = 2`,
    'at change 3',
  ],
])('%s that nobody logged is noticed at the next opening', (_what, sql, words) => {
  const path = listsFile();
  const session = sessionOn(path);
  for (const text of ['mine', 'mine too']) {
    run(session, { type: 'addNote', target: { subject: 'workbook' }, text });
  }
  session.close();
  const db = connect(path);
  const guards = db.all<{ sql: string }>("SELECT sql FROM sqlite_schema WHERE type = 'trigger'");
  db.script('PRAGMA foreign_keys = OFF');
  db.script(sql);
  // The schema is as it was, so that nothing else is wrong with the file.
  for (const guard of guards) db.script(guard.sql.replace('CREATE TRIGGER', 'CREATE TRIGGER IF NOT EXISTS'));
  db.close();
  const bytes = readFileSync(path);
  expect(() => openWorkbookFile(path)).toThrow(words);
  expect(() => openForLooking(path)).toThrow(words);
  // To be looked at all the same, for whoever says that they know.
  openDoubtful(path).close();
  expect(readFileSync(path).equals(bytes)).toBe(true);
});

test('a flipped bit in any text of the tables or of the log is noticed', () => {
  const path = listsFile();
  const session = sessionOn(path);
  const words = ['Zanzibar', 'Quetzal', 'Ouagadougou'];
  for (const text of words) run(session, { type: 'addNote', target: { subject: 'workbook' }, text });
  session.close();
  const bytes = readFileSync(path);
  let flips = 0;
  for (const word of words) {
    for (let at = bytes.indexOf(word); at >= 0; at = bytes.indexOf(word, at + 1)) {
      const hurt = Buffer.from(bytes);
      hurt[at + 3] = (hurt[at + 3] ?? 0) ^ 1;
      const target = `${path}.hurt.weighbridge`;
      writeFileSync(target, hurt);
      expect(() => openWorkbookFile(target)).toThrow(/damaged/);
      flips++;
    }
  }
  // Each word stands in the table, and in the images of the log.
  expect(flips).toBeGreaterThanOrEqual(6);
});

test('the digest does not depend on the order of rows, and a change moves it by its own rows alone', () => {
  const path = listsFile();
  const session = sessionOn(path);
  const before = digestOf(session.read);
  const { scenario, criterion } = slugIds(session);
  const { rows } = run(session, {
    type: 'setWeight',
    scenarioId: scenario('equal-weights'),
    criterionId: criterion('security'),
    value: 33,
  });
  const images = rows.map(({ table, id }) => ({
    table,
    id,
    after: readImage(session.read, table, id) ?? null,
  }));
  const after = digestOf(session.read);
  undo(session);
  const changes: RowChange[] = images.map(({ table, id, after: now }) => ({
    ...{ table, id, after: now },
    before: readImage(session.read, table, id) ?? null,
  }));
  expect(digestText(digestOf(session.read))).toBe(digestText(before));
  expect(digestText(digestAfter(before, changes))).toBe(digestText(after));
  expect(digestText(digestAfter(digestAfter(emptyDigest(), changes), changes.toReversed()))).not.toBe(
    digestText(emptyDigest()),
  );
  expect(digestFrom(digestText(after))).toEqual(after);
  expect(digestFrom('xyz')).toBeNull();
});

test('a log without its last event disagrees with the tables', () => {
  const path = listsFile();
  const session = sessionOn(path);
  run(session, { type: 'addNote', target: { subject: 'workbook' }, text: 'last' });
  session.close();
  const cut = `${temporaryFolder()}/cut.weighbridge`;
  copyFileSync(path, cut);
  const guards = `DROP TRIGGER events_are_not_deleted; DROP TRIGGER event_changes_are_not_deleted;`;
  changeBySql(
    cut,
    `${guards} DELETE FROM event_changes WHERE event_number = 2; DELETE FROM events WHERE number = 2;`,
  );
  const db = connect(cut);
  expect(inspectLog(db)).toEqual({ what: 'tables' });
  db.close();
});

test.each([
  'UPDATE sqlite_sequence SET seq = 1',
  'UPDATE sqlite_sequence SET seq = -122',
  'DELETE FROM sqlite_sequence',
])('the next event comes after the last one, whatever SQLite noted of that: %s', (sql) => {
  const path = listsFile();
  const first = sessionOn(path);
  for (const text of ['a', 'b']) run(first, { type: 'addNote', target: { subject: 'workbook' }, text });
  first.close();
  const db = connect(path);
  db.script(sql);
  db.close();
  const second = sessionOn(path);
  run(second, { type: 'addNote', target: { subject: 'workbook' }, text: 'c' });
  second.close();
  expect(sessionOn(path).read.get('SELECT max(number) AS last FROM events')).toEqual({ last: 4 });
});
