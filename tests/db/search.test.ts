import { describe, expect, test } from 'vitest';
import { newId } from '../../db/ids.ts';
import { createWorkbook } from '../../db/seed/create.ts';
import { startSession } from '../../db/session.ts';
import { listsSeed } from '../fixtures/lists-seed.ts';
import { memorySession, run, slugIds, undo } from './workbooks.ts';

describe('searching claims', () => {
  const texts = (session: ReturnType<typeof memorySession>, query: string) => {
    const claims = new Map(session.load().tables.claims.map((c) => [c.id, c.slug]));
    return session.search(query).map((found) => claims.get(found.claimId));
  };

  test('finds all words in any order, the last one unfinished, and marks them', () => {
    const session = memorySession();
    expect(texts(session, 'microkernel tun')).toEqual(['002-xen-tuned-microkernel']);
    const [found] = session.search('microkernel tun');
    const marked = found?.pieces.filter((piece) => piece.marked).map((piece) => piece.text);
    expect(marked).toEqual(['microkernel', 'tuned']);
    expect(found?.pieces.map((piece) => piece.text).join('')).toContain('Xen has a microkernel');
  });

  test('finds by speaker and by source', () => {
    const session = memorySession();
    expect(texts(session, 'richard jones')).toContain('002-xen-fork');
    expect(texts(session, '002_fa57398ffc9a7004.txt')).toContain('002-xen-fork');
  });

  test('what is typed is no query language', () => {
    const session = memorySession();
    for (const query of [
      '"',
      'NEAR(',
      'kvm OR',
      'text:kvm',
      '*',
      '-',
      'a"b*',
      "'; DROP TABLE claims; --",
      '   ',
    ]) {
      expect(() => session.search(query)).not.toThrow();
    }
    expect(session.search('***')).toEqual([]);
  });

  test('follows every change, undo included', () => {
    const session = memorySession();
    const claimId = slugIds(session).claim('002-xen-fork');
    expect(texts(session, 'fork linux kernel xen')).toContain('002-xen-fork');
    run(session, { type: 'deleteClaim', claimId });
    expect(texts(session, 'fork')).not.toContain('002-xen-fork');
    undo(session);
    expect(texts(session, 'fork')).toContain('002-xen-fork');
  });
});

test('the index is made anew after what it holds was changed, and not after anything else', () => {
  const db = createWorkbook(':memory:', listsSeed, { analyst: 'Ada', createdBy: 'test' });
  const session = startSession(db, { analyst: 'Ada' });
  const { criterion, scenario } = slugIds(session);
  const found = (): number => session.search('microkernel tuned').length;
  expect(found()).toBe(1);
  // An index that was emptied finds nothing until it is made anew.
  db.script('DELETE FROM temp.claim_index');
  const weight = { scenarioId: scenario('linux-datacenter'), criterionId: criterion('security') };
  session.execute({ id: newId(), request: { type: 'saveView', view: 'matrix', state: { width: 1 } } });
  session.execute({ id: newId(), request: { type: 'setWeight', ...weight, value: 77 } });
  expect(found()).toBe(0);
  session.undo({ id: newId(), request: null });
  expect(found()).toBe(1);
  session.close();
});
