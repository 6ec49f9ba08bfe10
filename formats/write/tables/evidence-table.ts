/** Plain Node: the table of findings and numbers. */

import { certaintyOf } from '../../../common/evidence.ts';
import { numberClaims, numberSources } from '../../../common/numbering.ts';
import type { WorkbookTables } from '../../../db/tables.ts';
import { cellKey, claimCredibility } from '../../../scoring/assessment/cells.ts';
import { entryOf } from '../../../scoring/at.ts';
import type { Assessment, Cell } from '../../../scoring/types.ts';
import { byId, type ExportContext } from '../export-context.ts';
import type { Column, Table, Value } from '../plain/table.ts';
import { NUMBER_COLUMNS, numberFields } from './number-columns.ts';

/**
 * The evidence in long form, a row for each finding by the numbers of the claims. Findings on hidden alternatives and on
 * related systems are in it too; `counted` says whether a finding moves a score in this scenario, and the column after
 * it why not; `credibility` is what its strength is multiplied with. Measured numbers follow, a row for each.
 */
export function evidenceTable({ tables, scenario, assessment }: ExportContext): Table {
  const claims = byId(tables.claims);
  const alternatives = byId(tables.alternatives);
  const criteria = byId(tables.criteria);
  const speakers = byId(tables.speakers);
  const sources = byId(tables.sources);
  const reasons = uncountedReasons(tables, assessment);
  const credibilityOf = claimCredibility(tables, scenario);
  const { numbers } = numberClaims(tables.claims, tables.sources);
  const sourceNumbers = numberSources(tables.sources).numbers;
  const findings = [...tables.findings].sort(
    (a, b) => entryOf(numbers, a.claimId) - entryOf(numbers, b.claimId),
  );
  const rows = findings.map((finding) => {
    const claim = claims.get(finding.claimId);
    const reason = reasons.get(finding.id);
    return rowOf({
      alternative: alternatives.get(finding.alternativeId)?.name,
      criterion: criteria.get(finding.criterionId)?.name,
      polarity: finding.polarity,
      strength: finding.strength,
      certainty: claim && certaintyOf(claim),
      claim: claim?.text,
      speaker: speakers.get(claim?.speakerId ?? '')?.name,
      holder: speakers.get(claim?.holderId ?? '')?.name,
      source_file: sourceKey(sources.get(claim?.sourceId ?? '')),
      paragraph: claim?.paragraph,
      date: claim?.date,
      counted: reason === undefined ? 'yes' : 'no',
      not_counted_because: reason,
      claim_id: claim?.slug ?? claim?.id,
      credibility: claim && credibilityOf(claim),
      claim_number: numbers.get(finding.claimId),
      source_number: sourceNumbers.get(claim?.sourceId ?? ''),
    });
  });
  return {
    name: 'evidence',
    title: 'Evidence',
    columns: COLUMNS,
    rows: [...rows, ...numberRows(tables, assessment, sourceNumbers)],
  };
}

/** By which a source is found again when the file is imported: its file, else its title. */
const sourceKey = (source: WorkbookTables['sources'][number] | undefined): Value =>
  source?.fileName ?? source?.title ?? null;

/** Values by the keys of their columns as a row. Every row has every column; what is not there is missing. */
const rowOf = (values: Readonly<Record<string, Value | undefined>>): Value[] =>
  COLUMNS.map(({ key }) => values[key] ?? null);

/** A row for each measured number, under the columns that it shares with findings and those of its own. */
function numberRows(
  tables: WorkbookTables,
  { cells }: Assessment,
  sourceNumbers: ReadonlyMap<string, number>,
): Value[][] {
  return tables.measurements.map((measurement) => {
    const { alternativeId, criterionId, sourceId, paragraph, remark } = measurement;
    const alternative = tables.alternatives.find((a) => a.id === alternativeId);
    const criterion = tables.criteria.find((c) => c.id === criterionId);
    const cell = cells.get(cellKey(alternativeId, criterionId));
    const reason = alternative?.kind === 'related' ? 'related system' : whyNoNumber(cell);
    return rowOf({
      alternative: alternative?.name,
      criterion: criterion?.name,
      source_file: sourceKey(tables.sources.find((s) => s.id === sourceId)),
      paragraph,
      counted: reason === null ? 'yes' : 'no',
      not_counted_because: reason,
      unit: criterion?.unit,
      remark,
      ...Object.fromEntries(numberFields(measurement).map((field, i) => [NUMBER_COLUMNS[i], field])),
      source_number: sourceNumbers.get(sourceId ?? ''),
    });
  });
}

/** Why a number moves no score in this scenario; null when it does. */
function whyNoNumber(cell: Cell | undefined): string | null {
  if (!cell) return 'hidden';
  if (cell.judgement !== null) return 'judgement';
  return cell.measurement === null ? 'judgement-only' : null;
}

/** Why findings move no score in this scenario, by the finding's id; those that do are not in it. */
function uncountedReasons(tables: WorkbookTables, { cells }: Assessment): Map<string, string> {
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

const NUMBER_HEADS = {
  number: 'Number',
  sd: 'Standard deviation',
  low: 'Lowest',
  high: 'Highest',
} as const;
const text = (key: string, heading: string): Column => ({ key, heading, type: 'text' });
const number = (key: string, heading: string): Column => ({ key, heading, type: 'number' });

const COLUMNS: readonly Column[] = [
  text('alternative', 'Alternative'),
  text('criterion', 'Criterion'),
  text('polarity', 'For or against'),
  number('strength', 'Strength'),
  text('certainty', 'Certainty'),
  text('claim', 'Claim'),
  text('speaker', 'Speaker'),
  text('holder', 'View of'),
  text('source_file', 'Source file'),
  number('paragraph', 'Paragraph'),
  { key: 'date', heading: 'Date', type: 'date' },
  text('counted', 'Counted'),
  text('not_counted_because', 'Not counted because'),
  text('claim_id', 'Claim id'),
  number('credibility', 'Credibility'),
  ...NUMBER_COLUMNS.map((key) => number(key, NUMBER_HEADS[key])),
  text('unit', 'Unit'),
  text('remark', 'Remark'),
  number('claim_number', 'Claim number'),
  number('source_number', 'Source number'),
];
