/** Plain Node: everything that can be done to a workbook, as plain data. */

import { z } from 'zod';
import { msg } from '../../common/language/texts.ts';
import { workbookModelSchema } from '../exchange/workbook-model.ts';
import {
  date,
  elicitationMethod,
  evidenceChoices,
  evidenceRule,
  halfLife,
  id,
  kindFactors,
  measured,
  name,
  noteText,
  panelState,
  prose,
  share,
  trimmed,
  use,
  weight,
  wholeText,
} from '../fields.ts';
import type { WorkbookTables } from '../tables.ts';
import {
  alternative,
  attribute,
  claim,
  criterion,
  findings,
  judgement,
  origin,
  reading,
  source,
  speaker,
  weights,
} from './entries.ts';

/** One command is one transaction and one event. */

/** Part of the attached text of a claim's source, by offsets. */
const span = z.strictObject({ start: z.int().min(0), end: z.int().min(1) });

/** What a note hangs on. A cell is an alternative on a criterion. */
export const noteTarget = z.discriminatedUnion('subject', [
  z.strictObject({ subject: z.literal('workbook') }),
  z.strictObject({ subject: z.literal('cell'), alternativeId: id, criterionId: id }),
  z.strictObject({ subject: z.literal('criterion'), criterionId: id }),
  z.strictObject({ subject: z.literal('alternative'), alternativeId: id }),
  z.strictObject({ subject: z.literal('claim'), claimId: id }),
]);

const pageCommands = [
  z.strictObject({ type: z.literal('setWeight'), scenarioId: id, criterionId: id, value: weight }),
  z.strictObject({
    type: z.literal('setWeights'),
    scenarioId: id,
    weights,
  }),
  z.strictObject({
    type: z.literal('lockWeight'),
    scenarioId: id,
    criterionId: id,
    /** The share that it keeps, 0 to 1; null sets it free. */
    share: share.nullable(),
  }),
  z.strictObject({
    type: z.literal('lockWeights'),
    scenarioId: id,
    /** The shares that they keep, each 0 to 1; null sets one free. */
    locks: z
      .array(z.strictObject({ criterionId: id, share: share.nullable() }))
      .min(1)
      .max(1_000),
  }),
  z.strictObject({
    type: z.literal('applyElicitation'),
    scenarioId: id,
    method: elicitationMethod,
    state: panelState,
    weights,
  }),
  z.strictObject({
    type: z.literal('saveElicitation'),
    scenarioId: id,
    method: elicitationMethod,
    state: panelState,
  }),
  z.strictObject({
    type: z.literal('setAlternativesActive'),
    alternativeIds: z.array(id).min(1).max(1_000),
    active: z.boolean(),
  }),
  z.strictObject({
    type: z.literal('moveAlternatives'),
    /** In the order in which they stand from now on. */
    alternativeIds: z.array(id).min(1).max(1_000),
    /** Before which one they stand from now on; null for the end. */
    before: id.nullable(),
  }),
  z.strictObject({
    type: z.literal('setCriteriaActive'),
    criterionIds: z.array(id).min(1).max(1_000),
    active: z.boolean(),
  }),
  z.strictObject({
    type: z.literal('setJudgement'),
    alternativeId: id,
    criterionId: id,
    ...judgement.shape,
  }),
  z.strictObject({ type: z.literal('clearJudgement'), alternativeId: id, criterionId: id }),
  z.strictObject({
    type: z.literal('setMeasurement'),
    alternativeId: id,
    criterionId: id,
    measured,
    sourceId: id.nullable(),
    paragraph: z.int().positive().nullable(),
    remark: prose,
  }),
  z.strictObject({ type: z.literal('clearMeasurement'), alternativeId: id, criterionId: id }),
  /** Many cells at once: what is left out of a cell stays, null removes it. */
  z.strictObject({
    type: z.literal('setCells'),
    how: z.enum(['paste', 'fill', 'clear']),
    cells: z
      .array(
        z.strictObject({
          alternativeId: id,
          criterionId: id,
          judgement: judgement.nullable().optional(),
          number: z.strictObject({ measured, remark: prose }).nullable().optional(),
        }),
      )
      .min(1)
      .max(50_000),
  }),
  z.strictObject({ type: z.literal('addNote'), target: noteTarget, text: noteText }),
  z.strictObject({ type: z.literal('editNote'), noteId: id, text: noteText }),
  z.strictObject({ type: z.literal('deleteNote'), noteId: id }),
  z.strictObject({ type: z.literal('createScenario'), name, description: prose }),
  z.strictObject({
    type: z.literal('duplicateScenario'),
    scenarioId: id,
    name,
    /** Weights to try in the copy; the others are those of the original. */
    weights: weights.optional(),
  }),
  z.strictObject({ type: z.literal('renameScenario'), scenarioId: id, name, description: prose }),
  z.strictObject({ type: z.literal('deleteScenario'), scenarioId: id }),
  z.strictObject({ type: z.literal('selectScenario'), scenarioId: id }),
  z.strictObject({
    type: z.literal('setRules'),
    scenarioId: id,
    countPredictions: z.boolean().optional(),
    credibility: z.enum(['off', 'on']).optional(),
    evidenceRule: evidenceRule.optional(),
    rho: share.optional(),
    leastCoverage: share.optional(),
    use: use.optional(),
    asOf: date.optional(),
    halfLife: halfLife.optional(),
    kindFactors: kindFactors.optional(),
  }),
  z.strictObject({ type: z.literal('setMethodOptions'), scenarioId: id, options: panelState }),
  z.strictObject({ type: z.literal('describeWorkbook'), title: name, question: prose, description: prose }),
  z.strictObject({
    type: z.literal('excludeClaims'),
    claimIds: z.array(id).min(1).max(10_000),
    reason: trimmed(500, 1, msg('must say why')),
  }),
  z.strictObject({ type: z.literal('includeClaims'), claimIds: z.array(id).min(1).max(10_000) }),
  z.strictObject({ type: z.literal('createAlternative'), ...alternative }),
  z.strictObject({ type: z.literal('editAlternative'), alternativeId: id, ...alternative }),
  z.strictObject({ type: z.literal('deleteAlternative'), alternativeId: id }),
  z.strictObject({ type: z.literal('createCriterion'), ...criterion }),
  z.strictObject({
    type: z.literal('editCriterion'),
    criterionId: id,
    ...criterion,
    levelsWere: z.array(name.nullable()).max(100).optional(),
  }),
  z.strictObject({ type: z.literal('deleteCriterion'), criterionId: id }),
  z.strictObject({
    type: z.literal('moveCriteria'),
    /** In the order in which they stand from now on. */
    criterionIds: z.array(id).min(1).max(1_000),
    /** Before which one they stand from now on, in whose group; null for the end of a group. */
    before: id.nullable(),
    /** At whose end; left out for the group of the first. */
    groupId: id.optional(),
  }),
  z.strictObject({ type: z.literal('createSource'), ...source }),
  z.strictObject({ type: z.literal('editSource'), sourceId: id, ...source }),
  z.strictObject({ type: z.literal('deleteSource'), sourceId: id }),
  z.strictObject({ type: z.literal('createSpeaker'), ...speaker }),
  z.strictObject({ type: z.literal('editSpeaker'), speakerId: id, ...speaker }),
  z.strictObject({ type: z.literal('deleteSpeaker'), speakerId: id }),
  z.strictObject({
    type: z.literal('createOrigin'),
    ...origin,
    /** Claims and speakers that it makes one, in place of whatever origin they had. */
    claimIds: z.array(id).max(10_000).optional(),
    speakerIds: z.array(id).max(10_000).optional(),
  }),
  z.strictObject({ type: z.literal('editOrigin'), originId: id, ...origin }),
  z.strictObject({ type: z.literal('deleteOrigin'), originId: id }),
  z.strictObject({ type: z.literal('createClaim'), ...claim, findings, passage: span.nullable() }),
  z.strictObject({ type: z.literal('editClaim'), claimId: id, ...claim, findings }),
  z.strictObject({ type: z.literal('deleteClaim'), claimId: id }),
  z.strictObject({ type: z.literal('createReading'), ...reading }),
  z.strictObject({ type: z.literal('editReading'), readingId: id, ...reading }),
  z.strictObject({ type: z.literal('deleteReading'), readingId: id }),
  z.strictObject({
    type: z.literal('codeClaim'),
    readingId: id,
    claimId: id,
    /** What the reader finds in it: none is a coding too; null takes the reader's coding of this claim back. */
    findings: findings.nullable(),
  }),
  z.strictObject({
    type: z.literal('settleClaim'),
    claimId: id,
    /** What counts from now on. */
    findings,
    reason: trimmed(2_000, 1, msg('must say why')),
  }),
  z.strictObject({ type: z.literal('unsettleClaim'), claimId: id }),
  z.strictObject({ type: z.literal('createAttribute'), ...attribute }),
  z.strictObject({ type: z.literal('editAttribute'), attributeId: id, ...attribute }),
  z.strictObject({ type: z.literal('deleteAttribute'), attributeId: id }),
  z.strictObject({
    type: z.literal('describe'),
    claimId: id,
    alternativeId: id,
    attributeId: id,
    /** Which value the claim gives the alternative; null for none. */
    valueId: id.nullable(),
  }),
  z.strictObject({
    type: z.literal('takeEvidence'),
    /** Of the offer that was looked at. */
    key: z.string().regex(/^[0-9a-f]{64}$/),
    take: evidenceChoices,
  }),
  /** The offer of new evidence is not made by itself again, until there is another one. */
  z.strictObject({ type: z.literal('dismissEvidence') }),
  z.strictObject({ type: z.literal('pasteText'), sourceId: id, text: wholeText }),
  z.strictObject({ type: z.literal('removeText'), sourceId: id }),
  z.strictObject({
    type: z.literal('createContradiction'),
    theme: trimmed(500, 1),
    sides: z
      .array(z.strictObject({ statement: name, claimIds: z.array(id).min(1).max(500) }))
      .min(2)
      .max(10),
  }),
  z.strictObject({ type: z.literal('deleteContradiction'), contradictionId: id }),
  /** Brings everything that the workbook says back to what it said right after this event. */
  /** Names the workbook as it was right after an event; null for as it is now. */
  z.strictObject({
    type: z.literal('nameVersion'),
    name,
    remark: prose,
    eventNumber: z.int().min(1).nullable(),
  }),
  z.strictObject({ type: z.literal('editVersion'), versionId: id, name, remark: prose }),
  /** The name goes; the history stays. */
  z.strictObject({ type: z.literal('deleteVersion'), versionId: id }),
  z.strictObject({ type: z.literal('restoreState'), eventNumber: z.int().min(1) }),
  z.strictObject({ type: z.literal('renameAnalyst'), name }),
  z.strictObject({
    type: z.literal('saveView'),
    view: z.enum(['matrix', 'export', 'report', 'chance', 'filters']),
    state: panelState,
  }),
] as const;

/** What a page may ask for. */
export const pageCommandSchema = z.discriminatedUnion('type', pageCommands);

/** Everything, with what is only read from files and never comes through a page. */
export const commandSchema = z.discriminatedUnion('type', [
  ...pageCommands,
  z.strictObject({
    type: z.literal('attachText'),
    sourceId: id,
    text: wholeText,
    /** The name of the file. */
    origin: name,
    /** SHA-256 of the file's bytes. */
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
  }),
  z.strictObject({
    type: z.literal('importComparison'),
    comparison: workbookModelSchema,
    /** What becomes of a row that both sides have. */
    onConflict: z.enum(['keep', 'replace']),
    /** What it was read from, as it reads behind "Undo: import": the name of a file as a rule. */
    from: name,
  }),
  /** Brings everything that the workbook says back to what a backup says, which was verified when it was read. */
  z.strictObject({
    type: z.literal('restoreBackup'),
    /** When the backup was made. */
    at: z.iso.datetime(),
    tables: z.custom<WorkbookTables>((value) => typeof value === 'object' && value !== null),
  }),
]);

export type NoteTarget = z.infer<typeof noteTarget>;
export type PageCommand = z.infer<typeof pageCommandSchema>;
export type Command = z.infer<typeof commandSchema>;
export type CommandType = Command['type'];
export type CommandOf<T extends CommandType> = Extract<Command, { type: T }>;
