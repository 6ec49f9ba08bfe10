/** Plain Node: entries of a matrix that are no options, because they were worked out of the others. */

import { t } from '../../../../common/language/texts.ts';
import { computedWord, isDifferenceWord, specialRole } from '../vocabulary.ts';
import { isDifference, isProduct, type Numbers, summaryOf } from './arithmetic.ts';
import { CALLED_TOTAL, type Computed, type Figures, MOST_COMPARED } from './figures.ts';

const isSummaryWord = (name: string): boolean =>
  specialRole(name) === 'ignore' ||
  computedWord(name) === 'whole' ||
  (isDifferenceWord(name) && computedWord(name) !== null);

/** An entry and those that it may have been worked out of. */
interface Tried {
  readonly own: Numbers;
  readonly isNamed: boolean;
  readonly isDifference: boolean;
  /** How many numbers it has. */
  readonly filled: number;
  readonly isEdge: boolean;
  readonly others: readonly {
    readonly at: number;
    readonly name: string;
    readonly numbers: Numbers;
    readonly isBefore: boolean;
  }[];
  readonly weights: Numbers | null;
}

/** Entries that are no options: sums, means, differences, and ratings times weights. */
export function computedEntries({ lines, entries, weights }: Figures): Map<number, Computed> {
  const found = new Map<number, Computed>();
  const plain = lines.filter(({ heading }) => computedWord(heading) !== 'whole');
  const column = (entry: number): Numbers => plain.map(({ numbers }) => numbers[entry] ?? null);
  const isFew = entries.length <= MOST_COMPARED;
  const columns = isFew ? entries.map((_, i) => column(i)) : [];
  const weightOf = weights && plain.map((line) => weights[lines.indexOf(line)] ?? null);
  const tried = (i: number): Tried => {
    const name = entries[i]?.name ?? '';
    const own = columns[i] ?? column(i);
    return {
      own,
      isNamed: isSummaryWord(name),
      isDifference: isDifferenceWord(name),
      filled: own.filter((value) => value !== null).length,
      isEdge: i === 0 || i === columns.length - 1,
      others: columns.flatMap((numbers, j) => {
        const other = entries[j];
        if (j === i || !other || found.has(other.at) || isSummaryWord(other.name)) return [];
        return [{ at: other.at, name: other.name, numbers, isBefore: j < i }];
      }),
      weights: weightOf,
    };
  };
  // What is a rating times its weight must not hide what is the mean of the ratings.
  for (const [i, { at }] of isFew ? entries.entries() : []) {
    const rated = ratedOf(tried(i));
    const words = t('is the weight times “{name}”', { name: rated?.name ?? '' });
    if (rated) found.set(at, { isOut: true, isDoubtful: false, words, timesWeight: rated.at });
  }
  for (const [i, { at, name }] of entries.entries()) {
    if (found.has(at) || !(isFew || isSummaryWord(name))) continue;
    const one = tried(i);
    const proof = one.filled < 2 ? null : (differenceOf(one) ?? summaryIn(one));
    if (proof !== null) found.set(at, { isOut: true, isDoubtful: false, words: proof });
    else if (one.isNamed) found.set(at, calledSummary(one));
  }
  return found;
}

/** What is called a summary, which nothing proves. “Delta” is also a name: what is no difference of two others is one of them. */
const calledSummary = ({ isDifference: isCalled, filled, others }: Tried): Computed => ({
  isOut: !(isCalled && filled >= 2 && others.length >= 2),
  isDoubtful: filled >= 2,
  words: t(CALLED_TOTAL),
});

/** The entry of which this one is the weighted copy. */
function ratedOf({ own, isNamed, filled, others, weights }: Tried): Tried['others'][number] | null {
  if (!weights || new Set(weights.filter((weight) => weight !== null)).size < 2) return null;
  if (filled < (isNamed ? 2 : 3)) return null;
  const isRated = ({ isBefore, numbers }: Tried['others'][number]): boolean =>
    isBefore && isProduct(own, numbers, weights, isNamed ? 1 : 2);
  return others.find(isRated) ?? null;
}

/** Numbers below 0 beside others that are not may be differences, whatever they are called. */
function differenceOf({ own, isDifference: isCalled, filled, others }: Tried): string | null {
  const mayBe = isCalled || (filled >= 3 && own.some((value) => value !== null && value < 0));
  if (!mayBe || others.length > 12) return null;
  const among = isCalled ? others : others.filter(({ isBefore }) => isBefore);
  for (const a of among) {
    const b = among.find((other) => other !== a && isDifference(own, a.numbers, other.numbers));
    if (b) return t('is the difference of “{first}” and “{second}”', { first: a.name, second: b.name });
  }
  return null;
}

/** The sum or the mean of the others. What is not called so must not come of chance, as sums of 0 and 1 do. */
function summaryIn({ own, isNamed, filled, isEdge, others }: Tried): string | null {
  if (others.length < 2 || (!isNamed && !(isEdge && filled >= 3 && others.length >= 3))) return null;
  const how = summaryOf(
    own,
    others.map(({ numbers }) => numbers),
    isNamed,
  );
  if (how === null) return null;
  if (!isNamed) {
    const base = others.flatMap(({ numbers }) => numbers).filter((value) => value !== null);
    const isFiner =
      base.every(Number.isInteger) && own.some((value) => value !== null && !Number.isInteger(value));
    const isSum = how === 'sum' && base.every((value) => value > 0);
    if (!isSum && !(how === 'mean' && isFiner)) return null;
  }
  return how === 'mean' ? t('is the mean of the others') : t('is the sum of the others');
}
