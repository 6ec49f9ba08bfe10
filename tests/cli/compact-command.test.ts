import { readdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect, test } from 'vitest';
import { listsFile, run, sessionOn } from '../db/workbooks.ts';
import { cli } from './cli.ts';

function noted(): string {
  const path = listsFile();
  const session = sessionOn(path);
  for (const text of ['a', 'b', 'c']) {
    run(session, { type: 'addNote', target: { subject: 'workbook' }, text });
  }
  session.close();
  return path;
}

test('puts changes together, after a backup of the workbook as it was', async () => {
  const path = noted();
  const { status, out, err } = await cli('compact', path, '--before', '9999-01-01');
  expect(status).toBe(0);
  expect(out).toMatch(/^3 of 4 events .* became 1\. The file has [\d,]+ bytes instead of [\d,]+ bytes\.\n$/);
  const backup = /^Made the backup (.*) of the workbook as it was\.\n$/.exec(err)?.[1] ?? '';
  expect(readdirSync(dirname(path))).toHaveLength(1);
  const counts = [path, backup].map((file) => {
    const session = sessionOn(file);
    const held = [session.history(9).length, session.load().tables.notes.length];
    session.close();
    return held;
  });
  expect(counts).toEqual([
    [2, 3],
    [4, 3],
  ]);
});

test('says before what it would come to, and writes nothing', async () => {
  const path = noted();
  const bytes = readFileSync(path);
  const dry = await cli('compact', path, '--before', '9999-01-01', '--dry-run');
  expect(dry.out).toContain('would become 1. Nothing was written.');
  const none = await cli('compact', path, '--before', '2000-01-01');
  expect(none.out).toContain('It was left as it is.');
  expect(readFileSync(path).equals(bytes)).toBe(true);
  expect(readdirSync(dirname(path))).toHaveLength(1);
});
