import { numberClaims, numberSources } from '../../../common/numbering.ts';
import type { ReportChoices } from '../../../common/report.ts';
import type { Claim, Source } from '../../../electron/ipc/contract.ts';
import { cellKey } from '../../../scoring/assessment/cells.ts';
import { rankedOnly } from '../../../scoring/assessment/ranked-only.ts';
import type { Assessment } from '../../../scoring/types.ts';
import { groupsWithCriteria } from '../../domain/order.ts';
import { type Names, namesIn } from '../../domain/robustness/answer-names.ts';
import { type Lookup, lookup } from '../../model/lookup.ts';
import { pageSize } from './choices.ts';
import type { ReportInput } from './gather.ts';
import { type ListedCells, listedCells, listedClaims } from './limits.ts';
import type { PrintedClaim, PrintedCriterion } from './printed.ts';

/** A report's input with everything numbered and in the order in which it is printed. */
export interface ReportData extends ReportInput {
  readonly rows: Lookup;
  readonly names: Names;
  /** The scenario with its ranking, as the sentences of the robustness view take it: those that are ranked alone. */
  readonly subject: Pick<ReportInput, 'tables'> & Pick<ReportInput['facts'], 'scenario' | 'assessment'>;
  readonly criteria: readonly PrintedCriterion[];
  readonly claims: readonly PrintedClaim[];
  /** Of `claims`. */
  readonly claimNumbers: ReadonlyMap<string, number>;
  /** The cells that stand in the list of what each rests on. */
  readonly listed: ListedCells;
  /** The numbers of the claims that are printed. */
  readonly listedClaims: ReadonlySet<number>;
  /** Claims of the workbook on nothing that is compared; they are not printed. */
  readonly otherClaims: number;
  /** Numbered from 1 in this order. */
  readonly sources: readonly Source[];
  readonly sourceNumbers: ReadonlyMap<string, number>;
  /** Alternatives of which nothing is known, where they are so many that a sentence serves better than rows. */
  readonly unknown: readonly string[];
  /** The others. */
  readonly shown: readonly string[];
}

/** Everything of the workbook that the report prints, in its order. */
export function reportData(input: ReportInput): ReportData {
  const { tables, facts } = input;
  const { scenario, assessment } = facts;
  // Chances and other weights speak of the ranked alone, row by row.
  const subject = { tables, scenario, assessment: rankedOnly(assessment) };
  const active = new Set(assessment.criterionIds);
  const { inOrder: sources, numbers: sourceNumbers } = numberSources(tables.sources);
  const numbers = new Map(tables.measurements.map((m) => [cellKey(m.alternativeId, m.criterionId), m]));
  const criteria = groupsWithCriteria(tables).flatMap(({ group, criteria: inGroup }) =>
    inGroup
      .filter((criterion) => active.has(criterion.id))
      .map((criterion) => ({
        criterion,
        group: group.name,
        cells: assessment.alternativeIds.flatMap(
          (id) => assessment.cells.get(cellKey(id, criterion.id)) ?? [],
        ),
        measurements: assessment.alternativeIds.flatMap((id) => numbers.get(cellKey(id, criterion.id)) ?? []),
      })),
  );
  const claims = printedClaims(tables.claims, sources, criteria);
  const listed = listedCells(input, criteria);
  const unknown = unknownAlternatives(assessment);
  return {
    ...input,
    rows: lookup(tables),
    names: namesIn(subject),
    subject,
    criteria,
    claims,
    claimNumbers: new Map(claims.map(({ claim, number }) => [claim.id, number])),
    listed,
    listedClaims: listedClaims(claims, listed),
    otherClaims: tables.claims.length - claims.length,
    sources,
    sourceNumbers,
    unknown,
    shown: assessment.alternativeIds.filter((id) => !unknown.includes(id)),
  };
}

/** The claims of what is compared by number. */
function printedClaims(
  claims: readonly Claim[],
  sources: readonly Source[],
  criteria: readonly PrintedCriterion[],
): PrintedClaim[] {
  const findings = Map.groupBy(
    criteria.flatMap(({ cells }) => cells.flatMap((cell) => cell.findings)),
    (finding) => finding.claimId,
  );
  return numberClaims(claims, sources).inOrder.flatMap((claim, i) => {
    const own = findings.get(claim.id);
    return own ? [{ number: i + 1, claim, findings: own }] : [];
  });
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

/** Where the evidence of a cell stands in the report. */
export const cellAnchor = (
  { facts: { assessment } }: ReportInput,
  alternativeId: string,
  criterionId: string,
): string =>
  `cell-${assessment.criterionIds.indexOf(criterionId) + 1}-${assessment.alternativeIds.indexOf(alternativeId) + 1}`;

/** Where a link to the evidence of a cell leads; null where the cell is not listed. */
export const cellLink = (data: ReportData, alternativeId: string, criterionId: string): string | null =>
  data.listed.keys.has(cellKey(alternativeId, criterionId))
    ? cellAnchor(data, alternativeId, criterionId)
    : null;

/** Where a link to a claim leads; null where the claim is not printed. */
export const claimLink = ({ listedClaims: numbers }: ReportData, number: number): string | null =>
  numbers.has(number) ? `claim-${number}` : null;

/** Millimetres that a column of names takes at the left of a table, and that a value takes beside it. */
const [HEAD, COLUMN] = [48, 21];

/** How many columns of about this width in millimetres fit beside the names on the paper. */
export function columnsThatFit(choices: ReportChoices, width = COLUMN): number {
  const { width: paper } = pageSize(choices);
  return Math.max(2, Math.floor((paper - 32 - HEAD) / width));
}

/** Sets of nearly the same size: 8 become 4 and 4, not 6 and 2. */
export function inSets<T>(all: readonly T[], most: number): T[][] {
  const count = Math.ceil(all.length / most);
  const size = Math.ceil(all.length / count);
  return Array.from({ length: count }, (_, i) => all.slice(i * size, (i + 1) * size));
}
