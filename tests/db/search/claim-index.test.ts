import { describe, expect, test } from 'vitest';
import { newId } from '../../../db/ids.ts';
import { createWorkbook } from '../../../db/seed/create.ts';
import { builtInSeed } from '../../../db/seed/index.ts';
import { startSession } from '../../../db/session.ts';
import { listsSeed } from '../../fixtures/lists-seed.ts';
import { memorySession, run, slugIds, undo } from '../workbooks.ts';

describe('searching claims', () => {
  const texts = (session: ReturnType<typeof memorySession>, query: string) => {
    const claims = new Map(session.load().tables.claims.map((c) => [c.id, c.slug]));
    return session.search(query).map((id) => claims.get(id));
  };

  test('finds all words in any order, the last one unfinished', () => {
    const session = memorySession();
    expect(texts(session, 'microkernel tun')).toEqual(['002-xen-tuned-microkernel']);
    expect(texts(session, 'tuned microkernel nowhere')).toEqual([]);
  });

  test('claims that hold the words side by side come first, with quotes they alone', () => {
    const db = createWorkbook(':memory:', builtInSeed, { analyst: 'Ada', createdBy: 'test' });
    const session = startSession(db, { analyst: 'Ada' });
    const { claims } = session.load().tables;
    const holds = (id: string, phrase: string): boolean =>
      claims
        .find((claim) => claim.id === id)
        ?.text.toLowerCase()
        .replaceAll('-', ' ')
        .includes(phrase) ?? false;
    // Of so many claims some must have two words apart and some together.
    const found = session.search('linux kernel');
    const together = found.filter((id) => holds(id, 'linux kernel'));
    expect(together.length).toBeGreaterThan(1);
    expect(found.length).toBeGreaterThan(together.length);
    expect(found.slice(0, together.length)).toEqual(together);
    expect(session.search('"linux kernel"').toSorted()).toEqual(together.toSorted());
    // Half of a word is no word where it stands in closed quotes.
    expect(session.search('"linux kern"')).toEqual([]);
    expect(session.search('"linux kern')).toEqual(together);
    session.close();
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

test('the index follows the log: only what was changed is taken in again', () => {
  const db = createWorkbook(':memory:', listsSeed, { analyst: 'Ada', createdBy: 'test' });
  const session = startSession(db, { analyst: 'Ada' });
  const { claim, criterion, scenario } = slugIds(session);
  const { tables } = session.load();
  const id = claim('002-xen-tuned-microkernel');
  const found = (typed: string): boolean => session.search(typed).includes(id);
  expect(found('microkernel tuned')).toBe(true);
  const all = tables.claims.length;
  const rows = (): number =>
    db.get<{ count: number }>('SELECT count(*) AS count FROM temp.claim_index')?.count ?? 0;
  expect(rows()).toBe(all);
  // An index that was emptied shows what is taken in.
  db.script('DELETE FROM temp.claim_index');
  session.execute({ id: newId(), request: { type: 'saveView', view: 'matrix', state: { width: 1 } } });
  const weight = { scenarioId: scenario('linux-datacenter'), criterionId: criterion('security') };
  session.execute({ id: newId(), request: { type: 'setWeight', ...weight, value: 77 } });
  expect(found('microkernel tuned')).toBe(false);
  // What was undone may be anything, and here it was no claim.
  session.undo({ id: newId(), request: null });
  expect(found('microkernel tuned')).toBe(false);
  session.execute({ id: newId(), request: { type: 'deleteClaim', claimId: claim('002-xen-fork') } });
  session.undo({ id: newId(), request: null });
  expect(session.search('fork')).toEqual([claim('002-xen-fork')]);
  expect(rows()).toBe(1);
  session.close();
});

test('a speaker who was renamed is found by the new name, and no more by the old one', () => {
  const session = memorySession();
  const { speakers, claims } = session.load().tables;
  const speaker = speakers.find(({ name }) => name === 'Richard Jones') ?? expect.fail('no such speaker');
  const of = claims.filter((c) => c.speakerId === speaker.id || c.holderId === speaker.id).length;
  expect(session.search('richard jones').length).toBe(of);
  const { role, affiliation, interest, credibility } = speaker;
  run(session, {
    ...{ type: 'editSpeaker', speakerId: speaker.id, name: 'Zebulon' },
    ...{ role, affiliation, interest, credibility, originId: null },
  });
  expect(session.search('zebulon').length).toBe(of);
  expect(session.search('richard jones')).toEqual([]);
});
