/** Plain Node: evidence.json of an XMCDA bundle, written. */

import { certaintyOf } from '../../../common/evidence.ts';
import { measuredOf } from '../../../db/exchange/workbook-model-of.ts';
import type { Finding, WorkbookTables } from '../../../db/tables.ts';
import { isKnown } from '../../../scoring/assessment/assess.ts';
import { cellKey } from '../../../scoring/assessment/cells.ts';
import { intervalOf } from '../../../scoring/assessment/measure.ts';
import type { Assessment } from '../../../scoring/types.ts';
import { SIDECAR_FORMAT } from '../../format-names.ts';
import { voicesOfCell } from '../voice-counts.ts';

/** The id that a row has in XMCDA: the one that never changes, else that of the row. A bar would tear the key of a cell. */
export const xmcdaId = ({ slug, id }: { readonly slug: string | null; readonly id: string }): string =>
  slug === null || slug.includes('|') ? id : slug;

/** What is known of every cell of the exported table, and the sources and speakers that it names. */
export function sidecarOf(tables: WorkbookTables, assessment: Assessment): object {
  const { cells, scenarioId } = assessment;
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
  const [claimId, originId] = [idOf(tables.claims), idOf(tables.origins)];
  const numberRecord = (number: WorkbookTables['measurements'][number]): object => ({
    measured: measuredOf(number),
    source: number.sourceId === null ? null : sourceId(number.sourceId),
    paragraph: number.paragraph,
    remark: number.remark,
  });
  const claimRecord = (finding: Finding, counted: number): object[] => {
    const claim = claims.get(finding.claimId);
    if (!claim) return [];
    return [
      {
        id: xmcdaId(claim),
        polarity: finding.polarity,
        strength: finding.strength,
        inferred: finding.inferred,
        use: finding.use,
        findingRemark: finding.remark,
        counted,
        text: claim.text,
        certainty: certaintyOf(claim),
        transmission: claim.transmission,
        sureness: claim.sureness,
        form: claim.form,
        kind: claim.kind,
        directness: claim.directness,
        doubts: claim.doubts,
        undated: claim.undated,
        about: claim.about,
        speakerInferred: claim.speakerInferred,
        echoOf: claim.echoOfId === null ? null : claimId(claim.echoOfId),
        origin: claim.originId === null ? null : originId(claim.originId),
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
      const counted = new Map(cell?.findings.map(({ id, counted }) => [id, counted]));
      const interval = cell && intervalOf(cell.belief);
      cellRecords[`${xmcdaId(alternative)}|${xmcdaId(criterion)}`] = {
        ...(cell && interval
          ? {
              value: cell.value,
              low: interval.low,
              high: interval.high,
              known: isKnown(cell),
              ...voicesOfCell(cell),
            }
          : {}),
        ...(judgement && { judgement: { value: judgement.value, reason: judgement.reason } }),
        ...(number && { number: numberRecord(number) }),
        claims: cellFindings.flatMap((finding) => claimRecord(finding, counted.get(finding.id) ?? 0)),
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
      rho: scenario.rho,
      leastCoverage: scenario.leastCoverage,
      use: scenario.use,
      asOf: scenario.asOf,
      halfLife: scenario.halfLife,
      kindFactors: scenario.kindFactors,
    },
    results: resultsOf(tables, assessment),
    origins: tables.origins.map((row) => ({ id: xmcdaId(row), kind: row.kind, name: row.name })),
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
    sources: tables.sources.map((source) => ({
      id: xmcdaId(source),
      title: source.title,
      author: source.author,
      publication: source.publication,
      fileName: source.fileName,
      date: source.date,
      remark: source.remark,
      credibility: source.credibility,
      shortTitle: source.shortTitle,
      publisher: source.publisher,
      edition: source.edition,
      url: source.url,
      doi: source.doi,
      accessed: source.accessed,
      archiveUrl: source.archiveUrl,
      archiveSha256: source.archiveSha256,
    })),
    speakers: tables.speakers.map((speaker) => ({
      id: xmcdaId(speaker),
      name: speaker.name,
      role: speaker.role,
      affiliation: speaker.affiliation,
      interest: speaker.interest,
      credibility: speaker.credibility,
      origin: speaker.originId === null ? null : originId(speaker.originId),
    })),
    cells: cellRecords,
  };
}

/** What follows for each alternative: score, what of it is known and assumed, and its rank, or null where not enough is known. */
function resultsOf({ alternatives }: WorkbookTables, { standings, notRanked }: Assessment): object {
  const ids = new Map(alternatives.map((row) => [row.id, xmcdaId(row)]));
  const ranks = new Map(standings.map(({ alternativeId, rank }) => [alternativeId, rank]));
  return Object.fromEntries(
    [...standings, ...notRanked].map(({ alternativeId, score, known, assumed, coverage }) => [
      ids.get(alternativeId) ?? alternativeId,
      { rank: ranks.get(alternativeId) ?? null, score, known, assumed, coverage },
    ]),
  );
}
