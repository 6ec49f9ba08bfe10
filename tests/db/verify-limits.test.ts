import { describe, expect, test, vi } from 'vitest';
import { UserFacingError } from '../../common/errors.ts';
import { commandSchema } from '../../db/commands/schema.ts';
import { connect } from '../../db/connection.ts';
import { newId } from '../../db/ids.ts';
import { COLUMN_LIMITS, isShallow, LIMITS } from '../../db/limits.ts';
import { openForLooking } from '../../db/open.ts';
import { sqlColumns, sqlTable, tableNames } from '../../db/tables.ts';
import { refuseTooLarge } from '../../db/verify-limits.ts';
import { changeBySql } from './sealed.ts';
import { listsFile, run, sessionOn, slugIds } from './workbooks.ts';

vi.setConfig({ testTimeout: 60_000 });

const nested = (depth: number): string => `${'['.repeat(depth)}${']'.repeat(depth)}`;

function refusal(sql: string): { reason: string | undefined; message: string } {
  const path = listsFile();
  changeBySql(path, sql, { sealed: true });
  try {
    openForLooking(path).close();
    return { reason: 'opened', message: '' };
  } catch (error) {
    if (!(error instanceof UserFacingError)) throw error;
    return { reason: error.context.reason, message: error.message };
  }
}

const NOTE = (text: string) =>
  `INSERT INTO notes SELECT '${newId()}', 'workbook', NULL, NULL, NULL, ${text}, id, '2026-01-01T00:00:00Z', '2026-01-01T00:00:00Z' FROM analysts`;

test('every column of every table has a limit', () => {
  for (const table of tableNames) {
    expect(COLUMN_LIMITS.filter((limit) => limit.table === table)).toHaveLength(sqlColumns(table).length);
  }
});

describe('a workbook that holds more in one place than any way in would put there is refused in words', () => {
  test.each([
    [
      'a note of 20 MB',
      NOTE("replace(hex(zeroblob(10000000)), '00', 'aa')"),
      'longer than 20,000 characters',
    ],
    [
      'a name of 30,000 characters',
      "UPDATE analysts SET name = 'x'; UPDATE sources SET remark = replace(hex(zeroblob(15000)), '00', 'aa')",
      'sources.remark is longer',
    ],
    [
      'a position at the end of the integers',
      'UPDATE claims SET position = -9223372036854775807 - 1',
      'claims.position',
    ],
    [
      'a view nested 200 deep',
      `INSERT INTO view_states VALUES ('${newId()}', 'matrix', '${nested(200)}')`,
      'nested too deeply',
    ],
  ])('%s', (_what, sql, words) => {
    const { reason, message } = refusal(sql);
    expect(reason).toBe('senseless-contents');
    expect(message).toContain(words);
  });

  test('an event number at its end', () => {
    const path = listsFile();
    const db = connect(path);
    db.script("UPDATE sqlite_sequence SET seq = 9223372036854775806 WHERE name = 'events'");
    db.script(
      `INSERT INTO events SELECT 9223372036854775807, '${newId()}', at, analyst_id, NULL, 'view', command, label, NULL, NULL, 0, state, seal FROM events`,
    );
    db.close();
    expect(() => openForLooking(path)).toThrow(/end of its numbers/);
  });
});

test('a text that is attached from a file is as long as the text of a source may be, and no longer', () => {
  const attach = (length: number): boolean =>
    commandSchema.safeParse({
      ...{ type: 'attachText', sourceId: newId(), text: 'x'.repeat(length), origin: 'article.txt' },
      sha256: '0'.repeat(64),
    }).success;
  expect([attach(LIMITS.sourceText), attach(LIMITS.sourceText + 1)]).toEqual([true, false]);
});

test('a note as long as notes can be opens, in letters of two bytes too', () => {
  const path = listsFile();
  const session = sessionOn(path);
  const text = 'ж'.repeat(LIMITS.note);
  run(session, { type: 'addNote', target: { subject: 'workbook' }, text });
  session.close();
  const db = openForLooking(path);
  expect(db.get<{ n: number }>('SELECT max(length(text)) AS n FROM notes')).toEqual({ n: LIMITS.note });
  db.close();
});

test('what commands say of deep values is a sentence, however deep they are', () => {
  const state = JSON.parse(nested(20_000));
  const parsed = commandSchema.safeParse({ type: 'saveView', view: 'matrix', state });
  expect(parsed.success).toBe(false);
  expect(parsed.error?.issues[0]?.message).toBe('is nested too deeply');
  expect(isShallow(JSON.parse(nested(LIMITS.depth)))).toBe(true);
  expect(isShallow(JSON.parse(nested(LIMITS.depth + 2)))).toBe(false);
});

describe('a workbook that a window cannot show', () => {
  test('is sound for the command line and refused by the window, with its rows counted', () => {
    const path = listsFile();
    const session = sessionOn(path);
    const { sourceId, speakerId } = session.load().tables.claims[0] ?? expect.fail();
    slugIds(session);
    session.close();
    changeBySql(
      path,
      `WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${LIMITS.windowRows})
       INSERT INTO claims (id, source_id, speaker_id, holder_id, text, position)
         SELECT printf('claim-%d', i), '${sourceId}', '${speakerId}', '${speakerId}', 'x', i FROM n`,
    );
    const db = connect(path, { readonly: true });
    expect(() => refuseTooLarge(db)).toThrow(/holds 400,\d+ rows, and a window can show 400,000/);
    db.close();
  });

  test('is none that people work on', () => {
    const { read } = sessionOn(listsFile());
    expect(() => refuseTooLarge(read)).not.toThrow();
    expect(tableNames.map(sqlTable)).toContain('source_texts');
  });
});
