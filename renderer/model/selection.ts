import type { WorkbookTables } from '../../electron/ipc/contract.ts';

/** What the inspector explains. */
export type Selection =
  | { readonly kind: 'cell'; readonly alternativeId: string; readonly criterionId: string }
  | { readonly kind: 'criterion'; readonly criterionId: string }
  | { readonly kind: 'alternative'; readonly alternativeId: string }
  | { readonly kind: 'claim'; readonly claimId: string; readonly from: Selection | null }
  /** Whoever says something, and what of it counts. */
  | { readonly kind: 'speaker'; readonly speakerId: string; readonly from: Selection | null }
  | { readonly kind: 'source'; readonly sourceId: string; readonly from: Selection | null }
  /** What a scenario stands for, its weights and its rules. */
  | { readonly kind: 'scenario'; readonly scenarioId: string }
  /** Why the first is ahead of the second. */
  | { readonly kind: 'lead' }
  /** What alternatives are said to be: described, and not scored. */
  | { readonly kind: 'attributes' }
  /** On whose word the ranking rests. */
  | { readonly kind: 'evidenceBasis' };

export function sameSelection(a: Selection | null, b: Selection | null): boolean {
  if (a === null || b === null || a.kind !== b.kind) return a === b;
  return (
    part(a, 'alternativeId') === part(b, 'alternativeId') &&
    part(a, 'criterionId') === part(b, 'criterionId') &&
    part(a, 'claimId') === part(b, 'claimId') &&
    part(a, 'speakerId') === part(b, 'speakerId') &&
    part(a, 'sourceId') === part(b, 'sourceId') &&
    part(a, 'scenarioId') === part(b, 'scenarioId')
  );
}

type Part = 'alternativeId' | 'criterionId' | 'claimId' | 'speakerId' | 'sourceId' | 'scenarioId';

const part = (selection: Selection, name: Part): string | undefined =>
  (selection as Partial<Record<Part, string>>)[name];

/** The selection, unless what it points at is not in the workbook any more. */
export function stillThere(selection: Selection | null, tables: WorkbookTables): Selection | null {
  if (!selection) return null;
  const has = (
    table: 'alternatives' | 'criteria' | 'claims' | 'speakers' | 'sources' | 'scenarios',
    id: string | undefined,
  ): boolean => id === undefined || tables[table].some((row) => row.id === id);
  const there =
    has('alternatives', part(selection, 'alternativeId')) &&
    has('criteria', part(selection, 'criterionId')) &&
    has('claims', part(selection, 'claimId')) &&
    has('speakers', part(selection, 'speakerId')) &&
    has('sources', part(selection, 'sourceId')) &&
    has('scenarios', part(selection, 'scenarioId'));
  if (!there) return null;
  // Nor does one go back to what is gone.
  return 'from' in selection && selection.from !== null
    ? sameFrom(selection, stillThere(selection.from, tables))
    : selection;
}

/** The same object where the way back is the same, so that nothing is drawn anew. */
const sameFrom = (
  selection: Extract<Selection, { from: Selection | null }>,
  from: Selection | null,
): Selection => (from === selection.from ? selection : { ...selection, from });
