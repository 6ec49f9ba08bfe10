import { inLanguage } from '../../../common/language/tables.ts';
import { msg, t } from '../../../common/language/texts.ts';
import type { ComparedCriterion, Taken } from '../../../scoring/method-comparison/comparable.ts';

/** Why a criterion is read as it is. */
export const TAKEN_BECAUSE: Readonly<Record<Taken, string>> = inLanguage({
  evidence: msg('its cells are values from evidence'),
  numbers: msg('every alternative has a number and no judgement replaces one'),
  judged: msg('a judgement replaces the number of an alternative'),
  incomplete: msg('not every alternative has a number that counts'),
});

/** What the methods read from every criterion. */
export function takenSentence(criteria: readonly ComparedCriterion[]): string {
  const numbers = criteria.filter(({ taken }) => taken === 'numbers').length;
  if (numbers === 0) {
    return t(
      'All methods read the values of the cells, 0 to 100, of which more is better. Criteria without weight take no part.',
    );
  }
  return numbers === criteria.length
    ? t(
        'From every criterion the methods read the measured numbers in their own unit and direction; the weighted sum reads values on all of them. Criteria without weight take no part.',
      )
    : t(
        'From {numbers, number} of {n, plural, one {# criterion} other {# criteria}} the methods read the measured numbers in their own unit and direction, from the others the values of the cells, 0 to 100; the weighted sum reads values on all of them. Criteria without weight take no part.',
        { numbers, n: criteria.length },
      );
}
