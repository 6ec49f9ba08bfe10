import { z } from 'zod';

/** Everything that an analyst can do to a workbook, as plain data. One command is one transaction and one event. */

const id = z.uuid();
const name = z.string().trim().min(1, 'must not be empty').max(120);
const prose = z.string().trim().max(2_000);
const noteText = z.string().trim().min(1, 'must not be empty').max(20_000);
const weight = z.number().min(0).max(1_000_000);

/** What a note hangs on. A cell is an alternative on a criterion. */
export const noteTarget = z.discriminatedUnion('subject', [
  z.strictObject({ subject: z.literal('workbook') }),
  z.strictObject({ subject: z.literal('cell'), alternativeId: id, criterionId: id }),
  z.strictObject({ subject: z.literal('criterion'), criterionId: id }),
  z.strictObject({ subject: z.literal('alternative'), alternativeId: id }),
  z.strictObject({ subject: z.literal('claim'), claimId: id }),
]);

export const commandSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('setWeight'), scenarioId: id, criterionId: id, value: weight }),
  z.strictObject({
    type: z.literal('setWeights'),
    scenarioId: id,
    weights: z
      .array(z.strictObject({ criterionId: id, value: weight }))
      .min(1)
      .max(1_000),
  }),
  z.strictObject({
    type: z.literal('setAlternativesActive'),
    alternativeIds: z.array(id).min(1).max(1_000),
    active: z.boolean(),
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
    value: z.number().min(0).max(100),
    reason: z.string().trim().min(1, 'must say why').max(2_000),
  }),
  z.strictObject({ type: z.literal('clearJudgement'), alternativeId: id, criterionId: id }),
  z.strictObject({ type: z.literal('addNote'), target: noteTarget, text: noteText }),
  z.strictObject({ type: z.literal('editNote'), noteId: id, text: noteText }),
  z.strictObject({ type: z.literal('deleteNote'), noteId: id }),
  z.strictObject({ type: z.literal('createScenario'), name, description: prose }),
  z.strictObject({ type: z.literal('duplicateScenario'), scenarioId: id, name }),
  z.strictObject({ type: z.literal('renameScenario'), scenarioId: id, name, description: prose }),
  z.strictObject({ type: z.literal('deleteScenario'), scenarioId: id }),
  z.strictObject({ type: z.literal('selectScenario'), scenarioId: id }),
  z.strictObject({ type: z.literal('setCountPredictions'), scenarioId: id, count: z.boolean() }),
  z.strictObject({ type: z.literal('renameAnalyst'), name }),
  z.strictObject({ type: z.literal('saveView'), view: z.enum(['matrix']), state: z.json() }),
]);

export type NoteTarget = z.infer<typeof noteTarget>;
export type Command = z.infer<typeof commandSchema>;
export type CommandType = Command['type'];
export type CommandOf<T extends CommandType> = Extract<Command, { type: T }>;
