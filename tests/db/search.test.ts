import { describe, expect, test } from 'vitest';
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
