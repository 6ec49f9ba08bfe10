import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type RankCounter, TIED } from '../../../../scoring/robustness/kernels/rank-counts.ts';
import { tiedRankCounter } from '../../../../scoring/robustness/kernels/tied-ranks.ts';
import { MOST_UNTIED, untiedRankCounter } from '../../../../scoring/robustness/kernels/untied-ranks.ts';

const BLOCK = 16;

/** Blocks of draws, and in each draw a score for every alternative, all of them different. */
const anyDraws = fc
  .record({
    alternatives: fc.integer({ min: 1, max: 14 }),
    blocks: fc.array(fc.integer({ min: 1, max: BLOCK })),
  })
  .chain(({ alternatives, blocks }) =>
    fc
      .tuple(
        ...blocks.map((count) =>
          fc.array(
            fc.uniqueArray(fc.double({ min: -1e6, max: 1e6, noNaN: true }), {
              minLength: alternatives,
              maxLength: alternatives,
              // 0 and -0 are one score.
              selector: (score) => score + 0,
            }),
            { minLength: count, maxLength: count },
          ),
        ),
      )
      .map((draws) => ({ alternatives, draws })),
  );

/** What a counter says of all draws, with who was first in each. */
function counted(counter: RankCounter, alternatives: number, draws: readonly (readonly number[][])[]) {
  const firsts: number[] = [];
  for (const block of draws) {
    const scores = Array.from({ length: alternatives }, (_, a) =>
      Float64Array.from({ length: BLOCK }, (_, s) => block[s]?.[a] ?? Number.NaN),
    );
    const first = new Int32Array(BLOCK);
    counter.add(scores, block.length, first, () => expect.fail('nothing ties'));
    firsts.push(...first.subarray(0, block.length));
  }
  return { ranks: [...counter.ranks()], wins: [...counter.wins()], firsts };
}

describe('counting ranks', () => {
  test('without a branch and by sorting comes to the same, for any draws without ties', () => {
    fc.assert(
      fc.property(anyDraws, ({ alternatives, draws }) => {
        const fast = counted(untiedRankCounter(alternatives, BLOCK), alternatives, draws);
        expect(fast).toEqual(counted(tiedRankCounter(alternatives, 0), alternatives, draws));
        expect(fast.firsts).not.toContain(TIED);
      }),
    );
  });

  test.each([MOST_UNTIED - 1, MOST_UNTIED])('%i alternatives still fit into the bytes', (alternatives) => {
    const rising = Array.from({ length: alternatives }, (_, a) => a);
    const draws = [[rising, rising.toReversed(), rising]];
    const fast = counted(untiedRankCounter(alternatives, BLOCK), alternatives, draws);
    expect(fast).toEqual(counted(tiedRankCounter(alternatives, 0), alternatives, draws));
    expect(fast.firsts).toEqual([alternatives - 1, 0, alternatives - 1]);
  });

  test('equal scores share their ranks evenly', () => {
    const counter = tiedRankCounter(3, 0);
    const first = new Int32Array(1);
    const tied: number[][] = [];
    counter.add([Float64Array.of(1), Float64Array.of(2), Float64Array.of(2)], 1, first, (_draw, who) =>
      tied.push([...who].sort((a, b) => a - b)),
    );
    expect([...counter.ranks()]).toEqual([0, 0, 1, 0.5, 0.5, 0, 0.5, 0.5, 0]);
    expect([...counter.wins()]).toEqual([0, 0, 0, 1, 0, 0.5, 1, 0.5, 0]);
    expect(first[0]).toBe(TIED);
    expect(tied).toEqual([[1, 2]]);
  });
});
