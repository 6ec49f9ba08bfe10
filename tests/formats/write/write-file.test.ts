import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { refuseExportTo, writeExportFile } from '../../../formats/write/write-file.ts';
import { listsFile, sessionOn, temporaryFolder } from '../../db/workbooks.ts';

const write = (path: string, content: string): Promise<void> => writeExportFile(path, content, null);
const inFolder = (folder: string): string[] => readdirSync(folder).sort();
const onPosix = test.skipIf(process.platform === 'win32');

test('a file takes the place of the file that was there, and nothing is left beside it', async () => {
  const folder = temporaryFolder();
  const path = join(folder, 'table.csv');
  await write(path, 'first');
  await write(path, 'second');
  expect(await readFile(path, 'utf8')).toBe('second');
  expect(inFolder(folder)).toEqual(['table.csv']);
});

onPosix('a file that is there keeps its mode', async () => {
  const path = join(temporaryFolder(), 'secret.csv');
  for (const mode of [0o600, 0o664, 0o755]) {
    writeFileSync(path, 'before');
    chmodSync(path, mode);
    await write(path, 'after');
    expect(statSync(path).mode & 0o7777).toBe(mode);
  }
  expect(readFileSync(path, 'utf8')).toBe('after');
});

onPosix('is written through a symbolic link, also to a file that is not there yet', async () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'far'));
  symlinkSync('far', join(folder, 'near'));
  symlinkSync('../real.csv', join(folder, 'far', 'link.csv'));
  const link = join(folder, 'near', 'link.csv');
  for (const content of ['made', 'replaced']) {
    await write(link, content);
    expect(lstatSync(join(folder, 'far', 'link.csv')).isSymbolicLink()).toBe(true);
    expect(readFileSync(join(folder, 'real.csv'), 'utf8')).toBe(content);
  }
  expect(inFolder(folder)).toEqual(['far', 'near', 'real.csv']);
  symlinkSync('turn.csv', join(folder, 'turn.csv'));
  await expect(write(join(folder, 'turn.csv'), 'x')).rejects.toThrow(/leads to itself/);
});

onPosix('into a pipe is written, and it stays a pipe', async () => {
  const path = join(temporaryFolder(), 'pipe');
  execFileSync('mkfifo', [path]);
  const [text] = await Promise.all([readFile(path, 'utf8'), write(path, 'a,b\r\n')]);
  expect(text).toBe('a,b\r\n');
  expect(lstatSync(path).isFIFO()).toBe(true);
});

test('what cannot be written is refused in a sentence', async () => {
  const folder = temporaryFolder();
  await expect(write(folder, 'x')).rejects.toThrow(/cannot be written \(E/);
  await expect(write(join(folder, 'no', 'x'), 'x')).rejects.toThrow(/cannot be written \(ENOENT\)/);
  await expect(write(join(folder, 'x'.repeat(300)), 'x')).rejects.toThrow(
    /cannot be written \(ENAMETOOLONG\)/,
  );
});

describe('a workbook stays', () => {
  test('the open one under every name, with what SQLite keeps beside it, there or not', async () => {
    const path = listsFile();
    const folder = join(path, '..');
    sessionOn(path);
    symlinkSync(path, join(folder, 'soft.pdf'));
    linkSync(path, join(folder, 'hard.pdf'));
    const names = ['workbook.weighbridge', 'soft.pdf', 'hard.pdf', 'x/workbook.weighbridge'];
    for (const end of ['-journal', '-wal', '-shm'])
      names.push(`workbook.weighbridge${end}`, `soft.pdf${end}`);
    symlinkSync('.', join(folder, 'x'));
    const before = readFileSync(path);
    for (const name of names) {
      for (const open of [path, join(folder, 'soft.pdf')]) {
        const refused = writeExportFile(join(folder, name), 'lost', open);
        await expect(refused, name).rejects.toMatchObject({
          code: 'invalid',
          message: expect.stringMatching(/open workbook.*lost|needs to repair the workbook/),
          remedy: expect.stringMatching(/name/),
        });
      }
    }
    expect(readFileSync(path).equals(before)).toBe(true);
    expect(inFolder(folder)).toEqual(['hard.pdf', 'soft.pdf', 'workbook.weighbridge', 'x']);
  });

  test('any other one, of another version and a damaged one too, and its journal', async () => {
    const path = listsFile('other.weighbridge');
    const folder = join(path, '..');
    const damaged = join(folder, 'damaged.csv');
    const bytes = readFileSync(path);
    bytes.writeInt32BE(2_000_000, 60);
    writeFileSync(damaged, bytes);
    truncateSync(damaged, 100);
    for (const target of [path, damaged, `${path}-journal`, `${path}-wal`, `${path}-shm`]) {
      await expect(write(target, 'lost')).rejects.toMatchObject({
        code: 'invalid',
        remedy: expect.stringContaining('Choose another name'),
      });
    }
    expect(inFolder(folder)).toEqual(['damaged.csv', 'other.weighbridge']);
    expect(statSync(damaged).size).toBe(100);
  });

  test('the path of an open one that someone has moved away is still its own', () => {
    const gone = join(temporaryFolder(), 'gone.weighbridge');
    expect(() => refuseExportTo(gone, gone)).toThrow(/open workbook itself/);
    expect(() => refuseExportTo(`${gone}-journal`, gone)).toThrow(/belongs to the open workbook/);
  });

  test('other databases and files of that name are no workbooks', async () => {
    const path = join(temporaryFolder(), 'a.weighbridge');
    writeFileSync(path, 'SQLite format 3\0'.padEnd(200, '\0'));
    await write(path, 'written');
    await write(`${path}-journal`, 'written');
    expect(readFileSync(path, 'utf8')).toBe('written');
  });
});

/** The import rules keep everything else that writes to the one file; what is opened elsewhere is opened for reading. */
test('no other file of the app opens a file for writing', () => {
  const root = fileURLToPath(new URL('../../..', import.meta.url));
  const writers = ['electron', 'formats', 'cli'].flatMap((folder) =>
    sources(join(root, folder)).flatMap((path) => {
      const text = readFileSync(path, 'utf8').replaceAll(/^import .*$/gm, '');
      const fromFs = /from 'node:fs/.test(readFileSync(path, 'utf8'));
      const opens = fromFs ? [...text.matchAll(/(?<![.\w])open(?:Sync)?\(([^()]*)\)/g)] : [];
      return opens.flatMap(([call, inside = '']) =>
        /,\s*'r'$/.test(inside) || path.endsWith('write-file.ts') ? [] : [`${relative(root, path)}: ${call}`],
      );
    }),
  );
  expect(writers).toEqual([]);
});

function sources(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.ts'))
      .map((path) => join(folder, path));
  } catch {
    // Not every layout has every folder.
    return [];
  }
}
