import { z } from 'zod';
import { ELICITATION_METHODS } from '../common/elicitation.ts';
import {
  CERTAINTIES,
  DIRECTNESSES,
  DOUBTS,
  EVIDENCE_RULE_NAMES,
  FORMS,
  KINDS,
  ORIGIN_KINDS,
  POLARITIES,
  SURENESSES,
  TRANSMISSIONS,
} from '../common/evidence.ts';
import { says } from '../common/language/says.ts';
import { type Message, msg } from '../common/language/texts.ts';
import { isShallow, LIMITS } from './limits.ts';

/** What commands and imported models are made of, with the same limits for both. */

export const id = z.uuid();
/** Half a surrogate pair would not come back from the file as it went in, and a zero byte would end the text. */
export const text = () => z.string().transform((value) => value.toWellFormed().replaceAll('\0', ''));
export const trimmed = (most: number, least = 0, rule: Message = msg('must not be empty')) =>
  text().pipe(z.string().trim().min(least, says(rule)).max(most));
export const name = trimmed(LIMITS.name, 1);
export const prose = trimmed(LIMITS.prose);
export const noteText = trimmed(LIMITS.note, 1);
/** The whole text of a source. */
export const wholeText = text().pipe(
  z
    .string()
    .min(1, says(msg('must not be empty')))
    .max(LIMITS.sourceText),
);
export const weight = z.number().min(0).max(LIMITS.weight);

export const optional = trimmed(LIMITS.line).nullable();
export const date = z.iso.date(says(msg('must be a date as YYYY-MM-DD'))).nullable();
export const certainty = z.enum(CERTAINTIES);
export const transmission = z.enum(TRANSMISSIONS);
export const sureness = z.enum(SURENESSES);
export const form = z.enum(FORMS);
export const kind = z.enum(KINDS);
export const directness = z.enum(DIRECTNESSES);
export const doubts = z.array(z.enum(DOUBTS)).max(DOUBTS.length);
export const originKind = z.enum(ORIGIN_KINDS);

/** Where a finding holds: a name such as "servers"; null for everywhere. */
export const use = trimmed(LIMITS.use, 1).nullable();
/** Years in which what a claim counts falls to half; null for never. */
export const halfLife = z.number().positive().max(1_000).nullable();
/** What the findings of a kind of evidence count, 0 to 1. */
export const kindFactors = z.partialRecord(kind, z.number().min(0).max(1));
/** What a source is cited by, besides its title, author and date. */
export const citation = {
  /** The short name that is used everywhere. */
  shortTitle: trimmed(60).nullable().optional(),
  publisher: optional.optional(),
  edition: optional.optional(),
  url: optional.optional(),
  doi: optional.optional(),
  accessed: date.optional(),
  archiveUrl: optional.optional(),
  /** Of the archived copy's bytes. */
  archiveSha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/, says(msg('must be a SHA-256 in hexadecimal digits')))
    .nullable()
    .optional(),
};

/** Conflicts between an analyst's version and the built-in evidence in which the evidence is taken, by key. */
export const evidenceChoices = z.array(trimmed(300, 1)).max(10_000);

export const number = z.number().min(-LIMITS.number).max(LIMITS.number);

/** A piecewise-linear value function: numbers in ascending order with their values; none for a straight line. */
export const valuePoints = z
  .array(z.tuple([number, z.number().min(0).max(100)]))
  .max(100)
  .refine((points) => points.length !== 1, says(msg('must have two points at least, or none')))
  .refine(
    (points) => points.every(([x], i) => i === 0 || x > (points[i - 1]?.[0] ?? x)),
    says(msg('must have its numbers in ascending order, each once')),
  );

/** Words for the numbers of a criterion, the worst first: the first is 1. None where numbers are numbers. */
export const levels = z
  .array(name)
  .max(100)
  .refine((words) => words.length !== 1, says(msg('must have two words at least, or none')))
  .refine(
    (words) => new Set(words.map((word) => word.toLowerCase())).size === words.length,
    says(msg('must have each word once')),
  );

/** A measured number, in the unit of its criterion. */
export const measured = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('exact'), a: number }),
  z.strictObject({ kind: z.literal('normal'), a: number, b: z.number().positive().max(LIMITS.number) }),
  z
    .strictObject({ kind: z.literal('uniform'), a: number, b: number })
    .refine(({ a, b }) => b > a, says(msg('must have its lowest number before its highest'))),
]);

/** A part of a whole: how far something is believed, or the part that a weight takes. */
export const share = z.number().min(0).max(1);

/** How a panel was left: whatever it needs to be shown again, within limits. */
export const panelState = z
  .unknown()
  .refine((state) => isShallow(state), says(msg('is nested too deeply')))
  .pipe(z.json())
  .refine((state) => JSON.stringify(state).length < LIMITS.state, says(msg('is too large')));
export const elicitationMethod = z.enum(ELICITATION_METHODS);
/** The text of a claim, in our own words. */
export const claimText = trimmed(LIMITS.claim, 1).refine(
  (text) => text.split(/\s+/).length <= LIMITS.claimWords,
  says(msg('must have at most {most} words'), { most: String(LIMITS.claimWords) }),
);
export const polarity = z.enum(POLARITIES);
export const strength = z.union([z.literal(0.5), z.literal(1), z.literal(2)]);
export const evidenceRule = z.enum(EVIDENCE_RULE_NAMES);
