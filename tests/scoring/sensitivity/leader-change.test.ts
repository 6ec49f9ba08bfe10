import { describe, expect, test } from 'vitest';
import { leaderChangeBetween, newcomers } from '../../../scoring/sensitivity/leader-change.ts';
import type { Leader } from '../../../scoring/sensitivity/what-if.ts';

const first = (...alternativeIds: string[]): Leader => ({ alternativeIds, lead: null });

describe('where the winner changes', () => {
  test('is found to the last bit, upwards and downwards', () => {
    const up = leaderChangeBetween(0, 1, first('a'), (t) => (t < 0.3 ? first('a') : first('b')));
    expect(up).toEqual({ at: 0.3, rivalIds: ['b'] });
    const down = leaderChangeBetween(1, 0, first('a'), (t) => (t > 0.3 ? first('a') : first('b')));
    expect(down).toEqual({ at: 0.3, rivalIds: ['b'] });
  });

  test('names who is new, else what is left of a tie, and nobody where nobody is', () => {
    expect(newcomers(first('a'), first('a', 'b'))).toEqual(['b']);
    expect(newcomers(first('a', 'b'), first('a'))).toEqual(['a']);
    expect(newcomers(first('a'), null)).toEqual([]);
  });
});
