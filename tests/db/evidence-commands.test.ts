import { describe, expect, test } from 'vitest';
import type { CommandOf } from '../../db/commands/schema.ts';
import { commandSchema } from '../../db/commands/schema.ts';
import { sha256 } from '../../db/reading/print.ts';
import { readSource } from '../../db/reading/read-source.ts';
import type { Session } from '../../db/session.ts';
import { memorySession, run, slugIds, undo, undoneAndRedone } from './workbooks.ts';

const sourceColumns = {
  title: 'On testing',
  author: 'Ada',
  publication: null,
  fileName: 'testing.txt',
  date: '2026-11-20',
  remark: '',
  credibility: 1,
};

const TEXT = 'On testing\n\nXen passes every test that we have.\nKVM fails one of them.';

/** A source with its text, a speaker, and what a claim on Xen needs. */
function withSource(session: Session) {
  const ids = slugIds(session);
  const sourceId = run(session, { type: 'createSource', ...sourceColumns }).createdId ?? '';
  const speakerId =
    run(session, {
      type: 'createSpeaker',
      name: 'Ada',
      role: 'author',
      affiliation: null,
      interest: null,
      credibility: 1,
    }).createdId ?? '';
  run(session, { type: 'attachText', sourceId, text: TEXT, origin: 'testing.txt', sha256: sha256(TEXT) });
  const claim = (changes: Partial<CommandOf<'createClaim'>> = {}): CommandOf<'createClaim'> => ({
    type: 'createClaim',
    sourceId,
    paragraph: 2,
    speakerId,
    holderId: speakerId,
    text: 'Xen stands every test.',
    date: null,
    findings: [
      {
        alternativeId: ids.alternative('xen'),
        criterionId: ids.criterion('maturity'),
        polarity: 'pro',
        strength: 1,
      },
    ],
    passage: null,
    ...changes,
  });
  const span = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length });
  return { ids, sourceId, claim, span };
}

const ON_EVIDENCE = {
  scale: 'evidence' as const,
  direction: 'max' as const,
  unit: null,
  valuePoints: [],
};

describe('claims', () => {
  test('are made from a passage, edited, excluded, counted again and deleted, all of it undoable', () => {
    const session = memorySession();
    const { claim, span, ids } = withSource(session);
    undoneAndRedone(session, () => {
      const claimId = run(session, claim({ passage: span('passes every test') })).createdId ?? '';
      const { type: _, passage: __, ...columns } = claim();
      const finding = { alternativeId: ids.alternative('kvm'), criterionId: ids.criterion('maturity') };
      const findings = [{ ...finding, polarity: 'con' as const, strength: 2 as const }];
      run(session, { type: 'editClaim', claimId, ...columns, text: 'KVM does not.', findings });
      run(session, { type: 'excludeClaims', claimIds: [claimId], reason: 'Second-hand.' });
      run(session, { type: 'includeClaims', claimIds: [claimId] });
      run(session, { type: 'addNote', target: { subject: 'claim', claimId }, text: 'Ask.' });
      run(session, { type: 'deleteClaim', claimId });
    });
  });

  test('a title is not a passage, and neither is white space', () => {
    const session = memorySession();
    const { claim, span } = withSource(session);
    expect(() => run(session, claim({ passage: span('On testing') }))).toThrow('A title is not a passage.');
    expect(() => run(session, claim({ passage: { start: 10, end: 12 } }))).toThrow('Nothing is selected');
    expect(session.load().tables.claims.some((c) => c.text === 'Xen stands every test.')).toBe(false);
  });

  test('two findings on one cell are refused', () => {
    const session = memorySession();
    const { claim } = withSource(session);
    const [finding] = claim().findings;
    if (!finding) throw new Error('The claim has no finding.');
    const twice = claim({ findings: [finding, { ...finding, polarity: 'con' }] });
    expect(() => run(session, twice)).toThrow('two findings on Xen on Maturity');
  });

  test('more than 25 words do not pass the schema', () => {
    const session = memorySession();
    const { claim } = withSource(session);
    const parsed = commandSchema.safeParse(claim({ text: 'word '.repeat(26) }));
    expect(parsed.error?.issues[0]?.message).toBe('must have at most 25 words');
  });

  test('deleting one takes along a contradiction that loses a side', () => {
    const session = memorySession();
    const { ids } = withSource(session);
    const [a, b, c] = ['002-kvm-attack-surface', '002-xen-attack-surface', '002-xen-own-vulnerabilities'].map(
      ids.claim,
    );
    if (!a || !b || !c) throw new Error('The claims are not in the workbook.');
    const kept = session.load().tables.contradictions.length;
    const sides = [
      { statement: 'KVM', claimIds: [a] },
      { statement: 'Xen', claimIds: [b, c] },
    ];
    run(session, { type: 'createContradiction', theme: 'Which is safer', sides });
    undoneAndRedone(session, () => {
      run(session, { type: 'deleteClaim', claimId: c });
      expect(session.load().tables.contradictions.some((x) => x.theme === 'Which is safer')).toBe(true);
      run(session, { type: 'deleteClaim', claimId: b });
      expect(session.load().tables.contradictions.some((x) => x.theme === 'Which is safer')).toBe(false);
    });
    expect(kept).toBeGreaterThanOrEqual(session.load().tables.contradictions.length);
  });
});

describe('alternatives, criteria, sources', () => {
  test('are made, edited and deleted, all of it undoable', () => {
    const session = memorySession();
    undoneAndRedone(session, () => {
      const thing = {
        name: 'Bhyve',
        aliases: ['bhyve'],
        vendor: null,
        kind: 'alternative' as const,
        description: 'x',
      };
      const alternativeId = run(session, { type: 'createAlternative', ...thing }).createdId ?? '';
      run(session, { type: 'editAlternative', alternativeId, ...thing, name: 'bhyve!' });
      const criterion = {
        groupName: 'Cost',
        name: 'Price',
        question: 'How dear?',
        proMeaning: 'cheap',
        conMeaning: 'dear',
        ...ON_EVIDENCE,
      };
      const criterionId = run(session, { type: 'createCriterion', ...criterion }).createdId ?? '';
      run(session, { type: 'setJudgement', alternativeId, criterionId, value: 3, reason: 'dear' });
      run(session, { type: 'editCriterion', criterionId, ...criterion, groupName: 'standing' });
      const sourceId = run(session, { type: 'createSource', ...sourceColumns }).createdId ?? '';
      run(session, { type: 'editSource', sourceId, ...sourceColumns, credibility: 0.5 });
      run(session, { type: 'deleteSource', sourceId });
      const person = { name: 'Eve', role: '', affiliation: null, interest: 'none', credibility: 1 };
      const speakerId = run(session, { type: 'createSpeaker', ...person }).createdId ?? '';
      run(session, { type: 'editSpeaker', speakerId, ...person, role: 'commenter' });
      run(session, { type: 'deleteSpeaker', speakerId });
      run(session, { type: 'deleteCriterion', criterionId });
      run(session, { type: 'deleteAlternative', alternativeId });
      run(session, { type: 'describeWorkbook', title: 'Mine', question: 'Which?', description: '' });
    });
  });

  test('a new criterion has a weight in every scenario and joins a group by its name', () => {
    const session = memorySession();
    const criterion = {
      groupName: 'STANDING',
      name: 'Price',
      question: '',
      proMeaning: '',
      conMeaning: '',
      ...ON_EVIDENCE,
    };
    const { createdId } = run(session, { type: 'createCriterion', ...criterion });
    const { weights, scenarios, criterionGroups } = session.load().tables;
    expect(weights.filter((w) => w.criterionId === createdId)).toHaveLength(scenarios.length);
    expect(criterionGroups.filter((g) => g.name.toLowerCase() === 'standing')).toHaveLength(1);
  });

  test('what evidence rests on has to stay, and taken names are refused', () => {
    const session = memorySession();
    const { ids } = withSource(session);
    const kvm = ids.alternative('kvm');
    expect(() => run(session, { type: 'deleteAlternative', alternativeId: kvm })).toThrow('findings on KVM');
    expect(() => run(session, { type: 'deleteCriterion', criterionId: ids.criterion('security') })).toThrow(
      'has to stay',
    );
    const speaker = session.load().tables.claims[0]?.speakerId ?? '';
    expect(() => run(session, { type: 'deleteSpeaker', speakerId: speaker })).toThrow('There are claims by');
    const thing = { name: 'xen', aliases: [], vendor: null, kind: 'alternative' as const, description: '' };
    expect(() => run(session, { type: 'createAlternative', ...thing })).toThrow(
      'There is one called Xen already.',
    );
    expect(() => run(session, { type: 'createSource', ...sourceColumns })).toThrow('testing.txt');
  });
});

describe('reading a source', () => {
  test('says of each claim whether its words stand in the text', () => {
    const session = memorySession();
    const { claim, span, sourceId } = withSource(session);
    const filed = run(session, claim({ passage: span('passes every test') })).createdId;
    const loose = run(session, claim({ text: 'Xen is sound.' })).createdId;
    const states = () => readSource(session.read, sourceId).passages.map((p) => [p.claimId, p.state]);
    expect(states()).toEqual([
      [filed, 'verified'],
      [loose, 'unchecked'],
    ]);
    const replace = (text: string) => run(session, { type: 'pasteText', sourceId, text });
    replace(TEXT.replaceAll(' ', '\n'));
    expect(states()[0]?.[1]).toBe('verified');
    replace(TEXT.replace('every test', 'each test'));
    expect(states()[0]?.[1]).toBe('orphaned');
    const pasted = session.load().tables.sourceTexts.find((text) => text.sourceId === sourceId);
    expect(pasted).toMatchObject({ origin: 'pasted', sha256: sha256(pasted?.text ?? '') });
    undo(session);
    expect(states()[0]?.[1]).toBe('verified');
    run(session, { type: 'removeText', sourceId });
    expect(states()[0]?.[1]).toBe('unchecked');
  });

  test('numbers the paragraphs of its text', () => {
    const session = memorySession();
    const { sourceId } = withSource(session);
    const { paragraphs, text } = readSource(session.read, sourceId);
    expect(paragraphs.map((p) => [p.number, text?.slice(p.start, p.end)])).toEqual([
      [1, 'On testing'],
      [2, 'Xen passes every test that we have.\nKVM fails one of them.'],
    ]);
    run(session, { type: 'removeText', sourceId });
    expect(readSource(session.read, sourceId).paragraphs).toEqual([]);
  });
});
