import { quote } from '../../common/words.ts';
import type { MethodCriterion } from '../../scoring/methods/decision-problem.ts';
import { inputError } from './input-error.ts';

/** A UserFacingError where a value function is for something that is no criterion; else null. */
export function unknownCriterionIn(functions: object, criteria: readonly MethodCriterion[]): Error | null {
  const known = new Set(criteria.map(({ id }) => id));
  const unknownId = Object.keys(functions).find((id) => !known.has(id));
  if (unknownId === undefined) return null;
  return inputError(
    `options.valueFunctions has a function for ${quote(unknownId)}, which is not among the criteria.`,
  );
}
