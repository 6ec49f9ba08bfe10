import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { kindOfDropped } from '../../../formats/read/dropped-file.ts';
import { listsFile, temporaryFolder } from '../../db/workbooks.ts';

describe('a dropped file', () => {
  test('is taken by its first bytes and not by its name', async () => {
    const workbook = listsFile('table.csv');
    const folder = temporaryFolder();
    const disguised = join(folder, 'table.weighbridge');
    writeFileSync(disguised, 'a,b\n1,2\n');
    expect(await kindOfDropped(workbook)).toBe('workbook');
    expect(await kindOfDropped(disguised)).toBe('import');
  });

  test('that is a folder, or is gone, is refused in words', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'all.weighbridge'));
    await expect(kindOfDropped(join(folder, 'all.weighbridge'))).rejects.toThrow('is a folder');
    await expect(kindOfDropped(join(folder, 'gone.csv'))).rejects.toThrow('cannot be read (ENOENT)');
  });
});
