import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { UserFacingError } from '../../../../common/errors.ts';
import { backupsOfFile } from '../../../../db/backups/list-backups.ts';
import { connect } from '../../../../db/connection.ts';
import { newId } from '../../../../db/ids.ts';
import { createDatabaseService } from '../../../../electron/processes/database/service.ts';
import { listsFile, run, sessionOn, temporaryFolder, WHOLE_HISTORY } from '../../../db/workbooks.ts';

test('whoever opens a file that is there is the author of what follows, and is heard when renamed', async () => {
  const path = listsFile();
  const renamed: string[] = [];
  const service = createDatabaseService(
    () => {},
    (name) => renamed.push(name),
  );
  onTestFinished(() => void service.close());
  const open = async (analyst: string) =>
    (await service.open({ path, createBuiltIn: false, analyst, createdBy: 'test', data: temporaryFolder() }))
      .analyst;
  const grace = await open('Grace');
  expect(grace.name).toBe('Grace');
  service.execute({
    id: newId(),
    request: { type: 'addNote', target: { subject: 'workbook' }, text: 'mine' },
  });
  expect(service.load().tables.notes.map(({ analystId }) => analystId)).toEqual([grace.id]);
  expect(service.listHistory({ ...WHOLE_HISTORY, limit: 1 }).entries).toMatchObject([{ analyst: 'Grace' }]);
  service.execute({ id: newId(), request: { type: 'renameAnalyst', name: 'Grace Hopper' } });
  expect(renamed).toEqual(['Grace Hopper']);
  expect((await open('Grace Hopper')).id).toBe(grace.id);
  expect((await open('Ada')).id).not.toBe(grace.id);
});

test('a workbook of older built-in evidence is offered the present one, which a command takes', async () => {
  const service = createDatabaseService();
  onTestFinished(() => void service.close());
  service.open({
    path: listsFile(),
    createBuiltIn: false,
    analyst: 'Ada',
    createdBy: 'test',
    data: temporaryFolder(),
  });
  const offer = (await service.evidenceOffer([])) ?? expect.fail('There is no offer.');
  await service.execute({ id: newId(), request: { type: 'takeEvidence', key: offer.key, take: [] } });
  expect(service.load().tables.claims.length).toBeGreaterThan(100);
  expect(await service.evidenceOffer([])).toBeNull();
});

test('an open workbook goes on under another name, with all that can be undone', () => {
  const path = listsFile();
  const target = join(dirname(path), 'Ferries.weighbridge');
  const service = createDatabaseService();
  onTestFinished(() => void service.close());
  service.open({ path, createBuiltIn: true, analyst: 'Ada', createdBy: 'test', data: temporaryFolder() });
  const note = (text: string) =>
    service.execute({
      id: newId(),
      request: { type: 'addNote', target: { subject: 'workbook' }, text },
    });
  note('before');
  const moved = service.moveTo(target);
  expect(moved.tables.notes).toHaveLength(1);
  expect(readdirSync(dirname(path))).toEqual(['Ferries.weighbridge']);
  note('after');
  service.undo({ id: newId(), request: null });
  service.undo({ id: newId(), request: null });
  expect(service.load().tables.notes).toEqual([]);
  expect(sessionOn(target).load().tables.notes).toEqual([]);
});

test('a workbook that cannot be moved is open where it was, and goes on there', async () => {
  const path = listsFile();
  const taken = join(dirname(path), 'taken.weighbridge');
  writeFileSync(taken, 'somebody’s');
  const service = createDatabaseService();
  onTestFinished(() => void service.close());
  service.open({ path, createBuiltIn: false, analyst: 'Ada', createdBy: 'test', data: temporaryFolder() });
  expect(() => service.moveTo(taken)).toThrow('already');
  service.execute({
    id: newId(),
    request: { type: 'addNote', target: { subject: 'workbook' }, text: 'still here' },
  });
  expect(sessionOn(path).load().tables.notes).toHaveLength(1);
  expect(readFileSync(taken, 'utf8')).toBe('somebody’s');
  service.close();
  await service.open({
    path: null,
    createBuiltIn: true,
    analyst: 'Ada',
    createdBy: 'test',
    data: temporaryFolder(),
  });
  expect(() => service.moveTo(join(dirname(path), 'new.weighbridge'))).toThrow('not in a file');
});

test('the past and another file are compared with the present, and the past is written as a copy', async () => {
  const [path, other, copy] = [listsFile(), listsFile(), join(temporaryFolder(), 'copy.weighbridge')];
  const bytes = readFileSync(other);
  const service = createDatabaseService();
  onTestFinished(() => void service.close());
  service.open({ path, createBuiltIn: false, analyst: 'Ada', createdBy: 'test', data: temporaryFolder() });
  service.execute({
    id: newId(),
    request: { type: 'addNote', target: { subject: 'workbook' }, text: 'A note.' },
  });
  const notes = [{ table: 'notes', added: 1, rows: [{ what: 'added' }] }];
  expect(await service.compare(1, null)).toMatchObject({ from: { event: { number: 1 } }, tables: notes });
  expect((await service.compare(2, null)).tables).toEqual([]);
  // No id is the same in the two files.
  expect((await service.compare({ path: other }, null)).tables).toMatchObject(notes);
  expect((await service.compare({ path: other }, 1)).tables).toEqual([]);
  expect(readFileSync(other).equals(bytes)).toBe(true);
  service.copyAsOf({ path: copy, eventNumber: 1, analyst: 'Ada' });
  expect((await service.compare({ path: copy }, 1)).tables).toEqual([]);
  expect(() => service.copyAsOf({ path, eventNumber: 1, analyst: 'Ada' })).toThrow(UserFacingError);
});

test('while another file is compared, what is asked meanwhile is answered', async () => {
  const [path, other] = [listsFile(), listsFile()];
  const service = createDatabaseService();
  onTestFinished(() => void service.close());
  service.open({ path, createBuiltIn: false, analyst: 'Ada', createdBy: 'test', data: temporaryFolder() });
  const answered: string[] = [];
  const compared = service.compare({ path: other }, null).then(() => answered.push('the comparison'));
  setImmediate(() => answered.push(`revision ${service.revision().eventNumber}`));
  await compared;
  expect(answered).toEqual(['revision 1', 'the comparison']);
});

test('edits are backed up when a workbook is closed or moved, and a backup is compared and restored', async () => {
  const path = listsFile();
  const data = temporaryFolder();
  const service = createDatabaseService();
  onTestFinished(() => void service.close());
  service.open({ path, createBuiltIn: false, analyst: 'Ada', createdBy: 'test', data });
  const entitle = (title: string) =>
    service.execute({
      id: newId(),
      request: { type: 'describeWorkbook', title, question: '', description: '' },
    });
  const made = () =>
    service.backups().backups.map(({ reason, about }) => [reason, about?.title, about?.origin]);
  entitle('First');
  const moved = join(dirname(path), 'moved.weighbridge');
  service.moveTo(moved);
  expect(made()).toEqual([['closing', 'First', path]]);
  entitle('Second');
  service.open({ path: moved, createBuiltIn: false, analyst: 'Ada', createdBy: 'test', data });
  expect(made()).toEqual([
    ['closing', 'Second', moved],
    ['closing', 'First', path],
  ]);
  const oldest = service.backups().backups.at(-1)?.id ?? '';
  expect((await service.compareBackup(oldest)).tables).toMatchObject([{ table: 'workbook', changed: 1 }]);
  service.restoreBackup({ id: newId(), request: { backupId: oldest } });
  expect(service.load().tables.workbook[0]?.title).toBe('First');
  expect(made()[0]).toEqual(['restore', 'Second', moved]);
  service.compactHistory('2000-01-01T00:00:00.000Z');
  expect(made()[0]).toEqual(['compaction', 'First', moved]);
});

test('what a workbook holds that does not fit its history is looked at, and makes no backup', () => {
  const path = listsFile();
  const data = temporaryFolder();
  const service = createDatabaseService();
  onTestFinished(() => void service.close());
  const request = { path, createBuiltIn: false, analyst: 'Ada', createdBy: 'test', data };
  service.open(request);
  const note = (text: string) =>
    service.execute({ id: newId(), request: { type: 'addNote', target: { subject: 'workbook' }, text } });
  note('one');
  service.close();
  const session = sessionOn(path);
  run(session, { type: 'addNote', target: { subject: 'workbook' }, text: 'by a program that was ended' });
  const raw = connect(path);
  raw.run("UPDATE notes SET text = 'by a strange program' WHERE text = 'one'");
  raw.close();
  service.open({ ...request, doubtful: true });
  const sound = service.backups().backups;
  expect(sound).toHaveLength(1);
  expect(() => service.makeBackup()).toThrow('do not fit together');
  service.close();
  expect(backupsOfFile(join(data, 'backups'), path)).toEqual(sound);
});
