/** Plain Node: on which of the known criteria a sentence bears, by its words. */
import { foldName } from '../../../db/names.ts';

/** A criterion and the words around it: its group, its question, what speaks for and against it. */
export interface CriterionWords {
  readonly name: string;
  readonly words?: string | undefined;
}

/** Words that say nothing of a subject. */
const COMMON = new Set(
  'and are but can does for from has have how into its less many more most much not one than that the their them they this too very what when which who will with without'.split(
    ' ',
  ),
);
/** How much a word of the name counts, beside one of what is said around it. */
const NAME_WEIGHT = 3;
/** A word that is shared with one criterion alone counts 1. */
const LEAST = 1;

/** Words without their endings, as far as that can be told without a dictionary: "secures" and "security" begin alike. */
const stemsIn = (text: string): Set<string> =>
  new Set(
    (text.toLowerCase().match(/\p{L}{3,}/gu) ?? [])
      .filter((word) => !COMMON.has(word))
      .map((word) => (word.length > 5 ? word.slice(0, 5) : word.replace(/s$/, ''))),
  );

/**
 * Gives for a sentence the criterion with which it shares the most words, those that many criteria have counting less; null where it
 * shares none.
 */
export function criterionSuggester(criteria: readonly CriterionWords[]): (text: string) => string | null {
  const known = criteria.map(({ name, words = '' }) => ({
    name,
    own: stemsIn(name),
    around: stemsIn(words),
  }));
  const inHowMany = new Map<string, number>();
  for (const { own, around } of known) {
    for (const stem of own.union(around)) inHowMany.set(stem, (inHowMany.get(stem) ?? 0) + 1);
  }
  const pointsOf = (said: ReadonlySet<string>, { own, around }: (typeof known)[number]): number => {
    let points = 0;
    for (const stem of said) {
      const worth = own.has(stem) ? NAME_WEIGHT : around.has(stem) ? 1 : 0;
      points += worth / (inHowMany.get(stem) ?? 1);
    }
    return points;
  };
  return (text) => {
    const said = stemsIn(text);
    const [best] = known
      .map((one) => ({ name: one.name, points: pointsOf(said, one) }))
      .sort((a, b) => b.points - a.points);
    return best && best.points >= LEAST ? best.name : null;
  };
}

/** The criterion of this name, however it is written; null for none. */
export const criterionCalled = (name: string, criteria: readonly CriterionWords[]): string | null =>
  criteria.find((criterion) => foldName(criterion.name) === foldName(name))?.name ?? null;
