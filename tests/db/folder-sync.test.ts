import { type PathLike, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeEach, expect, test, vi } from 'vitest';
import { moveWorkbookFile } from '../../db/move-file.ts';
import { setNeighboursAside, setWorkbookAside } from '../../db/neighbours.ts';
import { startWholeFile, writeWhole } from '../../db/write-whole.ts';
import { listsFile, temporaryFolder } from './workbooks.ts';

/** What was asked of the drive, in its order: places that got a name, and places that were synced. */
const asked = vi.hoisted(() => ({ log: [] as string[], open: new Map<number, string>() }));

vi.mock('node:fs', async (original) => {
  const actual = await original<typeof import('node:fs')>();
  return {
    ...actual,
    openSync: (path: PathLike, flags?: string, mode?: number) => {
      const file = actual.openSync(path, flags ?? 'r', mode);
      asked.open.set(file, String(path));
      return file;
    },
    fsyncSync: (file: number) => {
      actual.fsyncSync(file);
      asked.log.push(`sync ${asked.open.get(file)}`);
    },
    linkSync: (from: PathLike, to: PathLike) => {
      actual.linkSync(from, to);
      asked.log.push(`name ${String(to)}`);
    },
    renameSync: (from: PathLike, to: PathLike) => {
      actual.renameSync(from, to);
      asked.log.push(`name ${String(to)}`);
    },
  };
});

beforeEach(() => {
  asked.log.length = 0;
});

/** The places of the log that got a name, each of which has to be followed by a sync of its folder. */
function expectSynced(...places: readonly string[]): void {
  for (const place of places) {
    const named = asked.log.indexOf(`name ${place}`);
    expect(named, place).toBeGreaterThanOrEqual(0);
    expect(asked.log.lastIndexOf(`sync ${dirname(place)}`), `${place}: ${asked.log.join()}`).toBeGreaterThan(
      named,
    );
  }
}

const named = (): string[] =>
  asked.log.filter((line) => line.startsWith('name ')).map((line) => line.slice('name '.length));

test.skipIf(process.platform === 'win32').each([true, false])(
  'a file that is written whole is synced before it has its name, and its folder after it (replace: %s)',
  (replace) => {
    const path = join(temporaryFolder(), 'whole');
    const file = startWholeFile(path);
    writeFileSync(file.unfinished, 'content');
    file.finish({ replace });
    expect(asked.log).toEqual([`sync ${file.unfinished}`, `name ${path}`, `sync ${dirname(path)}`]);
    asked.log.length = 0;
    writeWhole(path, 'more');
    expectSynced(path);
  },
);

test.skipIf(process.platform === 'win32')(
  'whatever gets another name has its folder synced afterwards',
  () => {
    const path = listsFile();
    const target = join(temporaryFolder(), 'there.weighbridge');
    asked.log.length = 0;
    moveWorkbookFile(path, target);
    expectSynced(target);
    expect(asked.log).toContain(`sync ${dirname(path)}`);
    writeFileSync(`${target}-journal`, 'of another file');
    asked.log.length = 0;
    setNeighboursAside(target);
    expect(named()).toHaveLength(1);
    expectSynced(...named());
    asked.log.length = 0;
    expectSynced(setWorkbookAside(target) ?? expect.fail());
  },
);
