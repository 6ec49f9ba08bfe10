import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { UserFacingError } from '../../common/errors.ts';
import { faultOf } from '../../common/faults.ts';
import { connect, observeQueries } from '../../db/connection.ts';
import { openLog } from '../../electron/log.ts';
import { temporaryFolder } from '../db/workbooks.ts';

const read = (path: string): string => (existsSync(path) ? readFileSync(path, 'utf8') : '');

describe('the log', () => {
  test('has a line for each thing, with its time and level, and a stack under a fault', () => {
    const log = openLog(join(temporaryFolder(), 'logs'));
    log.info('Weighbridge 1.2.3');
    log.exit({ name: 'Weighbridge database', code: 9, wanted: false });
    log.exit({ name: 'Weighbridge import', code: 0, wanted: true });
    log.slowQuery('SELECT *\n  FROM claims WHERE id = ?', 83.4);
    const fault = faultOf(new TypeError('x'));
    if (fault) log.fault('call of execute', fault);
    const lines = read(log.path).trim().split('\n');
    expect(lines[0]).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+\S* \[info\] +Weighbridge 1\.2\.3$/);
    expect(lines[1]).toMatch(/\[warn\] +Weighbridge database ended with status 9, unasked$/);
    expect(lines[2]).toMatch(/\[info\] +Weighbridge import ended with status 0$/);
    expect(lines[3]).toMatch(/\[warn\] +slow query, 83 ms: SELECT \* FROM claims WHERE id = \?$/);
    expect(lines[4]).toMatch(/\[error\] +call of execute: TypeError$/);
    expect(lines[5]).toMatch(/^ {4}at .*log\.test\.ts/);
  });

  test('is written wherever the app was started from', () => {
    const folder = temporaryFolder();
    const module = JSON.stringify(join(import.meta.dirname, '..', '..', 'electron', 'log.ts'));
    const script = `const { openLog } = await import(${module}); openLog(${JSON.stringify(folder)}).info('Started');`;
    execFileSync(
      process.execPath,
      ['--disable-warning=ExperimentalWarning', '--input-type=module', '-e', script],
      {
        cwd: folder,
      },
    );
    expect(read(join(folder, 'weighbridge.log'))).toContain('Started');
  });

  test('is two files at the most, none much larger than its limit', () => {
    const folder = temporaryFolder();
    const log = openLog(folder, { largest: 5_000 });
    for (let i = 0; i < 500; i++) log.info(`line ${i} ${'x'.repeat(80)}`);
    expect(readdirSync(folder).sort()).toEqual(['weighbridge.log', 'weighbridge.old.log']);
    for (const name of readdirSync(folder)) expect(statSync(join(folder, name)).size).toBeLessThan(6_000);
    expect(read(log.path)).toContain('line 499 ');
  });

  test.runIf(process.platform === 'linux')('in a folder that cannot be made keeps nothing waiting', () => {
    const module = JSON.stringify(join(import.meta.dirname, '..', '..', 'electron', 'log.ts'));
    const script = `const { openLog } = await import(${module}); openLog('/proc/weighbridge/logs').info('x'); console.log('went on');`;
    const said = execFileSync(
      process.execPath,
      ['--disable-warning=ExperimentalWarning', '--input-type=module', '-e', script],
      { encoding: 'utf8', timeout: 15_000 },
    );
    expect(said).toBe('went on\n');
  });

  test('that cannot be written keeps nothing from working', () => {
    const file = join(temporaryFolder(), 'x');
    writeFileSync(file, 'no folder');
    const log = openLog(join(file, 'logs'));
    const said = vi.spyOn(console, 'error');
    expect(() => log.info('x')).not.toThrow();
    expect(said).not.toHaveBeenCalled();
  });
});

describe('what is logged of an error', () => {
  test('never its words, which can quote a workbook: a parser names what it stumbled over', () => {
    const secret = 'the vendor lies';
    let caught: unknown;
    try {
      JSON.parse(`{"note": ${secret}}`);
    } catch (error) {
      caught = error;
    }
    expect(String(caught)).toContain('the vendor');
    const fault = faultOf(caught);
    expect(fault).toMatchObject({ name: 'SyntaxError', code: null, message: null });
    expect(fault?.frames.length).toBeGreaterThan(0);
    expect(JSON.stringify(fault)).not.toContain('vendor');
  });

  test('nor lines of a message that look like a stack', () => {
    const error = new Error('first\n    secret words\n  at last: the note');
    expect(JSON.stringify(faultOf(error))).not.toMatch(/secret|the note/);
  });

  test('but the words of the system and of SQLite', () => {
    const error = Object.assign(new Error('UNIQUE constraint failed: notes.id'), {
      code: 'SQLITE_CONSTRAINT',
    });
    expect(faultOf(error)).toMatchObject({
      code: 'SQLITE_CONSTRAINT',
      message: 'UNIQUE constraint failed: notes.id',
    });
  });

  test('nothing of an error that is in words for the user', () => {
    expect(faultOf(new UserFacingError('invalid', 'm', 'r'))).toBeNull();
  });
});

test('queries are heard of with placeholders where their values stood', () => {
  const heard: [string, number][] = [];
  observeQueries((sql, milliseconds) => heard.push([sql, milliseconds]));
  try {
    const db = connect(':memory:', { create: true });
    db.script('CREATE TABLE t (a TEXT)');
    db.run('INSERT INTO t VALUES (?)', ['a secret']);
    db.all('SELECT * FROM t WHERE a = ?', ['a secret']);
    db.close();
  } finally {
    observeQueries(null);
  }
  expect(heard.map(([sql]) => sql)).toEqual([
    'CREATE TABLE t (a TEXT)',
    'INSERT INTO t VALUES (?)',
    'SELECT * FROM t WHERE a = ?',
  ]);
  expect(heard.every(([, milliseconds]) => milliseconds >= 0)).toBe(true);
});
