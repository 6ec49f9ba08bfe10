import { expect, test } from 'vitest';
import { UserFacingError } from '../../common/errors.ts';
import { connect } from '../../db/connection.ts';
import { openForLooking, openWorkbookFile } from '../../db/open.ts';
import { listsFile } from './workbooks.ts';

/**
 * Each step of what is verified at an opening, by the reason that it gives. A file that was changed behind the app's back does not fit
 * its history either, so that without its reason a refusal would say nothing of the step that was to find the fault.
 */

/** A sound workbook to which something was done that no command does. */
function changed(sql: string): string {
  const path = listsFile();
  const db = connect(path);
  db.pragma('ignore_check_constraints = ON');
  db.pragma('foreign_keys = OFF');
  db.script(sql);
  db.close();
  return path;
}

function reasonOf(open: (path: string) => { close: () => void }, path: string): unknown {
  try {
    open(path).close();
    return 'opened';
  } catch (error) {
    return error instanceof UserFacingError ? error.context.reason : error;
  }
}

const WAYS = [
  ['to work on it', openWorkbookFile],
  ['to look at it', openForLooking],
] as const;

test.each(WAYS)('a sound workbook opens %s', (_what, open) => {
  expect(reasonOf(open, listsFile())).toBe('opened');
});

test.each(WAYS)('what a CHECK forbids is found %s', (_what, open) => {
  expect(reasonOf(open, changed('UPDATE weights SET value = -1'))).toBe('damaged-pages');
});

test.each(WAYS)('what makes no sense is found %s', (_what, open) => {
  const path = changed("UPDATE sources SET date = '2009-02-30'");
  expect(reasonOf(open, path)).toBe('senseless-contents');
});

test.each(WAYS)('a trigger of a stranger is found %s', (_what, open) => {
  const path = changed('CREATE TRIGGER spy AFTER UPDATE ON weights BEGIN DELETE FROM notes; END');
  expect(reasonOf(open, path)).toBe('strange-tables');
});
