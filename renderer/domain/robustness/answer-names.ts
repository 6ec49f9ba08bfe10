import { t } from '../../../common/language/texts.ts';
import type { Scenario, WorkbookTables } from '../../../electron/ipc/contract.ts';
import { lockedColumns } from '../../../scoring/robustness/linear-model.ts';
import type { Assessment } from '../../../scoring/types.ts';
import * as format from '../../model/format.ts';
import { lookup } from '../../model/lookup.ts';

/** What an answer is about; whoever shows it takes names and order from here, not from what the window has by now. */
export interface Subject {
  readonly tables: WorkbookTables;
  readonly scenario: Scenario;
  readonly assessment: Assessment;
}

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

/** The columns of the criteria whose share of the weight is locked. */
export const lockedColumnsIn = ({ tables, scenario, assessment }: Subject): ReadonlySet<number> =>
  lockedColumns(
    assessment.criterionIds,
    tables.weights.filter((w) => w.scenarioId === scenario.id),
  );

/** Names of the criteria whose share of the weight is locked. */
export function lockedIn(subject: Subject): readonly string[] {
  const { criteria } = namesIn(subject);
  return [...lockedColumnsIn(subject)].map((j) => criteria[j] ?? '');
}

/** " Locked, so left alone: Security and Cost."; nothing where no weight is locked. */
export function lockedSentence(subject: Subject): string {
  const locked = lockedIn(subject);
  return locked.length === 0
    ? ''
    : ` ${t('Locked, so left alone: {names}.', { names: format.list(locked) })}`;
}
