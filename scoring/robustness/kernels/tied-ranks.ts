import { bump, type RankCounter, TIED } from './rank-counts.ts';

/**
 * Counts ranks where alternatives may tie, or are many. Scores that differ by no more than `tie` tie, and so do those
 * that a chain of such scores connects; alternatives that tie for some ranks each get an equal part of every one of them.
 */
export function tiedRankCounter(alternatives: number, tie: number): RankCounter {
  const n = alternatives;
  const ranks = new Float64Array(n * n);
  const wins = new Float64Array(n * n);
  const order = Int32Array.from({ length: n }, (_, a) => a);
  const keys = new Float64Array(n);
  return {
    add(scores, count, first, onTie) {
      for (let s = 0; s < count; s++) {
        for (let a = 0; a < n; a++) keys[a] = (scores[a] as Float64Array)[s] as number;
        sortByKey(order, keys);
        let start = 0;
        while (start < n) {
          let end = start + 1;
          while (end < n && keyAt(order, keys, end - 1) - keyAt(order, keys, end) <= tie) end++;
          const part = 1 / (end - start);
          for (let i = start; i < end; i++) {
            const a = order[i] as number;
            for (let rank = start; rank < end; rank++) bump(ranks, a * n + rank, part);
            for (let j = start; j < end; j++) if (j !== i) bump(wins, a * n + (order[j] as number), 0.5);
            for (let j = end; j < n; j++) bump(wins, a * n + (order[j] as number), 1);
          }
          if (start === 0) {
            first[s] = end === 1 ? (order[0] as number) : TIED;
            if (end > 1) onTie(s, order.subarray(0, end));
          }
          start = end;
        }
      }
    },
    ranks: () => ranks,
    wins: () => wins,
  };
}

const keyAt = (order: Int32Array, keys: Float64Array, i: number): number =>
  keys[order[i] as number] as number;

/** Insertion sort, best first: the order of one draw is mostly that of the draw before. */
function sortByKey(order: Int32Array, keys: Float64Array): void {
  for (let i = 1; i < order.length; i++) {
    const moved = order[i] as number;
    const key = keys[moved] as number;
    let j = i - 1;
    while (j >= 0 && (keys[order[j] as number] as number) < key) {
      order[j + 1] = order[j] as number;
      j--;
    }
    order[j + 1] = moved;
  }
}
