import { expect, test } from 'vitest';
import { FOUND_KINDS, type FoundKind } from '../../../db/search/everything.ts';
import { createWorkbook } from '../../../db/seed/create.ts';
import { builtInSeed } from '../../../db/seed/index.ts';
import { type Session, startSession } from '../../../db/session.ts';
import { memorySession, run, slugIds } from '../workbooks.ts';

const search = (session: Session, typed: string, kinds: readonly FoundKind[] = FOUND_KINDS, most = 5) =>
  session.searchEverything(typed, kinds, most);

test('finds what is called so first, then what says so, kind by kind', () => {
  const session = memorySession();
  const groups = search(session, 'xen');
  expect(groups[0]?.kind).toBe('alternative');
  expect(groups[0]?.found[0]).toMatchObject({ name: 'Xen', fit: 0 });
  const claims = groups.find(({ kind }) => kind === 'claim');
  expect(claims?.found).toHaveLength(5);
  expect(claims?.total).toBeGreaterThan(5);
  expect(search(session, 'richard jones')[0]).toMatchObject({
    kind: 'speaker',
    found: [{ name: 'Richard Jones', fit: 0 }],
  });
  // Claims are found by who made them, behind all else.
  expect(search(session, 'richard jones').at(-1)).toMatchObject({ kind: 'claim' });
  expect(search(session, 'no such words')).toEqual([]);
  expect(search(session, '')).toEqual([]);
  expect(search(session, 'xen', ['claim']).map(({ kind }) => kind)).toEqual(['claim']);
});

test('finds notes, criteria, groups, scenarios, sources and contradictions, as they are now', () => {
  const db = createWorkbook(':memory:', builtInSeed, { analyst: 'Ada', createdBy: 'test' });
  const session = startSession(db, { analyst: 'Ada' });
  const { tables } = session.load();
  const { criterion } = slugIds(session);
  const target = { subject: 'criterion' as const, criterionId: criterion('security') };
  run(session, { type: 'addNote', target, text: 'Ask **Zebulon** about the audit.' });
  expect(search(session, 'zebulon audit')).toMatchObject([
    { kind: 'note', total: 1, found: [{ name: '', text: 'Ask **Zebulon** about the audit.', fit: 5 }] },
  ]);
  for (const [kind, names] of [
    ['criterion', tables.criteria.map(({ name }) => name)],
    ['group', tables.criterionGroups.map(({ name }) => name)],
    ['scenario', tables.scenarios.map(({ name }) => name)],
    ['contradiction', tables.contradictions.map(({ theme }) => theme)],
    ['speaker', tables.speakers.map(({ name }) => name)],
  ] as const) {
    const [name = ''] = names;
    expect(search(session, name, [kind])[0]?.found[0], `${kind} ${name}`).toMatchObject({ name, fit: 0 });
  }
  const [source] = tables.sources;
  expect(search(session, source?.fileName ?? '', ['source'])[0]?.found[0]?.id).toBe(source?.id);
  session.close();
});

test('finds the place in the text of a source, and forgets a text that was taken back', () => {
  const session = memorySession();
  const [source] = session.load().tables.sources;
  if (!source) return expect.fail('no source');
  const text =
    'One line.\n\nIn this one a zebra and a bare\nmachine stand apart.\n\nHere the bare zebra is.\n';
  const attach = { type: 'attachText' as const, sourceId: source.id, text, origin: 'a.txt' };
  const { id } = { id: crypto.randomUUID() };
  expect(search(session, 'bare zebra', ['passage'])).toEqual([]);
  session.execute({ id, request: { ...attach, sha256: 'a'.repeat(64) } });
  const [group] = search(session, 'bare zebra', ['passage']);
  expect(group?.total).toBe(2);
  const places = group?.found.map(({ place }) => text.slice(place?.start, place?.end));
  // The paragraph that has the words side by side comes first.
  expect(places?.[0]).toBe('bare zebra');
  // A line that is wrapped does not part a phrase.
  const [wrapped] = search(session, '"bare machine"', ['passage'])[0]?.found ?? [];
  expect(text.slice(wrapped?.place?.start, wrapped?.place?.end)).toBe('bare\nmachine');
  expect(wrapped?.text).toContain('a bare machine stand');
  session.undo({ id: crypto.randomUUID(), request: null });
  expect(search(session, 'bare zebra', ['passage'])).toEqual([]);
});

test('what a search has to do first goes in parts, and is done once', () => {
  const session = memorySession();
  let parts = 1;
  while (!session.prepareSearch('all')) parts++;
  expect(parts).toBeGreaterThan(0);
  expect(session.prepareSearch('all')).toBe(true);
  expect(session.prepareSearch('claims')).toBe(true);
});
