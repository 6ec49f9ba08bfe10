import { TIED } from './kernels/rank-counts.ts';
import { BLOCK } from './score-block.ts';

/** Sums, over draws in blocks, of the `m` weights at which each of `n` alternatives is first; see "central weights" in docs/scoring.md. */
export function centralWeightSums(n: number, m: number) {
  const sums = new Float64Array(n * m);
  const times = new Float64Array(n);
  return {
    sums,
    times,
    add(weights: Float64Array, draw: number, a: number, part: number): void {
      times[a] = (times[a] as number) + part;
      for (let j = 0; j < m; j++) {
        sums[a * m + j] = (sums[a * m + j] as number) + part * (weights[j * BLOCK + draw] as number);
      }
    },
    addFirst(weights: Float64Array, first: Int32Array, count: number): void {
      for (let s = 0; s < count; s++) {
        const a = first[s] as number;
        if (a === TIED) continue;
        times[a] = (times[a] as number) + 1;
        let at = a * m;
        for (let j = s; j < weights.length; j += BLOCK) {
          sums[at] = (sums[at] as number) + (weights[j] as number);
          at++;
        }
      }
    },
  };
}
