/** Plain Node: the table of findings and numbers. */

import { certaintyOf } from '../../../common/evidence.ts';
import { type Message, msg, t } from '../../../common/language/texts.ts';
import { numberClaims, numberSources } from '../../../common/numbering.ts';
import type { Claim, Finding, Origin, Scenario, WorkbookTables } from '../../../db/tables.ts';
import { cellKey, claimCredibility } from '../../../scoring/assessment/cells.ts';
import { voicesOfClaims } from '../../../scoring/assessment/voices.ts';
import type { Assessment, Cell } from '../../../scoring/types.ts';
import { byId, type ExportContext } from '../export-context.ts';
import { type Column, head, type Table, type Value } from '../plain/table.ts';
import { NUMBER_COLUMNS, numberFields, numberWord } from './number-columns.ts';
import { isContext } from './sources-table.ts';

/**
 * The evidence in long form, a row for each finding by the numbers of the claims; findings on hidden alternatives and on related systems are
 * in it too. A claim without findings has one row without an alternative and a criterion, and is neutral. `counted` is what a finding
 * adds to the pros or cons of its cell in this scenario, 0 where it does not count; `not_counted_because` says why not, `credibility` is
 * what its strength is multiplied with before its voice is counted. `context` claims are those of which nothing can count in any scenario.
 * Measured numbers follow, a row for each.
 */
export function evidenceTable({ tables, scenario, assessment }: ExportContext): Table {
  const alternatives = byId(tables.alternatives);
  const criteria = byId(tables.criteria);
  const reasons = uncountedReasons(tables, assessment);
  const counted = countedOf(assessment);
  const claimFields = claimFieldsOf(tables, scenario);
  const findings = Map.groupBy(tables.findings, ({ claimId }) => claimId);
  const sourceNumbers = numberSources(tables.sources).numbers;
  const rows = numberClaims(tables.claims, tables.sources).inOrder.flatMap((claim, i): Value[][] => {
    const own = findings.get(claim.id) ?? [];
    const shared = { ...claimFields(claim, own), claim_number: i + 1 };
    if (own.length === 0)
      return [rowOf({ ...shared, polarity: 'neutral', not_counted_because: 'no finding', counted: 0 })];
    return own.map((finding) => {
      const reason = reasons.get(finding.id) ?? null;
      return rowOf({
        ...shared,
        alternative: alternatives.get(finding.alternativeId)?.name,
        criterion: criteria.get(finding.criterionId)?.name,
        polarity: finding.polarity,
        strength: finding.strength,
        inferred: yesNo(finding.inferred),
        counted: reason === null ? (counted.get(finding.id) ?? 0) : 0,
        not_counted_because: reason,
        use: finding.use,
        remark: finding.remark || null,
      });
    });
  });
  return {
    name: 'evidence',
    title: t('Evidence'),
    columns: COLUMNS,
    rows: [...rows, ...numberRows(tables, assessment, sourceNumbers)],
  };
}

const yesNo = (flag: boolean): string => (flag ? 'yes' : 'no');

/** What each finding adds to P or C of its cell, by its id. */
const countedOf = ({ cells }: Assessment): Map<string, number> =>
  new Map([...cells.values()].flatMap(({ findings }) => findings.map(({ id, counted }) => [id, counted])));

type Row = Readonly<Record<string, Value | undefined>>;

/** What every row of a claim says. */
function claimFieldsOf(
  tables: WorkbookTables,
  scenario: Scenario,
): (claim: Claim, findings: readonly Pick<Finding, 'polarity'>[]) => Row {
  const speakers = byId(tables.speakers);
  const sources = byId(tables.sources);
  const claims = byId(tables.claims);
  const origins = byId(tables.origins);
  const credibilityOf = claimCredibility(tables, scenario);
  const voiceOf = voicesOfClaims(tables.claims);
  const sourceNumbers = numberSources(tables.sources).numbers;
  return (claim, findings) => {
    const holder = speakers.get(claim.holderId);
    const voice = speakers.get(voiceOf(claim));
    return {
      certainty: certaintyOf(claim),
      claim: claim.text,
      speaker: speakers.get(claim.speakerId)?.name,
      holder: holder?.name,
      source_file: sourceKey(sources.get(claim.sourceId)),
      paragraph: claim.paragraph,
      date: claim.date,
      echo_of: idOf(claims.get(claim.echoOfId ?? '')),
      voice: voice?.name,
      kind: claim.kind,
      context: yesNo(isContext(findings)),
      claim_id: idOf(claim),
      credibility: credibilityOf(claim),
      source_number: sourceNumbers.get(claim.sourceId),
      transmission: claim.transmission,
      sureness: claim.sureness,
      form: claim.form,
      directness: claim.directness,
      doubts: claim.doubts.join(' ') || null,
      about: claim.about,
      origin: originText(origins.get(claim.originId ?? '')),
      voice_origin: originText(origins.get(holder?.originId ?? '')),
      undated: yesNo(claim.undated),
      speaker_inferred: yesNo(claim.speakerInferred),
      excluded: claim.excludedReason,
      claim_remark: claim.remark || null,
    };
  };
}

const idOf = (claim: Claim | undefined): Value => claim?.slug ?? claim?.id ?? null;

/** "event: KVM Forum 2009". */
const originText = (origin: Origin | undefined): Value =>
  origin === undefined ? null : `${origin.kind}: ${origin.name}`;

/** By which a source is found again when the file is imported: its file, else its title. */
const sourceKey = (source: WorkbookTables['sources'][number] | undefined): Value =>
  source?.fileName ?? source?.title ?? null;

/** Values by the keys of their columns as a row. Every row has every column; what is not there is missing. */
const rowOf = (values: Row): Value[] => COLUMNS.map(({ key }) => values[key] ?? null);

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
      not_counted_because: reason,
      unit: criterion?.unit,
      remark,
      ...Object.fromEntries(numberFields(measurement).map((field, i) => [NUMBER_COLUMNS[i], field])),
      source_number: sourceNumbers.get(sourceId ?? ''),
      number_word: numberWord(measurement, criterion),
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
  number: msg('Number'),
  sd: msg('Standard deviation'),
  low: msg('Lowest'),
  high: msg('Highest'),
} as const;
const text = (key: string, said: Message): Column => ({ key, ...head(said), type: 'text' });
const number = (key: string, said: Message): Column => ({ key, ...head(said), type: 'number' });

const COLUMNS: readonly Column[] = [
  text('alternative', msg('Alternative')),
  text('criterion', msg('Criterion')),
  text('polarity', msg('For or against')),
  number('strength', msg('Strength')),
  text('certainty', msg('Certainty')),
  text('claim', msg('Claim')),
  text('speaker', msg('Speaker')),
  text('holder', msg('View of')),
  text('source_file', msg('Source file')),
  number('paragraph', msg('Paragraph')),
  { key: 'date', ...head(msg('Date')), type: 'date' },
  text('inferred', msg('Inferred')),
  text('echo_of', msg('Echo of')),
  text('voice', msg('Voice')),
  { ...number('counted', msg('Counted')), digits: 2 },
  text('kind', msg('Kind')),
  text('context', msg('Context')),
  text('not_counted_because', msg('Not counted because')),
  text('claim_id', msg('Claim id')),
  number('credibility', msg('Credibility')),
  ...NUMBER_COLUMNS.map((key) => number(key, NUMBER_HEADS[key])),
  text('unit', msg('Unit')),
  text('remark', msg('Remark')),
  number('claim_number', msg('Claim number')),
  number('source_number', msg('Source number')),
  text('use', msg.in('column', 'Use')),
  text('transmission', msg('Transmission')),
  text('sureness', msg('Sureness')),
  text('form', msg('Form')),
  text('directness', msg('Directness')),
  text('doubts', msg('Doubts')),
  text('about', msg('About')),
  text('origin', msg('Origin')),
  text('voice_origin', msg('Origin of the voice')),
  text('undated', msg('Undated')),
  text('speaker_inferred', msg('Speaker inferred')),
  text('excluded', msg('Kept out because')),
  text('claim_remark', msg('Remark on the claim')),
  text('number_word', msg('Number word')),
];
