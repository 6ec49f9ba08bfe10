import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { UserFacingError } from '../../common/errors.ts';
import { readHeader } from '../../db/header.ts';
import { unreachable } from '../../db/unreachable.ts';
import { temporaryFolder } from './workbooks.ts';

const withCode = (code: string): Error => Object.assign(new Error(code), { code });

function reasonOf(work: () => unknown): string | undefined {
  try {
    work();
  } catch (error) {
    return error instanceof UserFacingError ? error.context.reason : 'a fault';
  }
  return 'opened';
}

test('what is missing is named: the file, its folder, or its drive', () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'a file'), '');
  expect(reasonOf(() => readHeader(join(folder, 'gone.weighbridge'), 50))).toBe('file-missing');
  expect(reasonOf(() => readHeader(join(folder, 'no', 'gone.weighbridge'), 50))).toBe('folder-missing');
  expect(reasonOf(() => readHeader(join(folder, 'a file', 'gone.weighbridge'), 50))).toBe('folder-missing');
  expect(reasonOf(() => readHeader('/media/nobody/stick/gone.weighbridge', 50))).toBe('drive-gone');
});

test('a folder is no workbook, and an empty file says that it is empty', () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'folder.weighbridge'));
  writeFileSync(join(folder, 'empty.weighbridge'), '');
  expect(reasonOf(() => readHeader(join(folder, 'folder.weighbridge'), 50))).toBe('not-a-workbook');
  expect(reasonOf(() => readHeader(join(folder, 'empty.weighbridge'), 50))).toBe('empty');
});

test.each([
  ['EACCES', 'no-rights'],
  ['EPERM', 'no-rights'],
  ['EIO', 'drive-gone'],
  ['ESTALE', 'drive-gone'],
  ['ENODEV', 'drive-gone'],
])('%s means %s', (code, reason) => {
  const error = unreachable('/home/ada/work.weighbridge', withCode(code));
  expect(error.context.reason).toBe(reason);
  expect(error.context.details?.join(' ')).toContain(code);
  expect(error.message).not.toContain(code);
});
