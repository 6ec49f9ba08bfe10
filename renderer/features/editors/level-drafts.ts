import { t } from '../../../common/language/texts.ts';
import { formerPlaces, movedNumber, type PlaceMove, placeMove } from '../../../common/level-places.ts';
import type { KnownNumber } from '../../../common/measured-words.ts';
import { followLevels } from '../../domain/value-functions/follow-levels.ts';
import { type PointDraft, readDrafts } from '../../domain/value-functions/value-points-draft.ts';

/** The words of a criterion while they are edited. */

/** A word as its field holds it. */
export interface LevelDraft {
  /** Stays with the word while it moves. */
  readonly key: number;
  readonly word: string;
  /** As it is saved; null for a new one. */
  readonly was: string | null;
}

/** What of a criterion that is being written follows its words. */
export interface Worded {
  readonly words: readonly LevelDraft[];
  /** Words that were typed behind them, with semicolons between. */
  readonly levels: string;
  readonly points: readonly PointDraft[];
}

export const levelDraftsOf = (levels: readonly string[]): LevelDraft[] =>
  levels.map((word, key) => ({ key, word, was: word }));

/** The words that were typed behind the others, each once. */
function typedWords({ words, levels }: Worded): string[] {
  const taken = new Set(words.map(({ word }) => word.trim().toLowerCase()));
  return levels.split(';').flatMap((part) => {
    const word = part.trim();
    if (word === '' || taken.has(word.toLowerCase())) return [];
    taken.add(word.toLowerCase());
    return [word];
  });
}

/** All words as they would be saved, and for each which it was. */
export function savedWords(draft: Worded): {
  readonly levels: string[];
  readonly levelsWere: (string | null)[];
} {
  const typed = typedWords(draft);
  // A word that was taken away and typed again is the same word.
  const held = new Set(draft.words.map(({ was }) => was?.toLowerCase()));
  return {
    levels: [...draft.words.map(({ word }) => word.trim()), ...typed],
    levelsWere: [
      ...draft.words.map(({ was }) => was),
      ...typed.map((word) => (held.has(word.toLowerCase()) ? null : word)),
    ],
  };
}

/** What is wrong with the words, in a sentence; null where they can be saved. */
export function wordsProblem(draft: Worded): string | null {
  const { levels } = savedWords(draft);
  if (levels.includes('')) return t('A word is empty: type it, or take it away.');
  const twice = levels.find(
    (word, at) => levels.findIndex((other) => other.toLowerCase() === word.toLowerCase()) !== at,
  );
  if (twice !== undefined) return t('“{word}” stands twice: each word has one place.', { word: twice });
  if (levels.length === 1) return t('One word is no scale: add another, or take it away.');
  return levels.length > MOST_LEVELS ? t('There are at most {most} words.', { most: MOST_LEVELS }) : null;
}

const MOST_LEVELS = 100;

/** What was typed becomes words of its own, as the best. */
export function addTyped<D extends Worded>(draft: D): D {
  const first = draft.words.reduce((most, { key }) => Math.max(most, key + 1), 0);
  const added = typedWords(draft).map((word, at) => ({ key: first + at, word, was: null }));
  return { ...draft, words: [...draft.words, ...added], levels: '' };
}

/** The words in another order, or some of them; the points of the value function go with them. */
export function arrangeWords<D extends Worded>(draft: D, words: readonly LevelDraft[]): D {
  const { points } = readDrafts(draft.points);
  // What a new word is worth is nobody's saying until it has a point.
  const places = words.map(({ key, was }) => {
    const place = draft.words.findIndex((other) => other.key === key) + 1;
    return was === null && points.every(({ x }) => x !== place) ? null : place;
  });
  return { ...draft, words, points: followLevels(draft.points, draft.words.length, places) };
}

/** How the numbers that are saved move with the words; nothing is known of those whose word is gone. */
export function savedMove(saved: readonly string[], draft: Worded): PlaceMove {
  const { levels, levelsWere } = savedWords(draft);
  return placeMove(saved.length, formerPlaces(saved, levels, levelsWere));
}

/** The numbers that would be without a word if this one were taken away. */
export function usersOf<N extends KnownNumber>(
  { key, was }: LevelDraft,
  draft: Worded,
  saved: readonly string[],
  numbers: readonly N[],
): N[] {
  if (was === null) return [];
  const move = savedMove(saved, {
    ...draft,
    words: draft.words.filter((other) => other.key !== key),
    levels: draft.levels,
  });
  return numbers.filter((number) => movedNumber(number, move) === null);
}
