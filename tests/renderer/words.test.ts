import { describe, expect, test } from 'vitest';
import { parseWeight } from '../../renderer/domain/weight-drag.ts';
import { strengthText, valueText } from '../../renderer/features/matrix/cell-text.ts';
import type { CellView } from '../../renderer/features/matrix/matrix-rows.ts';
import {
  basisOn,
  basisSentence,
  type EvidenceBasis,
  evidenceBasis,
} from '../../renderer/model/evidence-basis.ts';
import * as format from '../../renderer/model/format.ts';
import { assess } from '../../scoring/assessment/assess.ts';
import { listsTables, memorySession, run } from '../db/workbooks.ts';

describe('numbers and names in words', () => {
  test.each([
    [0, '0 %'],
    [0.034, '3.4 %'],
    [0.0996, '10 %'],
    [0.125, '13 %'],
    [1, '100 %'],
  ])('a share of %d reads %s', (share, text) => {
    expect(format.percent(share)).toBe(text);
  });

  test('a chance is never rounded up to certainty', () => {
    expect(format.outOf100(0.999)).toBe('99 of 100');
    expect(format.outOf100(0.0001)).toBe('<1 of 100');
    expect(format.outOf100(0)).toBe('0 of 100');
    expect(format.outOf100(0.9)).toBe('90 of 100');
  });

  test('lists, plurals and names inside a sentence', () => {
    expect(format.list(['KVM', 'Xen', 'ESX'])).toBe('KVM, Xen and ESX');
    expect([4.24, -1, 0.04, -0.04].map(format.signed)).toEqual(['+4.2', '−1.0', '0.0', '0.0']);
    expect(format.plural(1, 'finding')).toBe('1 finding');
    expect(format.plural(1200, 'criterion', 'criteria')).toBe('1,200 criteria');
    expect(format.inSentence('Drivers and hardware')).toBe('drivers and hardware');
    expect(format.inSentence('API use')).toBe('API use');
    // Fenced off: else "(−33.3)" behind it would be read as "(33.3−)".
    expect(format.inSentence('מהירות')).toBe('\u2068מהירות\u2069');
  });

  test('a time of today is a time, an older one has its date', () => {
    const now = new Date(2026, 10, 20, 18, 0);
    expect(format.moment(new Date(2026, 10, 20, 14, 2).toISOString(), now)).toBe('14:02');
    expect(format.moment(new Date(2009, 1, 24, 9, 5).toISOString(), now)).toBe('24 February 2009, 09:05');
  });
});

test('what is no time or date stays as it stands', () => {
  expect(format.date('one day')).toBe('one day');
  expect(format.time('')).toBe('');
  expect(format.moment('+999999999-01-01')).toBe('+999999999-01-01');
  expect(format.dateAndTime('x')).toBe('x');
});

describe('a typed weight', () => {
  test.each([
    ['12', 12],
    [' 2.5 ', 2.5],
    ['2,5', 2.5],
    ['0', 0],
  ])('%j is %d', (text, value) => {
    expect(parseWeight(text)).toBe(value);
  });

  test.each([
    ['', 'Nothing is not a number: type one such as 12 or 2.5.'],
    ['ten', '“ten” is not a number: type one such as 12 or 2.5.'],
    ['1e999', '“1e999” is too large: numbers go up to 1e300.'],
    // Before, this was a weight of 1, and 0x10 one of 16.
    ['1,000', '“1,000” can be read in two ways: write 1200 for a thousand and more, or 1.2 with a point.'],
    ['0x10', '“0x10” is not a number: type one such as 12 or 2.5.'],
    ['-1', 'A weight cannot be negative: 0 leaves the criterion out.'],
    ['1000001', 'A weight is at most 1,000,000; only the ratios between weights matter.'],
  ])('%j is refused in a sentence', (text, sentence) => {
    expect(parseWeight(text)).toBe(sentence);
  });
});

describe('on whose word a ranking rests', () => {
  test('counts claims, speakers and sources of the built-in workbook', () => {
    const tables = listsTables();
    const scenario = tables.scenarios.find((s) => s.slug === 'equal-weights') ?? expect.fail('no scenario');
    const assessment = assess(tables, scenario);
    const basis = evidenceBasis(assessment, tables.claims);
    const counted = [...assessment.cells.values()].flatMap((cell) =>
      cell.findings.filter((f) => f.uncounted === null).map((f) => f.claimId),
    );
    expect(basis.claims).toBe(new Set(counted).size);
    expect(basis.judgements).toBe(0);
    expect(basis.speakers.reduce((sum, s) => sum + s.claims, 0)).toBe(basis.claims);
    expect(basis.sources.reduce((sum, s) => sum + s.claims, 0)).toBe(basis.claims);
    expect(basisOn(assessment, tables)).toBe(
      `All ${basis.claims} claims are Richard Jones’s, in one undated source`,
    );
  });

  test('a judged cell rests on the judgement, a cell without weight on nothing', () => {
    const session = memorySession();
    const { alternatives, criteria, scenarios } = session.load().tables;
    const scenario = scenarios.find((s) => s.slug === 'equal-weights') ?? expect.fail('no scenario');
    const alternativeId = alternatives.find((a) => a.slug === 'kvm')?.id ?? '';
    const criterionId = criteria.find((c) => c.slug === 'kernel-integration')?.id ?? '';
    const basis = () => {
      const { tables } = session.load();
      return evidenceBasis(assess(tables, scenario), tables.claims);
    };
    const before = basis();
    run(session, { type: 'setJudgement', alternativeId, criterionId, value: 10, reason: 'Tried it.' });
    const judged = basis();
    expect(judged.judgements).toBe(1);
    expect(judged.claims).toBeLessThan(before.claims);
    run(session, { type: 'setWeight', scenarioId: scenario.id, criterionId, value: 0 });
    expect(basis().judgements).toBe(0);
  });

  test('names who said half of it or more', () => {
    const tables = listsTables();
    const [ann, bob] = tables.speakers;
    const [one, two] = tables.sources;
    const basis: EvidenceBasis = {
      claims: 10,
      numbers: 0,
      judgements: 1,
      speakers: [
        { id: ann?.id ?? '', claims: 6, claimIds: [] },
        { id: bob?.id ?? '', claims: 4, claimIds: [] },
      ],
      sources: [
        { id: one?.id ?? '', claims: 6, claimIds: [] },
        { id: two?.id ?? '', claims: 4, claimIds: [] },
      ],
    };
    expect(basisSentence(basis, tables)).toBe(
      `10 claims count in this scenario, by 2 speakers in 2 sources, and 1 judgement; 6 are ${ann?.name}’s`,
    );
    const dated = {
      claims: 1,
      numbers: 0,
      judgements: 0,
      speakers: basis.speakers.slice(0, 1),
      sources: basis.sources.slice(0, 1),
    };
    expect(basisSentence(dated, tables)).toBe(
      `The one claim is ${ann?.name}’s, in one source of 27 October 2008`,
    );
    const none = { claims: 0, numbers: 0, judgements: 0, speakers: [], sources: [] };
    expect(basisSentence(none, tables)).toBe('Rests on no claim yet');
    expect(basisSentence({ ...none, judgements: 2 }, tables)).toBe('Rests on 2 judgements');
    expect(basisSentence({ ...none, numbers: 1, judgements: 2 }, tables)).toBe(
      'Rests on 1 number and 2 judgements',
    );
  });
});
describe('a cell in words', () => {
  const cell: CellView = {
    value: 62.5,
    pro: 2,
    con: 1,
    proSum: 4,
    conSum: 1,
    contested: true,
    empty: false,
    judged: false,
    evidenceValue: 62.5,
    notes: 0,
    numeric: false,
    unit: null,
    levels: [],
    measurement: null,
  };

  test('says what its findings count as where a text plays them up or down', () => {
    expect(strengthText(cell)).toBe('2 findings for it count as 4');
    expect(strengthText({ ...cell, proSum: 2, conSum: 0.5 })).toBe('1 finding against it counts as 0.5');
    expect(strengthText({ ...cell, proSum: 2 })).toBe('');
  });

  test('is copied with its value and counts', () => {
    expect(valueText(cell)).toBe('62.5 (+2 −1)');
    expect(valueText({ ...cell, value: 20, judged: true })).toBe('20.0 (judgement; evidence 62.5, +2 −1)');
    const empty = { ...cell, pro: 0, con: 0, empty: true, value: 50 };
    expect(valueText(empty)).toBe('no evidence, 50 is assumed');
    expect(valueText({ ...empty, value: 5 })).toBe('no evidence, 5 is assumed');
  });

  test('is copied with its number where it is measured', () => {
    const spread = {
      alternativeId: 'a',
      criterionId: 'c',
      sourceId: null,
      kind: 'normal',
      a: 12,
      b: 2,
    } as const;
    const numeric = { ...cell, numeric: true, unit: 's', measurement: spread };
    expect(valueText(numeric)).toBe('62.5 (12 ± 2\u00a0s)');
    expect(valueText({ ...numeric, value: 20, judged: true })).toBe(
      '20.0 (judgement; evidence 62.5, 12 ± 2\u00a0s)',
    );
    const empty = { ...numeric, empty: true, value: 50 };
    expect(valueText({ ...empty, measurement: null })).toBe('no number, 50 is assumed');
    expect(valueText(empty)).toBe('12 ± 2\u00a0s, not counted, 50 is assumed');
    const worded = { ...numeric, levels: ['No', 'Partly', 'Yes'] };
    expect(valueText({ ...worded, measurement: { ...spread, kind: 'exact', a: 3, b: null } })).toBe(
      '62.5 (Yes)',
    );
    expect(valueText({ ...worded, measurement: { ...spread, kind: 'uniform', a: 1, b: 2 } })).toBe(
      '62.5 (between No and Partly)',
    );
    expect(valueText({ ...worded, empty: true, value: 50, measurement: null })).toBe(
      'no word, 50 is assumed',
    );
  });
});

test('moments that would look alike are told apart by their seconds, and only those', () => {
  const [a, b, c] = ['2009-03-03T14:02:05', '2009-03-03T14:02:41', '2009-03-04T09:00:00'];
  expect([a, b, c].map(format.distinctMoments([a, b, c]))).toEqual([
    '3 March 2009, 14:02:05',
    '3 March 2009, 14:02:41',
    '4 March 2009, 09:00',
  ]);
});
