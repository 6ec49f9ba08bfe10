import type { Scenario, WorkbookTables } from '../../db/tables.ts';
import { assess } from '../../scoring/evidence/assess.ts';
import { cellKey } from '../../scoring/evidence/cells.ts';
import { csv, findScenario } from './csv.ts';

/**
 * The evidence in long form, a row for each finding in the order of the claims. Findings on hidden alternatives and on
 * related systems are in it too; `counted` says whether a finding moves a score in this scenario, and the column after
 * it why not.
 */
export function evidenceCsv(tables: WorkbookTables, scenarioId: string): string {
  const scenario = findScenario(tables, scenarioId);
  const byId = <T extends { id: string }>(rows: readonly T[]) => new Map(rows.map((row) => [row.id, row]));
  const claims = byId(tables.claims);
  const alternatives = byId(tables.alternatives);
  const criteria = byId(tables.criteria);
  const speakers = byId(tables.speakers);
  const sources = byId(tables.sources);
  const reasons = uncountedReasons(tables, scenario);
  const order = new Map(tables.claims.map((claim, index) => [claim.id, index]));
  const findings = [...tables.findings].sort(
    (a, b) => (order.get(a.claimId) ?? 0) - (order.get(b.claimId) ?? 0),
  );
  const rows = findings.map((finding) => {
    const claim = claims.get(finding.claimId);
    const reason = reasons.get(finding.id);
    return [
      alternatives.get(finding.alternativeId)?.name,
      criteria.get(finding.criterionId)?.name,
      finding.polarity,
      finding.strength,
      claim?.certainty,
      claim?.text,
      speakers.get(claim?.speakerId ?? '')?.name,
      speakers.get(claim?.holderId ?? '')?.name,
      sources.get(claim?.sourceId ?? '')?.fileName,
      claim?.paragraph,
      claim?.date,
      reason === undefined ? 'yes' : 'no',
      reason,
      claim?.slug ?? claim?.id,
    ];
  });
  return csv([COLUMNS, ...rows]);
}

/** Why findings move no score in this scenario, by the finding's id; those that do are not in it. */
function uncountedReasons(tables: WorkbookTables, scenario: Scenario): Map<string, string> {
  const { cells } = assess(tables, scenario);
  const excluded = new Map(tables.claims.map((claim) => [claim.id, claim.excludedReason]));
  const related = new Set(tables.alternatives.filter((a) => a.kind === 'related').map((a) => a.id));
  const reasons = new Map<string, string>();
  for (const { id, alternativeId, criterionId, claimId } of tables.findings) {
    const cell = cells.get(cellKey(alternativeId, criterionId));
    const uncounted = cell?.findings.find((f) => f.id === id)?.uncounted;
    if (related.has(alternativeId)) reasons.set(id, 'related system');
    else if (!cell) reasons.set(id, 'hidden');
    else if (uncounted === 'excluded') reasons.set(id, `excluded: ${excluded.get(claimId) ?? ''}`);
    else if (uncounted) reasons.set(id, uncounted);
    else if (cell.judgement !== null) reasons.set(id, 'judgement');
  }
  return reasons;
}

const COLUMNS = [
  'alternative',
  'criterion',
  'polarity',
  'strength',
  'certainty',
  'claim',
  'speaker',
  'holder',
  'source_file',
  'paragraph',
  'date',
  'counted',
  'not_counted_because',
  'claim_id',
];
