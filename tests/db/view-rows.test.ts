import { expect, test } from 'vitest';
import { applyChanges, type RowChange } from '../../db/changes.ts';
import { createWorkbook } from '../../db/seed/create.ts';
import { listsSeed } from '../fixtures/lists-seed.ts';

test('a row of view whose place another one took meanwhile does not come back beside it', () => {
  const db = createWorkbook(':memory:', listsSeed, { analyst: 'Ada', createdBy: 'test' });
  const scenario = db.get<{ id: string }>('SELECT id FROM scenarios ORDER BY position LIMIT 1');
  const view = { id: 'gone', view: 'matrix', state: '{}' };
  const answers = { id: 'gone too', scenario_id: scenario?.id ?? '', method: 'swing', state: '{}' };
  const changes: RowChange[] = [
    { table: 'viewStates', id: view.id, before: null, after: view },
    {
      ...{ table: 'elicitations', id: answers.id, before: null },
      after: { ...answers, updated_at: '2026-11-30T08:00:00.000Z' },
    },
  ];
  const back = db.transaction(() => applyChanges(db, changes, ''));
  expect(back.map(({ id }) => id)).toEqual(['gone', 'gone too']);
  db.run("UPDATE view_states SET id = 'other'");
  db.run("UPDATE elicitations SET id = 'other'");
  expect(db.transaction(() => applyChanges(db, changes, ''))).toEqual([]);
  db.close();
});
