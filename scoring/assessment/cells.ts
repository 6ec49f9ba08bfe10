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
import { beliefOf, countFindings, type EvidenceSums, type Uncountable, valueByRule } from './belief.ts';
import { measuredBelief, measuredValue, valuePointsFor } from './measure.ts';
import { ageFactor, statementDate } from './time.ts';
import { originsOf, type Told, voicesOfClaims } from './voices.ts';

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
  counted: CountedFindings,
  judgement: number | null,
  measurement: MeasurementInput | null,
) => Cell {
  const numeric = criterion.scale === 'numeric';
  const points = numeric ? valuePointsFor(criterion, shown) : [];
  return (alternativeId, { findings, sums }, judgement, measured) => {
    const measurement = numeric && scenario.evidenceRule !== 'judgement-only' ? measured : null;
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

/** The findings of a cell with what each counts, and what they add up to. */
interface CountedFindings {
  readonly findings: readonly CellFinding[];
  readonly sums: EvidenceSums;
}

/** Says of the findings of a cell which count, how much each is believed, and whose voice it is. */
function countingRules(
  evidence: EvidenceBase,
  scenario: ScenarioRules,
): (findings: readonly FindingInput[], criterion: CriterionInput) => CountedFindings {
  const claims = new Map(evidence.claims.map((c) => [c.id, c]));
  const credibilityOf = claimCredibility(evidence, scenario);
  const isLater = laterThan(evidence, scenario.asOf);
  const originsIn = originLinks(evidence);
  const voiceOf = voicesOfClaims(evidence.claims);
  return (findings, criterion) => {
    const origins = originsIn(findings);
    const counted = findings.map((finding, i): Uncountable => {
      const claim = claims.get(finding.claimId);
      const credibility = claim ? credibilityOf(claim) : 1;
      return {
        ...finding,
        credibility,
        uncounted:
          claim && isLater(claim)
            ? 'later'
            : uncountedReason(finding, claim, credibility, criterion, scenario),
        voice: claim ? voiceOf(claim) : finding.claimId,
        origin: origins?.[i] ?? null,
        counted: 0,
      };
    });
    return { sums: countFindings(counted, scenario.rho), findings: counted };
  };
}

/**
 * Says of findings of one cell what origin each has there, in their order; null where nothing of the evidence declares any. What is
 * neutral or excluded binds nobody, and what does not count for another reason does: its voice is one with the others whatever a
 * scenario counts, so that nothing jumps when it counts less.
 */
export function originLinks({
  claims,
  speakers,
}: Pick<EvidenceBase, 'claims' | 'speakers'>): (
  findings: readonly Pick<FindingInput, 'claimId' | 'polarity'>[],
) => (string | null)[] | null {
  const employers = new Map(
    speakers.flatMap((s) => (s.originId === null ? [] : [[s.id, s.originId] as const])),
  );
  const declared = new Map<string, Told>();
  let any = false;
  const voiceOf = voicesOfClaims(claims);
  for (const claim of claims) {
    const { id, originId, excludedReason } = claim;
    if (excludedReason !== null) continue;
    const voice = voiceOf(claim);
    const employer = employers.get(voice);
    const origins = [...(originId === null ? [] : [originId]), ...(employer === undefined ? [] : [employer])];
    any ||= origins.length > 0;
    declared.set(id, { voice, origins });
  }
  if (!any) return () => null;
  return (findings) => {
    const takesPart = ({ claimId, polarity }: (typeof findings)[number]): Told | undefined =>
      polarity === 'neutral' ? undefined : declared.get(claimId);
    const told = findings.map(takesPart);
    const origins = originsOf(told.filter((part) => part !== undefined));
    let next = 0;
    return told.map((part) => (part ? (origins[next++] ?? null) : null));
  };
}

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
export const newestDate = (sources: readonly { readonly date: string | null }[]): string | null =>
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
