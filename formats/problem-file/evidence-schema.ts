/** Plain Node: evidence in problem files: findings in the cells, and the rules by which they count (docs/problem-file.md). */

import { z } from 'zod';
import { EVIDENCE_RULE_NAMES, POLARITIES } from '../../common/evidence.ts';
import { says } from '../../common/language/says.ts';
import { msg, t } from '../../common/language/texts.ts';
import { flag, name, notNegative, number, oneOf, positive, share } from './schema-parts.ts';

const day = z.iso.date(says(msg('must be a day as YYYY-MM-DD')));

/** Bounded, so that sums of thousands of findings stay far from where a double ends. */
const strength = notNegative.refine((x) => x <= 1_000_000, says(msg('must be at most 1000000')));

const finding = z
  .strictObject(
    {
      polarity: oneOf(POLARITIES),
      strength: strength.optional(),
      credibility: share.optional(),
      /** Whose view it is; a finding that names nobody is a voice of its own. */
      voice: name.optional(),
      holder: name.optional(),
      /** What makes its voice one with others. */
      origin: name.optional(),
      date: day.optional(),
      prediction: flag.optional(),
      text: name.optional(),
      source: name.optional(),
    },
    {
      error: ({ code }) =>
        code === 'invalid_type'
          ? t('must be an object such as {example}', { example: '{"polarity": "pro", "voice": "Ada"}' })
          : undefined,
    },
  )
  .refine(
    ({ voice, holder }) => voice === undefined || holder === undefined || voice === holder,
    says(msg('has a voice and another holder, which are two names of one thing')),
  );

export type StatedFinding = z.output<typeof finding>;

/** A cell with findings for and against. */
export const evidenceOf = z.strictObject({
  evidence: z
    .array(finding, says(msg('must be a list of findings')))
    .max(10_000, says(msg('must not have more than 10000 findings'))),
});

export type EvidenceCell = z.output<typeof evidenceOf>;

/** A cell of the method `evidence`: findings, a judgement from 0 to 100, or null where nothing is known. */
export const evidenceCell = z.unknown().transform((cell, context): EvidenceCell | number | null => {
  // A union would say of a wrong finding only that the cell has none of its forms.
  const read = (isEvidence(cell) ? evidenceOf : judged).safeParse(cell);
  if (read.success) return read.data;
  for (const issue of read.error.issues) context.issues.push({ ...issue, input: cell } as never);
  return z.NEVER;
});

const isEvidence = (cell: unknown): boolean =>
  typeof cell === 'object' && cell !== null && Object.hasOwn(cell, 'evidence');

const judged = z.union(
  [number.refine((x) => x >= 0 && x <= 100, says(msg('must be from 0 to 100'))), z.null()],
  says(msg('must be {evidence}, a value from 0 to 100, or null where nothing is known'), {
    evidence: '{"evidence": [findings]}',
  }),
);

/** How findings count; the defaults are those of a new scenario. */
export const evidenceRules = {
  rho: share.default(0.5),
  asOf: day.nullable().default(null),
  halfLife: positive.nullable().default(null),
  countPredictions: flag.default(false),
};

export const evidenceOptions = {
  ...evidenceRules,
  rule: oneOf(EVIDENCE_RULE_NAMES).default('beta'),
  leastCoverage: share.default(1 / 3),
};
