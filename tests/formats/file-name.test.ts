import { basename, parse } from 'node:path/posix';
import { describe, expect, test } from 'vitest';
import { lastOfPath, partsOfName } from '../../formats/file-name.ts';

describe('names of files', () => {
  test.each(['a.csv', 'a', '.hidden', 'a.b.csv', 'folder/a.csv', '/x/y/a', 'a.'])(
    '%s as Node parts it',
    (path) => {
      expect(lastOfPath(path)).toBe(basename(path));
      const { name, ext } = parse(path);
      expect(partsOfName(lastOfPath(path))).toEqual({ stem: name, ending: ext });
    },
  );

  test('a path of Windows is parted wherever it is read', () => {
    expect(lastOfPath('C:\\tables\\a.csv')).toBe('a.csv');
  });
});
