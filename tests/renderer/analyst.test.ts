import { expect, test } from 'vitest';
import { ownAnalyst } from '../../renderer/model/analyst.ts';
import { applyRows } from '../../renderer/model/patch.ts';
import { memorySession, run } from '../db/workbooks.ts';

test('whoever works here is called as the workbook calls them now, a change of name included', () => {
  const session = memorySession();
  const { tables, analyst } = session.load();
  expect(ownAnalyst({ tables, analyst }).name).toBe('Ada');
  const patch = run(session, { type: 'renameAnalyst', name: 'Ada Lovelace' });
  expect(ownAnalyst({ tables: applyRows(tables, patch.rows), analyst }).name).toBe('Ada Lovelace');
});

test('somebody new has a name before they are one of its analysts', () => {
  const { tables } = memorySession().load();
  const grace = { id: 'new', name: 'Grace' };
  expect(ownAnalyst({ tables, analyst: grace })).toEqual(grace);
});
