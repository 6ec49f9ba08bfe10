import { describe, expect, test } from 'vitest';
import { timeline } from '../../../scoring/time/timeline.ts';
import { comparison, type FindingOn, SCENARIO } from '../evidence.ts';
import { audit, on } from './timed.ts';

/** The worked example of docs/scoring.md: a pro of a in October 2008, two of b in March 2009, a neutral one in April, a con of a without a date. */
const WORKED: readonly FindingOn[] = [
  { ...on, date: '2008-10-20' },
  { ...on, alternative: 'b', date: '2009-03-02' },
  { ...on, alternative: 'b', date: '2009-03-02' },
  { ...on, polarity: 'neutral', date: '2009-04-01' },
  { ...on, polarity: 'con' },
];

describe('the timeline', () => {
  test('the worked numbers of docs/scoring.md', () => {
    const { timeline: all, datedOnly, undatedIds, asOf } = audit(WORKED);
    // What came in later gives context: it is told, and the ranking stays.
    const context = all.steps.at(-1);
    expect(context).toMatchObject({ date: '2009-04-01', claimIds: [], otherIds: ['claim-3'] });
    expect(context).toMatchObject({ winnerChanges: false, standings: all.steps.at(-2)?.standings });
    const counted = all.steps.slice(0, -1);
    expect(counted.map(({ date, claimIds, leader }) => [date, claimIds, leader?.alternativeIds])).toEqual([
      [null, ['claim-4'], ['b']],
      ['2008-10-20', ['claim-0'], ['a', 'b']],
      ['2009-03-02', ['claim-1', 'claim-2'], ['b']],
    ]);
    const [undated, first, last] = all.steps.map(({ standings }) => standings.map(({ score }) => score));
    expect(undated?.[0]).toBeCloseTo(100 / 3, 9);
    expect(first).toEqual([50, 50]);
    expect(last).toEqual([50, 75]);
    expect(all.reigns).toEqual([
      { alternativeIds: ['b'], from: null, until: '2008-10-20' },
      { alternativeIds: ['a', 'b'], from: '2008-10-20', until: '2009-03-02' },
      { alternativeIds: ['b'], from: '2009-03-02', until: null },
    ]);
    expect(undatedIds).toEqual(['claim-4']);
    // Without the claim that has no date, a is first until March.
    expect(datedOnly.reigns).toEqual([
      { alternativeIds: ['a'], from: '2008-10-20', until: '2009-03-02' },
      { alternativeIds: ['b'], from: '2009-03-02', until: null },
    ]);
    expect(asOf).toEqual([
      { at: '2008-10-20', from: ['b'], to: ['a', 'b'] },
      { at: '2009-03-02', from: ['a', 'b'], to: ['b'] },
    ]);
  });

  test('says who was not ranked, and what the scenario no longer counts', () => {
    const { timeline: all } = audit(WORKED.slice(0, 4), { leastCoverage: 0.5, asOf: '2009-01-01' });
    expect(all.steps.map(({ date, later }) => [date, later])).toEqual([
      ['2008-10-20', false],
      ['2009-03-02', true],
      ['2009-04-01', true],
    ]);
    expect(all.steps[0]?.standings).toMatchObject([
      { alternativeId: 'a', rank: 1, coverage: 1 },
      { alternativeId: 'b', rank: null, coverage: 0 },
    ]);
  });

  test('without evidence there is nothing to tell, and without weights no ranking', () => {
    expect(audit([])).toMatchObject({
      timeline: { steps: [], reigns: [] },
      undatedIds: [],
      asOf: [],
      halfLife: [],
      stale: { on: null, claims: [], winnerChanges: false },
    });
    const none = timeline(comparison(['a'], { x: 0 }, WORKED.slice(0, 1)), SCENARIO);
    expect(none.steps).toMatchObject([{ leader: null, noRanking: 'no-weights', winnerChanges: false }]);
    expect(none.reigns).toMatchObject([{ alternativeIds: [] }]);
  });
});
