import type { ComparedCriterion, Taken } from '../../../scoring/method-comparison/comparable.ts';
import * as format from '../../model/format.ts';

/** Why a criterion is read as it is. */
export const TAKEN_BECAUSE: Record<Taken, string> = {
  evidence: 'its cells are values from evidence',
  numbers: 'every alternative has a number and no judgement replaces one',
  judged: 'a judgement replaces the number of an alternative',
  incomplete: 'not every alternative has a number that counts',
};

/** What the methods read from every criterion. */
export function takenSentence(criteria: readonly ComparedCriterion[]): string {
  const numbers = criteria.filter(({ taken }) => taken === 'numbers').length;
  const weighed = 'Criteria without weight take no part';
  if (numbers === 0) {
    return `All methods read the values of the cells, 0 to 100, of which more is better. ${weighed}.`;
  }
  const which =
    numbers === criteria.length
      ? 'every criterion'
      : `${numbers} of ${format.plural(criteria.length, 'criterion', 'criteria')}`;
  return `From ${which} the methods read the measured numbers in their own unit and direction${numbers === criteria.length ? '' : ', from the others the values of the cells, 0 to 100'}; the weighted sum reads values on all of them. ${weighed}.`;
}
