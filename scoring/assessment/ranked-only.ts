import type { Assessment } from '../types.ts';

/** What was made of an assessment before: whoever remembers answers by an assessment finds the same object again. */
const made = new WeakMap<Assessment, Assessment>();

/**
 * An assessment without the alternatives of which not enough is known: chances, ranges of weights and everything else that
 * doubts a ranking speak of those that are ranked. The same object where all are ranked, or none.
 */
export function rankedOnly(assessment: Assessment): Assessment {
  const { alternativeIds, notRanked, noRanking } = assessment;
  if (notRanked.length === 0 || noRanking !== null) return assessment;
  const before = made.get(assessment);
  if (before) return before;
  const left = new Set(notRanked.map((standing) => standing.alternativeId));
  const only = { ...assessment, alternativeIds: alternativeIds.filter((id) => !left.has(id)), notRanked: [] };
  made.set(assessment, only);
  return only;
}
