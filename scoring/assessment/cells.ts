import type {
  Cell,
  CellFinding,
  CellTable,
  ClaimInput,
  CriterionInput,
  EvidenceBase,
  FindingInput,
  MeasurementInput,
  ScenarioRules,
  Uncounted,
} from '../types.ts';
import { beliefOf, evidenceSums, valueByRule } from './belief.ts';
import { measuredBelief, measuredValue, valuePointsFor } from './measure.ts';

/** The key of a cell in `Assessment.cells`. */
export const cellKey = (alternativeId: string, criterionId: string): string =>
  `${alternativeId}|${criterionId}`;

/**
 * The value, the belief and the evidence of every cell of the active alternatives and criteria: everything that does not
 * depend on weights.
 */
export function assessCells(evidence: EvidenceBase, scenario: ScenarioRules): CellTable {
  const alternatives = evidence.alternatives
    .filter((a) => a.active && a.kind === 'alternative')
    .sort(byPosition);
  const criteria = evidence.criteria.filter((c) => c.active).sort(byPosition);
  const findings = Map.groupBy(evidence.findings, (f) => cellKey(f.alternativeId, f.criterionId));
  const judgements = new Map(
    evidence.judgements.map((j) => [cellKey(j.alternativeId, j.criterionId), j.value]),
  );
  const measurements = new Map(
    evidence.measurements.map((m) => [cellKey(m.alternativeId, m.criterionId), m]),
  );
  const count = countingRules(evidence, scenario);
  const assessOne = criteria.map((criterion) => {
    const shown = alternatives.flatMap((a) => measurements.get(cellKey(a.id, criterion.id)) ?? []);
    return { criterion, assessCell: cellAssessor(criterion, scenario, shown) };
  });
  const cells = new Map<string, Cell>();
  const rows = alternatives.map((alternative) =>
    assessOne.map(({ criterion, assessCell }) => {
      const key = cellKey(alternative.id, criterion.id);
      const cell = assessCell(
        alternative.id,
        (findings.get(key) ?? []).map((finding) => count(finding, criterion)),
        judgements.get(key) ?? null,
        measurements.get(key) ?? null,
      );
      cells.set(key, cell);
      return cell;
    }),
  );
  return {
    alternatives,
    alternativeIds: alternatives.map((a) => a.id),
    criterionIds: criteria.map((c) => c.id),
    cells,
    rows,
  };
}

/** Computes one cell of this criterion: from its findings, or from its measurement where the criterion is numeric. */
function cellAssessor(
  criterion: CriterionInput,
  scenario: ScenarioRules,
  shown: readonly MeasurementInput[],
): (
  alternativeId: string,
  findings: readonly CellFinding[],
  judgement: number | null,
  measurement: MeasurementInput | null,
) => Cell {
  const numeric = criterion.scale === 'numeric';
  const points = numeric ? valuePointsFor(criterion, shown) : [];
  return (alternativeId, findings, judgement, measured) => {
    const measurement = numeric && scenario.evidenceRule !== 'judgement-only' ? measured : null;
    const sums = evidenceSums(findings);
    const evidenceValue = measurement
      ? measuredValue(measurement, points)
      : valueByRule(scenario.evidenceRule, sums.pro, sums.con);
    const belief =
      judgement !== null
        ? ({ kind: 'point', value: judgement } as const)
        : measurement
          ? measuredBelief(measurement, points)
          : beliefOf(sums.pro, sums.con);
    return {
      alternativeId,
      criterionId: criterion.id,
      value: judgement ?? evidenceValue,
      evidenceValue,
      judgement,
      ...sums,
      belief,
      measurement,
      findings,
      contested: sums.proCount > 0 && sums.conCount > 0,
      empty: sums.proCount === 0 && sums.conCount === 0 && measurement === null,
    };
  };
}

/** Says of each finding whether it counts and how much it is believed. */
function countingRules(
  evidence: EvidenceBase,
  scenario: ScenarioRules,
): (finding: FindingInput, criterion: CriterionInput) => CellFinding {
  const claims = new Map(evidence.claims.map((c) => [c.id, c]));
  const credibilityOf = claimCredibility(evidence, scenario);
  return (finding, criterion) => {
    const claim = claims.get(finding.claimId);
    const credibility = claim ? credibilityOf(claim) : 1;
    return {
      ...finding,
      credibility,
      uncounted: uncountedReason(finding, claim, credibility, criterion, scenario),
    };
  };
}

/**
 * How far a claim is believed: the credibility of its source times that of its speaker where the scenario counts
 * credibility, else 1.
 */
export function claimCredibility(
  { sources, speakers }: Pick<EvidenceBase, 'sources' | 'speakers'>,
  { credibility }: Pick<ScenarioRules, 'credibility'>,
): (claim: Pick<ClaimInput, 'sourceId' | 'speakerId'>) => number {
  if (credibility === 'off') return () => 1;
  const bySource = new Map(sources.map((s) => [s.id, s.credibility]));
  const bySpeaker = new Map(speakers.map((s) => [s.id, s.credibility]));
  return ({ sourceId, speakerId }) => (bySource.get(sourceId) ?? 1) * (bySpeaker.get(speakerId) ?? 1);
}

function uncountedReason(
  finding: FindingInput,
  claim: ClaimInput | undefined,
  credibility: number,
  criterion: CriterionInput,
  scenario: ScenarioRules,
): Uncounted | null {
  if (!claim || claim.excludedReason !== null) return 'excluded';
  if (finding.polarity === 'neutral') return 'neutral';
  if (criterion.scale === 'numeric') return 'numeric';
  if (claim.certainty === 'prediction' && !scenario.countPredictions) return 'prediction';
  if (scenario.evidenceRule === 'judgement-only') return 'judgement-only';
  return credibility === 0 ? 'not-believed' : null;
}

const byPosition = (a: { position: number }, b: { position: number }): number => a.position - b.position;
