import { z } from 'zod';

/** Everything that an analyst can do to a workbook, as plain data. One command is one transaction and one event. */

const id = z.uuid();
/** Half a surrogate pair would not come back from the file as it went in, and a zero byte would end the text. */
const text = () => z.string().transform((value) => value.toWellFormed().replaceAll('\0', ''));
const trimmed = (most: number, least = 0, emptyMessage = 'must not be empty') =>
  text().pipe(z.string().trim().min(least, emptyMessage).max(most));
const name = trimmed(120, 1);
const prose = trimmed(2_000);
const noteText = trimmed(20_000, 1);
const weight = z.number().min(0).max(1_000_000);

const optional = trimmed(300).nullable();
const date = z.iso.date('must be a date as YYYY-MM-DD').nullable();
const certainty = z.enum([
  'asserted',
  'hedged',
  'reported',
  'quoted',
  'conceded',
  'question',
  'sarcasm',
  'prediction',
]);

const alternative = {
  name,
  aliases: z.array(name).max(50),
  vendor: optional,
  kind: z.enum(['alternative', 'related']),
  description: prose,
};

/** Far from where a double ends, so that no formula of scoring overflows. */
const number = z.number().min(-1e300).max(1e300);

/** A piecewise-linear value function: numbers in ascending order with their values; none for a straight line. */
const valuePoints = z
  .array(z.tuple([number, z.number().min(0).max(100)]))
  .max(100)
  .refine((points) => points.length !== 1, 'must have two points at least, or none')
  .refine(
    (points) => points.every(([x], i) => i === 0 || x > (points[i - 1]?.[0] ?? x)),
    'must have its numbers in ascending order, each once',
  );

const criterion = {
  groupName: name,
  name,
  question: prose,
  proMeaning: prose,
  conMeaning: prose,
  scale: z.enum(['evidence', 'numeric']),
  direction: z.enum(['max', 'min']),
  unit: trimmed(60).nullable(),
  valuePoints,
};

/** A measured number, in the unit of its criterion. */
const measured = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('exact'), a: number }),
  z.strictObject({ kind: z.literal('normal'), a: number, b: z.number().positive().max(1e300) }),
  z
    .strictObject({ kind: z.literal('uniform'), a: number, b: number })
    .refine(({ a, b }) => b > a, 'must have its lowest number before its highest'),
]);

/** How a panel was left: whatever it needs to be shown again, within limits. */
const panelState = z.json().refine((state) => JSON.stringify(state).length < 200_000, 'is too large');
const elicitationMethod = z.enum([
  'direct',
  'points',
  'rank-order',
  'swing',
  'swing-ratios',
  'ahp',
  'objective',
]);
const weights = z
  .array(z.strictObject({ criterionId: id, value: weight }))
  .min(1)
  .max(1_000);

const source = {
  title: optional,
  author: optional,
  publication: optional,
  fileName: optional,
  date,
  remark: prose,
  /** How far it is to be believed, 0 to 1. */
  credibility: z.number().min(0).max(1),
};

const speaker = {
  name,
  role: prose,
  affiliation: optional,
  interest: optional,
  /** How far they are to be believed, 0 to 1. */
  credibility: z.number().min(0).max(1),
};

const finding = z.strictObject({
  alternativeId: id,
  criterionId: id,
  polarity: z.enum(['pro', 'con', 'neutral']),
  strength: z.union([z.literal(0.5), z.literal(1), z.literal(2)]),
});

const claim = {
  sourceId: id,
  paragraph: z.int().positive().nullable(),
  speakerId: id,
  holderId: id,
  text: trimmed(400, 1).refine((text) => text.split(/\s+/).length <= 25, 'must have at most 25 words'),
  certainty,
  date,
  findings: z.array(finding).max(200),
};

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

export const commandSchema = z.discriminatedUnion('type', [
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
    share: z.number().min(0).max(1).nullable(),
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
    type: z.literal('setCriteriaActive'),
    criterionIds: z.array(id).min(1).max(1_000),
    active: z.boolean(),
  }),
  z.strictObject({
    type: z.literal('setJudgement'),
    alternativeId: id,
    criterionId: id,
    value: z.number().min(0).max(100),
    reason: trimmed(2_000, 1, 'must say why'),
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
  z.strictObject({ type: z.literal('addNote'), target: noteTarget, text: noteText }),
  z.strictObject({ type: z.literal('editNote'), noteId: id, text: noteText }),
  z.strictObject({ type: z.literal('deleteNote'), noteId: id }),
  z.strictObject({ type: z.literal('createScenario'), name, description: prose }),
  z.strictObject({ type: z.literal('duplicateScenario'), scenarioId: id, name }),
  z.strictObject({ type: z.literal('renameScenario'), scenarioId: id, name, description: prose }),
  z.strictObject({ type: z.literal('deleteScenario'), scenarioId: id }),
  z.strictObject({ type: z.literal('selectScenario'), scenarioId: id }),
  z.strictObject({
    type: z.literal('setRules'),
    scenarioId: id,
    countPredictions: z.boolean().optional(),
    credibility: z.enum(['off', 'on']).optional(),
    evidenceRule: z.enum(['beta', 'mean', 'pessimistic', 'optimistic', 'judgement-only']).optional(),
  }),
  z.strictObject({ type: z.literal('setMethodOptions'), scenarioId: id, options: panelState }),
  z.strictObject({ type: z.literal('describeWorkbook'), title: name, question: prose, description: prose }),
  z.strictObject({
    type: z.literal('excludeClaims'),
    claimIds: z.array(id).min(1).max(10_000),
    reason: trimmed(500, 1, 'must say why'),
  }),
  z.strictObject({ type: z.literal('includeClaims'), claimIds: z.array(id).min(1).max(10_000) }),
  z.strictObject({ type: z.literal('createAlternative'), ...alternative }),
  z.strictObject({ type: z.literal('editAlternative'), alternativeId: id, ...alternative }),
  z.strictObject({ type: z.literal('deleteAlternative'), alternativeId: id }),
  z.strictObject({ type: z.literal('createCriterion'), ...criterion }),
  z.strictObject({ type: z.literal('editCriterion'), criterionId: id, ...criterion }),
  z.strictObject({ type: z.literal('deleteCriterion'), criterionId: id }),
  z.strictObject({ type: z.literal('createSource'), ...source }),
  z.strictObject({ type: z.literal('editSource'), sourceId: id, ...source }),
  z.strictObject({ type: z.literal('deleteSource'), sourceId: id }),
  z.strictObject({ type: z.literal('createSpeaker'), ...speaker }),
  z.strictObject({ type: z.literal('editSpeaker'), speakerId: id, ...speaker }),
  z.strictObject({ type: z.literal('deleteSpeaker'), speakerId: id }),
  z.strictObject({ type: z.literal('createClaim'), ...claim, passage: span.nullable() }),
  z.strictObject({ type: z.literal('editClaim'), claimId: id, ...claim }),
  z.strictObject({ type: z.literal('deleteClaim'), claimId: id }),
  z.strictObject({
    type: z.literal('attachText'),
    sourceId: id,
    text: text().pipe(z.string().min(1, 'must not be empty').max(5_000_000)),
    /** The name of the file, or "pasted". */
    origin: name,
    /** SHA-256 of the file's bytes; of the text itself where it was pasted. */
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
  }),
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
  z.strictObject({ type: z.literal('renameAnalyst'), name }),
  z.strictObject({
    type: z.literal('saveView'),
    view: z.enum(['matrix']),
    state: z.json().refine((state) => JSON.stringify(state).length < 200_000, 'is too large'),
  }),
]);

export type NoteTarget = z.infer<typeof noteTarget>;
export type Command = z.infer<typeof commandSchema>;
export type CommandType = Command['type'];
export type CommandOf<T extends CommandType> = Extract<Command, { type: T }>;
