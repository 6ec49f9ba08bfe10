import type {
  Claim,
  Criterion,
  Measurement,
  Source,
  WorkbookTables,
} from '../../../electron/ipc/contract.ts';
import { cellKey } from '../../../scoring/evidence/cells.ts';
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
  /** In the order of the alternatives; only a numeric criterion has any. */
  readonly numbers: readonly PrintedNumber[];
}

/** A measured number as the report prints it. */
export interface PrintedNumber {
  readonly measurement: Measurement;
  readonly alternative: string;
  /** What it is worth, 0 to 100, by the value function; null where it does not count. */
  readonly value: number | null;
  /** Number in the list of sources; null where none is named. */
  readonly sourceNumber: number | null;
}

export interface ReportData {
  readonly criteria: readonly PrintedCriterion[];
  /** Numbered from 1 in this order. */
  readonly sources: readonly Source[];
  /** Alternatives of which nothing is known, where they are so many that a sentence serves better than rows. */
  readonly unknown: readonly string[];
  /** The other active alternatives in tables of at most `COLUMNS`, so that nothing is cut off on paper. */
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
        numbers: numbersOn(criterion.id, tables, assessment, numbers),
      })),
  );
  const unknown = unknownAlternatives(assessment);
  const known = assessment.alternativeIds.filter((id) => !unknown.includes(id));
  return { criteria, sources, unknown, columnSets: inSets(known) };
}

/** From how many on alternatives without findings are named in a sentence instead of in rows and columns. */
const MANY = 4;

function unknownAlternatives({ alternativeIds, criterionIds, cells }: Assessment): readonly string[] {
  const unknown = alternativeIds.filter((id) =>
    criterionIds.every((criterionId) => {
      const cell = cells.get(cellKey(id, criterionId));
      return !cell || (cell.findings.length === 0 && cell.judgement === null && cell.measurement === null);
    }),
  );
  return unknown.length >= MANY && unknown.length < alternativeIds.length ? unknown : [];
}

function numbersOn(
  criterionId: string,
  { alternatives, measurements }: WorkbookTables,
  { alternativeIds, cells }: Assessment,
  numbers: ReadonlyMap<string, number>,
): PrintedNumber[] {
  return alternativeIds.flatMap((alternativeId) => {
    const measurement = measurements.find(
      (m) => m.criterionId === criterionId && m.alternativeId === alternativeId,
    );
    const cell = cells.get(cellKey(alternativeId, criterionId));
    if (!measurement || !cell) return [];
    return {
      measurement,
      alternative: alternatives.find((a) => a.id === alternativeId)?.name ?? '',
      value: cell.measurement === null ? null : cell.evidenceValue,
      sourceNumber: numbers.get(measurement.sourceId ?? '') ?? null,
    };
  });
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
