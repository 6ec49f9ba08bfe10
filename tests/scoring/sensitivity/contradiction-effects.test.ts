import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assess } from '../../../scoring/assessment/assess.ts';
import {
  claimsOfOtherSides,
  compareRankings,
  effectsOfSides,
} from '../../../scoring/sensitivity/contradiction-effects.ts';
import { prepareWhatIf } from '../../../scoring/sensitivity/what-if-base.ts';
import { ALTERNATIVES, anyFindings, anyWeights, comparison, SCENARIO } from '../evidence.ts';

/** Claim 0 speaks for a, claims 1 and 2 against it; b stands at its own pro of half strength. */
const disputed = comparison(['a', 'b'], { x: 1 }, [
  { alternative: 'a', criterion: 'x', polarity: 'pro' },
  { alternative: 'a', criterion: 'x', polarity: 'con' },
  { alternative: 'a', criterion: 'x', polarity: 'con' },
  { alternative: 'b', criterion: 'x', polarity: 'pro', strength: 0.5 },
]);
const SIDES = [['claim-0'], ['claim-1', 'claim-2']];

describe('believing one side', () => {
  test('leaves out the claims of the others, except those that stand on both', () => {
    expect(claimsOfOtherSides(SIDES, 0)).toEqual(['claim-1', 'claim-2']);
    expect(claimsOfOtherSides([['a', 'b'], ['b', 'c'], ['c']], 0)).toEqual(['c']);
  });

  test('says who leads then, by how much, and who changes places', () => {
    const [pro, con] = effectsOfSides(prepareWhatIf(disputed, SCENARIO), SIDES);
    // Now a is 100 (1 + 1) / (2 + 3) = 40 and b 100 (1.5) / 2.5 = 60.
    expect(pro).toMatchObject({ leaders: ['a'], winnerChanges: true });
    expect(pro?.lead).toBeCloseTo(200 / 3 - 60, 9);
    expect(pro?.swing).toBeCloseTo(60 - 200 / 3 - 20, 9);
    expect(pro?.moves).toEqual([
      { name: 'a', from: 2, to: 1 },
      { name: 'b', from: 1, to: 2 },
    ]);
    expect(con).toMatchObject({ leaders: ['b'], winnerChanges: false, moves: [] });
    expect(con?.lead).toBeCloseTo(60 - 25, 9);
    expect(con?.swing).toBeCloseTo(15, 9);
  });

  test('of three sides each is believed without the claims of both others', () => {
    const three = effectsOfSides(prepareWhatIf(disputed, SCENARIO), [['claim-0'], ['claim-1'], ['claim-2']]);
    expect(three.map(({ leaders }) => leaders)).toEqual([['a'], ['b'], ['b']]);
    // With one con alone a is 33.3, and 60 - 33.3 is what b leads by.
    expect(three[1]?.lead).toBeCloseTo(60 - 100 / 3, 9);
    expect(three[2]).toEqual(three[1]);
  });

  test('one voice on both sides says more when half of it is not believed', () => {
    // By one voice 1 pro and 2 cons: D = 2, so P = 0.5 and C = 1. Without the cons the pro counts in full.
    const [pro] = effectsOfSides(prepareWhatIf(disputed, { ...SCENARIO, rho: 0.5 }), SIDES);
    expect(pro?.lead).toBeCloseTo(200 / 3 - 60, 9);
  });

  test('has nothing to say without a ranking or without a second', () => {
    const [effect] = effectsOfSides(prepareWhatIf({ ...disputed, alternatives: [] }, SCENARIO), SIDES);
    expect(effect).toEqual({ leaders: [], lead: null, winnerChanges: false, swing: 0, moves: [] });
    const alone = effectsOfSides(prepareWhatIf(comparison(['a'], { x: 1 }, []), SCENARIO), SIDES)[0];
    expect(alone).toMatchObject({ leaders: ['a'], lead: null, swing: 0 });
  });
});

describe('comparing rankings', () => {
  test('finds no difference between a ranking and itself, and another rank wherever another one is first', () => {
    fc.assert(
      fc.property(anyFindings, anyFindings, anyWeights, (some, others, weights) => {
        const present = assess(comparison(ALTERNATIVES, weights, some), SCENARIO);
        const then = assess(comparison(ALTERNATIVES, weights, others), SCENARIO);
        expect(compareRankings(present, present)).toMatchObject({
          winnerChanges: false,
          swing: 0,
          moves: [],
        });
        const { leaders, moves, winnerChanges } = compareRankings(present, then);
        expect(leaders.length).toBeGreaterThan(0);
        if (winnerChanges) expect(moves).not.toEqual([]);
      }),
    );
  });
});
