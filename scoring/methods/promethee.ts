import { at } from '../at.ts';
import type { DecisionProblem, Rows } from './decision-problem.ts';
import { sumOf } from './numbers.ts';
import { checkPreference, type Preference, preferenceOf } from './preference.ts';
import { ranksOf, TIE } from './ranks.ts';

/** How PROMETHEE I sees a pair: the first is preferred, the second is, neither, or they cannot be compared. */
export type PartialRelation = 'preferred' | 'worse' | 'indifferent' | 'incomparable';

export interface PrometheeResult {
  /** Mean preference over the others, one per alternative. */
  readonly phiPlus: readonly number[];
  /** Mean preference of the others over it. */
  readonly phiMinus: readonly number[];
  /** The net flow, `phiPlus - phiMinus`: the complete order of PROMETHEE II. */
  readonly phi: readonly number[];
  /** By `phi`, 1 is best. */
  readonly ranks: readonly number[];
  /** PROMETHEE I: `relations[a][b]`, seen from a; null on the diagonal. */
  readonly relations: readonly (readonly (PartialRelation | null)[])[];
}

/**
 * PROMETHEE I and II with a preference function per criterion (docs/scoring.md, "PROMETHEE"; Brans and Vincke 1985).
 * Flows are divided by n - 1; the flows of a single alternative are 0. Differences are taken in the units of the
 * criterion, there is no normalization. Throws a `MethodFault` for thresholds that do not fit their function.
 */
export function promethee(problem: DecisionProblem, preferences: readonly Preference[]): PrometheeResult {
  for (const [index, { id }] of problem.criteria.entries()) {
    checkPreference(at(preferences, index), id);
  }
  const signs = problem.criteria.map(({ direction }) => (direction === 'max' ? 1 : -1));
  const rows = problem.performance.map((row) => row.map((x, index) => x * at(signs, index)));
  const indices = preferenceIndices(rows, problem.weights, preferences);
  const others = Math.max(1, rows.length - 1);
  const phiPlus = indices.map((row) => sumOf(row) / others);
  const phiMinus = rows.map((_, column) => sumOf(indices.map((row) => at(row, column))) / others);
  const phi = phiPlus.map((plus, index) => plus - at(phiMinus, index));
  const size = sumOf(problem.weights);
  return {
    phiPlus,
    phiMinus,
    phi,
    ranks: ranksOf(phi, size),
    relations: partialOrder(phiPlus, phiMinus, TIE * size),
  };
}

/** `pi[a][b]`: the weighted preference of a over b, 0 on the diagonal. */
function preferenceIndices(
  rows: Rows,
  weights: readonly number[],
  preferences: readonly Preference[],
): number[][] {
  return rows.map((a) =>
    rows.map((b) => {
      if (a === b) return 0;
      let sum = 0;
      for (let j = 0; j < a.length; j++) {
        sum +=
          (weights[j] as number) * preferenceOf(preferences[j] as Preference, a[j] as number, b[j] as number);
      }
      return sum;
    }),
  );
}

/**
 * The partial order of PROMETHEE I: a is preferred when it gives at least as much and takes at most as much as b, one of
 * them strictly; alternatives with the same flows are indifferent, and the rest cannot be compared.
 */
function partialOrder(plus: readonly number[], minus: readonly number[], tie: number) {
  const compare = (x: number, y: number): number => (Math.abs(x - y) <= tie ? 0 : Math.sign(x - y));
  return plus.map((_, a) =>
    plus.map((_, b): PartialRelation | null => {
      if (a === b) return null;
      const gives = compare(at(plus, a), at(plus, b));
      const takes = compare(at(minus, b), at(minus, a));
      if (gives === 0 && takes === 0) return 'indifferent';
      if (gives >= 0 && takes >= 0) return 'preferred';
      return gives <= 0 && takes <= 0 ? 'worse' : 'incomparable';
    }),
  );
}
