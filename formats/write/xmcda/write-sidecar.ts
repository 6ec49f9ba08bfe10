/** Plain Node: evidence.json of an XMCDA bundle, written. */

import { certaintyOf } from '../../../common/evidence.ts';
import { measuredOf } from '../../../db/exchange/workbook-model-of.ts';
import type { WorkbookTables } from '../../../db/tables.ts';
import { cellKey } from '../../../scoring/assessment/cells.ts';
import { intervalOf } from '../../../scoring/assessment/measure.ts';
import type { Assessment } from '../../../scoring/types.ts';
import { SIDECAR_FORMAT } from '../../format-names.ts';

/** The id that a row has in XMCDA: the one that never changes, else that of the row. A bar would tear the key of a cell. */
export const xmcdaId = ({ slug, id }: { readonly slug: string | null; readonly id: string }): string =>
  slug === null || slug.includes('|') ? id : slug;

/** What is known of every cell of the exported table, and the sources and speakers that it names. */
export function sidecarOf(tables: WorkbookTables, { cells, scenarioId }: Assessment): object {
  const compared = tables.alternatives.filter(({ kind }) => kind === 'alternative');
  const scenario = tables.scenarios.find(({ id }) => id === scenarioId);
  const findings = Map.groupBy(tables.findings, (finding) =>
    cellKey(finding.alternativeId, finding.criterionId),
  );
  const numbers = new Map(
    tables.measurements.map((row) => [cellKey(row.alternativeId, row.criterionId), row]),
  );
  const judgements = new Map(
    tables.judgements.map((row) => [cellKey(row.alternativeId, row.criterionId), row]),
  );
  const claims = new Map(tables.claims.map((claim) => [claim.id, claim]));
  const groups = new Map(tables.criterionGroups.map((group) => [group.id, group.name]));
  const idOf = <R extends { id: string; slug: string | null }>(rows: readonly R[]) => {
    const byId = new Map(rows.map((row) => [row.id, xmcdaId(row)]));
    return (id: string): string => byId.get(id) ?? id;
  };
  const [sourceId, speakerId] = [idOf(tables.sources), idOf(tables.speakers)];
  const numberRecord = (number: WorkbookTables['measurements'][number]): object => ({
    measured: measuredOf(number),
    source: number.sourceId === null ? null : sourceId(number.sourceId),
    paragraph: number.paragraph,
    remark: number.remark,
  });
  const claimRecord = ({ claimId, polarity, strength }: WorkbookTables['findings'][number]): object[] => {
    const claim = claims.get(claimId);
    if (!claim) return [];
    return [
      {
        id: xmcdaId(claim),
        polarity,
        strength,
        text: claim.text,
        certainty: certaintyOf(claim),
        source: sourceId(claim.sourceId),
        paragraph: claim.paragraph,
        speaker: speakerId(claim.speakerId),
        holder: speakerId(claim.holderId),
        date: claim.date,
        excludedReason: claim.excludedReason,
        remark: claim.remark,
      },
    ];
  };
  const cellRecords: Record<string, unknown> = {};
  for (const alternative of compared) {
    for (const criterion of tables.criteria) {
      const key = cellKey(alternative.id, criterion.id);
      const cell = cells.get(key);
      const number = numbers.get(key);
      const judgement = judgements.get(key);
      const cellFindings = findings.get(key) ?? [];
      if (!number && !judgement && cellFindings.length === 0) continue;
      const interval = cell && intervalOf(cell.belief);
      cellRecords[`${xmcdaId(alternative)}|${xmcdaId(criterion)}`] = {
        ...(cell && interval ? { value: cell.value, low: interval.low, high: interval.high } : {}),
        ...(judgement && { judgement: { value: judgement.value, reason: judgement.reason } }),
        ...(number && { number: numberRecord(number) }),
        claims: cellFindings.flatMap(claimRecord),
      };
    }
  }
  return {
    format: SIDECAR_FORMAT,
    scenario: scenario && {
      name: scenario.name,
      evidenceRule: scenario.evidenceRule,
      credibility: scenario.credibility,
      countPredictions: scenario.countPredictions,
    },
    criteria: Object.fromEntries(
      tables.criteria.map((criterion) => [
        xmcdaId(criterion),
        {
          scale: criterion.scale,
          group: groups.get(criterion.groupId),
          proMeaning: criterion.proMeaning,
          conMeaning: criterion.conMeaning,
        },
      ]),
    ),
    sources: tables.sources.map(
      ({ id, slug, title, author, publication, fileName, date, remark, credibility }) => ({
        id: xmcdaId({ id, slug }),
        title,
        author,
        publication,
        fileName,
        date,
        remark,
        credibility,
      }),
    ),
    speakers: tables.speakers.map(({ id, slug, name, role, affiliation, interest, credibility }) => ({
      id: xmcdaId({ id, slug }),
      name,
      role,
      affiliation,
      interest,
      credibility,
    })),
    cells: cellRecords,
  };
}
