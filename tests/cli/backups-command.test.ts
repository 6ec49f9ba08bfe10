import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { allBackups } from '../../db/backups/list-backups.ts';
import { listsFile, run, sessionOn, temporaryFolder } from '../db/workbooks.ts';
import { cliWith } from './cli.ts';

function entitle(path: string, title: string): void {
  const session = sessionOn(path);
  run(session, { type: 'describeWorkbook', title, question: '', description: '' });
  session.close();
}

function titleOf(path: string): string | undefined {
  const session = sessionOn(path);
  const title = session.load().tables.workbook[0]?.title;
  session.close();
  return title;
}

const backups = (data: string, ...parameters: string[]) => cliWith(data, 'backups', ...parameters);

test('backups are made, listed, and restored into a new file or in place', async () => {
  const [path, data] = [listsFile(), temporaryFolder()];
  entitle(path, 'First');
  const made = await backups(data, 'make', path);
  expect({ status: made.status, err: made.err }).toEqual({ status: 0, err: '' });
  const { id } = JSON.parse(made.out);
  entitle(path, 'Second');
  const listed = JSON.parse((await backups(data, 'list', path)).out);
  expect(listed).toMatchObject({
    workbook: path,
    backups: [{ id, reason: 'asked', title: 'First', event: 2 }],
  });

  const copy = join(temporaryFolder(), 'copy.weighbridge');
  expect((await backups(data, 'restore', path, '--backup', id, '--into', copy)).status).toBe(0);
  expect(titleOf(copy)).toBe('First');
  expect(titleOf(path)).toBe('Second');

  const back = await backups(data, 'restore', path, '--in-place');
  expect(JSON.parse(back.out)).toMatchObject({
    from: { id },
    before: { reason: 'restore', title: 'Second' },
  });
  expect(titleOf(path)).toBe('First');
  const session = sessionOn(path);
  session.undo({ id: '01890000-0000-7000-8000-000000000001', request: null });
  expect(session.load().tables.workbook[0]?.title).toBe('Second');
  session.close();
});

test('a workbook that is damaged, and one that is gone, gets its backup back', async () => {
  const [path, data] = [listsFile(), temporaryFolder()];
  entitle(path, 'First');
  await backups(data, 'make', path);
  writeFileSync(path, 'damaged');
  expect(JSON.parse((await backups(data, 'list', path)).out).backups).toHaveLength(1);
  const { setAside } = JSON.parse((await backups(data, 'restore', path, '--in-place')).out);
  expect(readFileSync(setAside, 'utf8')).toBe('damaged');
  expect(titleOf(path)).toBe('First');
  rmSync(path);
  expect(JSON.parse((await backups(data, 'restore', path, '--in-place')).out)).toMatchObject({
    setAside: null,
  });
  expect(titleOf(path)).toBe('First');
});

test('what cannot be done is said in one line', async () => {
  const [path, data] = [listsFile(), temporaryFolder()];
  const none = await backups(data, 'restore', path, '--in-place');
  expect(none).toMatchObject({
    status: 2,
    out: '',
    err: 'This workbook has no backup. Run "backups list" to see which there are.\n',
  });
  const nowhere = await backups(data, 'restore', path);
  expect(nowhere.err).toBe(
    'It is not said where the backup goes. Give either --into FILE for a new workbook, or --in-place to bring this one back.\n',
  );
  expect((await backups(data, 'list', join(data, 'none'))).status).toBe(0);
  expect(allBackups(join(data, 'backups'))).toEqual([]);
});
