import { bump, type RankCounter } from './rank-counts.ts';

/** The byte counters of `untiedRankCounter` hold no more alternatives. */
export const MOST_UNTIED = 252;

const MASKS = 256;
/** By mask of two rows against four: how many of the two are above each of the four, a byte each. */
const ABOVE_FOUR = new Int32Array(MASKS);
/** By the same mask: how many of the four are above each of the two, in the low two bytes. */
const ABOVE_TWO = new Int32Array(MASKS);
/** By mask of the six pairs among four rows: how many are above each of the four. */
const AMONG_FOUR = new Int32Array(64);
const PAIRS: readonly (readonly [number, number])[] = [
  [0, 1],
  [0, 2],
  [0, 3],
  [1, 2],
  [1, 3],
  [2, 3],
];
for (let mask = 0; mask < MASKS; mask++) {
  for (let i = 0; i < 2; i++) {
    for (let j = 0; j < 4; j++) {
      const wins = (mask >> (4 * i + j)) & 1;
      bump(ABOVE_FOUR, mask, wins << (8 * j));
      bump(ABOVE_TWO, mask, (1 - wins) << (8 * i));
    }
  }
}
for (let mask = 0; mask < 64; mask++) {
  for (const [k, [i, j]] of PAIRS.entries()) bump(AMONG_FOUR, mask, 1 << (8 * ((mask >> k) & 1 ? j : i)));
}

/**
 * Counts ranks where no two alternatives can tie. Every pair of scores is compared once, without a branch: alternatives
 * stand in groups of four, the eight comparisons of two rows with another group make a mask of eight bits, and tables say
 * what the mask adds to the ranks. How often each mask occurred gives the pairwise wins in the end.
 */
export function untiedRankCounter(alternatives: number, block: number): RankCounter {
  const n = alternatives;
  const groups = Math.ceil(n / 4);
  const padding = new Float64Array(block).fill(Number.NEGATIVE_INFINITY);
  const above = Array.from({ length: groups }, () => new Int32Array(block));
  const ranks = Array.from({ length: 4 * groups }, () => new Int32Array(4 * groups));
  const among = above.map(() => new Int32Array(64));
  // Masks of the upper and the lower two rows of group g against group h, for g below h.
  const between = Array.from({ length: groups * groups }, (_, i) => {
    const masks = i % groups > Math.floor(i / groups) ? MASKS : 0;
    return [new Int32Array(masks), new Int32Array(masks)] as const;
  });
  const masksOf = (g: number, h: number) => between[g * groups + h] as (typeof between)[number];
  return {
    add(scores, count, first) {
      const row = (a: number): Float64Array => scores[a] ?? padding;
      for (const counters of above) counters.fill(0, 0, count);
      for (let g = 0; g < groups; g++) {
        const a = 4 * g;
        compareAmong(
          row(a),
          row(a + 1),
          row(a + 2),
          row(a + 3),
          above[g] as Int32Array,
          among[g] as Int32Array,
          count,
        );
        for (let h = g + 1; h < groups; h++) {
          const b = 4 * h;
          const [upper, lower] = masksOf(g, h);
          compareBetween(
            row(a),
            row(a + 1),
            row(a + 2),
            row(a + 3),
            row(b),
            row(b + 1),
            row(b + 2),
            row(b + 3),
            above[g] as Int32Array,
            above[h] as Int32Array,
            upper,
            lower,
            count,
          );
        }
      }
      for (let g = 0; g < groups; g++) {
        const a = 4 * g;
        countRanks(
          above[g] as Int32Array,
          ranks[a] as Int32Array,
          ranks[a + 1] as Int32Array,
          ranks[a + 2] as Int32Array,
          ranks[a + 3] as Int32Array,
          a,
          first,
          count,
        );
      }
    },
    ranks() {
      const counts = new Float64Array(n * n);
      for (let a = 0; a < n; a++) counts.set((ranks[a] as Int32Array).subarray(0, n), a * n);
      return counts;
    },
    wins() {
      const wins = new Float64Array(n * n);
      const note = (a: number, b: number, times: number): void => {
        if (a < n && b < n) bump(wins, a * n + b, times);
      };
      for (let g = 0; g < groups; g++) {
        among[g]?.forEach((times, mask) => {
          for (const [k, [i, j]] of PAIRS.entries()) {
            if ((mask >> k) & 1) note(4 * g + i, 4 * g + j, times);
            else note(4 * g + j, 4 * g + i, times);
          }
        });
        for (let h = g + 1; h < groups; h++) {
          for (const [pair, masks] of masksOf(g, h).entries()) {
            // In how many draws each bit was set, which takes a plain loop a fraction of the time of 2048 calls.
            const total = masks.reduce((sum, times) => sum + times, 0);
            for (let i = 0; i < 8; i++) {
              let above = 0;
              for (let mask = 0; mask < MASKS; mask++) if ((mask >> i) & 1) above += masks[mask] as number;
              const a = 4 * g + 2 * pair + (i >> 2);
              const b = 4 * h + (i & 3);
              note(a, b, above);
              note(b, a, total - above);
            }
          }
        }
      }
      return wins;
    },
  };
}

// Booleans are turned into bits by `| 0`, which the compiler does without a jump. Masks are made by doubling and adding, which
// is one instruction a bit where shifting and joining are two.
const bit = (above: boolean): number => (above as unknown as number) | 0;

function compareBetween(
  a0: Float64Array,
  a1: Float64Array,
  a2: Float64Array,
  a3: Float64Array,
  b0: Float64Array,
  b1: Float64Array,
  b2: Float64Array,
  b3: Float64Array,
  aboveA: Int32Array,
  aboveB: Int32Array,
  upperMasks: Int32Array,
  lowerMasks: Int32Array,
  count: number,
): void {
  for (let s = 0; s < count; s++) {
    const p = b0[s] as number;
    const q = b1[s] as number;
    const r = b2[s] as number;
    const t = b3[s] as number;
    const x = a0[s] as number;
    const y = a1[s] as number;
    let upper = (bit(y > t) << 1) + bit(y > r);
    upper = (upper << 1) + bit(y > q);
    upper = (upper << 1) + bit(y > p);
    upper = (upper << 1) + bit(x > t);
    upper = (upper << 1) + bit(x > r);
    upper = (upper << 1) + bit(x > q);
    upper = ((upper << 1) + bit(x > p)) & 255;
    upperMasks[upper] = (upperMasks[upper] as number) + 1;
    const z = a2[s] as number;
    const v = a3[s] as number;
    let lower = (bit(v > t) << 1) + bit(v > r);
    lower = (lower << 1) + bit(v > q);
    lower = (lower << 1) + bit(v > p);
    lower = (lower << 1) + bit(z > t);
    lower = (lower << 1) + bit(z > r);
    lower = (lower << 1) + bit(z > q);
    lower = ((lower << 1) + bit(z > p)) & 255;
    lowerMasks[lower] = (lowerMasks[lower] as number) + 1;
    aboveA[s] = (aboveA[s] as number) + (ABOVE_TWO[upper] as number) + ((ABOVE_TWO[lower] as number) << 16);
    aboveB[s] = (aboveB[s] as number) + (ABOVE_FOUR[upper] as number) + (ABOVE_FOUR[lower] as number);
  }
}

function compareAmong(
  a0: Float64Array,
  a1: Float64Array,
  a2: Float64Array,
  a3: Float64Array,
  above: Int32Array,
  masks: Int32Array,
  count: number,
): void {
  for (let s = 0; s < count; s++) {
    const x = a0[s] as number;
    const y = a1[s] as number;
    const z = a2[s] as number;
    const t = a3[s] as number;
    const mask =
      bit(x > y) |
      (bit(x > z) << 1) |
      (bit(x > t) << 2) |
      (bit(y > z) << 3) |
      (bit(y > t) << 4) |
      (bit(z > t) << 5);
    masks[mask] = (masks[mask] as number) + 1;
    above[s] = (above[s] as number) + (AMONG_FOUR[mask] as number);
  }
}

function countRanks(
  above: Int32Array,
  r0: Int32Array,
  r1: Int32Array,
  r2: Int32Array,
  r3: Int32Array,
  a: number,
  first: Int32Array,
  count: number,
): void {
  for (let s = 0; s < count; s++) {
    const four = above[s] as number;
    const k0 = four & 255;
    const k1 = (four >>> 8) & 255;
    const k2 = (four >>> 16) & 255;
    const k3 = four >>> 24;
    r0[k0] = (r0[k0] as number) + 1;
    r1[k1] = (r1[k1] as number) + 1;
    r2[k2] = (r2[k2] as number) + 1;
    r3[k3] = (r3[k3] as number) + 1;
    // One of the four is first where one of the four bytes is zero.
    if (((four - 0x01010101) & ~four & 0x80808080) !== 0) {
      first[s] = k0 === 0 ? a : k1 === 0 ? a + 1 : k2 === 0 ? a + 2 : a + 3;
    }
  }
}
