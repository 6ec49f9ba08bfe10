import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { SOUND_STANDING } from '../../../../common/file-standing.ts';
import { draftHandlers } from '../../../../electron/ipc/handlers/drafts.ts';
import { memorySession } from '../../../db/workbooks.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'weighbridge-drafts-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const workbook = () => {
  const session = memorySession();
  return {
    path: join(folder, 'a.weighbridge'),
    builtIn: false,
    state: session.load(),
    standing: SOUND_STANDING,
  };
};

test('what a page keeps for the workbook that it loaded is there when it is loaded again', () => {
  const open = workbook();
  const first = draftHandlers(() => folder);
  const { at, texts } = first.open(open);
  expect(texts).toEqual({});
  first.keep({ at, key: 'note', text: 'begun' });
  expect(draftHandlers(() => folder).open(open)).toEqual({ at, texts: { note: 'begun' } });
});

test('a page keeps nothing for a workbook that was not loaded, nor at a path of its own', () => {
  const { open, keep } = draftHandlers(() => folder);
  open(workbook());
  for (const at of ['', '..', '../../elsewhere', '0'.repeat(32)]) {
    expect(() => keep({ at, key: 'note', text: 'begun' }), at).toThrow(
      expect.objectContaining({ code: 'invalid' }),
    );
  }
});
