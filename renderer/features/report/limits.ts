import { msg } from '../../../common/language/texts.ts';
import { cellKey } from '../../../scoring/assessment/cells.ts';
import { leadOf } from '../../../scoring/assessment/lead.ts';
import type { Cell } from '../../../scoring/types.ts';
import type { ReportInput } from './gather.ts';
import type { PrintedClaim, PrintedCriterion } from './printed.ts';

/**
 * How much of a large decision a dossier prints. It is read by people, and printed by a program that needs a hundredth of a second for each
 * cell: 50 alternatives on 200 criteria were 39 MB that nobody turned over. What is more than these limits is chosen by a stated order, each
 * section says how much it leaves out, and the exports and the app have all of it.
 */
export const LIMITS = {
  /** Cells of a table, and cells whose evidence is listed: about 15 pages of either, and more than anybody reads through. */
  cells: 600,
  /** Criteria of a larger table, the heaviest: rows that fit on a page of A4 with what stands above and below them, so that no table is broken. */
  criteria: 30,
  /** Cells whose evidence is listed where there are more than `cells`: about ten pages. */
  listedCells: 240,
  /** Claims that are all printed: 30 to 90 pages, by how many cells each speaks of. Each takes some 30 ms of printing; 2,000 were 340 pages in 70 s. */
  claims: 600,
  /** Claims that are printed where there are more: 40 pages where each speaks of several cells. */
  listedClaims: 300,
  /** Rows of a list that begins with what matters most: two pages. */
  listedRows: 60,
} as const;

/** Where everything is that a report leaves out. */
export const ELSEWHERE = msg(
  'The exports of tables (CSV, spreadsheet), the interactive page and the app have all of them.',
);

/** The part of a matrix that is printed: all of it in its own order, or the best alternatives on the heaviest criteria. */
export interface TablePart {
  readonly alternativeIds: readonly string[];
  readonly criteria: readonly PrintedCriterion[];
  /** How many are left out. */
  readonly without: { readonly alternatives: number; readonly criteria: number };
}

/**
 * Which part of a table with a row for each criterion and a column for each alternative is printed. `alternativeIds` are in the order in
 * which a whole table has them.
 */
export function tablePart(
  { facts: { assessment } }: Pick<ReportInput, 'facts'>,
  alternativeIds: readonly string[],
  criteria: readonly PrintedCriterion[],
): TablePart {
  if (alternativeIds.length * criteria.length <= LIMITS.cells)
    return { alternativeIds, criteria, without: { alternatives: 0, criteria: 0 } };
  const most = Math.floor(LIMITS.cells / Math.min(criteria.length, LIMITS.criteria));
  const rank = new Map(
    [...assessment.standings, ...assessment.notRanked].map((s, i) => [s.alternativeId, i] as const),
  );
  const best = alternativeIds
    .toSorted((a, b) => (rank.get(a) ?? rank.size) - (rank.get(b) ?? rank.size))
    .slice(0, most);
  const share = ({ criterion }: PrintedCriterion): number => assessment.shares.get(criterion.id) ?? 0;
  const heaviest = criteria
    .toSorted((a, b) => share(b) - share(a))
    .slice(0, Math.max(LIMITS.criteria, Math.floor(LIMITS.cells / alternativeIds.length)));
  return {
    alternativeIds: best,
    criteria: heaviest,
    without: {
      alternatives: alternativeIds.length - best.length,
      criteria: criteria.length - heaviest.length,
    },
  };
}

/** The first of a list that begins with what matters most; all of it where few would be left out. */
export function firstRows<T>(all: readonly T[]): readonly T[] {
  return all.length <= 1.5 * LIMITS.listedRows ? all : all.slice(0, LIMITS.listedRows);
}

/** The cells of a criterion of which something is known: findings, a judgement or a number. */
export function knownCells({ cells, measurements }: PrintedCriterion): readonly Cell[] {
  const measured = new Set(measurements.map((m) => m.alternativeId));
  return cells.filter(
    (cell) => cell.findings.length > 0 || cell.judgement !== null || measured.has(cell.alternativeId),
  );
}

/** The cells whose evidence is listed, and how many there are of which something is known. */
export interface ListedCells {
  readonly keys: ReadonlySet<string>;
  readonly all: number;
}

/**
 * Which cells are listed with what they rest on. Where there are more than `LIMITS.cells`, the first `LIMITS.listedCells` by this order: those
 * that were judged, those that alone could put another first (the most likely first), those of the first and the second by the points that
 * they make of the lead, then those with most findings on the heaviest criteria.
 */
export function listedCells(
  { facts: { assessment, question } }: Pick<ReportInput, 'facts'>,
  criteria: readonly PrintedCriterion[],
): ListedCells {
  const backed = criteria.flatMap(knownCells);
  const keyOf = (cell: Pick<Cell, 'alternativeId' | 'criterionId'>): string =>
    cellKey(cell.alternativeId, cell.criterionId);
  if (backed.length <= LIMITS.cells) return { keys: new Set(backed.map(keyOf)), all: backed.length };
  const lead = leadOf(assessment);
  const known = new Set(backed.map(keyOf));
  const ordered = [
    ...backed.filter((cell) => cell.judgement !== null),
    ...question.readingList.filter(({ probability }) => probability > 0).slice(0, LIMITS.listedRows),
    ...(lead?.parts ?? []).flatMap(({ criterionId }) =>
      [lead?.leader, lead?.runnerUp].flatMap((s) =>
        s ? [{ alternativeId: s.alternativeId, criterionId }] : [],
      ),
    ),
    ...backed.toSorted(
      (a, b) =>
        b.findings.length - a.findings.length ||
        (assessment.shares.get(b.criterionId) ?? 0) - (assessment.shares.get(a.criterionId) ?? 0),
    ),
  ].map(keyOf);
  const keys = [...new Set(ordered)].filter((key) => known.has(key)).slice(0, LIMITS.listedCells);
  return { keys: new Set(keys), all: backed.length };
}

/**
 * Which claims are printed, by their numbers. Where there are more than `LIMITS.claims`, the first `LIMITS.listedClaims`: those that speak
 * of most listed cells, then those that speak of most cells.
 */
export function listedClaims(claims: readonly PrintedClaim[], { keys }: ListedCells): ReadonlySet<number> {
  if (claims.length <= LIMITS.claims) return new Set(claims.map(({ number }) => number));
  const onListed = new Map(
    claims.map(({ number, findings }) => [
      number,
      findings.filter((f) => keys.has(cellKey(f.alternativeId, f.criterionId))).length,
    ]),
  );
  const first = claims.toSorted(
    (a, b) =>
      (onListed.get(b.number) ?? 0) - (onListed.get(a.number) ?? 0) || b.findings.length - a.findings.length,
  );
  return new Set(first.slice(0, LIMITS.listedClaims).map(({ number }) => number));
}
