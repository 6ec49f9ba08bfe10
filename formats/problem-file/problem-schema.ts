/** Plain Node: the schema of weighbridge-problem/1 (docs/problem-file.md). */

import { z } from 'zod';
import { PREFERENCES } from '../../scoring/methods/preference.ts';
import { PROBLEM_FORMAT } from '../format-names.ts';
import { evidenceOf, evidenceOptions, evidenceRules } from './evidence-schema.ts';
import {
  ahpOptions,
  flag,
  MOST_ALTERNATIVES,
  MOST_CRITERIA,
  name,
  names,
  notNegative,
  number,
  oneOf,
  pairwise,
  point,
  repeatedIn,
  share,
  table,
} from './schema-parts.ts';

export const METHODS = [
  'wsm',
  'wpm',
  'waspas',
  'mavt',
  'topsis',
  'vikor',
  'promethee',
  'electre1',
  'ahp',
  'smaa',
  'evidence',
] as const;
export type MethodName = (typeof METHODS)[number];

const criterion = z.strictObject(
  {
    id: name,
    direction: oneOf(['min', 'max']).optional(),
    weight: notNegative.nullable().optional(),
  },
  { error: objectRule('must be an object with id, direction and weight') },
);

const criteria = z
  .array(criterion, { error: 'must be a list of criteria' })
  .min(1, 'must not be empty')
  .max(MOST_CRITERIA, `must not have more than ${MOST_CRITERIA} entries`)
  .superRefine((list, context) => {
    for (const index of repeatedIn(list.map(({ id }) => id))) {
      context.addIssue({
        code: 'custom',
        path: [index, 'id'],
        message: `repeats the name ${JSON.stringify(list[index]?.id)}`,
      });
    }
  });

/** What every problem file has; options and cells depend on the method and are checked after it is known. */
export const problemSchema = z.strictObject(
  {
    format: z.literal(PROBLEM_FORMAT, { error: `must be "${PROBLEM_FORMAT}"` }),
    alternatives: names(MOST_ALTERNATIVES),
    criteria,
    performance: table(z.unknown()).nullish(),
    method: oneOf(METHODS),
    options: z.unknown().optional(),
  },
  { error: objectRule('must be one JSON object') },
);

export type ProblemFile = z.output<typeof problemSchema>;

export const cell = z.union([number, z.null()], {
  error: 'must be a finite number, or null where it is missing',
});

const pair = (what: string) => z.tuple([number, number], { error: `must be ${what}` });

/** A cell of SMAA: a number, or what is known of it. */
export const uncertainCell = z.union(
  [
    cell,
    z.strictObject({
      beta: pair('[a, b]').refine(([a, b]) => a > 0 && b > 0, 'must have two numbers above 0'),
    }),
    z.strictObject({
      normal: pair('[mean, sd]').refine(([, sd]) => sd >= 0, 'must have a standard deviation of 0 or more'),
    }),
    z.strictObject({
      uniform: pair('[low, high]').refine(
        ([low, high]) => low <= high,
        'must have a low end that is not above its high end',
      ),
    }),
    evidenceOf,
  ],
  {
    error:
      'must be a number, null, {"beta": [a, b]}, {"normal": [mean, sd]}, {"uniform": [low, high]} or {"evidence": [findings]}',
  },
);

const normalization = oneOf(['max', 'sum', 'vector', 'minmax', 'none']);
const normalizeWeights = flag.default(true);
const valueFunctions = z.record(
  z.string(),
  z
    .array(point, { error: 'must be a list of [performance, value] points' })
    .max(1_000, 'must not have more than 1000 points'),
  { error: 'must be an object with a list of points per criterion id' },
);

const preferenceKind = oneOf(PREFERENCES);
const threshold = z
  .union([notNegative, z.array(notNegative.nullable())], {
    error: 'must be a number of 0 or more, or a list with one (or null) per criterion',
  })
  .optional();

const options = <T extends z.ZodRawShape>(shape: T) =>
  z.strictObject(shape, { error: objectRule('must be an object') });

/** A node of an AHP hierarchy: it stands for a criterion, or compares its children. */
interface HierarchyNode {
  readonly criterion?: string | undefined;
  readonly name?: string | undefined;
  readonly pairwise?: readonly (readonly (number | null)[])[] | undefined;
  readonly children?: readonly HierarchyNode[] | undefined;
}

const hierarchyNode: z.ZodType<HierarchyNode> = z.strictObject(
  {
    criterion: name.optional(),
    name: name.optional(),
    pairwise: pairwise.optional(),
    get children() {
      return z.array(hierarchyNode, { error: 'must be a list of nodes' }).optional();
    },
  },
  { error: objectRule('must be an object with a criterion, or with pairwise and children') },
);

/** The options of each method, with what holds where one is left out. */
export const optionSchemas = {
  wsm: options({ normalizeWeights, normalization: normalization.default('max') }),
  wpm: options({ normalizeWeights, normalization: normalization.default('max'), log: flag.default(false) }),
  waspas: options({
    normalizeWeights,
    normalization: normalization.default('max'),
    lambda: share.default(0.5),
  }),
  mavt: options({
    normalizeWeights,
    valueFunctions,
    extrapolate: flag.default(false),
    assumed: z
      .array(z.tuple([name, name], { error: 'must be [alternative, criterion]' }), {
        error: 'must be a list of [alternative, criterion]',
      })
      .default([]),
    leastCoverage: share.default(0),
  }),
  topsis: options({ normalizeWeights, normalization: normalization.default('vector') }),
  vikor: options({ normalizeWeights, v: share.default(0.5) }),
  promethee: options({
    normalizeWeights,
    preference: z
      .union([preferenceKind, z.array(preferenceKind)], {
        error: `must be one of ${PREFERENCES.map((kind) => `"${kind}"`).join(', ')}, or a list with one per criterion`,
      })
      .default('usual'),
    q: threshold,
    p: threshold,
    s: threshold,
  }),
  electre1: options({
    normalizeWeights,
    normalization: normalization.default('sum'),
    concordance: notNegative.default(0.65),
    discordance: share.default(0.35),
  }),
  ahp: options({
    criteriaPairwise: pairwise.optional(),
    alternativePairwise: z
      .array(pairwise, { error: 'must be a list with one matrix per criterion' })
      .max(MOST_CRITERIA, `must not have more than ${MOST_CRITERIA} matrices`),
    hierarchy: hierarchyNode.optional(),
    ...ahpOptions,
  }),
  smaa: options({
    samples: z
      .int({ error: 'must be a whole number' })
      .min(1, 'must be 1 or more')
      .max(10_000_000, 'must be 10000000 or less')
      .default(100_000),
    seed: z
      .int({ error: 'must be a whole number' })
      .min(0, 'must be 0 or more')
      .max(0xffff_ffff, 'must be below 2 to the power of 32')
      .default(20_090_224),
    weights: z
      .union(
        [
          z.enum(['uniform', 'fixed']),
          z.strictObject({ order: z.array(name).min(1, 'must not be empty') }),
          z.strictObject({ around: share }),
        ],
        {
          error:
            'must be "uniform", "fixed", {"order": [ids, most important first]} or {"around": width from 0 to 1}',
        },
      )
      .default('uniform'),
    valueFunctions: valueFunctions.default({}),
    extrapolate: flag.default(false),
    ...evidenceRules,
  }),
  evidence: options(evidenceOptions),
} satisfies Record<MethodName, z.ZodType>;

export type OptionsOf<M extends MethodName> = z.output<(typeof optionSchemas)[M]>;
export type { HierarchyNode };

/** Says the rule for a value that is no object at all, and leaves unknown keys to be named. */
function objectRule(rule: string) {
  return (issue: { readonly code?: string | undefined }): string | undefined =>
    issue.code === 'invalid_type' ? rule : undefined;
}
