import { rankCells } from '../assessment/assess.ts';
import { type EvidenceSums, evidenceSums, valueByRule } from '../assessment/belief.ts';
import { assessCells, originLinks } from '../assessment/cells.ts';
import { measuredValue, valuePointsFor } from '../assessment/measure.ts';
import { at, entryOf } from '../at.ts';
import { rankStandings } from '../methods/weighted-sum.ts';
import type {
  Assessment,
  Cell,
  CellFinding,
  CellTable,
  EvidenceBase,
  MeasurementInput,
  ScenarioRules,
} from '../types.ts';
import type { Placed } from './what-if.ts';

/**
 * A comparison laid out so that the ranking after a change of its evidence costs only the cells that the change touches.
 * It gives what `assess` would give for the changed evidence, digit by digit, among the alternatives that are ranked at present: who is
 * ranked stays as it is in every question of this kind, so that an answer never mixes what a change does with who leaves or joins.
 */
export interface WhatIfBase {
  readonly evidence: EvidenceBase;
  readonly scenario: ScenarioRules;
  readonly table: CellTable;
  /** The present ranking. */
  readonly present: Assessment;
  /** The share of each criterion, in the order of the table. */
  readonly shares: Float64Array;
  /** Every cell, alternative by alternative. */
  readonly cells: readonly Cell[];
  /** Their values, 0 to 100, in the same order. */
  readonly values: Float64Array;
  /** The rows of the table that are ranked at present. */
  readonly rankedRows: readonly number[];
  /** The cells, as positions in `cells`, whose value or emptiness hangs on a claim. Judged cells hang on none. */
  readonly cellsOfClaim: ReadonlyMap<string, readonly number[]>;
  /** The origin of each finding of a cell when these are all that it has; null where nothing declares any. */
  readonly originsIn: ReturnType<typeof originLinks>;
}

/** What a change of the evidence makes of the cells. */
export interface ChangedCells {
  /** The value of every cell, in the order of `WhatIfBase.cells`. */
  readonly values: Float64Array;
  /** Positions of cells that had counted evidence and have none any more. */
  readonly emptied: readonly number[];
}

/** Prepares a comparison for such changes. `table` may be given where its cells are at hand. */
export function prepareWhatIf(
  evidence: EvidenceBase,
  scenario: ScenarioRules,
  table: CellTable = assessCells(evidence, scenario),
): WhatIfBase {
  const present = rankCells(table, evidence.weights, scenario.id);
  const cells = table.rows.flat();
  const cellsOfClaim = new Map<string, number[]>();
  for (const [i, cell] of cells.entries()) {
    if (cell.judgement !== null) continue;
    for (const finding of cell.findings) {
      // What does not count may still bind voices to one another.
      if (!isCountable(finding) && finding.origin === null) continue;
      const its = cellsOfClaim.get(finding.claimId);
      if (!its) cellsOfClaim.set(finding.claimId, [i]);
      else if (its.at(-1) !== i) its.push(i);
    }
  }
  const ranked = new Set(present.standings.map((s) => s.alternativeId));
  return {
    evidence,
    scenario,
    table,
    present,
    rankedRows: table.alternativeIds.flatMap((id, row) => (ranked.has(id) ? [row] : [])),
    shares: Float64Array.from(table.criterionIds, (id) => entryOf(present.shares, id)),
    cells,
    values: Float64Array.from(cells, (cell) => cell.value),
    cellsOfClaim,
    originsIn: originLinks(evidence),
  };
}

/** Whether a finding counts as soon as it is believed at all. */
export const isCountable = ({ uncounted }: CellFinding): boolean =>
  uncounted === null || uncounted === 'not-believed';

/**
 * The cells as if these claims had never been made and these numbers had never been measured: the voices that only these claims made one
 * are several again. Judgements stay.
 */
export function withoutEvidence(
  base: WhatIfBase,
  claimIds: ReadonlySet<string>,
  measurements: ReadonlySet<MeasurementInput> = new Set(),
): ChangedCells {
  const change = changeCells(base, claimIds, ({ findings }) => {
    const left = findings.filter(({ claimId }) => !claimIds.has(claimId));
    return evidenceSums(linkedAnew(base, left), base.scenario.rho, presentCredibility);
  });
  return measurements.size === 0 ? change : withoutMeasurements(base, change, measurements);
}

/**
 * The cells when findings are believed as `credibilityOf` says, 0 to 1, where that may differ from what it is at present
 * only for findings of these claims.
 */
export function withCredibility(
  base: WhatIfBase,
  claimIds: Iterable<string>,
  credibilityOf: (finding: CellFinding) => number,
): ChangedCells {
  return changeCells(base, claimIds, ({ findings }) =>
    evidenceSums(findings, base.scenario.rho, (finding) =>
      isCountable(finding) ? credibilityOf(finding) : 0,
    ),
  );
}

const presentCredibility = (finding: CellFinding): number => (isCountable(finding) ? finding.credibility : 0);

/** Findings that are left of a cell, with the origins that they have without the others. */
function linkedAnew({ originsIn }: WhatIfBase, left: readonly CellFinding[]): readonly CellFinding[] {
  if (left.every(({ origin }) => origin === null)) return left;
  const origins = originsIn(left);
  return left.map((finding, i) => ({ ...finding, origin: origins?.[i] ?? null }));
}

/** The cells when those in which these claims take part have other sums. */
function changeCells(
  { cells, values, cellsOfClaim, scenario }: WhatIfBase,
  claimIds: Iterable<string>,
  sumsOf: (cell: Cell) => EvidenceSums,
): ChangedCells {
  const changed = values.slice();
  const emptied: number[] = [];
  const touched = new Set<number>();
  for (const claimId of claimIds) for (const i of cellsOfClaim.get(claimId) ?? []) touched.add(i);
  for (const i of touched) {
    const cell = cells[i];
    if (!cell) continue;
    const sums = sumsOf(cell);
    changed[i] = valueByRule(scenario.evidenceRule, sums.pro, sums.con);
    if (!cell.empty && sums.proCount + sums.conCount === 0) emptied.push(i);
  }
  return { values: changed, emptied };
}

/** A value function without points of its own spans the numbers that are left, so whole columns are computed again. */
function withoutMeasurements(
  { table, cells, evidence, scenario }: WhatIfBase,
  { values, emptied }: ChangedCells,
  gone: ReadonlySet<MeasurementInput>,
): ChangedCells {
  const also: number[] = [];
  const width = table.criterionIds.length;
  const isGone = ({ measurement }: Cell): boolean => measurement !== null && gone.has(measurement);
  for (const [column, criterionId] of table.criterionIds.entries()) {
    const its = table.rows.flatMap((row) => at(row, column));
    const criterion = evidence.criteria.find((c) => c.id === criterionId);
    if (!criterion || !its.some(isGone)) continue;
    const left = its.flatMap((cell) => (isGone(cell) ? [] : (cell.measurement ?? [])));
    const points = valuePointsFor(criterion, left);
    for (let i = column; i < cells.length; i += width) {
      const cell = cells[i];
      if (!cell || cell.judgement !== null) continue;
      const measurement = isGone(cell) ? null : cell.measurement;
      values[i] = measurement ? measuredValue(measurement, points) : valueByRule(scenario.evidenceRule, 0, 0);
      if (isGone(cell)) also.push(i);
    }
  }
  return { values, emptied: [...emptied, ...also] };
}

/** The weighted sum of every alternative at these values, in the order of the table. */
export function scoresOf({ shares, table }: WhatIfBase, values: Float64Array): Float64Array {
  const width = shares.length;
  const scores = new Float64Array(table.alternatives.length);
  for (let a = 0; a < scores.length; a++) {
    let score = 0;
    for (let c = 0; c < width; c++) score += (shares[c] as number) * (values[a * width + c] as number);
    scores[a] = score;
  }
  return scores;
}

/** The ranking at these values, of the alternatives that are ranked at present; empty where nothing can be ranked. */
export function rankValues(base: WhatIfBase, values: Float64Array): Placed[] {
  if (base.present.noRanking) return [];
  const scores = scoresOf(base, values);
  return rankStandings(
    base.rankedRows.map((row) => {
      const { id, name } = at(base.table.alternatives, row);
      return { alternativeId: id, name, score: at(scores, row) };
    }),
  );
}
