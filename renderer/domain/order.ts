import type { Alternative, Criterion, CriterionGroup, WorkbookTables } from '../../electron/ipc/contract.ts';

/** Page: the order in which rows of the workbook are shown. */

/** By the order that the user gave them. */
export const byPosition = (a: { readonly position: number }, b: { readonly position: number }): number =>
  a.position - b.position;

/** Criteria under their groups, both in their own order. */
export function groupsWithCriteria({
  criteria,
  criterionGroups,
}: Pick<WorkbookTables, 'criteria' | 'criterionGroups'>): { group: CriterionGroup; criteria: Criterion[] }[] {
  const byGroup = Map.groupBy(criteria, (c) => c.groupId);
  return [...criterionGroups].sort(byPosition).map((group) => ({
    group,
    criteria: [...(byGroup.get(group.id) ?? [])].sort(byPosition),
  }));
}

/** Every alternative that can be compared, in its order; related systems are not scored. */
export const comparable = (alternatives: readonly Alternative[]): Alternative[] =>
  alternatives.filter((a) => a.kind === 'alternative').sort(byPosition);
