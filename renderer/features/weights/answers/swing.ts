import { t } from '../../../../common/language/texts.ts';
import { weightsFromPoints } from '../../../../scoring/elicitation/points.ts';
import { complete, incomplete, type SetResult } from './result.ts';
import { isObject, numbersIn } from './saved.ts';
import type { Item } from './weighed-items.ts';

/** The item whose step from worst to best is worth most, and what the steps of the others are worth beside its 100. */
export interface Swings {
  readonly first: string | null;
  readonly ratings: Readonly<Record<string, number>>;
}

/** What the largest swing is worth. */
export const LARGEST = 100;

/** Where a swing that is not rated yet stands in the ranking so far. */
const UNRATED = LARGEST / 2;

export function readSwings(saved: unknown): Swings {
  if (!isObject(saved)) return startSwings();
  const { first, ratings } = saved;
  return { first: typeof first === 'string' ? first : null, ratings: numbersIn(ratings, LARGEST) };
}

export const startSwings = (): Swings => ({ first: null, ratings: {} });

/** The item that comes first, if it is still there. */
export const firstOf = (items: readonly Item[], { first }: Swings): Item | null =>
  items.find((item) => item.id === first) ?? null;

/** Null where an item is not rated yet. */
export const ratingOf = (answers: Swings, { id }: Item): number | null =>
  answers.first === id ? LARGEST : (answers.ratings[id] ?? null);

export function swingResult(items: readonly Item[], answers: Swings): SetResult {
  if (!firstOf(items, answers)) return incomplete(t('Choose the largest swing first.'));
  const open = items.filter((item) => ratingOf(answers, item) === null).length;
  if (open > 0) {
    const soFar = weightsFromPoints(items.map((item) => ratingOf(answers, item) ?? UNRATED));
    return incomplete(
      t('{open, plural, one {One swing is not rated yet.} other {# swings are not rated yet.}}', { open }),
      soFar,
    );
  }
  return complete(weightsFromPoints(items.map((item) => ratingOf(answers, item) ?? 0)));
}

/** Another one comes first: what was first keeps its 100 as a rating beside it, so that nothing is lost. */
export function chooseFirst(answers: Swings, id: string): Swings {
  const { [id]: _, ...ratings } = answers.ratings;
  return {
    first: id,
    ratings:
      answers.first !== null && answers.first !== id ? { ...ratings, [answers.first]: LARGEST } : ratings,
  };
}
