import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { explainError } from '../../db/sqlite-errors.ts';
import { listsFile, temporaryFolder } from './workbooks.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Runs a program in which no file may become larger than 100 KB, as on a disk that is full by then. */
function withoutRoom(program: string): string {
  const limited = `trap '' XFSZ; ulimit -f 100; exec "$0" --disable-warning=ExperimentalWarning --input-type=module -e "$1"`;
  const done = spawnSync('bash', ['-c', limited, process.execPath, program], { encoding: 'utf8' });
  return done.stdout + done.stderr;
}

const url = (path: string): string => JSON.stringify(pathToFileURL(join(ROOT, path)).href);

test('a copy for which there is no room says so, and leaves nothing', () => {
  const path = listsFile();
  const target = join(temporaryFolder(), 'copy.weighbridge');
  const said = withoutRoom(`
    const { openWorkbookFile } = await import(${url('db/open.ts')});
    const { copyWorkbook } = await import(${url('db/make-file.ts')});
    const db = openWorkbookFile(${JSON.stringify(path)});
    try { copyWorkbook(db, ${JSON.stringify(target)}); console.log('copied'); }
    catch (error) { console.log(error.message, error.remedy); }
    db.close();`);
  expect(said).toContain('A copy cannot be written to');
  expect(said).toContain('Free some room');
  expect(said).not.toContain('the change was not saved');
  expect(readdirSync(dirname(target))).toEqual([]);
});

test('an export for which there is no room says so, and leaves what was there', () => {
  const target = join(temporaryFolder(), 'matrix.csv');
  writeFileSync(target, 'before');
  const said = withoutRoom(`
    const { writeExportFile } = await import(${url('formats/write/write-file.ts')});
    try { await writeExportFile(${JSON.stringify(target)}, 'x'.repeat(500_000), null); console.log('written'); }
    catch (error) { console.log(error.message, error.remedy); }`);
  expect(said).toContain('There is not enough room on the disk for');
  expect(readFileSync(target, 'utf8')).toBe('before');
  expect(readdirSync(dirname(target))).toEqual(['matrix.csv']);
});

test.each([
  ['SQLITE_READONLY_DBMOVED', 'moved, renamed or deleted while it was open'],
  ['SQLITE_READONLY_DIRECTORY', 'The folder of this workbook may not be written to'],
  ['SQLITE_READONLY_ROLLBACK', 'can be read but not written'],
  ['SQLITE_FULL', 'no room left on the disk'],
])('%s in words', (code, words) => {
  const said = explainError(Object.assign(new Error('x'), { code }));
  expect(said instanceof Error && said.message).toContain(words);
});
