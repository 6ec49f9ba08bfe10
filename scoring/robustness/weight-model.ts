import { at } from '../at.ts';
import { shareOut } from '../methods/numbers.ts';

/**
 * What is known of the weights (docs/scoring.md, "Robustness", "Weights"). Criteria are named by their column.
 *
 * - `uniform`: nothing; every vector of shares is as likely as any other.
 * - `ordered`: groups of criteria, the most important group first. Within a group nothing is known, and nothing of a
 *   criterion that no group names.
 * - `around`: present shares of which the part `width`, 0 to 1, is dealt out anew at random: 0 leaves them as they
 *   are, 1 is `uniform`.
 * - `fixed`: the shares are known.
 * - `locked`: some shares are known and stay, null for the others, which are drawn by `others` in what is left. `others` has a
 *   column for each of them, in their order.
 */
export type WeightModel =
  | { readonly kind: 'uniform' }
  | { readonly kind: 'ordered'; readonly groups: readonly (readonly number[])[] }
  | { readonly kind: 'around'; readonly shares: readonly number[]; readonly width: number }
  | { readonly kind: 'fixed'; readonly shares: readonly number[] }
  | {
      readonly kind: 'locked';
      readonly shares: readonly (number | null)[];
      readonly others: Exclude<WeightModel, { kind: 'locked' }>;
    };

/**
 * Refuses a weight model that cannot be drawn from, with a RangeError that says why: shares that are missing, negative
 * or all 0, a width outside 0 to 1, a criterion named twice or unknown.
 */
export function checkWeightModel(model: WeightModel, criteria: number): void {
  if (model.kind === 'locked') {
    const { shares, others } = model;
    if (shares.length !== criteria) throw new RangeError('Every criterion needs a weight.');
    const known = shares.filter((share) => share !== null);
    if (!known.every((share) => share >= 0))
      throw new RangeError('A weight is a finite number of 0 or more.');
    if (known.length === criteria) throw new RangeError('Every weight is locked: nothing is left to draw.');
    if (unlockedShare(shares) < -ROUNDING)
      throw new RangeError('Locked shares add up to more than 1: lower one.');
    checkWeightModel(others, criteria - known.length);
    return;
  }
  if (model.kind === 'ordered') {
    const listed = model.groups.flat();
    if (listed.some((j) => !Number.isInteger(j) || j < 0 || j >= criteria)) {
      throw new RangeError('The order of the weights names a criterion that does not exist.');
    }
    if (new Set(listed).size < listed.length) {
      throw new RangeError('The order of the weights names a criterion twice.');
    }
  }
  if (model.kind === 'fixed' || model.kind === 'around') {
    if (model.shares.length !== criteria) throw new RangeError('Every criterion needs a weight.');
    if (model.shares.some((share) => !(share >= 0 && share < Number.POSITIVE_INFINITY))) {
      throw new RangeError('A weight is a finite number of 0 or more.');
    }
    if (model.shares.every((share) => share === 0))
      throw new RangeError('Every weight is 0: give one a weight.');
  }
  if (model.kind === 'around' && !(model.width >= 0 && model.width <= 1)) {
    throw new RangeError('The width of the weights is from 0 (as they are) to 1 (any weights).');
  }
}

/** Shares that add up to one but for so much do add up to one. */
const ROUNDING = 1e-9;

/** The columns of the shares that are not locked. */
export const freeColumns = (shares: readonly (number | null)[]): number[] =>
  shares.flatMap((share, j) => (share === null ? [j] : []));

/** What locked shares leave to the others. */
export const unlockedShare = (shares: readonly (number | null)[]): number =>
  shares.reduce<number>((left, share) => left - (share ?? 0), 1);

/** The shares where a model knows them, adding up to one; else null. */
export function fixedShares(model: WeightModel): number[] | null {
  if (model.kind === 'fixed' || (model.kind === 'around' && model.width === 0)) return shareOut(model.shares);
  if (model.kind !== 'locked') return null;
  const free = freeColumns(model.shares);
  const left = Math.max(0, unlockedShare(model.shares));
  const others =
    free.length === 1 || left <= ROUNDING ? free.map(() => 1 / free.length) : fixedShares(model.others);
  if (!others) return null;
  let next = 0;
  return model.shares.map((share) => share ?? left * at(others, next++));
}
