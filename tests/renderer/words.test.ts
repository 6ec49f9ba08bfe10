import { describe, expect, test } from 'vitest';
import { matches } from '../../renderer/app/shortcuts.ts';
import { parseWeight } from '../../renderer/features/matrix/weight-drag.ts';
import * as format from '../../renderer/model/format.ts';
import { defaultMatrixView, readMatrixView } from '../../renderer/model/matrix-view.ts';
import { onWhoseWord, wordSentence } from '../../renderer/model/word.ts';
import { assess } from '../../scoring/assess.ts';
import { builtInTables, memorySession, run } from '../db/workbooks.ts';

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
    expect(format.outOf100(0.9)).toBe('90 of 100');
  });

  test('lists, plurals and names inside a sentence', () => {
    expect(format.list(['KVM', 'Xen', 'ESX'])).toBe('KVM, Xen and ESX');
    expect(format.plural(1, 'finding')).toBe('1 finding');
    expect(format.plural(1200, 'criterion', 'criteria')).toBe('1,200 criteria');
    expect(format.inSentence('Drivers and hardware')).toBe('drivers and hardware');
    expect(format.inSentence('API use')).toBe('API use');
  });

  test('a time of today is a time, an older one has its date', () => {
    const now = new Date(2026, 10, 20, 18, 0);
    expect(format.moment(new Date(2026, 10, 20, 14, 2).toISOString(), now)).toBe('14:02');
    expect(format.moment(new Date(2009, 1, 24, 9, 5).toISOString(), now)).toBe('24 February 2009, 09:05');
  });
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
    ['', 'is not a number'],
    ['ten', 'is not a number'],
    ['1e999', 'is not a number'],
    ['-1', 'cannot be negative'],
    ['1000001', 'at most 1,000,000'],
  ])('%j is refused in a sentence', (text, words) => {
    expect(parseWeight(text)).toContain(words);
  });
});

describe('shortcuts', () => {
  const press = (
    key: string,
    held: Partial<Record<'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey', boolean>>,
  ) => ({
    key,
    ctrlKey: false,
    metaKey: false,
    shiftKey: false,
    altKey: false,
    ...held,
  });

  test('every held key counts, and none too many', () => {
    expect(matches('Ctrl+Shift+S', press('S', { ctrlKey: true, shiftKey: true }))).toBe(true);
    expect(matches('Ctrl+Shift+S', press('s', { ctrlKey: true }))).toBe(false);
    expect(matches('Ctrl+Z', press('z', { metaKey: true }))).toBe(true);
    expect(matches('Ctrl+Z', press('z', { ctrlKey: true, altKey: true }))).toBe(false);
    expect(matches('Ctrl+/', press('/', { ctrlKey: true }))).toBe(true);
  });
});

describe('on whose word a ranking rests', () => {
  test('counts claims, speakers and sources of the built-in workbook', () => {
    const tables = builtInTables();
    const scenario = tables.scenarios.find((s) => s.slug === 'equal-weights') ?? expect.fail('no scenario');
    const assessment = assess(tables, scenario);
    const word = onWhoseWord(assessment, tables.claims);
    const counted = [...assessment.cells.values()].flatMap((cell) =>
      cell.findings.filter((f) => f.uncounted === null).map((f) => f.claimId),
    );
    expect(word.claims).toBe(new Set(counted).size);
    expect(word.judgements).toBe(0);
    expect(wordSentence(word, () => 'Somebody')).toMatch(
      /^Rests on \d+ claims? by \d+ speakers? in \d+ sources?/,
    );
  });

  test('a judged cell rests on the judgement, a cell without weight on nothing', () => {
    const session = memorySession();
    const { alternatives, criteria, scenarios } = session.load().tables;
    const scenario = scenarios.find((s) => s.slug === 'equal-weights') ?? expect.fail('no scenario');
    const alternativeId = alternatives.find((a) => a.slug === 'kvm')?.id ?? '';
    const criterionId = criteria.find((c) => c.slug === 'kernel-integration')?.id ?? '';
    const word = () => {
      const { tables } = session.load();
      return onWhoseWord(assess(tables, scenario), tables.claims);
    };
    const before = word();
    run(session, { type: 'setJudgement', alternativeId, criterionId, value: 10, reason: 'Tried it.' });
    const judged = word();
    expect(judged.judgements).toBe(1);
    expect(judged.claims).toBeLessThan(before.claims);
    run(session, { type: 'setWeight', scenarioId: scenario.id, criterionId, value: 0 });
    expect(word().judgements).toBe(0);
  });

  test('names who said half of it or more', () => {
    const word = { claims: 10, speakers: 3, sources: 2, judgements: 1 };
    expect(wordSentence({ ...word, mainSpeaker: { speakerId: 's', claims: 6 } }, () => 'Ann Lee')).toBe(
      'Rests on 10 claims by 3 speakers in 2 sources and 1 judgement; 6 are Ann Lee’s',
    );
    expect(
      wordSentence({ claims: 0, speakers: 0, sources: 0, judgements: 0, mainSpeaker: null }, String),
    ).toBe('Rests on no claim yet');
  });
});

test.each([null, 7, 'x', [], { grid: 7, collapsedGroups: [1, 'a'], inspectorOpen: 'yes' }])(
  'a saved view of another making, %j, does no harm',
  (state) => {
    const tables = { ...builtInTables(), viewStates: [{ id: 'v', view: 'matrix', state }] };
    const view = readMatrixView(tables);
    expect(view.grid).toEqual(defaultMatrixView.grid);
    expect(view.collapsedGroups.every((id) => typeof id === 'string')).toBe(true);
  },
);
