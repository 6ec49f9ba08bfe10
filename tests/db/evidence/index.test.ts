import { expect, test, vi } from 'vitest';
import type { Command } from '../../../db/commands/schema.ts';
import { evidenceOffer } from '../../../db/evidence/index.ts';
import { newId } from '../../../db/ids.ts';
import { createWorkbook } from '../../../db/seed/create.ts';
import type { WorkbookSeedInput } from '../../../db/seed/format.ts';
import { builtInSeed } from '../../../db/seed/index.ts';
import { type Session, startSession } from '../../../db/session.ts';
import type { WorkbookTables } from '../../../db/tables.ts';
import { assess } from '../../../scoring/assessment/assess.ts';
import { CHANGED, newerSeed, olderSeed } from '../../fixtures/newer-seed.ts';
import { said } from '../said.ts';
import { redo, run, slugIds, undo } from '../workbooks.ts';

vi.mock('../../../db/seed/index.ts', async () => {
  const { newerSeed } = await import('../../fixtures/newer-seed.ts');
  const { provideBuiltInEvidence } = await import('../../../db/seed/provided.ts');
  provideBuiltInEvidence(newerSeed);
  return { builtInSeed: newerSeed };
});

const OPTIONS = { analyst: 'Ada', createdBy: 'Weighbridge test' };

function sessionOf(seed: WorkbookSeedInput): Session {
  return startSession(createWorkbook(':memory:', seed, OPTIONS), { analyst: 'Ada' });
}

const offerTo = (session: Session, take: readonly string[] = []) =>
  evidenceOffer(session.read, builtInSeed, take) ?? expect.fail('There is no offer.');
const take = (session: Session, keys: string[] = []) =>
  run(session, { type: 'takeEvidence', key: offerTo(session).key, take: keys });
const made = (session: Session, command: Command): string => run(session, command).createdId ?? '';

test('a workbook of the present evidence gets no offer, and neither does one of something else', () => {
  expect(evidenceOffer(sessionOf(newerSeed).read, builtInSeed)).toBeNull();
  const other = {
    ...olderSeed,
    sources: olderSeed.sources.map((source) => ({ ...source, sha256: '0'.repeat(64) })),
  };
  expect(evidenceOffer(sessionOf(other).read, builtInSeed)).toBeNull();
  expect(
    evidenceOffer(
      sessionOf({ ...olderSeed, articles: [], contradictions: [], sources: [] }).read,
      builtInSeed,
    ),
  ).toBeNull();
});

test('a workbook that goes back to before it took the evidence is offered it again, and not after that is undone', () => {
  const session = sessionOf(olderSeed);
  const begun = said(session.load().tables);
  take(session);
  const taken = said(session.load().tables);
  run(session, { type: 'restoreState', eventNumber: 1 });
  expect(said(session.load().tables)).toEqual(begun);
  expect(offerTo(session).conflicts).toEqual([]);
  undo(session);
  expect(said(session.load().tables)).toEqual(taken);
  expect(evidenceOffer(session.read, builtInSeed)).toBeNull();
  redo(session);
  take(session);
  expect(said(session.load().tables)).toEqual(taken);
  // Forward again, to where it was taken first.
  run(session, { type: 'restoreState', eventNumber: 1 });
  run(session, { type: 'restoreState', eventNumber: 2 });
  expect(said(session.load().tables)).toEqual(taken);
  expect(evidenceOffer(session.read, builtInSeed)).toBeNull();
});

test('one that nobody worked on becomes the one that is built in now, in one step that can be undone', () => {
  const session = sessionOf(olderSeed);
  takenTwice(session);
  expect(session.load().history).toMatchObject({ undo: 'take the new built-in evidence', eventNumber: 4 });
  expect(said(session.load().tables)).toEqual(said(sessionOf(newerSeed).load().tables));
  expect(evidenceOffer(session.read, builtInSeed)).toBeNull();
  undo(session);
  expect(offerTo(session).dismissed).toBe(true);
  redo(session);
  expect(evidenceOffer(session.read, builtInSeed)).toBeNull();
});

test('the offer names what would change', () => {
  const session = sessionOf(olderSeed);
  const { changes, conflicts, own, dismissed } = offerTo(session);
  const text = (slug: string) => session.load().tables.claims.find((claim) => claim.slug === slug)?.text;
  expect(dismissed).toBe(false);
  expect([conflicts, own]).toEqual([[], []]);
  expect(changes.claims.added.map(({ name }) => name)).toEqual([
    'A new claim of the list.',
    'The list says it once more.',
  ]);
  expect(changes.claims.reworded.map(({ before, name }) => [before, name])).toEqual([
    [text(CHANGED.reworded), 'It takes less memory, they say.'],
  ]);
  expect(changes.claims.recoded.map(({ name }) => name)).toContain(text(CHANGED.recoded));
  expect(changes.claims.removed.map(({ name }) => name)).toEqual([text(CHANGED.removed)]);
  expect(changes.criteria.gone).toContainEqual(
    expect.objectContaining({ name: 'Footprint', into: 'performance today', hidden: false }),
  );
  expect(changes.criteria.gone).toContainEqual(expect.objectContaining({ name: 'Servers', into: null }));
  expect(changes.criteria.added.map(({ name }) => name)).toContain('upkeep today');
  const turned = changes.cells.find(
    ({ alternative, criterion }) => alternative.name === 'Xen' && criterion.name === 'security today',
  );
  expect(turned?.after.con).toBe((turned?.before.con ?? 0) + 1);
  expect(changes.contradictions.changed.map(({ name }) => name)).toEqual(['Which exposes less']);
  const scenario = changes.scenarios.find(({ name }) => name === 'Security first');
  expect(scenario).toMatchObject({ what: 'changed' });
  expect(scenario?.rules.map(({ rule, before, after }) => [rule, before, after])).toEqual([
    ['rho', 0, 0.5],
    ['leastCoverage', 0, 1 / 3],
  ]);
  expect(scenario?.weights).toContainEqual({ criterion: 'security today', before: 40, after: 30 });
  expect(changes.others).toContainEqual({ what: 'readings', added: 2, changed: 0, removed: 0 });
});

test('the workbook after it ranks as the taken one does', () => {
  const session = sessionOf(olderSeed);
  const { after } = offerTo(session);
  const rankings = (tables: typeof after) =>
    tables.scenarios.map((scenario) => [
      scenario.name,
      assess(tables, scenario).standings.map(({ name, score }) => [name, score]),
    ]);
  expect(rankings(after)).not.toEqual(rankings(session.load().tables));
  take(session);
  expect(rankings(session.load().tables)).toEqual(rankings(after));
});

test('what an analyst did himself stays, and moves to where its question went', () => {
  const session = sessionOf(olderSeed);
  const ids = slugIds(session);
  const [kvm, xen] = [ids.alternative('kvm'), ids.alternative('xen')];
  const footprint = ids.criterion('footprint');
  const cell = { alternativeId: kvm, criterionId: footprint };
  const [source, speaker] = [session.load().tables.sources[0], session.load().tables.speakers[0]];
  if (!source || !speaker) return expect.fail();
  made(session, { type: 'addNote', target: { subject: 'cell', ...cell }, text: 'Measure it.' });
  made(session, {
    type: 'addNote',
    target: { subject: 'claim', claimId: ids.claim(CHANGED.removed) },
    text: 'Hm.',
  });
  run(session, {
    type: 'setJudgement',
    alternativeId: kvm,
    criterionId: ids.criterion('scheduling'),
    value: 70,
    reason: 'Seen.',
  });
  run(session, { type: 'setJudgement', ...cell, value: 90, reason: 'Weighed.' });
  const claimId = made(session, {
    type: 'createClaim',
    sourceId: source.id,
    paragraph: null,
    speakerId: speaker.id,
    holderId: speaker.id,
    text: 'Xen is small.',
    date: null,
    findings: [
      { alternativeId: xen, criterionId: footprint, polarity: 'pro', strength: 1 },
      { alternativeId: xen, criterionId: ids.criterion('server-use'), polarity: 'pro', strength: 1 },
    ],
    passage: null,
  });
  run(session, { type: 'excludeClaims', claimIds: [ids.claim(CHANGED.reworded)], reason: 'A slip.' });
  const scenarioId = made(session, {
    type: 'duplicateScenario',
    scenarioId: ids.scenario('security-first'),
    name: 'Mine',
  });
  run(session, { type: 'setWeight', scenarioId, criterionId: footprint, value: 7 });
  const before = session.load().tables;
  const { own } = offerTo(session);
  expect(own.map(({ what, movesTo, hiddenWith }) => [what, movesTo, hiddenWith])).toEqual([
    ['note', 'performance today', null],
    ['note', null, null],
    ['judgement', 'resource-sharing today', null],
    ['judgement', null, 'Footprint'],
    ['claim', null, null],
    ['excluded claim', null, null],
    ['scenario', null, null],
  ]);
  takenTwice(session);

  const { tables } = session.load();
  const now = slugIds(session);
  expect(tables.notes.map(({ criterionId, text }) => [criterionId, text])).toEqual([
    [now.criterion('performance'), 'Measure it.'],
    [null, 'Hm.'],
  ]);
  expect(tables.judgements.map(({ criterionId, value }) => [criterionId, value])).toEqual([
    [now.criterion('resource-sharing'), 70],
    [footprint, 90],
  ]);
  const hidden = tables.criteria.filter(({ active }) => !active).map(({ slug }) => slug);
  expect(hidden.sort()).toEqual(['footprint', 'server-use']);
  // The claim with a note stays without findings; what the analyst filed keeps them.
  const onClaim = (id: string) =>
    tables.findings.filter((row) => row.claimId === id).map((row) => row.criterionId);
  expect(onClaim(ids.claim(CHANGED.removed))).toEqual([]);
  expect(onClaim(claimId).sort()).toEqual([now.criterion('performance'), ids.criterion('server-use')].sort());
  const claim = tables.claims.find(({ id }) => id === ids.claim(CHANGED.reworded));
  expect(claim).toMatchObject({ excludedReason: 'A slip.', text: 'It takes less memory, they say.' });
  const points = (of: WorkbookTables, slug: string, scenario: string): number =>
    of.weights.find(
      (row) =>
        row.scenarioId === scenario && row.criterionId === of.criteria.find((c) => c.slug === slug)?.id,
    )?.value ?? Number.NaN;
  const old = (slug: string) => points(before, slug, scenarioId);
  expect(points(tables, 'performance', scenarioId)).toBe(old('performance') + 7);
  expect(points(tables, 'hardware-support', scenarioId)).toBe(
    old('drivers-hardware') + old('power-management'),
  );
  expect(points(tables, 'footprint', scenarioId)).toBe(0);
  expect(tables.scenarios.find(({ id }) => id === scenarioId)).toMatchObject({ rho: 0, leastCoverage: 0 });
  expect(evidenceOffer(session.read, builtInSeed)).toBeNull();
  // Work that goes on makes no new offer.
  run(session, { type: 'setCriteriaActive', criterionIds: [footprint], active: true });
  run(session, { type: 'setWeight', scenarioId, criterionId: footprint, value: 3 });
  run(session, { type: 'excludeClaims', claimIds: [now.claim('002-new')], reason: 'No.' });
  expect(evidenceOffer(session.read, builtInSeed)).toBeNull();
});

/** A workbook in which an analyst changed what the new evidence changes too. */
function edited(): Session {
  const session = sessionOf(olderSeed);
  const ids = slugIds(session);
  const { claims, findings } = session.load().tables;
  for (const slug of [CHANGED.reworded, CHANGED.turned]) {
    const claim = claims.find((row) => row.slug === slug) ?? expect.fail();
    const { id, slug: _s, position: _p, excludedReason: _e, remark: _r, ...columns } = claim;
    const own = findings.filter((row) => row.claimId === id);
    run(session, {
      type: 'editClaim',
      ...columns,
      doubts: [],
      claimId: id,
      text: slug === CHANGED.reworded ? 'My words.' : claim.text,
      findings: own.map(({ alternativeId, criterionId, polarity }) => ({
        alternativeId,
        criterionId,
        polarity,
        strength: slug === CHANGED.turned ? 0.5 : 1,
      })),
    });
  }
  run(session, { type: 'deleteClaim', claimId: ids.claim(CHANGED.recoded) });
  run(session, {
    type: 'setWeight',
    scenarioId: ids.scenario('security-first'),
    criterionId: ids.criterion('security'),
    value: 99,
  });
  return session;
}

test('what both changed is a conflict that stays the analyst’s', () => {
  const session = edited();
  const { conflicts } = offerTo(session);
  expect(
    conflicts.map(({ what, original, yours, builtIn }) => [
      what,
      original === null,
      yours === null,
      builtIn === null,
    ]),
  ).toEqual([
    ['claim', false, false, false],
    ['claim', false, true, false],
    ['findings', false, false, false],
    ['weights', false, false, false],
    ['contradiction', false, true, false],
  ]);
  expect(conflicts[0]).toMatchObject({
    yours: ['text: My words.'],
    builtIn: ['text: It takes less memory, they say.'],
  });
  takenTwice(session);
  const { tables } = session.load();
  expect(tables.claims.map(({ text }) => text)).toContain('My words.');
  expect(tables.claims.some(({ slug }) => slug === CHANGED.recoded)).toBe(false);
  const ids = slugIds(session);
  const turned = tables.findings.filter(({ claimId }) => claimId === ids.claim(CHANGED.turned));
  expect(turned.map(({ strength }) => strength)).toEqual(turned.map(() => 0.5));
  expect(tables.criteria.some(({ id }) => id === turned[0]?.criterionId)).toBe(true);
  const security = tables.weights.find(
    (row) =>
      row.scenarioId === ids.scenario('security-first') && row.criterionId === ids.criterion('security'),
  );
  expect(security?.value).toBe(99);
  // The choice can be taken back later, and nothing else is offered.
  const later = offerTo(session);
  expect(later.dismissed).toBe(true);
  expect(later.conflicts.map(({ key }) => key).sort()).toEqual(conflicts.map(({ key }) => key).sort());
  expect(later.changes.claims).toEqual({ added: [], reworded: [], recoded: [], removed: [] });
  expect(later.changes.scenarios).toEqual([]);
});

test('or is taken by choice, one by one, at once or later', () => {
  const session = edited();
  const { conflicts } = offerTo(session);
  const [claim, ...others] = conflicts.map(({ key }) => key);
  take(session, [claim ?? '']);
  expect(session.load().tables.claims.map(({ text }) => text)).not.toContain('My words.');
  expect(
    offerTo(session)
      .conflicts.map(({ key }) => key)
      .sort(),
  ).toEqual([...others].sort());
  take(session, others);
  expect(evidenceOffer(session.read, builtInSeed)).toBeNull();
  expect(said(session.load().tables)).toEqual(said(sessionOf(newerSeed).load().tables));
});

test('a name that the evidence brings stays free for it', () => {
  const session = sessionOf(olderSeed);
  const criterion = {
    groupName: 'objectives',
    name: 'Upkeep Today',
    question: '',
    proMeaning: '',
    conMeaning: '',
  };
  made(session, {
    type: 'createCriterion',
    ...criterion,
    scale: 'evidence',
    direction: 'max',
    unit: null,
    valuePoints: [],
  });
  takenTwice(session);
  const names = session.load().tables.criteria.map(({ name }) => name);
  expect(names).toContain('upkeep today');
  expect(names).toContain('Upkeep Today (earlier)');
});

test('what is taken is what was looked at', () => {
  const session = sessionOf(olderSeed);
  const { key } = offerTo(session);
  run(session, { type: 'addNote', target: { subject: 'workbook' }, text: 'Wait.' });
  expect(() => run(session, { type: 'takeEvidence', key, take: [] })).toThrow('has changed since');
  take(session);
  expect(() => run(session, { type: 'takeEvidence', key, take: [] })).toThrow('has changed since');
});

test('it is made by itself once, and found again', () => {
  const session = sessionOf(olderSeed);
  const before = session.load();
  run(session, { type: 'dismissEvidence' });
  expect(session.load().history.undo).toBe(before.history.undo);
  expect(session.load().tables.claims).toEqual(before.tables.claims);
  expect(offerTo(session).dismissed).toBe(true);
  // Another evidence is another offer.
  expect(evidenceOffer(session.read, { ...newerSeed, description: 'Once more.' })?.dismissed).toBe(false);
});

test('a taking that fails on its way leaves everything as it was', () => {
  const session = sessionOf(olderSeed);
  const before = session.load();
  const { key } = offerTo(session);
  let reports = 0;
  const fail = () => {
    if (++reports === 9) throw new Error('The power is gone.');
  };
  expect(() =>
    session.execute({ id: newId(), request: { type: 'takeEvidence', key, take: [] } }, fail),
  ).toThrow('The power is gone.');
  expect(session.load()).toEqual(before);
  expect(offerTo(session).key).toBe(key);
});

/** Takes the evidence, takes that back and makes it again. How the offer was left is view, which undo passes over. */
function takenTwice(session: Session): void {
  const rows = () => said(session.load().tables);
  const before = rows();
  take(session);
  const after = rows();
  undo(session);
  expect(rows()).toEqual(before);
  redo(session);
  expect(rows()).toEqual(after);
}
