import { expect, test } from 'vitest';
import { record } from '../../../db/changes.ts';
import { draftOf, tablesOf } from '../../../db/draft.ts';
import { writeTables } from '../../../db/evidence/write.ts';
import { readTables } from '../../../db/queries.ts';
import { createWorkbook } from '../../../db/seed/create.ts';
import { listsSeed } from '../../fixtures/lists-seed.ts';

test('names change hands, a cell goes to another row, and nothing else is touched', () => {
  const db = createWorkbook(':memory:', listsSeed, { analyst: 'Ada', createdBy: 'test' });
  const before = readTables(db);
  const draft = draftOf(before);
  const [a, b, c] = before.criteria;
  const [finding] = before.findings;
  if (!a || !b || !c || !finding) return expect.fail();
  draft.criteria.set(a.id, { ...a, name: b.name });
  draft.criteria.set(b.id, { ...b, name: c.name });
  draft.criteria.set(c.id, { ...c, name: a.name });
  draft.findings.delete(finding.id);
  const id = '01900000-0000-7000-8000-000000000001';
  draft.findings.set(id, { ...finding, id, polarity: 'neutral' });
  const after = tablesOf(draft);
  const recorder = record(db);
  db.transaction(() => writeTables(recorder, before, after));
  expect(readTables(db)).toEqual(after);
  expect(new Set(recorder.changes.map((change) => change.id))).toEqual(
    new Set([a.id, b.id, c.id, finding.id, id]),
  );
  db.close();
});

test('rows that are unique by several columns change places, and back', () => {
  const db = createWorkbook(':memory:', listsSeed, { analyst: 'Ada', createdBy: 'test' });
  const before = readTables(db);
  const draft = draftOf(before);
  const [a, b] = before.weights;
  if (!a || !b || a.scenarioId !== b.scenarioId) return expect.fail();
  draft.weights.set(a.id, { ...a, criterionId: b.criterionId });
  draft.weights.set(b.id, { ...b, criterionId: a.criterionId });
  const after = tablesOf(draft);
  db.transaction(() => writeTables(record(db), before, after));
  expect(readTables(db)).toEqual(after);
  db.transaction(() => writeTables(record(db), after, before));
  expect(readTables(db)).toEqual(before);
  db.close();
});
