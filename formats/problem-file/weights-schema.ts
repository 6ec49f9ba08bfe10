/** Plain Node: the schema of weighbridge-weights/1 (docs/problem-file.md). */

import { z } from 'zod';
import { says } from '../../common/language/says.ts';
import { type Message, msg } from '../../common/language/texts.ts';
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

const format = z.literal(WEIGHTS_FORMAT, says(msg('must be "{name}"'), { name: WEIGHTS_FORMAT }));
const criteria = names(MOST_CRITERIA).optional();
const listOf = <T extends z.ZodType>(entry: T, rule: Message) =>
  z
    .array(entry, says(rule))
    .min(1, says(msg('must not be empty')))
    .max(MOST_CRITERIA, says(msg('must not have more than {most} entries'), { most: String(MOST_CRITERIA) }));

const ranks = { format, criteria, ranks: listOf(positive, msg('must be a list of ranks')) };
const points = { format, criteria, points: listOf(notNegative, msg('must be a list of points')) };
const ratio = z.tuple([name, name, number], says(msg('must be [criterion, criterion, ratio]')));
const objective = {
  format,
  criteria,
  performance: table(
    z.union([number, z.null()], says(msg('must be a finite number, or null where it is missing'))),
  ).min(1, says(msg('must not be empty'))),
  directions: listOf(oneOf(['min', 'max']), msg('must be a list of "min" and "max"')).optional(),
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
      .array(ratio, says(msg('must be a list of [criterion, criterion, ratio]')))
      .max(100_000, says(msg('must not have more than 100000 entries'))),
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
  says(msg('must be one JSON object')),
);
