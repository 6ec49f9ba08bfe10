import { sumOf } from '../methods/numbers.ts';

/**
 * Rank order centroid weights, `w_i = (1/n) sum over k from i to n of 1/k` (docs/scoring.md, "Weights from ranks"; Barron
 * and Barrett 1996). `ranks` say the order, 1 for the most important; gaps between them mean nothing, and tied criteria
 * each get the mean of the weights of the places that they take.
 */
export function rankOrderCentroid(ranks: readonly number[]): number[] {
  const size = ranks.length;
  // Added up from the last place, so that the small terms are not lost beside the large ones.
  const weights = new Array<number>(size).fill(0);
  let tail = 0;
  for (let place = size; place >= 1; place -= 1) {
    tail += 1 / place;
    weights[place - 1] = tail / size;
  }
  return sharedPlaces(ranks, weights);
}

/**
 * Rank sum weights, `w_i = 2 (n + 1 - i) / (n (n + 1))` (docs/scoring.md, "Weights from ranks"; Stillwell, Seaver and
 * Edwards 1981). Ranks are read, and ties shared, as in `rankOrderCentroid`.
 */
export function rankSum(ranks: readonly number[]): number[] {
  const size = ranks.length;
  return sharedPlaces(
    ranks,
    ranks.map((_, index) => (2 * (size - index)) / (size * (size + 1))),
  );
}

/** Gives the weights of the places to ranks: equal ranks share theirs. `byPlace` is the weight of place 1, 2, ... */
function sharedPlaces(ranks: readonly number[], byPlace: readonly number[]): number[] {
  const order = [...ranks].sort((a, b) => a - b);
  return ranks.map((rank) => {
    const first = order.indexOf(rank);
    const after = order.lastIndexOf(rank) + 1;
    return sumOf(byPlace.slice(first, after)) / (after - first);
  });
}
