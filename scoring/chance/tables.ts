import { normalDensity } from './normal.ts';
import { type QuantileTable, quantileTable } from './quantile-table.ts';

/** The tables of the distributions that have no shape to choose; see `fillDraws`. */

/** Exponential with mean 1: the raw material of weights that are uniform on the simplex. */
export const exponentialTable: QuantileTable = quantileTable(
  { start: Math.LN2, slope: (y) => Math.exp(-y), far: (u) => -Math.log1p(-u) },
  { start: Math.LN2, slope: (y) => -Math.exp(-y), far: (u) => -Math.log(u) },
);

/** The far tail of the normal is its density over z, but for a factor that hardly changes. */
function farNormal(u: number, edge: number, z: number): number {
  const target = z * z + 2 * Math.log(Math.abs(z)) + 2 * Math.log(edge / u);
  let square = z * z;
  for (let round = 0; round < 4; round++) square = target - Math.log(square);
  return Math.sqrt(square);
}

/** Normal with mean 0 and standard deviation 1. */
export const normalTable: QuantileTable = quantileTable(
  { start: 0, slope: normalDensity, far: (u, edge, z) => -farNormal(u, edge, z) },
  { start: 0, slope: (z) => -normalDensity(z), far: farNormal },
);

/** Uniform from 0 to 1. */
export const uniformTable: QuantileTable = quantileTable(
  { start: 0.5, slope: () => 1, far: (u) => u },
  { start: 0.5, slope: () => -1, far: (u) => 1 - u },
);
