import { spawnSync } from 'node:child_process';
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { connect } from '../../db/connection.ts';
import { verifyLog } from '../../db/log/verify-log.ts';
import { newestVersion } from '../../db/migrations/index.ts';
import { tableNames } from '../../db/tables.ts';
import { inRoot } from '../../scripts/lib/paths.mjs';
import { NUMERIC } from '../db/numbers.ts';
import { codedAgain, listsFile, run, sessionOn, temporaryFolder } from '../db/workbooks.ts';

/** docs/file-format.md is enough to read a workbook by: docs/reader.py is written after it, in another language and of nothing of ours. */

/** What the reader says of a file. The set-up for tests installs python3 where it can. */
function read(path: string): { readonly status: number | null; readonly out: string; readonly err: string } {
  const { error, status, stdout, stderr } = spawnSync('python3', [inRoot('docs/reader.py'), path], {
    encoding: 'utf8',
    env: { ...process.env, PYTHONIOENCODING: 'utf-8' },
  });
  if (error) throw new Error(`This test needs python3, which cannot be started here: ${error.message}`);
  return { status, out: stdout, err: stderr.trim() };
}

/** A workbook with every kind of row, texts that JSON escapes, and numbers of all sizes. */
function workbook(): string {
  const path = listsFile();
  const session = sessionOn(path);
  codedAgain(session);
  const criterionId = run(session, NUMERIC).createdId ?? '';
  const { alternatives } = session.load().tables;
  const numbers = [
    0,
    -0,
    1,
    0.1,
    -2.5,
    1e-7,
    1.5e-7,
    1e-6,
    123456789.125,
    1e20,
    1e21,
    -1.25e21,
    1e300,
    5e-324,
    1 / 3,
  ];
  for (const [i, { id: alternativeId }] of alternatives.entries()) {
    run(session, {
      ...{ type: 'setMeasurement', alternativeId, criterionId, sourceId: null, paragraph: null },
      remark: 'Tab\t, line\n, "quotes", \\, \u0001, \u007f, \u2028, ü, 虚, 🐧 and </script>',
      measured: { kind: 'exact', a: numbers[i % numbers.length] ?? 0 },
    });
  }
  session.close();
  return path;
}

test('a reader of fifty lines reads a workbook as the app does, and verifies its log', () => {
  const path = workbook();
  const session = sessionOn(path);
  const { tables, history } = session.load();
  const name = (id: string) =>
    [...tables.alternatives, ...tables.criteria].find((row) => row.id === id)?.name;
  const { status, out, err } = read(path);
  expect([status, err]).toEqual([0, '']);
  expect(JSON.parse(out)).toEqual({
    format: newestVersion(),
    title: tables.workbook[0]?.title,
    events: history.eventNumber,
    seal: verifyLog(session.read).seal,
    rows: Object.fromEntries(tableNames.map((table) => [table, tables[table].length])),
    scenarios: Object.fromEntries(
      tables.scenarios.map((scenario) => [
        scenario.name,
        Object.fromEntries(
          tables.weights
            .filter(({ scenarioId }) => scenarioId === scenario.id)
            .map(({ criterionId, value }) => [name(criterionId), value]),
        ),
      ]),
    ),
    claims: tables.claims.map(({ id, text, speakerId, date }) => ({
      ...{ text, date, speaker: tables.speakers.find((row) => row.id === speakerId)?.name },
      findings: tables.findings
        .filter(({ claimId }) => claimId === id)
        .map((row) => [name(row.alternativeId), name(row.criterionId), row.polarity, row.strength]),
    })),
  });
});

test('the reader finds what was changed behind the back of the app', () => {
  const sound = workbook();
  for (const [change, words] of [
    ["UPDATE claims SET text = text || '!'", 'The tables are not what the log says.'],
    ['UPDATE weights SET value = value + 1e-9', 'The tables are not what the log says.'],
    ["UPDATE events SET label = 'x' WHERE number = 2", 'The log is damaged at event 2.'],
    ["UPDATE event_changes SET changes = '[]' WHERE event_number = 3", 'The log is damaged at event 3.'],
    ['PRAGMA application_id = 7', 'This is not a Weighbridge workbook.'],
  ] as const) {
    const path = join(temporaryFolder(), 'changed.weighbridge');
    copyFileSync(sound, path);
    const db = connect(path);
    for (const trigger of db.all<{ name: string }>("SELECT name FROM sqlite_schema WHERE type = 'trigger'")) {
      db.script(`DROP TRIGGER ${trigger.name}`);
    }
    db.script(change);
    db.close();
    const { status, out, err } = read(path);
    expect([status, out, err]).toEqual([1, '', words]);
  }
});
