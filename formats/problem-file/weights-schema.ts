/** Plain Node: the schema of weighbridge-weights/1 (docs/problem-file.md). */

import { z } from 'zod';
import { WEIGHTS_FORMAT } from '../format-names.ts';
import {
  ahpOptions,
  MOST_CRITERIA,
  name,
  names,
  notNegative,
  number,
  oneOf,
  pairwise,
  positive,
  table,
} from './schema-parts.ts';

const format = z.literal(WEIGHTS_FORMAT, { error: `must be "${WEIGHTS_FORMAT}"` });
const criteria = names(MOST_CRITERIA).optional();
const listOf = <T extends z.ZodType>(entry: T, what: string) =>
  z
    .array(entry, { error: `must be a list of ${what}` })
    .min(1, 'must not be empty')
    .max(MOST_CRITERIA, `must not have more than ${MOST_CRITERIA} entries`);

const ranks = { format, criteria, ranks: listOf(positive, 'ranks') };
const points = { format, criteria, points: listOf(notNegative, 'points') };
const ratio = z.tuple([name, name, number], { error: 'must be [criterion, criterion, ratio]' });
const objective = {
  format,
  criteria,
  performance: table(
    z.union([number, z.null()], { error: 'must be a finite number, or null where it is missing' }),
  ).min(1, 'must not be empty'),
  directions: listOf(oneOf(['min', 'max']), '"min" and "max"').optional(),
};

export const weightSchemas = {
  roc: z.strictObject({ method: z.literal('roc'), ...ranks }),
  'rank-sum': z.strictObject({ method: z.literal('rank-sum'), ...ranks }),
  swing: z.strictObject({ method: z.literal('swing'), ...points }),
  smart: z.strictObject({ method: z.literal('smart'), ...points }),
  'swing-ratio': z.strictObject({
    method: z.literal('swing-ratio'),
    format,
    criteria,
    ratios: z
      .array(ratio, { error: 'must be a list of [criterion, criterion, ratio]' })
      .max(100_000, 'must not have more than 100000 entries'),
  }),
  ahp: z.strictObject({ method: z.literal('ahp'), format, criteria, pairwise, ...ahpOptions }),
  entropy: z.strictObject({ method: z.literal('entropy'), ...objective }),
  critic: z.strictObject({ method: z.literal('critic'), ...objective }),
  merec: z.strictObject({ method: z.literal('merec'), ...objective }),
} as const;

export type WeightMethod = keyof typeof weightSchemas;
export type WeightsOf<M extends WeightMethod> = z.output<(typeof weightSchemas)[M]>;

const METHODS = Object.keys(weightSchemas) as [WeightMethod, ...WeightMethod[]];

/** Only what says which schema applies. */
export const weightsHead = z.looseObject(
  { format, method: oneOf(METHODS) },
  { error: 'must be one JSON object' },
);
