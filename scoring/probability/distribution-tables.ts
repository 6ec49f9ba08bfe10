import { normalDensity } from './normal.ts';
import { type QuantileTable, quantileTable } from './quantile-table.ts';

/** The tables of the distributions that have no shape to choose; see `fillDraws`. */

/** 1 + x + x²/2 + …: the first `terms` terms of e^x. */
function exponentialSum(x: number, terms: number): number {
  let sum = 1;
  for (let i = terms - 1; i > 0; i--) sum = 1 + (sum * x) / i;
  return sum;
}

/** The x above which the sum of k exponentials falls with probability u below 1: u = e^-x (1 + x + … + x^(k-1)/(k-1)!). */
function erlangAbove(u: number, k: number): number {
  let x = k - Math.log(u);
  for (let round = 0; round < 60; round++) {
    const above = Math.exp(-x) * exponentialSum(x, k);
    const step = (above - u) / erlangDensity(x, k);
    // The probability falls less and less steeply, so from above Newton's step could go too far down.
    x = Math.max(x / 2, x + step);
    if (Math.abs(step) <= 1e-15 * x) break;
  }
  return x;
}

function erlangDensity(x: number, k: number): number {
  let density = Math.exp(-x);
  for (let i = 1; i < k; i++) density *= x / i;
  return density;
}

/** The sum of k independent exponential variables of mean 1, k from 1 up: Gamma(k), also named after Erlang. */
function erlang(k: number): QuantileTable {
  const start = erlangAbove(0.5, k);
  const slope = (x: number): number => erlangDensity(x, k);
  return quantileTable(
    // Below the last octave the probability is a power of x, with the exponent that it has there.
    { start, slope, far: (u, edge, x) => x * (u / edge) ** (edge / (x * slope(x))) },
    { start, slope: (x) => -slope(x), far: (u) => erlangAbove(u, k) },
  );
}

/** Gamma(1), the exponential with mean 1, to Gamma(4): what uniform weights are made of, four criteria at a time. */
export const erlangTables = onFirstUse((): readonly QuantileTable[] => [1, 2, 3, 4].map(erlang));

/** The far tail of the normal is its density over z, but for a factor that hardly changes. */
function farNormal(u: number, edge: number, z: number): number {
  const target = z * z + 2 * Math.log(Math.abs(z)) + 2 * Math.log(edge / u);
  let square = z * z;
  for (let round = 0; round < 4; round++) square = target - Math.log(square);
  return Math.sqrt(square);
}

/** Normal with mean 0 and standard deviation 1. */
export const normalTable = onFirstUse(() =>
  quantileTable(
    { start: 0, slope: normalDensity, far: (u, edge, z) => -farNormal(u, edge, z) },
    { start: 0, slope: (z) => -normalDensity(z), far: farNormal },
  ),
);

/** Uniform from 0 to 1. */
export const uniformTable = onFirstUse(() =>
  quantileTable(
    { start: 0.5, slope: () => 1, far: (u) => u },
    { start: 0.5, slope: () => -1, far: (u) => 1 - u },
  ),
);

/** A table costs some milliseconds, which a program that draws nothing should not pay when it starts. */
function onFirstUse<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}
