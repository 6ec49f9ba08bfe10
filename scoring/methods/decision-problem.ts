/** Whether more is better (`max`, a benefit) or less is better (`min`, a cost). */
export type Direction = 'min' | 'max';

export interface MethodCriterion {
  readonly id: string;
  readonly direction: Direction;
}

/** The names of a problem's rows and columns, for answers and for errors. */
export interface ProblemNames {
  readonly alternatives: readonly string[];
  readonly criteria: readonly MethodCriterion[];
}

/**
 * Alternatives on numeric criteria: `performance` has a row per alternative and a column per criterion, `weights` one
 * number, 0 or more, per criterion. Sizes agree and every number is finite; a missing cell is for the caller to refuse
 * (docs/scoring.md, "Methods").
 */
export interface DecisionProblem extends ProblemNames {
  readonly weights: readonly number[];
  readonly performance: Rows;
}

/** A matrix as a list of rows. */
export type Rows = readonly (readonly number[])[];

/** What every method that ranks by one number gives back. */
export interface Ranked {
  /** One number per alternative, in the order of the problem. */
  readonly scores: readonly number[];
  /** 1 is best; ties share a rank and the next rank is skipped. */
  readonly ranks: readonly number[];
}

/** How the columns of a matrix are brought to one scale (docs/scoring.md, "Normalization"). */
export type Normalization = 'max' | 'sum' | 'vector' | 'minmax' | 'none';
