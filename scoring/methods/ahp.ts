import { at } from '../at.ts';
import { checkPairwise, type PairwiseInput } from '../elicitation/pairwise.ts';
import {
  type Consistency,
  consistencyOf,
  type PriorityMethod,
  prioritiesOf,
} from '../elicitation/priorities.ts';
import type { RandomIndex } from '../elicitation/random-index.ts';
import type { Ranked } from './decision-problem.ts';
import { sumOf } from './numbers.ts';
import { ranksOf } from './ranks.ts';

/**
 * A node of the hierarchy: either it compares its `children`, or it is a lowest criterion and compares the alternatives.
 * `pairwise` is the matrix of what it compares; `place` names it for messages.
 */
export interface AhpNode {
  readonly name: string;
  readonly place: string;
  readonly pairwise: PairwiseInput;
  /** Empty for a lowest criterion. */
  readonly children: readonly AhpNode[];
}

/** One matrix of the hierarchy with what came out of it. */
export interface AhpMatrix extends Consistency {
  readonly name: string;
  /** Of its children, or of the alternatives. */
  readonly weights: readonly number[];
}

export interface AhpResult extends Ranked {
  /** The matrix at the root. */
  readonly root: AhpMatrix;
  /** Every matrix, the root first, then depth first. */
  readonly matrices: readonly AhpMatrix[];
  /** The weight of every lowest criterion in the whole, in the order of the tree; they add up to 1. */
  readonly lowest: readonly { readonly name: string; readonly weight: number }[];
}

/**
 * The analytic hierarchy process in its distributive mode (docs/scoring.md, "AHP"; Saaty 1980): weights from every matrix,
 * multiplied down the tree, and the alternatives' priorities added up with them. Throws a `MethodFault` as
 * `checkPairwise` does.
 */
export function ahp(
  root: AhpNode,
  alternatives: readonly string[],
  priority: PriorityMethod,
  randomIndex: RandomIndex,
): AhpResult {
  const matrices: AhpMatrix[] = [];
  const lowest: { name: string; weight: number }[] = [];
  const scores = alternatives.map(() => 0);
  const visit = (node: AhpNode, share: number): AhpMatrix => {
    const names = node.children.length > 0 ? node.children.map((child) => child.name) : alternatives;
    const matrix = checkPairwise(node.pairwise, names, node.place);
    const weights = prioritiesOf(matrix, priority);
    const judged = { name: node.name, weights, ...consistencyOf(matrix, weights, randomIndex) };
    matrices.push(judged);
    for (const [index, child] of node.children.entries()) visit(child, share * at(weights, index));
    if (node.children.length === 0) {
      lowest.push({ name: node.name, weight: share });
      for (const [index, weight] of weights.entries()) scores[index] = at(scores, index) + share * weight;
    }
    return judged;
  };
  const judgedRoot = visit(root, 1);
  return { scores, ranks: ranksOf(scores, sumOf(scores)), root: judgedRoot, matrices, lowest };
}
