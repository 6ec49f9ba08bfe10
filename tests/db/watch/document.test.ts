import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { compactLog } from '../../../db/history/compact.ts';
import { openWorkbookFile } from '../../../db/open.ts';
import { createWorkbookFile } from '../../../db/seed/create.ts';
import { emptySeed } from '../../../db/seed/empty.ts';
import { listsFile, run, slugIds, temporaryFolder, undo } from '../workbooks.ts';

import { opened, setWeight, weightAtRest, weightIn } from './documents.ts';

describe('another program', () => {
  test('that changes the workbook is followed without an edit of our own', () => {
    const path = listsFile();
    const { document } = opened(path);
    const other = opened(path).document;
    setWeight(other, 33);
    document.look();
    expect(document.takeStale()).toBe(true);
    expect(document.takeStale()).toBe(false);
    expect(weightIn(document)).toBe(33);
    expect(document.standing().file.kind).toBe('in-place');
  });

  test('and this one may write in turn, and each sees the last', () => {
    const path = listsFile();
    const [a, b] = [opened(path).document, opened(path).document];
    for (let value = 1; value <= 40; value++) setWeight(value % 2 ? a : b, value);
    expect([weightIn(a), weightIn(b)]).toEqual([40, 40]);
    expect([a, b].map((document) => document.standing().file.kind)).toEqual(['in-place', 'in-place']);
  });

  test('that folds the log, the newest event too, is followed', () => {
    const path = listsFile();
    const { document } = opened(path);
    for (let value = 1; value <= 5; value++) setWeight(document, value);
    const other = openWorkbookFile(path);
    expect(compactLog(other, '9999').folded).toBe(5);
    other.close();
    document.look();
    expect(document.standing().file.kind).toBe('in-place');
    setWeight(document, 6);
    expect(weightAtRest(path)).toBe(6);
  });

  test('our own edits are no news', () => {
    const { document } = opened(listsFile());
    setWeight(document, 12);
    document.look();
    expect(document.takeStale()).toBe(false);
  });
});

describe('a file that is written over in place', () => {
  /** Two copies of one workbook, edited equally often: SQLite cannot tell them apart by their change counters. */
  function twins(): { readonly path: string; readonly twin: string } {
    const path = listsFile();
    const twin = join(dirname(path), 'twin.weighbridge');
    copyFileSync(path, twin);
    return { path, twin };
  }

  test('with the same change counter is neither mixed nor read', () => {
    const { path, twin } = twins();
    const { document, lookTwice } = opened(path);
    setWeight(document, 33);
    const other = opened(twin).document;
    setWeight(other, 60);
    expect(weightIn(document)).toBe(33);
    writeFileSync(path, readFileSync(twin));
    const written = readFileSync(path);
    expect(() => setWeight(document, 34)).toThrow('Another program is writing');
    lookTwice();
    expect(document.standing().file).toEqual({ kind: 'replaced', by: 'version', kept: false });
    expect(() => document.session()).toThrow('has written another version of this workbook over');
    document.close();
    expect(readFileSync(path).equals(written)).toBe(true);
    expect(weightAtRest(path)).toBe(60);
  });

  test('between the look and the transaction, the change is refused and nothing is mixed', () => {
    const { path, twin } = twins();
    const { document } = opened(path);
    setWeight(document, 33);
    setWeight(opened(twin).document, 60);
    const session = document.session();
    const { scenario } = slugIds(session);
    writeFileSync(path, readFileSync(twin));
    expect(() =>
      run(session, {
        type: 'renameScenario',
        scenarioId: scenario('equal-weights'),
        name: 'X',
        description: '',
      }),
    ).toThrow('so the change was not saved');
    expect(readFileSync(path).equals(readFileSync(twin))).toBe(true);
  });

  test('by a later state of itself goes on', () => {
    const { path, twin } = twins();
    const { document, lookTwice } = opened(path);
    setWeight(opened(twin).document, 61);
    writeFileSync(path, readFileSync(twin));
    lookTwice();
    expect(document.standing().file.kind).toBe('in-place');
    expect(document.takeStale()).toBe(true);
    expect(weightIn(document)).toBe(61);
    setWeight(document, 62);
    expect(weightAtRest(path)).toBe(62);
  });

  test('by what is no workbook is said', () => {
    const path = listsFile();
    const { document, lookTwice } = opened(path);
    writeFileSync(path, 'something else');
    lookTwice();
    expect(document.standing().file).toEqual({ kind: 'replaced', by: 'damaged', kept: false });
  });

  test('that is only touched stays open, and no edit is refused', () => {
    const path = listsFile();
    const { document, lookTwice } = opened(path);
    setWeight(document, 20);
    chmodSync(path, 0o600);
    setWeight(document, 21);
    utimesSync(path, 1, 1);
    lookTwice();
    expect(document.standing().file.kind).toBe('in-place');
    setWeight(document, 22);
    expect(weightAtRest(path)).toBe(22);
  });
});

describe('a file that is', () => {
  test('renamed is found, and goes on where it is', () => {
    const path = listsFile();
    const { document } = opened(path);
    setWeight(document, 33);
    const to = join(dirname(path), 'Ünï renamed.weighbridge');
    renameSync(path, to);
    document.look();
    expect(document.standing().file).toEqual({ kind: 'moved', to });
    expect(() => setWeight(document, 34)).toThrow('moved or renamed while it was open');
    expect(weightIn(document)).toBe(33);
    expect(weightAtRest(to)).toBe(33);
  });

  test('renamed back goes on by itself', () => {
    const path = listsFile();
    const { document, lookTwice } = opened(path);
    renameSync(path, `${path}.away`);
    document.look();
    renameSync(`${path}.away`, path);
    lookTwice();
    expect(document.standing().file.kind).toBe('in-place');
    setWeight(document, 35);
    expect(weightAtRest(path)).toBe(35);
  });

  test('deleted can be put back whole', () => {
    const path = listsFile();
    const { document } = opened(path);
    setWeight(document, 41);
    rmSync(path);
    document.look();
    expect(document.standing().file.kind).toBe('gone');
    expect(() => setWeight(document, 42)).toThrow('deleted or moved away');
    document.putBack();
    expect(document.standing().file.kind).toBe('in-place');
    setWeight(document, 43);
    expect(weightAtRest(path)).toBe(43);
  });

  test('deleted is not put back over what has come to its place', () => {
    const path = listsFile();
    const { document } = opened(path);
    rmSync(path);
    writeFileSync(path, 'mine');
    expect(() => document.putBack()).toThrow();
    expect(readFileSync(path, 'utf8')).toBe('mine');
  });

  test('in a folder that goes away is unreachable, and goes on when it is back', () => {
    const path = listsFile();
    const folder = join(dirname(path), 'stick');
    mkdirSync(folder);
    const inside = join(folder, 'w.weighbridge');
    renameSync(path, inside);
    const { document, lookTwice } = opened(inside);
    rmSync(folder, { recursive: true });
    document.look();
    expect(document.standing().file.kind).toBe('unreachable');
    mkdirSync(folder);
    document.look();
    expect(document.standing().file.kind).toBe('gone');
    document.putBack();
    lookTwice();
    expect(document.standing().file.kind).toBe('in-place');
  });

  test('replaced by a later state of itself goes on, as after a sync', () => {
    const path = listsFile();
    const { document, lookTwice } = opened(path);
    setWeight(document, 33);
    const incoming = `${path}.incoming`;
    copyFileSync(path, incoming);
    setWeight(opened(incoming).document, 70);
    renameSync(incoming, path);
    lookTwice();
    expect(weightIn(document)).toBe(70);
    setWeight(document, 71);
    expect(weightAtRest(path)).toBe(71);
  });

  test('that was opened anew is undone as before: by what was done here, not by what came with it', () => {
    const path = listsFile();
    const { document, lookTwice } = opened(path);
    const before = weightIn(document);
    setWeight(document, 33);
    const incoming = `${path}.incoming`;
    copyFileSync(path, incoming);
    const other = opened(incoming).document;
    run(other.session(), { type: 'addNote', target: { subject: 'workbook' }, text: 'from elsewhere' });
    renameSync(incoming, path);
    lookTwice();
    undo(document.session());
    expect(weightIn(document)).toBe(before);
    expect(document.session().load().tables.notes).toHaveLength(1);
  });

  test('replaced by another workbook is asked about, and what was open can still be read', () => {
    const path = listsFile();
    const { document, lookTwice } = opened(path);
    setWeight(document, 33);
    rmSync(path);
    createWorkbookFile(path, emptySeed('Another'), { analyst: 'Eve', createdBy: 'test' });
    lookTwice();
    expect(document.standing().file).toEqual({ kind: 'replaced', by: 'another', kept: true });
    expect(weightIn(document)).toBe(33);
    const copy = join(temporaryFolder(), 'copy.weighbridge');
    document.session().copyTo(copy);
    expect(weightAtRest(copy)).toBe(33);
    expect(() => setWeight(document, 34)).toThrow('has put another workbook in the place');
  });

  test('replaced by an older state of itself is asked about', () => {
    const path = listsFile();
    const older = `${path}.older`;
    copyFileSync(path, older);
    const { document, lookTwice } = opened(path);
    setWeight(document, 33);
    renameSync(older, path);
    lookTwice();
    expect(document.standing().file).toEqual({ kind: 'replaced', by: 'version', kept: true });
  });
});
