import { expect, test } from 'vitest';
import { connect } from '../../db/connection.ts';
import { migrate, migrations } from '../../db/migrations/index.ts';
import { createWorkbook } from '../../db/seed/create.ts';
import { startSession } from '../../db/session.ts';
import { listsSeed } from '../fixtures/lists-seed.ts';

const upTo = (version: number) => migrations.filter((m) => m.version <= version);

test('format 30 keeps scenarios, weights, criteria and speakers of format 20', () => {
  const db = connect(':memory:', { create: true });
  migrate(db, 0, upTo(20));
  db.script(`
    INSERT INTO scenarios VALUES ('s', 'one', 'One', 'd', 'weighted-sum', 'beta', 'off', 1, 3);
    INSERT INTO criterion_groups VALUES ('g', NULL, 'G', 1);
    INSERT INTO criteria VALUES ('c', NULL, 'g', 'Price', '', '', '', 'numeric', 'min', 'EUR', 1, 1);
    INSERT INTO weights VALUES ('w', 's', 'c', 7);
    INSERT INTO speakers VALUES ('p', NULL, 'Ada', 'author', NULL, NULL);
  `);
  migrate(db, 20, upTo(30));
  expect(db.pragma('user_version')).toBe(30);
  expect(db.get('SELECT * FROM scenarios')).toEqual({
    id: 's',
    slug: 'one',
    name: 'One',
    description: 'd',
    method: 'weighted-sum',
    evidence_rule: 'beta',
    credibility: 'off',
    count_predictions: 1,
    position: 3,
    elicitation: 'direct',
    method_options: '{}',
  });
  expect(db.get('SELECT value, locked_share FROM weights')).toEqual({ value: 7, locked_share: null });
  expect(db.get('SELECT value_points FROM criteria')).toEqual({ value_points: '[]' });
  expect(db.get('SELECT credibility FROM speakers')).toEqual({ credibility: 1 });
  expect(() => db.run("UPDATE scenarios SET evidence_rule = 'guess'")).toThrow();
  expect(() => db.run("UPDATE weights SET scenario_id = 'nobody'")).toThrow();
  db.close();
});

test('a change from before the migration can be undone after it', () => {
  const db = createWorkbook(':memory:', listsSeed, { analyst: 'Ada', createdBy: 'test' });
  const session = startSession(db, { analyst: 'Ada' });
  const [weight] = session.load().tables.weights;
  if (!weight) throw new Error('The workbook has no weights.');
  const { scenarioId, criterionId, value } = weight;
  session.execute({
    id: '01900000-0000-7000-8000-000000000001',
    request: { type: 'setWeight', scenarioId, criterionId, value: value + 5 },
  });
  // The log as the older format wrote it: images of weights without the column that came later.
  db.script('DROP TRIGGER event_changes_are_not_changed');
  db.run(
    `UPDATE event_changes SET changes = replace(changes, ',"locked_share":null', '') WHERE event_number > 1`,
  );
  expect(db.all('SELECT changes FROM event_changes WHERE event_number > 1')).toEqual([
    { changes: expect.not.stringContaining('locked_share') },
  ]);
  const patch = session.undo({ id: '01900000-0000-7000-8000-000000000002', request: null });
  expect(patch.rows).toEqual([{ table: 'weights', id: weight.id, record: weight }]);
  expect(session.load().tables.weights.find((w) => w.id === weight.id)).toEqual(weight);
  session.close();
});
