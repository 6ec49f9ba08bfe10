import { expect, test } from 'vitest';
import type { OpenReason } from '../../../common/errors.ts';
import { explanationOf } from '../../../renderer/app/open-failure-words.ts';

const DAMAGED: readonly OpenReason[] = [
  'empty',
  'not-a-workbook',
  'damaged-pages',
  'strange-tables',
  'senseless-contents',
  'log-mismatch',
  'log-broken',
  'foreign-journal',
];

test.each(DAMAGED)('%s: no backup is promised above a list that may have none', (reason) => {
  const problem = { code: 'corrupt', message: 'It does not open.', remedy: 'Open a backup of it.' } as const;
  const { offers, remedy } = explanationOf({ ...problem, reason });
  expect(offers).toContain('backups');
  expect(remedy).toMatch(/stands below\.$/);
});
