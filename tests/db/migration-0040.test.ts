import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { CERTAINTIES, partsOfCertainty } from '../../common/evidence.ts';
import { connect } from '../../db/connection.ts';
import { evidenceOffer } from '../../db/evidence/index.ts';
import { migrate, migrations } from '../../db/migrations/index.ts';
import { openWorkbookFile } from '../../db/open.ts';
import { builtInSeed } from '../../db/seed/index.ts';
import type { Session } from '../../db/session.ts';
import { assess } from '../../scoring/assessment/assess.ts';
import { seal } from './sealed.ts';
import { redo, run, sessionOn, temporaryFolder, undo } from './workbooks.ts';

const upTo = (version: number) => migrations.filter((m) => m.version <= version);
const EVIDENCE = new URL('../fixtures/evidence/', import.meta.url);

test('format 40 tells the one word of a claim apart, and leaves scenarios their numbers', () => {
  const db = connect(':memory:', { create: true });
  migrate(db, 0, upTo(30));
  db.script(`
    INSERT INTO sources (id, title, remark, position) VALUES ('q', 'A source', '', 1);
    INSERT INTO speakers VALUES ('p', NULL, 'Ada', 'author', NULL, NULL, 1);
    INSERT INTO scenarios VALUES ('s', 'one', 'One', 'd', 'weighted-sum', 'mean', 'on', 1, 3, 'swing', '{"a":1}');
  `);
  for (const word of CERTAINTIES) {
    db.run(
      `INSERT INTO claims (id, source_id, speaker_id, holder_id, text, certainty, position) VALUES (?, 'q', 'p', 'p', ?, ?, 1)`,
      [word, `It is ${word}.`, word],
    );
  }
  migrate(db, 30, upTo(40));
  expect(db.pragma('user_version')).toBe(40);
  for (const word of CERTAINTIES) {
    const { transmission, sureness, form, kind } = partsOfCertainty(word);
    expect(db.get('SELECT * FROM claims WHERE id = ?', [word])).toEqual({
      id: word,
      slug: null,
      source_id: 'q',
      paragraph: null,
      speaker_id: 'p',
      holder_id: 'p',
      text: `It is ${word}.`,
      date: null,
      excluded_reason: null,
      position: 1,
      remark: null,
      ...{ transmission, sureness, form, kind },
      directness: 'direct',
      doubts: '[]',
      undated: 0,
      about: null,
      speaker_inferred: 0,
      echo_of_id: null,
      origin_id: null,
    });
  }
  expect(db.get('SELECT * FROM scenarios')).toMatchObject({
    evidence_rule: 'mean',
    elicitation: 'swing',
    method_options: '{"a":1}',
    rho: 0,
    least_coverage: 0,
    use: null,
    as_of: null,
    half_life: null,
    kind_factors: '{}',
  });
  for (const wrong of [
    "UPDATE scenarios SET as_of = '2009'",
    'UPDATE scenarios SET rho = 1.5',
    "UPDATE scenarios SET kind_factors = '[]'",
    "UPDATE claims SET doubts = '{}'",
    "UPDATE claims SET kind = 'gossip'",
    'UPDATE claims SET echo_of_id = id',
    "UPDATE sources SET accessed = 'today'",
    `UPDATE sources SET archive_sha256 = '${'X'.repeat(64)}'`,
  ]) {
    expect(() => db.run(wrong), wrong).toThrow();
  }
  db.close();
});

/** The workbook that shipped with format 30, in which somebody worked. */
function builtIn30(): string {
  const path = join(temporaryFolder(), 'built-in.weighbridge');
  writeFileSync(path, gunzipSync(readFileSync(new URL('built-in-30.weighbridge.gz', EVIDENCE))));
  return path;
}

const rankings = (session: Session) => {
  const { tables } = session.load();
  return tables.scenarios.map((scenario) => ({
    scenario: scenario.name,
    standings: assess(tables, scenario).standings.map(({ name, score, rank }) => [name, score, rank]),
  }));
};

test('a built-in workbook of format 30 keeps every number bit for bit', () => {
  const session = sessionOn(builtIn30());
  expect(rankings(session)).toEqual(JSON.parse(readFileSync(new URL('built-in-30.json', EVIDENCE), 'utf8')));
});

test('and is offered the present evidence, takes it, and goes back to its beginning and forth', () => {
  const session = sessionOn(builtIn30());
  const before = session.load().tables;
  const { key, own } = evidenceOffer(session.read, builtInSeed) ?? expect.fail();
  expect(own.map(({ what }) => what)).toEqual(['note', 'judgement', 'excluded claim', 'scenario']);
  run(session, { type: 'takeEvidence', key, take: [] });
  const { tables } = session.load();
  expect(tables.claims.map(({ text }) => text)).toContain('In our own words.');
  expect(tables.claims.filter(({ excludedReason }) => excludedReason !== null)).toHaveLength(1);
  expect(tables.notes.map(({ text }) => text)).toEqual(['Measure it.']);
  expect(tables.judgements.map(({ value }) => value)).toEqual([80]);
  const points = (of: typeof tables, name: string) => {
    const scenario = of.scenarios.find((row) => row.name === name)?.id;
    const active = new Set(of.criteria.filter((row) => row.active).map(({ id }) => id));
    return of.weights
      .filter((row) => row.scenarioId === scenario && active.has(row.criterionId))
      .reduce((sum, { value }) => sum + value, 0);
  };
  expect(points(tables, 'Ours')).toBeGreaterThan(0);
  expect(points(tables, 'Ours')).toBeLessThanOrEqual(points(before, 'Ours'));

  let steps = 0;
  for (; session.load().history.undo !== null; steps++) undo(session);
  expect(steps).toBe(8);
  const bare = session.load().tables;
  expect([bare.notes, bare.judgements].flat()).toEqual([]);
  expect(bare.claims.map(({ text }) => text)).not.toContain('In our own words.');
  for (let step = 0; step < steps; step++) redo(session);
  expect(session.load().tables).toEqual(tables);
});

test.each([
  ["UPDATE scenarios SET as_of = '2009-02-30'", 'a date does not exist'],
  [`UPDATE claims SET doubts = '["because"]'`, 'a reason for doubt in it is none'],
  [`UPDATE scenarios SET kind_factors = '{"rumour": 2}'`, 'none of 0 to 1'],
  [
    `UPDATE claims SET echo_of_id = CASE id WHEN (SELECT min(id) FROM claims) THEN (SELECT max(id) FROM claims)
       ELSE (SELECT min(id) FROM claims) END WHERE id IN (SELECT min(id) FROM claims UNION SELECT max(id) FROM claims)`,
    'repeat one another in a ring',
  ],
])('a workbook that makes no sense is refused: %s', (change, says) => {
  const path = builtIn30();
  openWorkbookFile(path).close();
  const db = connect(path);
  db.run(change);
  db.close();
  expect(() => openWorkbookFile(path)).toThrow(says);
});

test('a reading with findings on a claim that it does not code is refused', () => {
  const path = builtIn30();
  openWorkbookFile(path).close();
  const db = connect(path);
  db.run("INSERT INTO readings (id, name, remark, position) VALUES ('r', 'Reader C', '', 9)");
  const cell = 'claim_id, alternative_id, criterion_id';
  db.run(
    `INSERT INTO reading_findings (id, reading_id, ${cell}, polarity, strength)
       SELECT 'f', 'r', ${cell}, 'pro', 1 FROM findings LIMIT 1`,
  );
  db.close();
  expect(() => openWorkbookFile(path)).toThrow('findings on a claim that it does not code');
  const mended = connect(path);
  mended.run(
    "INSERT INTO reading_claims (id, reading_id, claim_id) SELECT 'c', 'r', claim_id FROM reading_findings",
  );
  seal(mended);
  mended.close();
  openWorkbookFile(path).close();
});
