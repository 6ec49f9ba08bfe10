import { describe, expect, test } from 'vitest';
import { agreementOf } from '../../../scoring/readings/agreement.ts';
import { comparison } from '../evidence.ts';
import { coded } from './coded.ts';

const on = { alternative: 'a', criterion: 'x', polarity: 'pro' as const };
/** Two alternatives, three criteria, two claims: twelve cells. */
const base = comparison(['a', 'b'], { x: 1, y: 1, z: 1 }, [on, { ...on, alternative: 'b' }]);

/** The worked example of docs/scoring.md: six cells are named. */
const worked = coded(base, {
  ada: {
    'claim-0': { 'a x': 'pro', 'a y': 'pro', 'a z': 'con' },
    'claim-1': { 'b x': 'con', 'b y': 'neutral' },
  },
  bob: {
    'claim-0': { 'a x': 'pro', 'a y': 'con', 'a z': 'con' },
    'claim-1': { 'b x': 'con', 'b z': 'pro' },
  },
});

describe('agreement', () => {
  test('the worked numbers of docs/scoring.md', () => {
    const [all] = agreementOf(worked);
    expect(all?.criterionId).toBeNull();
    expect(all?.cells).toMatchObject({ units: 6, values: 12, agreeing: 0.5 });
    expect(all?.cells.alpha).toBeCloseTo(1 - 0.5 / (98 / 132), 12);
    expect(all?.cells.alpha).toBeCloseTo(0.327, 3);
    expect(all?.everyCell).toMatchObject({ units: 12, values: 24, agreeing: 0.75 });
    expect(all?.everyCell.alpha).toBeCloseTo(0.592, 3);
    expect(all?.signs).toMatchObject({ units: 4, values: 8 });
    expect(all?.signs.alpha).toBeCloseTo(0.533, 3);
    // Without a neutral one both levels are the same.
    expect(all?.signsNominal.alpha).toBeCloseTo(all?.signs.alpha ?? Number.NaN, 12);
    // Both say of both claims that they count.
    expect(all?.claims).toMatchObject({ alpha: null, reason: 'one-category', agreeing: 1, units: 2 });
  });

  test('by criterion, in their order, with the cells of each', () => {
    const [, x, y, z] = agreementOf(worked);
    expect([x, y, z].map((its) => its?.criterionId)).toEqual(['x', 'y', 'z']);
    expect(x?.cells).toMatchObject({ units: 2, alpha: 1, agreeing: 1 });
    expect(y?.cells).toMatchObject({ units: 2, agreeing: 0 });
    expect(y?.everyCell).toMatchObject({ units: 4 });
    // Only one reader has something on z of the second claim.
    expect(z?.claims).toMatchObject({ units: 2, agreeing: 0.5 });
    expect(z?.signs).toMatchObject({ units: 1, alpha: null, reason: 'one-category' });
  });

  test('an ordinal sign is further from its opposite than from neutral', () => {
    const three = comparison(['a', 'b', 'c'], { x: 1 }, [on]);
    const reading = (last: 'neutral' | 'con') => ({
      ada: { 'claim-0': { 'a x': 'pro', 'b x': 'con', 'c x': 'pro' } as const },
      bob: { 'claim-0': { 'a x': 'pro', 'b x': 'con', 'c x': last } as const },
    });
    const near = agreementOf(coded(three, reading('neutral')))[0]?.signs.alpha ?? Number.NaN;
    const far = agreementOf(coded(three, reading('con')))[0]?.signs.alpha ?? Number.NaN;
    expect(near).toBeGreaterThan(far);
  });

  test('a claim that one reader has not read is missing, not coded as nothing', () => {
    const [all] = agreementOf(coded(base, { ada: {}, bob: { 'claim-1': null } }));
    expect(all?.cells).toMatchObject({ units: 1, agreeing: 1 });
    expect(all?.everyCell.units).toBe(6);
    const third = agreementOf(coded(base, { ada: {}, bob: { 'claim-1': null }, cyd: { 'claim-1': {} } }))[0];
    expect(third?.cells).toMatchObject({ units: 2, values: 5 });
  });

  test('without two readers there are no pairs', () => {
    for (const one of [coded(base, {}), coded(base, { ada: {} })]) {
      for (const { cells, everyCell, claims, signs } of agreementOf(one)) {
        for (const its of [cells, everyCell, claims, signs]) {
          expect(its).toMatchObject({ alpha: null, reason: 'no-pairs', agreeing: null });
        }
      }
    }
  });
});
