import { z } from 'zod';
import { says } from '../../common/language/says.ts';
import { msg } from '../../common/language/texts.ts';
import {
  certainty,
  citation,
  claimText,
  date,
  directness,
  doubts,
  elicitationMethod,
  evidenceRule,
  form,
  halfLife,
  kind,
  kindFactors,
  levels,
  measured,
  name,
  noteText,
  optional,
  originKind,
  panelState,
  polarity,
  prose,
  share,
  strength,
  sureness,
  text,
  transmission,
  trimmed,
  use,
  valuePoints,
  weight,
  wholeText,
} from '../fields.ts';

/**
 * The exchange model: a comparison, or part of one, as plain data that any reader can make and any writer can take. It is
 * the body of the JSON file (docs/json-format.md), and what every import comes to before it reaches a workbook.
 *
 * Everything may be left out but what names a thing. What refers to something else (`alternative`, `source`, …) gives its
 * id, its slug or its name, and finds it in the model itself first, then in the workbook that it is merged into. What is
 * left out stays as it is in that workbook; `null` and an empty text say that there is none.
 */

/** An id of the file; one that is a UUID is kept where it is free. */
const key = trimmed(120, 1);
/** An id, a slug or a name. */
const reference = trimmed(300, 1);
const slug = trimmed(120, 1).nullable().optional();
const position = z.int().min(-1_000_000_000).max(1_000_000_000).optional();
const flag = z.boolean().optional();
const paragraph = z.int().positive().max(1_000_000_000).nullable().optional();
/** To the second at least, in UTC. */
const moment = z.iso
  .datetime(says(msg('must be a time as YYYY-MM-DDThh:mm:ssZ')))
  .regex(/T\d\d:\d\d:\d\d/, says(msg('must be a time as YYYY-MM-DDThh:mm:ssZ')));
const sha256 = z.string().regex(/^[0-9a-f]{64}$/, says(msg('must be a SHA-256 in hexadecimal digits')));

const identity = { id: key.optional(), slug, position };
const cell = { alternative: reference, criterion: reference };
const written = { analyst: reference.optional(), createdAt: moment.optional(), updatedAt: moment.optional() };

const analyst = z.strictObject({ id: key.optional(), name });

const alternative = z.strictObject({
  ...identity,
  name,
  aliases: z.array(name).max(50).optional(),
  vendor: optional.optional(),
  kind: z.enum(['alternative', 'related']).optional(),
  description: prose.optional(),
  active: flag,
});

const group = z.strictObject({ ...identity, name });

const criterion = z.strictObject({
  ...identity,
  name,
  /** A group of the model or the workbook; one of this name is made where there is none. */
  group: reference.optional(),
  question: prose.optional(),
  proMeaning: prose.optional(),
  conMeaning: prose.optional(),
  /** Where it is left out for a new criterion: numeric if it has a unit, a direction, points or measurements. */
  scale: z.enum(['evidence', 'numeric']).optional(),
  direction: z.enum(['max', 'min']).optional(),
  unit: trimmed(60).nullable().optional(),
  valuePoints: valuePoints.optional(),
  /** Words for its numbers, the worst first: the first is 1. */
  levels: levels.optional(),
  active: flag,
});

const source = z.strictObject({
  ...identity,
  title: optional.optional(),
  author: optional.optional(),
  publication: optional.optional(),
  fileName: optional.optional(),
  date: date.optional(),
  remark: prose.optional(),
  credibility: share.optional(),
  ...citation,
  /** Of the file's bytes. */
  sha256: sha256.nullable().optional(),
  paragraphs: z.int().positive().nullable().optional(),
  paragraphPrints: z
    .array(z.strictObject({ words: z.int().min(0), print: z.string().regex(/^[0-9a-f]{1,64}$/) }))
    .max(100_000)
    .optional(),
  /** The attached text. */
  text: z
    .strictObject({
      id: key.optional(),
      text: wholeText,
      origin: name,
      sha256,
      attachedAt: moment.optional(),
    })
    .optional(),
});

const speaker = z.strictObject({
  id: key.optional(),
  slug,
  name,
  role: prose.optional(),
  affiliation: optional.optional(),
  interest: optional.optional(),
  credibility: share.optional(),
  origin: reference.nullable().optional(),
});

/** What makes several voices one: the same words, somebody quoted, the same event, or the same employer. */
const origin = z.strictObject({ ...identity, kind: originKind, name: trimmed(300, 1) });

const finding = {
  id: key.optional(),
  ...cell,
  polarity,
  strength: strength.optional(),
  inferred: flag,
  use: use.optional(),
  remark: prose.optional(),
};

/** One reader's coding of one claim; no finding is a coding too. */
const coding = z.strictObject({
  id: key.optional(),
  claim: reference,
  findings: z.array(z.strictObject(finding)).max(200).optional(),
});

/** How one reader coded the claims, before anything was settled. */
const reading = z.strictObject({
  ...identity,
  name,
  remark: prose.optional(),
  codings: z.array(coding).max(1_000_000).optional(),
});

/** What describes alternatives, and is in no weight. */
const attribute = z.strictObject({
  ...identity,
  name,
  question: prose.optional(),
  values: z
    .array(z.strictObject({ ...identity, name }))
    .max(100)
    .optional(),
});

const claim = z.strictObject({
  ...identity,
  source: reference,
  paragraph,
  speaker: reference,
  /** Whose view it is; the speaker's where it is left out. */
  holder: reference.optional(),
  text: claimText,
  /** The one word of files that were written before its parts were told apart; a part that is given holds. */
  certainty: certainty.optional(),
  transmission: transmission.optional(),
  sureness: sureness.optional(),
  form: form.optional(),
  kind: kind.optional(),
  directness: directness.optional(),
  doubts: doubts.optional(),
  date: date.optional(),
  undated: flag,
  about: optional.optional(),
  speakerInferred: flag,
  echoOf: reference.nullable().optional(),
  origin: reference.nullable().optional(),
  excludedReason: trimmed(500, 1).nullable().optional(),
  remark: prose.nullable().optional(),
  findings: z.array(z.strictObject(finding)).max(200).optional(),
  /** Which value of an attribute it gives an alternative. */
  describes: z
    .array(
      z.strictObject({
        id: key.optional(),
        alternative: reference,
        attribute: reference,
        /** Id, slug or name of one of its values. */
        value: reference,
      }),
    )
    .max(200)
    .optional(),
  /** Why its coding was settled as it is, where readings differ. */
  settlement: z
    .strictObject({
      id: key.optional(),
      reason: trimmed(2_000, 1, msg('must say why')),
      analyst: reference.optional(),
      settledAt: moment.optional(),
    })
    .optional(),
  /** Where in the attached text it was taken from. */
  passage: z
    .strictObject({
      id: key.optional(),
      exact: wholeText,
      prefix: text().pipe(z.string().max(1_000)),
      suffix: text().pipe(z.string().max(1_000)),
      start: z.int().min(0),
      textSha256: sha256,
    })
    .optional(),
});

const measurement = z.strictObject({
  id: key.optional(),
  ...cell,
  measured,
  source: reference.nullable().optional(),
  paragraph,
  remark: prose.optional(),
  analyst: reference.optional(),
  updatedAt: moment.optional(),
});

const judgement = z.strictObject({
  id: key.optional(),
  ...cell,
  value: z.number().min(0).max(100),
  reason: trimmed(2_000, 1, msg('must say why')),
  ...written,
});

const note = z.discriminatedUnion('subject', [
  z.strictObject({ subject: z.literal('workbook'), id: key.optional(), text: noteText, ...written }),
  z.strictObject({ subject: z.literal('cell'), id: key.optional(), ...cell, text: noteText, ...written }),
  z.strictObject({
    subject: z.literal('criterion'),
    id: key.optional(),
    criterion: reference,
    text: noteText,
    ...written,
  }),
  z.strictObject({
    subject: z.literal('alternative'),
    id: key.optional(),
    alternative: reference,
    text: noteText,
    ...written,
  }),
  z.strictObject({
    subject: z.literal('claim'),
    id: key.optional(),
    claim: reference,
    text: noteText,
    ...written,
  }),
]);

const scenario = z.strictObject({
  ...identity,
  name,
  description: prose.optional(),
  method: z.literal('weighted-sum').optional(),
  evidenceRule: evidenceRule.optional(),
  credibility: z.enum(['off', 'on']).optional(),
  countPredictions: flag,
  rho: share.optional(),
  leastCoverage: share.optional(),
  use: use.optional(),
  asOf: date.optional(),
  halfLife: halfLife.optional(),
  kindFactors: kindFactors.optional(),
  elicitation: elicitationMethod.optional(),
  methodOptions: panelState.optional(),
  weights: z
    .array(
      z.strictObject({
        id: key.optional(),
        criterion: reference,
        value: weight,
        lockedShare: share.nullable().optional(),
      }),
    )
    .max(10_000)
    .optional(),
  elicitations: z
    .array(
      z.strictObject({
        id: key.optional(),
        method: elicitationMethod,
        state: panelState,
        updatedAt: moment.optional(),
      }),
    )
    .max(20)
    .optional(),
});

const contradiction = z.strictObject({
  ...identity,
  theme: trimmed(500, 1),
  sides: z
    .array(
      z.strictObject({
        id: key.optional(),
        position,
        statement: trimmed(500, 1),
        claims: z
          .array(z.union([reference, z.strictObject({ id: key.optional(), claim: reference })]))
          .min(1)
          .max(500),
      }),
    )
    .min(2)
    .max(10),
});

const MANY = 10_000;
/** Rows of the long lists: more than any sheet of the wizard's 100,000 rows comes to. */
const ROWS = 1_000_000;

export const workbookModelShape = {
  id: key.optional(),
  title: trimmed(200, 1).optional(),
  question: prose.optional(),
  description: prose.optional(),
  createdAt: moment.optional(),
  createdBy: name.optional(),
  /** Scenarios that say nothing of `rho` and `leastCoverage` have 0 in both, as before voices were counted. */
  earlierRules: flag,
  /** The scenario that is looked at; only a new workbook takes it. */
  currentScenario: reference.optional(),
  analysts: z.array(analyst).max(MANY).optional(),
  alternatives: z.array(alternative).max(MANY).optional(),
  groups: z.array(group).max(MANY).optional(),
  criteria: z.array(criterion).max(MANY).optional(),
  sources: z.array(source).max(ROWS).optional(),
  origins: z.array(origin).max(MANY).optional(),
  speakers: z.array(speaker).max(ROWS).optional(),
  attributes: z.array(attribute).max(MANY).optional(),
  claims: z.array(claim).max(ROWS).optional(),
  readings: z.array(reading).max(1_000).optional(),
  measurements: z.array(measurement).max(ROWS).optional(),
  judgements: z.array(judgement).max(ROWS).optional(),
  notes: z.array(note).max(ROWS).optional(),
  scenarios: z.array(scenario).max(1_000).optional(),
  contradictions: z.array(contradiction).max(MANY).optional(),
  /** How views are arranged; only a new workbook takes it. */
  views: z
    .array(z.strictObject({ id: key.optional(), view: name, state: panelState }))
    .max(100)
    .optional(),
};

export const workbookModelSchema = z.strictObject(workbookModelShape);

/** A model as it is after its schema was applied. */
export type WorkbookModel = z.output<typeof workbookModelSchema>;
/** A model as a reader may write it. */
export type WorkbookModelInput = z.input<typeof workbookModelSchema>;
/** The names of its lists. */
export type WorkbookModelList = {
  [K in keyof WorkbookModel]-?: NonNullable<WorkbookModel[K]> extends readonly unknown[] ? K : never;
}[keyof WorkbookModel];
/** One entry of a list of a model. */
export type EntryOf<L extends WorkbookModelList> = NonNullable<WorkbookModel[L]>[number];
