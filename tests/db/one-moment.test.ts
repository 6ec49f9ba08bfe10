import { expect, onTestFinished, test, vi } from 'vitest';
import { UserFacingError } from '../../common/errors.ts';
import { observeQueries } from '../../db/connection.ts';
import { openWorkbookFile } from '../../db/open.ts';
import { type Session, startSession } from '../../db/session.ts';
import { createDatabaseService } from '../../electron/processes/database/service.ts';
import { listsFile, run, sessionOn, temporaryFolder } from './workbooks.ts';

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

/** Another program writes a note, once; it has to wait for whoever reads, and gives up after a while. */
function writer(other: Session) {
  let times = 0;
  return {
    times: () => times,
    write: (): void => {
      if (++times > 1) return;
      try {
        run(other, { type: 'addNote', target: { subject: 'workbook' }, text: 'meanwhile' });
      } catch (error) {
        if (!(error instanceof UserFacingError) || error.code !== 'in-use') throw error;
      }
    },
  };
}

test('what another program writes between reading the log and reading the tables makes no damaged workbook', () => {
  const path = listsFile();
  const { write, times } = writer(sessionOn(path));
  between.work = write;
  const db = openWorkbookFile(path);
  expect(db.all('SELECT text FROM notes')).toEqual([{ text: 'meanwhile' }]);
  expect(times()).toBe(2);
  db.close();
});

test('nor does a history that is verified while another program writes', () => {
  const path = listsFile();
  const service = createDatabaseService();
  onTestFinished(() => void service.close());
  service.open({ path, createBuiltIn: false, analyst: 'Ada', createdBy: 'test', data: temporaryFolder() });
  const { write, times } = writer(sessionOn(path));
  between.work = write;
  expect(service.verifyHistory().events).toBe(1);
  expect(times()).toBe(1);
});

test('what is loaded while another program writes is of one moment', () => {
  between.work = () => {};
  const path = listsFile();
  const session = sessionOn(path);
  // Her row comes with her first note.
  const other = startSession(openWorkbookFile(path), { analyst: 'Grace' });
  const { write, times } = writer(other);
  observeQueries((sql) => {
    if (/FROM analysts ORDER BY/.test(sql)) write();
  });
  onTestFinished(() => {
    observeQueries(null);
    other.close();
  });
  const { analysts, notes } = session.load().tables;
  expect(times()).toBeGreaterThan(0);
  const known = analysts.map(({ id }) => id);
  for (const { analystId } of notes) expect(known).toContain(analystId);
});
