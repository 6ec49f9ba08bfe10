import type { RecordOf, WorkbookTables } from '../tables.ts';
import type { WorkbookModelInput } from './workbook-model.ts';

/**
 * A workbook as a model: everything in it but its history, with the ids of its rows, so that `workbookFrom` gives an
 * equal one. References are ids.
 */
export function workbookModelOf(tables: WorkbookTables): WorkbookModelInput {
  const [workbook] = tables.workbook;
  const texts = new Map(tables.sourceTexts.map((row) => [row.sourceId, row]));
  const passages = new Map(tables.passages.map((row) => [row.claimId, row]));
  const findings = Map.groupBy(tables.findings, (row) => row.claimId);
  const settlements = new Map(tables.settlements.map((row) => [row.claimId, row]));
  const entries = Map.groupBy(tables.attributeEntries, (row) => row.claimId);
  const attributeOf = new Map(tables.attributeValues.map((row) => [row.id, row.attributeId]));
  const values = Map.groupBy(tables.attributeValues, (row) => row.attributeId);
  const codings = Map.groupBy(tables.readingClaims, (row) => row.readingId);
  const coded = Map.groupBy(tables.readingFindings, (row) => `${row.readingId} ${row.claimId}`);
  const weights = Map.groupBy(tables.weights, (row) => row.scenarioId);
  const elicitations = Map.groupBy(tables.elicitations, (row) => row.scenarioId);
  const sides = Map.groupBy(tables.contradictionSides, (row) => row.contradictionId);
  const sideClaims = Map.groupBy(tables.contradictionClaims, (row) => row.sideId);
  return {
    ...(workbook && {
      id: workbook.id,
      title: workbook.title,
      question: workbook.question,
      description: workbook.description,
      createdAt: workbook.createdAt,
      createdBy: workbook.createdBy,
      ...(workbook.currentScenarioId === null ? {} : { currentScenario: workbook.currentScenarioId }),
    }),
    analysts: [...tables.analysts],
    alternatives: tables.alternatives.map(({ aliases, ...row }) => ({ ...row, aliases: [...aliases] })),
    groups: [...tables.criterionGroups],
    criteria: tables.criteria.map(({ groupId, valuePoints, levels, ...row }) => ({
      ...row,
      group: groupId,
      valuePoints: valuePoints.map(([x, value]): [number, number] => [x, value]),
      levels: [...levels],
    })),
    sources: tables.sources.map(({ paragraphPrints, ...row }) => {
      const text = texts.get(row.id);
      return {
        ...row,
        paragraphPrints: [...paragraphPrints],
        ...(text ? { text: without(text, 'sourceId') } : {}),
      };
    }),
    origins: [...tables.origins],
    speakers: tables.speakers.map(({ originId, ...row }) => ({ ...row, origin: originId })),
    claims: tables.claims.map(({ sourceId, speakerId, holderId, echoOfId, originId, doubts, ...row }) => {
      const passage = passages.get(row.id);
      const settlement = settlements.get(row.id);
      return {
        ...row,
        source: sourceId,
        speaker: speakerId,
        holder: holderId,
        echoOf: echoOfId,
        origin: originId,
        doubts: [...doubts],
        findings: (findings.get(row.id) ?? []).map(findingOf),
        describes: (entries.get(row.id) ?? []).map(({ id, alternativeId, valueId }) => ({
          id,
          alternative: alternativeId,
          attribute: attributeOf.get(valueId) ?? '',
          value: valueId,
        })),
        ...(settlement ? { settlement: settlementOf(settlement) } : {}),
        ...(passage ? { passage: without(passage, 'claimId') } : {}),
      };
    }),
    attributes: tables.attributes.map((row) => ({
      ...row,
      values: (values.get(row.id) ?? []).map((value) => without(value, 'attributeId')),
    })),
    readings: tables.readings.map((row) => ({
      ...row,
      codings: (codings.get(row.id) ?? []).map(({ id, claimId }) => ({
        id,
        claim: claimId,
        findings: (coded.get(`${row.id} ${claimId}`) ?? []).map(findingOf),
      })),
    })),
    measurements: tables.measurements.map((row) => ({
      id: row.id,
      alternative: row.alternativeId,
      criterion: row.criterionId,
      measured: measuredOf(row),
      source: row.sourceId,
      paragraph: row.paragraph,
      remark: row.remark,
      analyst: row.analystId,
      updatedAt: row.updatedAt,
    })),
    judgements: tables.judgements.map(({ alternativeId, criterionId, analystId, ...row }) => ({
      ...row,
      alternative: alternativeId,
      criterion: criterionId,
      analyst: analystId,
    })),
    notes: tables.notes.map(noteOf),
    scenarios: tables.scenarios.map((row) => ({
      ...row,
      // The commands write no other; the columns of the file are texts.
      method: row.method as 'weighted-sum',
      elicitation: row.elicitation as 'direct',
      methodOptions: row.methodOptions as Record<string, never>,
      weights: (weights.get(row.id) ?? []).map(({ id, criterionId, value, lockedShare }) => ({
        id,
        criterion: criterionId,
        value,
        lockedShare,
      })),
      elicitations: (elicitations.get(row.id) ?? []).map(({ id, method, state, updatedAt }) => ({
        id,
        method: method as 'direct',
        state: state as Record<string, never>,
        updatedAt,
      })),
    })),
    contradictions: tables.contradictions.map((row) => ({
      ...row,
      sides: (sides.get(row.id) ?? []).map(({ id, statement, position }) => ({
        id,
        statement,
        position,
        claims: (sideClaims.get(id) ?? []).map(({ id, claimId }) => ({ id, claim: claimId })),
      })),
    })),
    views: tables.viewStates.map(({ id, view, state }) => ({
      id,
      view,
      state: state as Record<string, never>,
    })),
  };
}

/** A measured number as commands and files give it. */
export function measuredOf({ kind, a, b }: Pick<RecordOf<'measurements'>, 'kind' | 'a' | 'b'>) {
  return kind === 'exact' || b === null ? { kind: 'exact' as const, a } : { kind, a, b };
}

const findingOf = (finding: Omit<RecordOf<'findings'>, 'claimId'>) => ({
  id: finding.id,
  alternative: finding.alternativeId,
  criterion: finding.criterionId,
  polarity: finding.polarity,
  // The CHECK of the file lets nothing else in.
  strength: finding.strength as 0.5 | 1 | 2,
  inferred: finding.inferred,
  use: finding.use,
  remark: finding.remark,
});

const settlementOf = ({ id, reason, analystId, settledAt }: RecordOf<'settlements'>) => ({
  id,
  reason,
  analyst: analystId,
  settledAt,
});

function noteOf({ alternativeId, criterionId, claimId, analystId, subject, ...row }: RecordOf<'notes'>) {
  const note = { ...row, analyst: analystId };
  const [alternative, criterion, claim] = [alternativeId ?? '', criterionId ?? '', claimId ?? ''];
  switch (subject) {
    case 'workbook':
      return { ...note, subject };
    case 'cell':
      return { ...note, subject, alternative, criterion };
    case 'criterion':
      return { ...note, subject, criterion };
    case 'alternative':
      return { ...note, subject, alternative };
    case 'claim':
      return { ...note, subject, claim };
  }
}

function without<R extends object, K extends keyof R>(row: R, key: K): Omit<R, K> {
  const { [key]: _, ...others } = row;
  return others;
}
