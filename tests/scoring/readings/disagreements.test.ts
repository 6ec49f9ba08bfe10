import { describe, expect, test } from 'vitest';
import { disagreementsOf } from '../../../scoring/readings/disagreements.ts';
import { comparison } from '../evidence.ts';
import { coded } from './coded.ts';

const on = { alternative: 'a', criterion: 'x', polarity: 'pro' as const };
const base = comparison(['a', 'b'], { x: 1, y: 1 }, [on, on, on]);

describe('disagreements', () => {
  test('where all code alike there are none', () => {
    expect(disagreementsOf(coded(base, { ada: {}, bob: {} }))).toEqual([]);
    expect(disagreementsOf(coded(base, {}))).toEqual([]);
  });

  test('say what each reader says, what is settled, and whose coding that is', () => {
    const evidence = coded(
      base,
      { ada: {}, bob: { 'claim-1': { 'a x': 'con', 'b y': { sign: 'pro', strength: 2, use: 'servers' } } } },
      { 'claim-1': 'The text names the one that is meant.' },
    );
    const pro = { polarity: 'pro', strength: 1, use: null };
    expect(disagreementsOf(evidence)).toEqual([
      {
        claimId: 'claim-1',
        status: 'settled',
        reason: 'The text names the one that is meant.',
        readingIds: ['ada', 'bob'],
        counts: true,
        differences: [
          {
            alternativeId: 'a',
            criterionId: 'x',
            kind: 'sign',
            said: [
              { readingId: 'ada', saying: pro },
              { readingId: 'bob', saying: { ...pro, polarity: 'con' } },
            ],
            settled: pro,
            asSettled: ['ada'],
            counts: true,
          },
          {
            alternativeId: 'b',
            criterionId: 'y',
            kind: 'named',
            said: [
              { readingId: 'ada', saying: null },
              { readingId: 'bob', saying: { polarity: 'pro', strength: 2, use: 'servers' } },
            ],
            settled: null,
            asSettled: ['ada'],
            counts: true,
          },
        ],
      },
    ]);
  });

  test('without a reason they are disputes; where the readers agree and the workbook departs from them, that is said', () => {
    const both = { 'claim-2': { 'a x': 'con' } } as const;
    const list = disagreementsOf(coded(base, { ada: both, bob: { 'claim-0': {}, ...both } }));
    expect(list.map(({ claimId, status, reason }) => [claimId, status, reason])).toEqual([
      ['claim-0', 'dispute', null],
      ['claim-2', 'departed', null],
    ]);
  });

  test('a strength or a use is a difference, but not of a neutral finding', () => {
    const kinds = (said: Parameters<typeof coded>[1][string]) =>
      disagreementsOf(coded(base, { ada: {}, bob: said })).map(({ differences }) => differences[0]?.kind);
    expect(kinds({ 'claim-0': { 'a x': { sign: 'pro', strength: 2 } } })).toEqual(['strength']);
    expect(kinds({ 'claim-0': { 'a x': { sign: 'pro', use: 'desktops' } } })).toEqual(['use']);
    const neutral = comparison(['a'], { x: 1 }, [{ ...on, polarity: 'neutral' }]);
    const louder = { 'claim-0': { 'a x': { sign: 'neutral', strength: 2 } as const } };
    expect(disagreementsOf(coded(neutral, { ada: {}, bob: louder }))).toEqual([]);
  });

  test('neutral against nothing is a difference that does not count', () => {
    const neutral = comparison(['a'], { x: 1 }, [{ ...on, polarity: 'neutral' }]);
    const [only] = disagreementsOf(coded(neutral, { ada: {}, bob: { 'claim-0': {} } }));
    expect(only).toMatchObject({ counts: false, status: 'dispute' });
    expect(only?.differences).toMatchObject([{ kind: 'named', counts: false, asSettled: ['ada'] }]);
  });

  test('a reader who has not read a claim says nothing of it, not that there is nothing', () => {
    expect(disagreementsOf(coded(base, { ada: {}, bob: { 'claim-0': null } }))).toEqual([]);
  });
});
