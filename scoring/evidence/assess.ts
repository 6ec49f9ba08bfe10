import { rankStandings, shareOfSum, weightedSum } from '../methods/weighted-sum.ts';
import type {
  AlternativeInput,
  Assessment,
  Cell,
  CellFinding,
  ClaimInput,
  EvidenceBase,
  FindingInput,
  ScenarioRules,
  Standing,
  Uncounted,
} from '../types.ts';
import { beliefInterval, beliefValue, evidenceSums } from './belief.ts';

/** The key of a cell in `Assessment.cells`. */
export const cellKey = (alternativeId: string, criterionId: string): string =>
  `${alternativeId}|${criterionId}`;

/**
 * From evidence to ranking: the value of every cell, the totals and their order in one scenario. Only active
 * alternatives and criteria take part; related systems never do. Bad weights cannot come this far (db/ refuses
 * them), and where nothing can be ranked `noRanking` says why instead of an arbitrary order.
 */
export function assess(evidence: EvidenceBase, scenario: ScenarioRules): Assessment {
  const alternatives = evidence.alternatives
    .filter((a) => a.active && a.kind === 'alternative')
    .sort(byPosition);
  const criteria = evidence.criteria.filter((c) => c.active).sort(byPosition);
  const criterionIds = criteria.map((c) => c.id);
  const cells = assessCells(
    evidence,
    scenario,
    alternatives.map((a) => a.id),
    criterionIds,
  );
  const points = new Map(
    evidence.weights.filter((w) => w.scenarioId === scenario.id).map((w) => [w.criterionId, w.value]),
  );
  const shares = shareOfSum(new Map(criterionIds.map((id) => [id, points.get(id) ?? 0])));
  const noRanking =
    alternatives.length === 0
      ? 'no-alternatives'
      : criteria.length === 0
        ? 'no-criteria'
        : [...shares.values()].every((share) => share === 0)
          ? 'no-weights'
          : null;
  return {
    scenarioId: scenario.id,
    alternativeIds: alternatives.map((a) => a.id),
    criterionIds,
    shares,
    cells,
    standings: noRanking
      ? []
      : rankStandings(alternatives.map((a) => standing(a, criterionIds, cells, shares))),
    noRanking,
  };
}

function assessCells(
  evidence: EvidenceBase,
  scenario: ScenarioRules,
  alternativeIds: readonly string[],
  criterionIds: readonly string[],
): Map<string, Cell> {
  const claims = new Map(evidence.claims.map((c) => [c.id, c]));
  const findings = Map.groupBy(evidence.findings, (f) => cellKey(f.alternativeId, f.criterionId));
  const judgements = new Map(
    evidence.judgements.map((j) => [cellKey(j.alternativeId, j.criterionId), j.value]),
  );
  const cells = new Map<string, Cell>();
  for (const alternativeId of alternativeIds) {
    for (const criterionId of criterionIds) {
      const key = cellKey(alternativeId, criterionId);
      const held = (findings.get(key) ?? []).map((f) => ({
        ...f,
        uncounted: uncountedReason(f, claims.get(f.claimId), scenario),
      }));
      cells.set(key, assessCell(alternativeId, criterionId, held, judgements.get(key) ?? null));
    }
  }
  return cells;
}

function assessCell(
  alternativeId: string,
  criterionId: string,
  findings: readonly CellFinding[],
  judgement: number | null,
): Cell {
  const sums = evidenceSums(findings);
  const evidenceValue = beliefValue(sums.pro, sums.con);
  return {
    alternativeId,
    criterionId,
    value: judgement ?? evidenceValue,
    evidenceValue,
    judgement,
    ...sums,
    interval: judgement === null ? beliefInterval(sums.pro, sums.con) : { low: judgement, high: judgement },
    findings,
    contested: sums.proCount > 0 && sums.conCount > 0,
    empty: sums.proCount === 0 && sums.conCount === 0,
  };
}

function uncountedReason(
  finding: FindingInput,
  claim: ClaimInput | undefined,
  scenario: ScenarioRules,
): Uncounted | null {
  if (!claim || claim.excludedReason !== null) return 'excluded';
  if (finding.polarity === 'neutral') return 'neutral';
  if (claim.certainty === 'prediction' && !scenario.countPredictions) return 'prediction';
  return null;
}

function standing(
  alternative: AlternativeInput,
  criterionIds: readonly string[],
  cells: ReadonlyMap<string, Cell>,
  shares: ReadonlyMap<string, number>,
): Omit<Standing, 'rank'> {
  const row = criterionIds.flatMap((id) => cells.get(cellKey(alternative.id, id)) ?? []);
  const values = new Map(row.map((cell) => [cell.criterionId, cell.value]));
  const { score, contributions } = weightedSum(values, shares);
  const coverage = row
    .filter((cell) => !cell.empty || cell.judgement !== null)
    .reduce((total, cell) => total + (shares.get(cell.criterionId) ?? 0), 0);
  return { alternativeId: alternative.id, name: alternative.name, score, coverage, contributions };
}

const byPosition = (a: { position: number }, b: { position: number }): number => a.position - b.position;
