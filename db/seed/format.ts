import { z } from 'zod';
import {
  citation,
  date as dateField,
  directness,
  doubts,
  form,
  kind,
  originKind,
  polarity,
  sureness,
  transmission,
} from '../fields.ts';

/**
 * The form in which built-in evidence is written down: plain data in files that a person can read, review and extend
 * (docs/evidence-format.md). Everything is known by a slug: short, lower case, stable for ever.
 */

const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be a slug: lower-case words joined by hyphens');
const sentence = z.string().trim().min(1, 'must not be empty');
const date = dateField;
const use = z.enum(['servers', 'desktops']);

/**
 * A polarity alone has strength 1, names its alternative and holds everywhere. What is otherwise is said, and `why` says why: the words that
 * play the claim down (0.5) or up (2), or by what the alternative is meant without being named.
 */
const finding = z.union([
  polarity,
  z
    .strictObject({
      sign: polarity,
      strength: z.union([z.literal(0.5), z.literal(2)]).optional(),
      inferred: z.literal(true).optional(),
      use: use.optional(),
      why: sentence.optional(),
    })
    .refine(
      ({ strength, inferred, why }) =>
        why !== undefined || (strength === undefined && inferred === undefined),
      'must say why its strength is not 1, or whence it is inferred',
    ),
]);
/** Alternative, then criterion, then what is said of the one on the other. */
const findings = z.record(slug, z.record(slug, finding));

export const alternativeSeed = z.strictObject({
  slug,
  name: sentence,
  aliases: z.array(sentence).default([]),
  vendor: sentence.nullable().default(null),
  kind: z.enum(['alternative', 'related']),
  /** Whether a new workbook shows it at once; the others are a click away. */
  shown: z.boolean().default(false),
  description: sentence,
});

export const criterionSeed = z.strictObject({
  slug,
  name: sentence,
  question: sentence,
  pro: sentence,
  con: sentence,
});

export const groupSeed = z.strictObject({ slug, name: sentence, criteria: z.array(criterionSeed).min(1) });

export const sourceSeed = z.strictObject({
  slug,
  fileName: sentence,
  title: sentence.nullable(),
  author: sentence.nullable(),
  publication: sentence.nullable(),
  date,
  ...citation,
  /** How title, author and date are known, or why they are not. */
  remark: sentence,
  sha256: z.string().regex(/^[0-9a-f]{64}$/, 'must be a SHA-256 in hexadecimal'),
  /** How many lines are not blank: the last paragraph that a locator may name. */
  paragraphs: z.int().positive(),
  /** Number of words and fingerprint of each paragraph, "12 0123456789abcdef", so that a text can be recognized. */
  prints: z
    .array(z.string().regex(/^\d+ [0-9a-f]{16}$/, 'must be a number of words and a fingerprint'))
    .default([]),
});

export const speakerSeed = z.strictObject({
  slug,
  name: sentence,
  role: sentence,
  affiliation: sentence.nullable(),
  interest: sentence.nullable(),
  origin: slug.optional(),
});

/** What makes several voices one. */
export const originSeed = z.strictObject({ slug, kind: originKind, name: sentence });

/** What an alternative is said to be, by whom: shown, and in no weight. */
export const attributeSeed = z.strictObject({
  slug,
  name: sentence,
  question: sentence,
  values: z.array(z.strictObject({ slug, name: sentence })).min(2),
});

/** How one reader coded every claim, before anything was settled. */
export const readingSeed = z.strictObject({
  slug,
  name: sentence,
  remark: sentence,
  codings: z.record(slug, findings),
});

export const claimSeed = z.strictObject({
  slug,
  /** The n-th line of the source that is not blank; in a list, the line of the item itself. */
  paragraph: z.int().positive(),
  speaker: slug,
  /** Whose view it is, where that is another than the speaker. */
  holder: slug.optional(),
  /** The assertion in our own words, at most 25 of them. */
  text: sentence.refine((text) => text.split(/\s+/).length <= 25, 'must have at most 25 words'),
  /** Where it differs from the date of the article, as a reader's comment does; null where the text gives none. */
  date: date.optional(),
  transmission: transmission.default('own'),
  sureness: sureness.default('sure'),
  form: form.default('statement'),
  kind,
  directness: directness.default('direct'),
  doubts: doubts.default([]),
  /** The version or period that it speaks of, where the text says so. */
  about: sentence.optional(),
  /** The speaker or holder is not named, but known from elsewhere; `remark` says whence. */
  speakerInferred: z.literal(true).optional(),
  /** The claim that it repeats, announces or quotes. */
  echoOf: slug.optional(),
  origin: slug.optional(),
  findings: findings.default({}),
  /** Alternative, then attribute, then the value that its holder gives it. */
  describes: z.record(slug, z.record(slug, slug)).default({}),
  /** Why the coding was settled so, where the two readings differ; without it the difference stays a dispute. */
  settled: sentence.optional(),
  /** Why a claim has no finding; required when it has none. */
  remark: sentence.optional(),
});

export const articleSeed = z.strictObject({ source: slug, date, claims: z.array(claimSeed) });

/** Claims that assert the opposite about the same thing. */
export const contradictionSeed = z.strictObject({
  slug,
  theme: sentence,
  sides: z.array(z.strictObject({ statement: sentence, claims: z.array(slug).min(1) })).min(2),
});

export const scenarioSeed = z.strictObject({
  slug,
  name: sentence,
  description: sentence,
  /** Points by criterion. A criterion that is not named gets the points of `others`. */
  weights: z.record(slug, z.number().min(0)),
  others: z.number().min(0),
  /** Whose findings count besides those that hold everywhere. */
  use: use.optional(),
  /** Where they are not those of a new scenario. */
  rho: z.number().min(0).max(1).optional(),
  leastCoverage: z.number().min(0).max(1).optional(),
});

export const workbookSeed = z.strictObject({
  title: sentence,
  question: sentence,
  description: sentence,
  alternatives: z.array(alternativeSeed),
  groups: z.array(groupSeed),
  sources: z.array(sourceSeed),
  speakers: z.array(speakerSeed),
  origins: z.array(originSeed).default([]),
  attributes: z.array(attributeSeed).default([]),
  readings: z.array(readingSeed).default([]),
  articles: z.array(articleSeed),
  contradictions: z.array(contradictionSeed).default([]),
  scenarios: z.array(scenarioSeed).min(1),
});

/** What the files hold, before validation fills in defaults. */
export type WorkbookSeedInput = z.input<typeof workbookSeed>;
export type ArticleSeedInput = z.input<typeof articleSeed>;
export type WorkbookSeed = z.output<typeof workbookSeed>;
export type FindingSeed = z.output<typeof finding>;
export type FindingsSeed = z.output<typeof findings>;
export type ReadingSeedInput = z.input<typeof readingSeed>;
