import { describe, expect, test } from 'vitest';
import { type Command, commandSchema } from '../../db/commands/schema.ts';
import type { Session } from '../../db/session.ts';
import { codedAgain, memorySession, run, slugIds, undoneAndRedone } from './workbooks.ts';

const label = (session: Session) => session.load().history.undo;
const claimOf = (session: Session, id: string) =>
  session.load().tables.claims.find((claim) => claim.id === id) ?? expect.fail();

/** A claim as `editClaim` takes it, with what changes. */
function edit(session: Session, claimId: string, changes: object): Command {
  const {
    id: _i,
    slug: _s,
    position: _p,
    excludedReason: _e,
    remark: _r,
    ...columns
  } = claimOf(session, claimId);
  return { type: 'editClaim', ...columns, doubts: [...columns.doubts], claimId, findings: [], ...changes };
}

test('all of the coding can be taken back step by step and made again', () => {
  const session = memorySession();
  undoneAndRedone(session, () => {
    const { originId, readingA, readingB, attributeId, claimId } = codedAgain(session);
    run(session, { type: 'editOrigin', originId, kind: 'event', name: 'The talk' });
    run(session, { type: 'editReading', readingId: readingA, name: 'Ada', remark: '' });
    run(session, { type: 'codeClaim', readingId: readingA, claimId, findings: null });
    run(session, { type: 'unsettleClaim', claimId });
    run(session, { type: 'deleteOrigin', originId });
    run(session, { type: 'deleteReading', readingId: readingB });
    run(session, { type: 'deleteAttribute', attributeId });
  });
});

describe('origins', () => {
  test('are named by claims and speakers, which count apart again when it goes', () => {
    const session = memorySession();
    const { originId, echoId } = codedAgain(session);
    const [speaker] = session.load().tables.speakers;
    if (!speaker) return expect.fail();
    const { name, role, affiliation, interest, credibility, id } = speaker;
    const columns = { name, role, affiliation, interest, credibility };
    run(session, { type: 'editSpeaker', speakerId: id, ...columns, originId });
    expect(claimOf(session, echoId).originId).toBe(originId);
    run(session, { type: 'deleteOrigin', originId });
    expect(label(session)).toBe('delete origin “Red Hat”');
    const { tables } = session.load();
    expect(tables.speakers.find((row) => row.id === id)?.originId).toBeNull();
    expect(claimOf(session, echoId).originId).toBeNull();
    const gone = { type: 'editSpeaker', speakerId: id, ...columns, originId } as const;
    expect(() => run(session, gone)).toThrow('This origin is no longer in the workbook.');
  });
});

describe('an echo', () => {
  test('never leads back to itself, whatever stands between', () => {
    const session = memorySession();
    const { claimId, echoId } = codedAgain(session);
    const [third] = session.load().tables.claims.filter(({ id }) => id !== claimId && id !== echoId);
    const thirdId = third?.id ?? expect.fail();
    run(session, edit(session, thirdId, { echoOfId: echoId }));
    expect(() => run(session, edit(session, claimId, { echoOfId: claimId }))).toThrow('no echo of itself');
    expect(() => run(session, edit(session, claimId, { echoOfId: thirdId }))).toThrow('an echo of this one');
    expect(claimOf(session, claimId).echoOfId).toBeNull();
    run(session, { type: 'deleteClaim', claimId: echoId });
    expect(claimOf(session, thirdId).echoOfId).toBeNull();
  });
});

describe('a reading', () => {
  test('codes a claim as one whole, and “nothing” is a coding', () => {
    const session = memorySession();
    const { readingA, claimId, echoId, pro, con } = codedAgain(session);
    const coded = () => {
      const { readingClaims, readingFindings } = session.load().tables;
      return [
        readingClaims
          .filter((row) => row.readingId === readingA)
          .map((row) => row.claimId)
          .sort(),
        readingFindings.filter((row) => row.readingId === readingA).map((row) => row.polarity),
      ];
    };
    expect(coded()).toEqual([[claimId, echoId].sort(), ['pro']]);
    run(session, { type: 'codeClaim', readingId: readingA, claimId, findings: [con] });
    expect(coded()).toEqual([[claimId, echoId].sort(), ['con']]);
    const { eventNumber } = session.load().history;
    run(session, { type: 'codeClaim', readingId: readingA, claimId, findings: [con] });
    expect(session.load().history.eventNumber).toBe(eventNumber);
    run(session, { type: 'codeClaim', readingId: readingA, claimId, findings: null });
    expect(coded()).toEqual([[echoId], []]);
    const twice = [pro, con];
    expect(() => run(session, { type: 'codeClaim', readingId: readingA, claimId, findings: twice })).toThrow(
      'two findings on KVM on Security',
    );
  });

  test('has a name of its own', () => {
    const session = memorySession();
    codedAgain(session);
    expect(() => run(session, { type: 'createReading', name: 'reader a', remark: '' })).toThrow(
      'There is one called Reader A already.',
    );
  });
});

test('settling writes what counts, why, who and when; opening it again leaves the findings', () => {
  const session = memorySession();
  const { claimId, pro } = codedAgain(session);
  const { tables, analyst } = session.load();
  expect(tables.settlements).toMatchObject([
    {
      claimId,
      reason: 'The sentence says so.',
      analystId: analyst.id,
      settledAt: expect.stringMatching(/Z$/),
    },
  ]);
  const counting = () => session.load().tables.findings.filter((row) => row.claimId === claimId);
  expect(counting()).toMatchObject([
    { polarity: 'con', strength: 2, inferred: true, remark: 'He means KVM.' },
  ]);
  run(session, { type: 'settleClaim', claimId, findings: [pro], reason: 'Read again.' });
  expect(session.load().tables.settlements).toMatchObject([{ reason: 'Read again.' }]);
  run(session, { type: 'unsettleClaim', claimId });
  expect(session.load().tables.settlements).toEqual([]);
  expect(counting()).toMatchObject([{ polarity: 'pro', strength: 1 }]);
  expect(() => run(session, { type: 'unsettleClaim', claimId })).toThrow('was not settled');
  const silent = { type: 'settleClaim', claimId, findings: [], reason: ' ' };
  expect(commandSchema.safeParse(silent).error?.issues[0]?.message).toBe('must say why');
});

describe('an attribute', () => {
  test('gives each alternative one value by a claim', () => {
    const session = memorySession();
    const { attributeId, claimId, cell, valueId } = codedAgain(session);
    const { attributeValues } = session.load().tables;
    const other = attributeValues.find(({ id }) => id !== valueId)?.id ?? expect.fail();
    const describe = { type: 'describe', claimId, alternativeId: cell.alternativeId, attributeId } as const;
    run(session, { ...describe, valueId: other });
    expect(session.load().tables.attributeEntries.map((row) => row.valueId)).toEqual([other]);
    run(session, { ...describe, valueId: null });
    expect(session.load().tables.attributeEntries).toEqual([]);
    const elsewhere = run(session, {
      type: 'createAttribute',
      name: 'License',
      question: '',
      values: [{ name: 'Free' }],
    }).createdId;
    expect(() => run(session, { ...describe, attributeId: elsewhere ?? '', valueId })).toThrow(
      'Type 1 is no value of License.',
    );
  });

  test('can have its values renamed, swapped and dropped where nothing is said by them', () => {
    const session = memorySession();
    const { attributeId, valueId } = codedAgain(session);
    const values = session.load().tables.attributeValues;
    const other = values.find(({ id }) => id !== valueId) ?? expect.fail();
    const change = { type: 'editAttribute', attributeId, name: 'Class', question: '' } as const;
    undoneAndRedone(session, () => {
      const swapped = [
        { id: other.id, name: 'Type 1' },
        { id: valueId, name: 'Type 2' },
      ];
      run(session, { ...change, values: swapped });
      run(session, { ...change, values: [{ id: valueId, name: 'Type 2' }, { name: 'Type 3' }] });
    });
    expect(session.load().tables.attributeValues.map(({ name }) => name)).toEqual(['Type 2', 'Type 3']);
    expect(() => run(session, { ...change, values: [{ name: 'Type 4' }] })).toThrow(
      '1 claim describes something as Type 2, so this value has to stay.',
    );
    const twice = [{ id: valueId, name: 'A' }, { name: 'a' }];
    expect(() => run(session, { ...change, values: twice })).toThrow('two values called a');
  });
});

test('what is deleted takes along what readings and attributes say of it', () => {
  const session = memorySession();
  const { readingA, attributeId, valueId, claimId } = codedAgain(session);
  const alternativeId =
    run(session, {
      type: 'createAlternative',
      name: 'Bhyve',
      aliases: [],
      vendor: null,
      kind: 'alternative',
      description: '',
    }).createdId ?? '';
  const criterion = { groupName: 'G', name: 'Charm', question: '', proMeaning: '', conMeaning: '' };
  const scale = { scale: 'evidence' as const, direction: 'max' as const, unit: null, valuePoints: [] };
  const criterionId = run(session, { type: 'createCriterion', ...criterion, ...scale }).createdId ?? '';
  const pro = { polarity: 'pro', strength: 1 } as const;
  const security = slugIds(session).criterion('security');
  const kvm = slugIds(session).alternative('kvm');
  const findings = [
    { alternativeId, criterionId: security, ...pro },
    { alternativeId: kvm, criterionId, ...pro },
  ];
  run(session, { type: 'codeClaim', readingId: readingA, claimId, findings });
  run(session, { type: 'describe', claimId, alternativeId, attributeId, valueId });
  undoneAndRedone(session, () => {
    run(session, { type: 'deleteAlternative', alternativeId });
    run(session, { type: 'deleteCriterion', criterionId });
    run(session, { type: 'deleteClaim', claimId });
  });
  const { readingFindings, readingClaims, settlements, attributeEntries } = session.load().tables;
  expect([readingFindings, settlements, attributeEntries].flat()).toEqual([]);
  expect(readingClaims.some((row) => row.claimId === claimId)).toBe(false);
});

test('the rules of a scenario are set by name and said in the history', () => {
  const session = memorySession();
  const scenarioId = slugIds(session).scenario('linux-datacenter');
  const rules = () => session.load().tables.scenarios.find(({ id }) => id === scenarioId);
  undoneAndRedone(session, () => {
    run(session, { type: 'setRules', scenarioId, rho: 0.25 });
    expect(label(session)).toBe('count voices, correlation 0.25 in Linux datacenter');
    run(session, { type: 'setRules', scenarioId, leastCoverage: 0.5, asOf: '2009-06-30', halfLife: 2 });
    run(session, { type: 'setRules', scenarioId, use: 'servers', kindFactors: { rumour: 0 } });
  });
  expect(rules()).toMatchObject({
    rho: 0.25,
    leastCoverage: 0.5,
    asOf: '2009-06-30',
    halfLife: 2,
    use: 'servers',
    kindFactors: { rumour: 0 },
  });
  const bad = [
    { rho: 1.1 },
    { leastCoverage: -1 },
    { asOf: '2009-02-30' },
    { halfLife: 0 },
    { kindFactors: { gossip: 1 } },
  ];
  for (const rule of bad) {
    expect(commandSchema.safeParse({ type: 'setRules', scenarioId, ...rule }).success).toBe(false);
  }
});
