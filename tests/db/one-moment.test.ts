import { expect, test, vi } from 'vitest';
import { openWorkbookFile } from '../../db/open.ts';
import { listsFile, run, sessionOn } from './workbooks.ts';

const between = vi.hoisted(() => ({ work: (): void => {} }));
vi.mock('../../db/log/digest.ts', async (original) => {
  const actual = await original<typeof import('../../db/log/digest.ts')>();
  return {
    ...actual,
    digestOf: (db: Parameters<typeof actual.digestOf>[0]) => {
      between.work();
      return actual.digestOf(db);
    },
  };
});

test('what another program writes between reading the log and reading the tables makes no damaged workbook', () => {
  const path = listsFile();
  const other = sessionOn(path);
  let times = 0;
  between.work = () => {
    if (++times === 1) run(other, { type: 'addNote', target: { subject: 'workbook' }, text: 'meanwhile' });
  };
  const db = openWorkbookFile(path);
  expect(db.all('SELECT text FROM notes')).toEqual([{ text: 'meanwhile' }]);
  expect(times).toBe(2);
  db.close();
});
