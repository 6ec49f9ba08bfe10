import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { connect } from '../../db/connection.ts';
import { setWorkbookAside } from '../../db/neighbours.ts';
import { openForLooking, openWorkbookFile } from '../../db/open.ts';
import { readTables } from '../../db/queries.ts';
import { createWorkbookFile } from '../../db/seed/create.ts';
import { emptySeed } from '../../db/seed/empty.ts';
import type { WorkbookTables } from '../../db/tables.ts';
import { listsSeed } from '../fixtures/lists-seed.ts';
import { cutOff, cutOffAtCommit, fingerprints, withWal } from './cut-off.ts';
import { seal } from './sealed.ts';
import { listsFile, listsTables, run, sessionOn, slugIds, temporaryFolder } from './workbooks.ts';

const MADE = { analyst: 'ada', createdBy: 'test' };

function read(open: (path: string) => ReturnType<typeof openForLooking>, path: string): WorkbookTables {
  const db = open(path);
  try {
    return readTables(db);
  } finally {
    db.close();
  }
}

/** What a crash leaves, in a folder of its own, and the workbook as it was last saved. */
function crashed(): { path: string; saved: WorkbookTables; older: string } {
  const original = listsFile();
  const older = join(temporaryFolder(), 'backup.weighbridge');
  copyFileSync(original, older);
  const session = sessionOn(original);
  const ids = slugIds(session);
  for (const value of [1, 2, 3]) {
    run(session, {
      type: 'setWeight',
      scenarioId: ids.scenario('equal-weights'),
      criterionId: ids.criterion('security'),
      value,
    });
  }
  const saved = session.load().tables;
  session.close();
  const path = join(temporaryFolder(), 'workbook.weighbridge');
  cutOff(original, path);
  return { path, saved, older };
}

/** A sound workbook with another that is twice as large, both at rest. */
function soundAndOther(): { sound: string; other: string } {
  const other = join(temporaryFolder(), 'other.weighbridge');
  createWorkbookFile(other, { ...listsSeed, title: 'Another' }, MADE);
  const sound = join(temporaryFolder(), 'sound.weighbridge');
  createWorkbookFile(sound, emptySeed('Sound'), MADE);
  return { sound, other };
}

describe('a journal that lies where a workbook is made', () => {
  test('is set aside before a new workbook comes to its place', () => {
    const { path } = crashed();
    const journal = readFileSync(`${path}-journal`);
    rmSync(path);
    createWorkbookFile(path, emptySeed('Afresh'), MADE);
    expect(read(openWorkbookFile, path).workbook[0]?.title).toBe('Afresh');
    const aside = readdirSync(dirname(path)).find((name) => /\.set-aside-.*-journal$/.test(name));
    expect(readFileSync(join(dirname(path), aside ?? '')).equals(journal)).toBe(true);
  });

  test.each(['-journal', '-wal'])(
    '%s is set aside before a copy takes the place of a crashed one',
    (suffix) => {
      const { path } = crashed();
      if (suffix === '-wal') renameSync(`${path}-journal`, `${path}-wal`);
      sessionOn(listsFile()).copyTo(path);
      expect(existsSync(path + suffix)).toBe(false);
      expect(readTablesWithoutIds(read(openWorkbookFile, path))).toEqual(readTablesWithoutIds(listsTables()));
    },
  );

  test('goes with a workbook that is set aside', () => {
    const { path, saved } = crashed();
    const aside = setWorkbookAside(path);
    expect(readdirSync(dirname(path)).sort()).toEqual([
      expect.stringMatching(/\.set-aside-[^-]+-[^-]+-[^-]+-[^-]+-[^-]+$/),
      expect.stringMatching(/\.set-aside-.*-journal$/),
    ]);
    expect(read(openWorkbookFile, aside ?? '')).toEqual(saved);
  });
});

const readTablesWithoutIds = ({ claims, alternatives, weights }: WorkbookTables) => [
  claims.map(({ text }) => text),
  alternatives.map(({ name }) => name),
  weights.length,
];

describe('a copy over a file', () => {
  test.skipIf(process.platform === 'win32')('leaves a symbolic link one, and the mode as it was', () => {
    const target = join(temporaryFolder(), 'real.weighbridge');
    const link = join(temporaryFolder(), 'link.weighbridge');
    writeFileSync(target, 'an older copy');
    chmodSync(target, 0o600);
    symlinkSync(target, link);
    sessionOn(listsFile()).copyTo(link);
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
    expect(statSync(target).mode & 0o777).toBe(0o600);
    expect(read(openWorkbookFile, target).workbook).toHaveLength(1);
  });
});

describe('a change that was cut off', () => {
  test('is taken back where the journal is the workbook’s own', () => {
    const { path, saved } = crashed();
    expect(read(openWorkbookFile, path)).toEqual(saved);
    expect(readdirSync(dirname(path))).toEqual(['workbook.weighbridge']);
  });

  test('is taken back through a symbolic link too', () => {
    const { path, saved } = crashed();
    const link = join(temporaryFolder(), 'link.weighbridge');
    symlinkSync(path, link);
    expect(read(openForLooking, link)).toEqual(saved);
    expect(read(openWorkbookFile, link)).toEqual(saved);
  });

  test('is not played onto a backup that was copied over the crashed file', () => {
    const { path, older } = crashed();
    const backup = read(openForLooking, older);
    copyFileSync(older, path);
    const before = fingerprints(path);
    expect(() => openWorkbookFile(path)).toThrow(
      /-journal, the journal of a change that was cut off.*is sound/,
    );
    expect(() => openForLooking(path)).toThrow('is sound');
    expect(fingerprints(path)).toEqual(before);
    renameSync(`${path}-journal`, `${path}-elsewhere`);
    expect(read(openWorkbookFile, path)).toEqual(backup);
  });

  test('is not mixed with a backup, though what comes of it would pass every check', () => {
    const original = listsFile();
    const older = `${original}.older`;
    copyFileSync(original, older);
    const db = connect(original);
    for (const text of ['1', '2', '3']) db.run('UPDATE alternatives SET description = ?', [text]);
    seal(db);
    db.close();
    const path = join(temporaryFolder(), 'workbook.weighbridge');
    cutOffAtCommit(original, path, "UPDATE alternatives SET description = '4'");
    expect(read(openForLooking, path).alternatives[0]?.description).toBe('3');
    copyFileSync(older, path);
    const before = fingerprints(path);
    expect(() => openWorkbookFile(path)).toThrow('is sound');
    expect(fingerprints(path)).toEqual(before);
  });

  test('that cannot be taken back is refused, and both files are left', () => {
    const { path } = crashed();
    const bytes = readFileSync(`${path}-journal`);
    bytes.fill(0xa5, 600);
    writeFileSync(`${path}-journal`, bytes);
    const before = fingerprints(path);
    expect(() => openWorkbookFile(path)).toThrow(/cut off, and .*-journal.*does not fit it/);
    expect(fingerprints(path)).toEqual(before);
  });

  test('of another workbook is refused by opening, and the workbook opens when it is moved away', () => {
    const { sound, other } = soundAndOther();
    const torn = join(temporaryFolder(), 'torn.weighbridge');
    cutOff(other, torn);
    copyFileSync(`${torn}-journal`, `${sound}-journal`);
    const before = fingerprints(sound);
    expect(() => openWorkbookFile(sound)).toThrow('is sound');
    expect(fingerprints(sound)).toEqual(before);
    rmSync(`${sound}-journal`);
    expect(read(openWorkbookFile, sound).workbook[0]?.title).toBe('Sound');
  });

  test('that is still being made by another program is none', () => {
    const path = listsFile();
    const saved = read(openForLooking, path);
    const writer = connect(path);
    writer.script('BEGIN IMMEDIATE');
    writer.run("UPDATE alternatives SET description = 'new'");
    expect(existsSync(`${path}-journal`)).toBe(true);
    expect(read(openForLooking, path)).toEqual(saved);
    expect(read(openWorkbookFile, path)).toEqual(saved);
    writer.script('COMMIT');
    seal(writer);
    writer.close();
    expect(read(openForLooking, path).alternatives[0]?.description).toBe('new');
  });
});

describe('a -wal beside a workbook', () => {
  test('that has none is set aside, and the workbook opens as it is', () => {
    const { sound, other } = soundAndOther();
    const kept = join(temporaryFolder(), 'kept.weighbridge');
    withWal(other, kept);
    copyFileSync(`${kept}-wal`, `${sound}-wal`);
    const { length } = readFileSync(sound);
    expect(read(openWorkbookFile, sound).workbook[0]?.title).toBe('Sound');
    expect(readFileSync(sound)).toHaveLength(length);
    expect(readdirSync(dirname(sound)).filter((name) => /\.set-aside-.*-wal$/.test(name))).toHaveLength(1);
  });

  test('that has one belongs to it', () => {
    const kept = join(temporaryFolder(), 'kept.weighbridge');
    withWal(listsFile(), kept);
    const before = fingerprints(kept);
    expect(read(openForLooking, kept).alternatives[0]?.description).toBe('from the log');
    expect(fingerprints(kept)).toEqual(before);
    expect(read(openWorkbookFile, kept).alternatives[0]?.description).toBe('from the log');
    expect(readdirSync(dirname(kept))).toEqual(['kept.weighbridge']);
  });
});

/** What may lie beside a workbook, and whether the workbook can be looked at nevertheless. */
const BESIDE: readonly [what: string, make: () => string, sound: boolean][] = [
  ['nothing', () => listsFile(), true],
  ['its own journal', () => crashed().path, true],
  [
    'the journal of another workbook',
    () => {
      const { sound, other } = soundAndOther();
      const torn = join(temporaryFolder(), 'torn.weighbridge');
      cutOff(other, torn);
      copyFileSync(`${torn}-journal`, `${sound}-journal`);
      return sound;
    },
    false,
  ],
  [
    'a stale -wal',
    () => {
      const { sound, other } = soundAndOther();
      const kept = join(temporaryFolder(), 'kept.weighbridge');
      withWal(other, kept);
      copyFileSync(`${kept}-wal`, `${sound}-wal`);
      return sound;
    },
    true,
  ],
  [
    'a stale -wal and -shm of its own past',
    () => {
      const path = listsFile();
      const kept = join(temporaryFolder(), 'kept.weighbridge');
      copyFileSync(path, `${path}.before`);
      withWal(path, kept);
      copyFileSync(`${path}.before`, kept);
      writeFileSync(`${kept}-shm`, new Uint8Array(32_768));
      return kept;
    },
    true,
  ],
  [
    'a -wal that is its own',
    () => {
      const kept = join(temporaryFolder(), 'kept.weighbridge');
      withWal(listsFile(), kept);
      return kept;
    },
    true,
  ],
  [
    'texts of such names',
    () => {
      const path = listsFile();
      for (const suffix of ['-journal', '-wal', '-shm']) writeFileSync(path + suffix, 'hello '.repeat(2_000));
      return path;
    },
    true,
  ],
];

describe('looking at a workbook leaves it and its neighbours as they are', () => {
  test.each(BESIDE)('with %s beside it', (_what, make, sound) => {
    const path = make();
    const before = fingerprints(path);
    if (sound) expect(read(openForLooking, path).workbook).toHaveLength(1);
    else expect(() => openForLooking(path)).toThrow(/-journal/);
    expect(fingerprints(path)).toEqual(before);
  });

  test('and leaves no copy behind', () => {
    const copies = () => readdirSync(tmpdir()).filter((name) => name.includes(`-${process.pid}-`));
    const before = copies();
    const db = openForLooking(listsFile());
    expect(copies()).toHaveLength(before.length + 1);
    db.close();
    expect(copies()).toEqual(before);
  });
});

test('what a file holds behind the end of its database is neither copied nor in the way', () => {
  const path = listsFile();
  const { length } = readFileSync(path);
  // A hole of 64 GB costs no room where it is, and would in a copy.
  truncateSync(path, length + 64 * 1024 ** 3);
  expect(read(openForLooking, path).workbook).toHaveLength(1);
  expect(statSync(path).size).toBe(length + 64 * 1024 ** 3);
  truncateSync(path, length);
});

describe.skipIf(process.platform === 'win32')('what is no file and bears the name of a journal', () => {
  const MAKERS: readonly (readonly [string, (path: string) => void])[] = [
    ['a pipe', (path) => execFileSync('mkfifo', [path])],
    ['a folder', (path) => mkdirSync(path)],
    ['a device', (path) => symlinkSync('/dev/zero', path)],
  ];
  const CASES = MAKERS.flatMap(([what, make]) =>
    (['-journal', '-wal', '-shm'] as const).map((suffix) => [what, suffix, make] as const),
  );

  test.each(CASES)('%s as %s is named, and nothing is touched', (what, suffix, make) => {
    const path = listsFile();
    const bytes = readFileSync(path);
    make(path + suffix);
    for (const open of [openForLooking, openWorkbookFile]) {
      expect(() => open(path)).toThrow(
        expect.objectContaining({
          message: expect.stringMatching(new RegExp(`lies .*${suffix}, where .* it is ${what}\\.$`)),
          context: expect.objectContaining({ reason: 'false-journal' }),
        }),
      );
    }
    expect(readFileSync(path).equals(bytes)).toBe(true);
    expect(lstatSync(path + suffix).isFile()).toBe(false);
  });

  test('is set aside and kept where a copy comes to the place', () => {
    const path = join(temporaryFolder(), 'copy.weighbridge');
    mkdirSync(`${path}-journal`);
    writeFileSync(join(`${path}-journal`, 'mine'), 'a word');
    sessionOn(listsFile()).copyTo(path);
    const aside = readdirSync(dirname(path)).find((name) => /\.set-aside-.*-journal$/.test(name)) ?? '';
    expect(readFileSync(join(dirname(path), aside, 'mine'), 'utf8')).toBe('a word');
    expect(readTablesWithoutIds(read(openWorkbookFile, path))).toEqual(readTablesWithoutIds(listsTables()));
  });
});
