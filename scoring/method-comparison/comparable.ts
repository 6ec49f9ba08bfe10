import { cellKey } from '../assessment/cells.ts';
import { centralNumber, measuredValue, valuePointsFor } from '../assessment/measure.ts';
import { rankedOnly } from '../assessment/ranked-only.ts';
import { at, entryOf } from '../at.ts';
import type { Direction, Rows } from '../methods/decision-problem.ts';
import { cellRows, sharesOf } from '../robustness/linear-model.ts';
import type { Assessment, Cell, CriterionInput, MeasurementInput } from '../types.ts';

/** What the methods take from a criterion, and why. */
export type Taken =
  /** Values from 0 to 100, of which more is better: it is a criterion of evidence. */
  | 'evidence'
  /** Its numbers in their unit and direction: every alternative has one, and no judgement replaces any. */
  | 'numbers'
  /** Values, because a judgement replaces the number of an alternative. */
  | 'judged'
  /** Values, because an alternative has no number that counts. */
  | 'incomplete';

export interface ComparedCriterion {
  readonly id: string;
  readonly name: string;
  readonly taken: Taken;
  /** Of what is taken. */
  readonly direction: Direction;
}

/** Plain data for every method, a row for each alternative that is ranked and a column per criterion that has weight. */
export interface Comparable {
  readonly alternatives: readonly { readonly id: string; readonly name: string }[];
  readonly criteria: readonly ComparedCriterion[];
  /** Weight shares; they add up to 1. */
  readonly weights: readonly number[];
  /** Values of the cells, 0 to 100: what the ranking adds up. */
  readonly values: Rows;
  /** What the other methods read: numbers or values, by `taken`. */
  readonly performance: Rows;
  /**
   * Per criterion: the numbers whose worst is worth 0 and whose best is worth 100, so that values depend on who is
   * compared; null where values stand by themselves.
   */
  readonly lines: readonly (Line | null)[];
}

/** The straight line of a numeric criterion without a value function of its own. */
interface Line {
  readonly direction: Direction;
  /** By row; null where an alternative has none. */
  readonly numbers: readonly (MeasurementInput | null)[];
  /** Whether a judgement replaces the number, by row. */
  readonly judged: readonly boolean[];
  /** Numbers of alternatives that are shown and not ranked: the line spans them too, as it does in the ranking. */
  readonly besides: readonly MeasurementInput[];
}

/** A criterion with what people call it. */
export type NamedCriterion = CriterionInput & { readonly name: string };

/**
 * The decision problem behind a ranking, for methods that read a performance matrix (docs/scoring.md, "Methods side by
 * side"). Criteria without weight are left out, so that they cannot speak through a method that compares without
 * weights, and so are alternatives of which not enough is known to rank them. Null where there is no ranking.
 */
export function comparableOf(whole: Assessment, criteria: readonly NamedCriterion[]): Comparable | null {
  if (whole.noRanking) return null;
  const assessment = rankedOnly(whole);
  const byId = new Map(criteria.map((c) => [c.id, c]));
  const names = new Map(assessment.standings.map((s) => [s.alternativeId, s.name]));
  const shares = sharesOf(assessment);
  const weighed = [...shares.keys()].filter((j) => at(shares, j) > 0);
  const columns = cellRows(assessment);
  const cells = weighed.map((j) => columns.map((row) => row[j] as Cell));
  const given = weighed.map((j) => entryOf(byId, at(assessment.criterionIds, j)));
  const taken = given.map((criterion, j) => takenFrom(criterion, at(cells, j)));
  const rows = <T>(of: (cell: Cell, column: number) => T): T[][] =>
    assessment.alternativeIds.map((_, a) => weighed.map((_, j) => of(cells[j]?.[a] as Cell, j)));
  return {
    alternatives: assessment.alternativeIds.map((id) => ({ id, name: entryOf(names, id) })),
    criteria: given.map((criterion, j) => ({
      id: criterion.id,
      name: criterion.name,
      taken: at(taken, j),
      direction: taken[j] === 'numbers' ? criterion.direction : 'max',
    })),
    weights: weighed.map((j) => at(shares, j)),
    values: rows((cell) => cell.value),
    performance: rows(({ value, measurement }, j) =>
      taken[j] === 'numbers' && measurement ? centralNumber(measurement) : value,
    ),
    lines: given.map((criterion, j) => lineOf(criterion, at(cells, j), unrankedCells(whole, criterion.id))),
  };
}

function takenFrom(criterion: CriterionInput, cells: readonly Cell[]): Taken {
  if (criterion.scale !== 'numeric') return 'evidence';
  if (cells.some((cell) => cell.measurement === null)) return 'incomplete';
  return cells.some((cell) => cell.judgement !== null) ? 'judged' : 'numbers';
}

const unrankedCells = ({ cells, notRanked }: Assessment, criterionId: string): Cell[] =>
  notRanked.map(({ alternativeId }) => entryOf(cells, cellKey(alternativeId, criterionId)));

function lineOf(criterion: CriterionInput, cells: readonly Cell[], unranked: readonly Cell[]): Line | null {
  if (criterion.scale !== 'numeric' || criterion.valuePoints.length > 0) return null;
  return {
    direction: criterion.direction,
    numbers: cells.map((cell) => cell.measurement),
    judged: cells.map((cell) => cell.judgement !== null),
    besides: unranked.flatMap((cell) => cell.measurement ?? []),
  };
}

/**
 * The values of some of the alternatives, by row, as they are when only these are compared: a straight line between the
 * worst and the best number moves when one of the two goes.
 */
export function valuesAmong({ values, lines }: Comparable, rows: readonly number[]): number[][] {
  const points = lines.map((line) =>
    line
      ? valuePointsFor({ valuePoints: [], direction: line.direction }, [
          ...rows.flatMap((row) => at(line.numbers, row) ?? []),
          ...line.besides,
        ])
      : [],
  );
  return rows.map((row) =>
    at(values, row).map((value, column) => {
      const line = at(lines, column);
      const measurement = line && at(line.numbers, row);
      if (!measurement || line.judged[row]) return value;
      return measuredValue(measurement, at(points, column));
    }),
  );
}
