import { describe, expect, test } from 'vitest';
import type { Command } from '../../../db/commands/schema.ts';
import { compareTables } from '../../../db/compare/compare.ts';
import { tablesAt } from '../../../db/history/rewind.ts';
import { listVersions, versionNamed } from '../../../db/history/versions.ts';
import { inspectLog } from '../../../db/log/verify-log.ts';
import { memorySession, redo, run, undo } from '../workbooks.ts';

const addNote = (text: string): Command => ({ type: 'addNote', target: { subject: 'workbook' }, text });
const nameVersion = (name: string, eventNumber: number | null = null): Command => ({
  type: 'nameVersion',
  name,
  remark: 'as sent',
  eventNumber,
});

describe('a named version', () => {
  test('stands for the workbook as it is, or as it was after any event', () => {
    const session = memorySession();
    run(session, addNote('a'));
    run(session, { type: 'saveView', view: 'matrix', state: { width: 1 } });
    run(session, nameVersion('Draft'));
    run(session, addNote('b'));
    run(session, nameVersion('Beginning', 1));
    expect(listVersions(session.read)).toMatchObject([
      { name: 'Draft', number: 2, label: 'note on the workbook', analyst: 'Ada', remark: 'as sent' },
      { name: 'Beginning', number: 1 },
    ]);
    expect(versionNamed(session.read, ' draft')?.number).toBe(2);
    const { notes } = tablesAt(session.read, 2);
    expect(notes.map(({ text }) => text)).toEqual(['a']);
  });

  test('is an edit that is undone and done again, renamed and forgotten', () => {
    const session = memorySession();
    const names = () => listVersions(session.read).map(({ name, remark }) => `${name}: ${remark}`);
    const versionId = run(session, nameVersion('Draft')).createdId ?? expect.fail();
    undo(session);
    expect(names()).toEqual([]);
    redo(session);
    const patch = run(session, { type: 'editVersion', versionId, name: 'Final', remark: '' });
    expect(patch.history.undo).toBe('rename the version “Draft” to “Final”');
    expect(names()).toEqual(['Final: ']);
    run(session, { type: 'deleteVersion', versionId });
    expect(names()).toEqual([]);
    undo(session);
    expect(names()).toEqual(['Final: ']);
    expect(inspectLog(session.read)).toMatchObject({ events: 7 });
  });

  test('is gone back to by its name, stays when the workbook goes back before it, and is no difference', () => {
    const session = memorySession();
    run(session, addNote('a'));
    run(session, nameVersion('Draft'));
    run(session, addNote('b'));
    expect(run(session, { type: 'restoreState', eventNumber: 2 }).history.undo).toBe(
      'back to the version “Draft”',
    );
    expect(compareTables(tablesAt(session.read, 2), session.load().tables).tables).toEqual([]);
    run(session, { type: 'restoreState', eventNumber: 1 });
    expect(listVersions(session.read).map(({ name }) => name)).toEqual(['Draft']);
    expect(inspectLog(session.read)).toHaveProperty('seal');
  });

  test.each([
    [nameVersion('DRAFT'), 'There is one called Draft already.'],
    [nameVersion('Other', 77), 'There is no change 77'],
  ])('%j is refused in words', (command, words) => {
    const session = memorySession();
    run(session, nameVersion('Draft'));
    expect(() => run(session, command)).toThrow(words);
    expect(listVersions(session.read)).toHaveLength(1);
  });
});
