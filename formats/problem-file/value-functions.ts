import { quote } from '../../common/words.ts';
import type { MethodCriterion } from '../../scoring/methods/decision-problem.ts';
import { refusal } from './input-error.ts';

/** A refusal where a value function is for something that is no criterion; else null. */
export function strangerIn(functions: object, criteria: readonly MethodCriterion[]): Error | null {
  const known = new Set(criteria.map(({ id }) => id));
  const stranger = Object.keys(functions).find((id) => !known.has(id));
  if (stranger === undefined) return null;
  return refusal(
    `options.valueFunctions has a function for ${quote(stranger)}, which is not among the criteria.`,
  );
}
