import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openWorkbookFile } from '../../../db/open.ts';
import { canLock, locked } from '../../locked.ts';
import { listsFile, run, sessionOn, slugIds, temporaryFolder } from '../workbooks.ts';

import { FORMAT_20, opened, setWeight, weightAtRest, weightIn } from './documents.ts';

describe('a workbook that is only looked at', () => {
  test('refuses edits in words, keeps how it is looked at, and leaves the file', () => {
    const path = listsFile();
    const bytes = readFileSync(path);
    const { document } = opened(path, { readOnly: 'chosen' });
    expect(document.standing().readOnly).toBe('chosen');
    expect(() => setWeight(document, 33)).toThrow('read-only');
    const session = document.session();
    const { scenario } = slugIds(session);
    const other = session.load().tables.scenarios.find(({ id }) => id !== scenario('equal-weights'));
    run(session, { type: 'selectScenario', scenarioId: other?.id ?? '' });
    expect(session.load().tables.workbook[0]?.currentScenarioId).toBe(other?.id);
    document.close();
    expect(readFileSync(path).equals(bytes)).toBe(true);
  });

  test('follows its file', () => {
    const path = listsFile();
    const { document, lookTwice } = opened(path, { readOnly: 'chosen' });
    setWeight(opened(path).document, 44);
    lookTwice();
    expect(document.takeStale()).toBe(true);
    expect(weightIn(document)).toBe(44);
  });
});

describe.skipIf(!canLock)('a workbook that cannot be written to', () => {
  /** Locks until the test ends. */
  function lockedFor(path: string): () => void {
    const unlock = locked(path);
    let done = false;
    const once = (): void => {
      if (!done) unlock();
      done = true;
    };
    onTestFinished(once);
    return once;
  }

  test.each([
    ['file', (path: string) => path],
    ['folder', (path: string) => dirname(path)],
  ] as const)('because of its %s is open to be looked at', (reason, place) => {
    const path = listsFile();
    const bytes = readFileSync(path);
    lockedFor(place(path));
    const { document } = opened(path);
    expect(document.standing().readOnly).toBe(reason);
    expect(() => setWeight(document, 33)).toThrow(`its ${reason} may not be written to`);
    expect(document.session().load().tables.claims.length).toBeGreaterThan(0);
    expect(readFileSync(path).equals(bytes)).toBe(true);
  });

  test('any more, and then again, is followed both ways', () => {
    const path = listsFile();
    const { document, lookTwice } = opened(path);
    setWeight(document, 33);
    const unlock = lockedFor(path);
    lookTwice();
    expect(document.standing()).toEqual({ readOnly: 'file', file: { kind: 'in-place' } });
    expect(weightIn(document)).toBe(33);
    expect(() => setWeight(document, 34)).toThrow('read-only');
    unlock();
    lookTwice();
    expect(document.standing().readOnly).toBeNull();
    setWeight(document, 35);
    expect(weightAtRest(path)).toBe(35);
  });

  test('and has an older format is looked at in the newest', () => {
    const path = join(temporaryFolder(), 'old.weighbridge');
    writeFileSync(path, gunzipSync(readFileSync(FORMAT_20)));
    const bytes = readFileSync(path);
    lockedFor(dirname(path));
    const { document } = opened(path);
    expect(document.standing().readOnly).toBe('folder');
    expect(document.session().load().tables.workbook).toHaveLength(1);
    document.close();
    expect(readFileSync(path).equals(bytes)).toBe(true);
    expect(readdirSync(dirname(path))).toEqual(['old.weighbridge']);
  });
});

test('a file that was only opened and looked at stays byte for byte as it was', () => {
  const path = listsFile();
  const bytes = readFileSync(path);
  const session = sessionOn(path);
  session.load();
  session.search('xen');
  session.close();
  expect(readFileSync(path).equals(bytes)).toBe(true);
  openWorkbookFile(path).close();
});
