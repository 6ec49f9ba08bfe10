import { copyFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { goesOnFrom, traceOf } from '../../../db/watch/trace.ts';
import { listsFile, run, sessionOn } from '../workbooks.ts';

test('a workbook goes on from what it was, and neither from what it became nor from another', () => {
  const path = listsFile();
  copyFileSync(path, `${path}.before`);
  const now = sessionOn(path);
  const before = sessionOn(`${path}.before`);
  run(now, { type: 'addNote', target: { subject: 'workbook' }, text: 'one more' });
  expect(goesOnFrom(now.read, traceOf(before.read))).toBe(true);
  expect(goesOnFrom(before.read, traceOf(now.read))).toBe(false);
  const another = sessionOn(listsFile());
  expect(goesOnFrom(another.read, traceOf(before.read))).toBe(false);
  expect(goesOnFrom(another.read, { ...traceOf(before.read), event: null })).toBe(false);
});
