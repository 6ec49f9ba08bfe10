import { lookup } from '../../model/lookup.ts';
import type { Subject } from './engine/follow.ts';

/** How rows and columns of an answer are called: by their place in it, and by their ids. */
export interface Names {
  readonly alternatives: readonly string[];
  readonly criteria: readonly string[];
  readonly alternative: (id: string) => string;
  readonly criterion: (id: string) => string;
}

export function namesIn({
  tables,
  assessment: { alternativeIds, criterionIds },
}: Pick<Subject, 'tables' | 'assessment'>): Names {
  const rows = lookup(tables);
  const alternative = (id: string): string => rows.alternative(id).name;
  const criterion = (id: string): string => rows.criterion(id).name;
  return {
    alternatives: alternativeIds.map(alternative),
    criteria: criterionIds.map(criterion),
    alternative,
    criterion,
  };
}

/** Names of the criteria whose share of the weight is locked. */
export function lockedIn({ tables, scenario, assessment }: Subject): readonly string[] {
  const shown = new Set(assessment.criterionIds);
  const { criterion } = lookup(tables);
  return tables.weights
    .filter((w) => w.scenarioId === scenario.id && w.lockedShare !== null && shown.has(w.criterionId))
    .map((w) => criterion(w.criterionId).name);
}
