import { largestKnown } from '../../../../scoring/elicitation/interview.ts';
import { middleShares, ONE, type RatioRanges } from '../../../../scoring/elicitation/weight-ranges.ts';
import type { Interval } from '../../../../scoring/types.ts';
import { complete, type SetResult } from './result.ts';
import { isObject, type Saved } from './saved.ts';
import type { Item } from './weighed-items.ts';

/** Ratios to the largest step, by the item that is largest and the item that stands beside it. */
type Beside = Readonly<Record<string, Readonly<Record<string, Interval>>>>;

/** What an interview has heard of one set of items. Answers beside another largest step are kept, should it be chosen again. */
export interface InterviewAnswers {
  /** The item whose step is worth most; empty where one is not sure, null where it was not asked yet. */
  readonly first: string | null;
  /** What each other step is worth, from 0 to 1 of the largest. */
  readonly beside: Beside;
  /** Where in such a range it lies, on a second question. */
  readonly finer: Beside;
}

/** The answer of who is not sure which step is largest. */
export const NOT_SURE = '';

/** What a step is worth beside the largest where one is not sure: anything up to as much. */
export const ANY: Interval = { low: 0, high: 1 };

const isRatio = (value: unknown): value is number => typeof value === 'number' && value >= 0 && value <= 1;

function readRanges(saved: unknown): Readonly<Record<string, Interval>> {
  const entries = Object.entries(isObject(saved) ? saved : {}).flatMap(([id, range]) => {
    const { low, high }: Saved = isObject(range) ? range : {};
    return isRatio(low) && isRatio(high) && low <= high ? [[id, { low, high }] as const] : [];
  });
  return Object.fromEntries(entries);
}

const readBeside = (saved: unknown): Beside =>
  Object.fromEntries(
    Object.entries(isObject(saved) ? saved : {}).map(([first, ranges]) => [first, readRanges(ranges)]),
  );

/** Reads what a file says; what does not fit was not answered. */
export function readInterview(saved: unknown): InterviewAnswers {
  if (!isObject(saved)) return startInterview();
  const { first, beside, finer } = saved;
  return {
    first: typeof first === 'string' ? first : null,
    beside: readBeside(beside),
    finer: readBeside(finer),
  };
}

export const startInterview = (): InterviewAnswers => ({ first: null, beside: {}, finer: {} });

/** The item whose step is worth most: null where it is not known, or not there any more. */
export const largestOf = (items: readonly Item[], { first }: InterviewAnswers): Item | null =>
  items.find((item) => item.id === first) ?? null;

/** Whether the first question was answered, also by “not sure”. */
export const knowsLargest = (items: readonly Item[], answers: InterviewAnswers): boolean =>
  answers.first === NOT_SURE || largestOf(items, answers) !== null;

const inside = (beside: Beside, { first }: InterviewAnswers, { id }: Item): Interval | null =>
  (first === null ? null : beside[first]?.[id]) ?? null;

/** What an item was said to be worth beside the largest; null where it was not asked yet. */
export const besideOf = (answers: InterviewAnswers, item: Item): Interval | null =>
  inside(answers.beside, answers, item);

/** Where in that it was said to lie; null where that was not asked yet. */
export const finerOf = (answers: InterviewAnswers, item: Item): Interval | null =>
  inside(answers.finer, answers, item);

/** Chooses the largest step, or says that one is not sure. */
export const sayLargest = (answers: InterviewAnswers, first: string): InterviewAnswers => ({
  ...answers,
  first,
});

const put = (beside: Beside, first: string, id: string, range: Interval | null): Beside => {
  const { [id]: _, ...others } = beside[first] ?? {};
  return { ...beside, [first]: range === null ? others : { ...others, [id]: range } };
};

/** Says what a step is worth beside the largest. Where in the range before it lay is forgotten. */
export function sayBeside(answers: InterviewAnswers, { id }: Item, range: Interval): InterviewAnswers {
  const { first, beside, finer } = answers;
  if (first === null) return answers;
  return { first, beside: put(beside, first, id, range), finer: put(finer, first, id, null) };
}

/** Says where in its range a step lies. */
export function sayFiner(answers: InterviewAnswers, { id }: Item, range: Interval): InterviewAnswers {
  const { first, finer } = answers;
  return first === null ? answers : { ...answers, finer: put(finer, first, id, range) };
}

/** What the answers about one set allow. A single item has nothing to be asked. */
export function rangesOf(items: readonly Item[], answers: InterviewAnswers): RatioRanges {
  if (items.length === 1) return { reference: 0, ratios: [ONE] };
  const largest = largestOf(items, answers);
  const known = largestKnown(items.length, largest === null ? 0 : items.indexOf(largest));
  if (largest === null) return { ...known, reference: null };
  return {
    ...known,
    ratios: items.map((item, i) =>
      i === known.reference ? ONE : (finerOf(answers, item) ?? besideOf(answers, item) ?? ANY),
    ),
  };
}

/** The middle of the ranges: there are always weights, and each answer makes them firmer. */
export const interviewResult = (items: readonly Item[], answers: InterviewAnswers): SetResult =>
  complete(middleShares(rangesOf(items, answers)));
