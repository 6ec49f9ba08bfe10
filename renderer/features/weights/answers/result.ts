import { t } from '../../../../common/language/texts.ts';
import { type WeightGroup, weightsByGroup } from '../../../../scoring/elicitation/group-weights.ts';
import type { ActiveGroup, ItemSet, Structure } from './weighed-items.ts';

/** What the answers about one set come to: a share of 1 for each item in order, or what is missing, in a sentence. */
export type SetResult =
  | {
      readonly shares: readonly number[];
      readonly missing: null;
      /** Why not to trust them as they are. */
      readonly caution: string | null;
    }
  | {
      readonly shares: null;
      readonly missing: string;
      /** What they come to if the rest stays in the middle; null where they say too little. */
      readonly soFar: readonly number[] | null;
    };

export const complete = (shares: readonly number[], caution: string | null = null): SetResult => ({
  shares,
  missing: null,
  caution,
});
export const incomplete = (missing: string, soFar: readonly number[] | null = null): SetResult => ({
  shares: null,
  missing,
  soFar,
});

/** What speaks against using the results of some sets, each with the name of its set where there are several. */
export const cautionsOf = (
  sets: readonly ItemSet[],
  results: ReadonlyMap<string, SetResult>,
): readonly string[] =>
  sets.flatMap((set) => {
    const result = results.get(set.id);
    if (!result?.shares || result.caution === null) return [];
    return [sets.length > 1 ? `${set.name}: ${result.caution}` : result.caution];
  });

/** What all answers come to: the share of every active criterion, or what is missing and where. */
export type Outcome =
  | { readonly shares: ReadonlyMap<string, number>; readonly missing: null }
  | { readonly shares: null; readonly missing: string };

/** Puts the results of the sets together: within a group, its own shares times the share of the group. */
export function outcomeOf(
  groups: readonly ActiveGroup[],
  structure: Structure,
  results: ReadonlyMap<string, SetResult>,
): Outcome {
  if (structure === 'flat') {
    const result = results.get('all');
    if (!result?.shares) return { shares: null, missing: result?.missing ?? '' };
    const items = groups.flatMap((g) => g.items);
    return {
      shares: new Map(items.map((item, i) => [item.id, result.shares[i] ?? 0])),
      missing: null,
    };
  }
  const among = results.get('groups');
  if (!among?.shares)
    return { shares: null, missing: t('Groups: {missing}', { missing: among?.missing ?? '' }) };
  const parts: WeightGroup[] = [];
  for (const [index, group] of groups.entries()) {
    const within = group.items.length === 1 ? complete([1]) : results.get(group.id);
    const points = among.shares[index] ?? 0;
    // A group without weight asks nothing of its criteria.
    if (points > 0 && !within?.shares) {
      return { shares: null, missing: `${group.name}: ${within?.missing ?? ''}` };
    }
    parts.push({ points, within: within?.shares ?? group.items.map(() => 0) });
  }
  const weights = weightsByGroup(parts);
  const shares = groups.flatMap((group, g) =>
    group.items.map((item, i) => [item.id, weights[g]?.[i] ?? 0] as const),
  );
  return { shares: new Map(shares), missing: null };
}
