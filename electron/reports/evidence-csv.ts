import { stringify } from 'csv-stringify/sync';
import type { WorkbookTables } from '../../db/tables.ts';
import { assess } from '../../scoring/assess.ts';
import { CSV_FORMAT, findScenario } from './csv.ts';

/**
 * The evidence in long form, a row for each finding in the order of the claims. Findings on hidden alternatives and on
 * related systems are in it too; `counted` says whether a finding moves a score in this scenario.
 */
export function evidenceCsv(tables: WorkbookTables, scenarioId: string): string {
  const scenario = findScenario(tables, scenarioId);
  const byId = <T extends { id: string }>(rows: readonly T[]) => new Map(rows.map((row) => [row.id, row]));
  const claims = byId(tables.claims);
  const alternatives = byId(tables.alternatives);
  const criteria = byId(tables.criteria);
  const speakers = byId(tables.speakers);
  const sources = byId(tables.sources);
  const counted = new Set(
    [...assess(tables, scenario).cells.values()].flatMap((cell) =>
      cell.findings.filter((f) => f.uncounted === null).map((f) => f.id),
    ),
  );
  const order = new Map(tables.claims.map((claim, index) => [claim.id, index]));
  const findings = [...tables.findings].sort(
    (a, b) => (order.get(a.claimId) ?? 0) - (order.get(b.claimId) ?? 0),
  );
  const rows = findings.map((finding) => {
    const claim = claims.get(finding.claimId);
    return {
      alternative: alternatives.get(finding.alternativeId)?.name,
      criterion: criteria.get(finding.criterionId)?.name,
      polarity: finding.polarity,
      strength: finding.strength,
      certainty: claim?.certainty,
      claim: claim?.text,
      speaker: speakers.get(claim?.speakerId ?? '')?.name,
      holder: speakers.get(claim?.holderId ?? '')?.name,
      source_file: sources.get(claim?.sourceId ?? '')?.fileName,
      paragraph: claim?.paragraph,
      date: claim?.date,
      counted: counted.has(finding.id) ? 'yes' : 'no',
      excluded_because: claim?.excludedReason,
      claim_id: claim?.slug ?? claim?.id,
    };
  });
  return stringify(rows, { ...CSV_FORMAT, columns: COLUMNS });
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
  'excluded_because',
  'claim_id',
];
