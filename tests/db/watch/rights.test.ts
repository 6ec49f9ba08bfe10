import { dirname } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { readOnlyReason, readOnlyReasonAtOpening } from '../../../db/watch/rights.ts';
import { canLock, locked } from '../../locked.ts';
import { listsFile } from '../workbooks.ts';

test('a file and a folder that may be written to are no reason, and a missing file is none', () => {
  const path = listsFile();
  expect(readOnlyReason(path)).toBeNull();
  expect(readOnlyReasonAtOpening(path)).toBeNull();
  expect(readOnlyReason(`${path}.missing`)).toBeNull();
});

test.skipIf(!canLock).each([
  ['file', (path: string) => path],
  ['folder', (path: string) => dirname(path)],
] as const)('a locked %s is one', (reason, place) => {
  const path = listsFile();
  onTestFinished(locked(place(path)));
  expect(readOnlyReason(path)).toBe(reason);
  expect(readOnlyReasonAtOpening(path)).toBe(reason);
});
