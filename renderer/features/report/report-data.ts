import type { Claim, Criterion, Note, Source, WorkbookTables } from '../../../electron/ipc/contract.ts';
import { cellKey } from '../../../scoring/assess.ts';
import type { Assessment, CellFinding } from '../../../scoring/types.ts';
import { type Lookup, lookup } from '../../model/lookup.ts';
import { groupsWithCriteria } from '../matrix/rows.ts';

/** A finding as the report prints it, with the number of its source in the list of sources. */
export interface PrintedFinding {
  readonly finding: CellFinding;
  readonly claim: Claim;
  readonly alternative: string;
  readonly sourceNumber: number;
}

/** One criterion with everything that was said on it. */
export interface PrintedCriterion {
  readonly criterion: Criterion;
  readonly group: string;
  readonly findings: readonly PrintedFinding[];
}

export interface ReportData {
  readonly criteria: readonly PrintedCriterion[];
  /** Numbered from 1 in this order. */
  readonly sources: readonly Source[];
  /** Active alternatives in tables of at most `COLUMNS`, so that nothing is cut off on paper. */
  readonly columnSets: readonly (readonly string[])[];
}

/** How many alternatives fit beside the criterion on an A4 page. */
export const COLUMNS = 6;

/** Everything of the workbook that the report of one assessment prints, in its order. */
export function reportData(tables: WorkbookTables, assessment: Assessment): ReportData {
  const rows = lookup(tables);
  const active = new Set(assessment.criterionIds);
  const sources = [...tables.sources].sort((a, b) => a.position - b.position);
  const numbers = new Map(sources.map((source, index) => [source.id, index + 1]));
  const criteria = groupsWithCriteria(tables).flatMap(({ group, criteria: inGroup }) =>
    inGroup
      .filter((criterion) => active.has(criterion.id))
      .map((criterion) => ({
        criterion,
        group: group.name,
        findings: findingsOn(criterion.id, assessment, rows, numbers),
      })),
  );
  return { criteria, sources, columnSets: inSets(assessment.alternativeIds) };
}

function findingsOn(
  criterionId: string,
  { alternativeIds, cells }: Assessment,
  rows: Lookup,
  numbers: ReadonlyMap<string, number>,
): PrintedFinding[] {
  return alternativeIds.flatMap((alternativeId) =>
    (cells.get(cellKey(alternativeId, criterionId))?.findings ?? []).map((finding) => {
      const claim = rows.claim(finding.claimId);
      return {
        finding,
        claim,
        alternative: rows.alternative(alternativeId).name,
        sourceNumber: numbers.get(claim.sourceId) ?? 0,
      };
    }),
  );
}

/** Sets of nearly the same size: 8 become 4 and 4, not 6 and 2. */
export function inSets(ids: readonly string[], most = COLUMNS): string[][] {
  const count = Math.ceil(ids.length / most);
  const size = Math.ceil(ids.length / count);
  return Array.from({ length: count }, (_, i) => ids.slice(i * size, (i + 1) * size));
}

/** What a note hangs on, as a heading for it. */
export function noteSubject(note: Note, rows: Lookup): string {
  const { subject, alternativeId, criterionId, claimId } = note;
  if (subject === 'cell' && alternativeId && criterionId) {
    return `${rows.alternative(alternativeId).name} on ${rows.criterion(criterionId).name}`;
  }
  if (subject === 'criterion' && criterionId) return `Criterion ${rows.criterion(criterionId).name}`;
  if (subject === 'alternative' && alternativeId)
    return `Alternative ${rows.alternative(alternativeId).name}`;
  if (subject === 'claim' && claimId) return `Claim: ${rows.claim(claimId).text}`;
  return 'The workbook';
}
