import { type StatedNumber, statedCell } from '../../scoring/probability/cell-draws.ts';
import type { SmaaInput } from '../../scoring/robustness/smaa-types.ts';

/** A problem that both threads and NumPy solve, as plain data. */
export interface Problem {
  readonly name: string;
  readonly samples: number;
  readonly stated: readonly (readonly StatedNumber[])[];
}

/** What SMAA is given: weights of which nothing is known. */
export const inputOf = ({ stated, samples }: Problem, seed: number): SmaaInput => ({
  cells: stated.map((row) => row.map((cell) => statedCell(cell, { direction: 'max' }))),
  weights: { kind: 'uniform' },
  samples,
  seed,
});
