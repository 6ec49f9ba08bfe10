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
import { beliefOf, evidenceSums, valueByRule, withCounted } from './belief.ts';
import { measuredBelief, measuredValue, valuePointsFor } from './measure.ts';
import { ageFactor, statementDate } from './time.ts';
import { originsOf } from './voices.ts';

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
        count(findings.get(key) ?? [], criterion),
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
    leastCoverage: scenario.leastCoverage,
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
    const sums = evidenceSums(findings, scenario.rho);
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

/** Says of the findings of a cell which count, how much each is believed, and whose voice it is. */
function countingRules(
  evidence: EvidenceBase,
  scenario: ScenarioRules,
): (findings: readonly FindingInput[], criterion: CriterionInput) => CellFinding[] {
  const claims = new Map(evidence.claims.map((c) => [c.id, c]));
  const employers = new Map(evidence.speakers.map((s) => [s.id, s.originId]));
  const credibilityOf = claimCredibility(evidence, scenario);
  const isLater = laterThan(evidence, scenario.asOf);
  return (findings, criterion) => {
    const origins = originsOf(
      findings.flatMap((finding) => {
        const claim = claims.get(finding.claimId);
        if (!claim || !takesPart(finding, claim)) return [];
        return [
          { voice: claim.holderId, origins: [claim.originId, employers.get(claim.holderId)].filter(isGiven) },
        ];
      }),
    );
    let next = 0;
    const counted = findings.map((finding): CellFinding => {
      const claim = claims.get(finding.claimId);
      const credibility = claim ? credibilityOf(claim) : 1;
      return {
        ...finding,
        credibility,
        uncounted:
          claim && isLater(claim)
            ? 'later'
            : uncountedReason(finding, claim, credibility, criterion, scenario),
        voice: claim?.holderId ?? finding.claimId,
        origin: claim && takesPart(finding, claim) ? (origins[next++] ?? null) : null,
        counted: 0,
      };
    });
    return withCounted(counted, scenario.rho);
  };
}

const isGiven = (id: string | null | undefined): id is string => id !== null && id !== undefined;

/** Whether a finding can bind its voice to others: whatever a scenario counts, so that nothing jumps when it counts less. */
const takesPart = ({ polarity }: FindingInput, { excludedReason }: ClaimInput): boolean =>
  polarity !== 'neutral' && excludedReason === null;

/** Whether a claim was made after the date that a scenario is as of. What has no date is not known to be later. */
function laterThan({ sources }: EvidenceBase, asOf: string | null): (claim: ClaimInput) => boolean {
  if (asOf === null) return () => false;
  const dates = new Map(sources.map((s) => [s.id, s.date]));
  return (claim) => (statementDate(claim, dates.get(claim.sourceId) ?? null) ?? '') > asOf;
}

/**
 * What a claim counts of its strength, 0 to 1: the credibility of its source times that of its speaker where the scenario
 * counts credibility, times what the scenario makes of its kind and its age.
 */
export function claimCredibility(
  { sources, speakers }: Pick<EvidenceBase, 'sources' | 'speakers'>,
  rules: Pick<ScenarioRules, 'credibility' | 'kindFactors' | 'halfLife' | 'asOf'>,
): (claim: Pick<ClaimInput, 'sourceId' | 'speakerId' | 'kind' | 'date' | 'undated'>) => number {
  const { credibility, kindFactors, halfLife, asOf } = rules;
  const bySource = new Map(sources.map((s) => [s.id, s]));
  const bySpeaker = new Map(speakers.map((s) => [s.id, s.credibility]));
  const believed = (sourceId: string, speakerId: string): number =>
    credibility === 'off' ? 1 : (bySource.get(sourceId)?.credibility ?? 1) * (bySpeaker.get(speakerId) ?? 1);
  const from = halfLife === null ? null : (asOf ?? newestDate(sources));
  return (claim) => {
    const base = believed(claim.sourceId, claim.speakerId) * (kindFactors[claim.kind] ?? 1);
    if (halfLife === null || from === null) return base;
    return base * ageFactor(statementDate(claim, bySource.get(claim.sourceId)?.date ?? null), from, halfLife);
  };
}

/** The date from which ages count where a scenario gives none: the newest of its sources. */
const newestDate = (sources: readonly { readonly date: string | null }[]): string | null =>
  sources.reduce<string | null>(
    (newest, { date }) => (date !== null && date > (newest ?? '') ? date : newest),
    null,
  );

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
  if (claim.kind === 'prediction' && !scenario.countPredictions) return 'prediction';
  if (finding.use !== null && scenario.use !== null && finding.use !== scenario.use) return 'other-use';
  if (scenario.evidenceRule === 'judgement-only') return 'judgement-only';
  return credibility === 0 ? 'not-believed' : null;
}

const byPosition = (a: { position: number }, b: { position: number }): number => a.position - b.position;
