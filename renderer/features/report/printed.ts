import type { Claim, Criterion, Measurement } from '../../../electron/ipc/contract.ts';
import type { Cell, CellFinding } from '../../../scoring/types.ts';

/** A claim that speaks of something that is compared, with its number in the workbook. */
export interface PrintedClaim {
  readonly number: number;
  readonly claim: Claim;
  /** In the order of the matrix. */
  readonly findings: readonly CellFinding[];
}

/** One criterion with what is known on it. */
export interface PrintedCriterion {
  readonly criterion: Criterion;
  readonly group: string;
  /** In the order of the alternatives. */
  readonly cells: readonly Cell[];
  /** In the order of the alternatives; only a numeric criterion has any. */
  readonly measurements: readonly Measurement[];
}
