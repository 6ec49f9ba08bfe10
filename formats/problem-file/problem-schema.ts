/** Plain Node: the schema of weighbridge-problem/1 (docs/problem-file.md). */

import { z } from 'zod';
import { says } from '../../common/language/says.ts';
import { type Message, msg, t } from '../../common/language/texts.ts';
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
  quotedNames,
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
  { error: objectRule(msg('must be an object with id, direction and weight')) },
);

const criteria = z
  .array(criterion, says(msg('must be a list of criteria')))
  .min(1, says(msg('must not be empty')))
  .max(MOST_CRITERIA, says(msg('must not have more than {most} entries'), { most: String(MOST_CRITERIA) }))
  .superRefine((list, context) => {
    for (const index of repeatedIn(list.map(({ id }) => id))) {
      context.addIssue({
        code: 'custom',
        path: [index, 'id'],
        message: t('repeats the name {name}', { name: JSON.stringify(list[index]?.id) }),
      });
    }
  });

/** What every problem file has; options and cells depend on the method and are checked after it is known. */
export const problemSchema = z.strictObject(
  {
    format: z.literal(PROBLEM_FORMAT, says(msg('must be "{name}"'), { name: PROBLEM_FORMAT })),
    alternatives: names(MOST_ALTERNATIVES),
    criteria,
    performance: table(z.unknown()).nullish(),
    method: oneOf(METHODS),
    options: z.unknown().optional(),
  },
  { error: objectRule(msg('must be one JSON object')) },
);

export type ProblemFile = z.output<typeof problemSchema>;

export const cell = z.union(
  [number, z.null()],
  says(msg('must be a finite number, or null where it is missing')),
);

const pair = (what: string) => z.tuple([number, number], says(msg('must be {form}'), { form: what }));

/** A cell of SMAA: a number, or what is known of it. */
export const uncertainCell = z.union(
  [
    cell,
    z.strictObject({
      beta: pair('[a, b]').refine(([a, b]) => a > 0 && b > 0, says(msg('must have two numbers above 0'))),
    }),
    z.strictObject({
      normal: pair('[mean, sd]').refine(
        ([, sd]) => sd >= 0,
        says(msg('must have a standard deviation of 0 or more')),
      ),
    }),
    z.strictObject({
      uniform: pair('[low, high]').refine(
        ([low, high]) => low <= high,
        'must have a low end that is not above its high end',
      ),
    }),
    evidenceOf,
  ],
  says(msg('must be a number, null, {beta}, {normal}, {uniform} or {evidence}'), {
    beta: '{"beta": [a, b]}',
    normal: '{"normal": [mean, sd]}',
    uniform: '{"uniform": [low, high]}',
    evidence: '{"evidence": [findings]}',
  }),
);

const normalization = oneOf(['max', 'sum', 'vector', 'minmax', 'none']);
const normalizeWeights = flag.default(true);
const valueFunctions = z.record(
  z.string(),
  z
    .array(point, says(msg('must be a list of [performance, value] points')))
    .max(1_000, says(msg('must not have more than 1000 points'))),
  says(msg('must be an object with a list of points per criterion id')),
);

const preferenceKind = oneOf(PREFERENCES);
const threshold = z
  .union(
    [notNegative, z.array(notNegative.nullable())],
    says(msg('must be a number of 0 or more, or a list with one (or null) per criterion')),
  )
  .optional();

const options = <T extends z.ZodRawShape>(shape: T) =>
  z.strictObject(shape, { error: objectRule(msg('must be an object')) });

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
      return z.array(hierarchyNode, says(msg('must be a list of nodes'))).optional();
    },
  },
  { error: objectRule(msg('must be an object with a criterion, or with pairwise and children')) },
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
      .array(
        z.tuple([name, name], says(msg('must be [alternative, criterion]'))),
        says(msg('must be a list of [alternative, criterion]')),
      )
      .default([]),
    leastCoverage: share.default(0),
  }),
  topsis: options({ normalizeWeights, normalization: normalization.default('vector') }),
  vikor: options({ normalizeWeights, v: share.default(0.5) }),
  promethee: options({
    normalizeWeights,
    preference: z
      .union(
        [preferenceKind, z.array(preferenceKind)],
        says(msg('must be one of {names}, or a list with one per criterion'), {
          names: quotedNames(PREFERENCES),
        }),
      )
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
      .array(pairwise, says(msg('must be a list with one matrix per criterion')))
      .max(
        MOST_CRITERIA,
        says(msg('must not have more than {most} matrices'), { most: String(MOST_CRITERIA) }),
      ),
    hierarchy: hierarchyNode.optional(),
    ...ahpOptions,
  }),
  smaa: options({
    samples: z
      .int(says(msg('must be a whole number')))
      .min(1, says(msg('must be 1 or more')))
      .max(10_000_000, says(msg('must be 10000000 or less')))
      .default(100_000),
    seed: z
      .int(says(msg('must be a whole number')))
      .min(0, says(msg('must be 0 or more')))
      .max(0xffff_ffff, says(msg('must be below 2 to the power of 32')))
      .default(20_090_224),
    weights: z
      .union(
        [
          z.enum(['uniform', 'fixed']),
          z.strictObject({ order: z.array(name).min(1, says(msg('must not be empty'))) }),
          z.strictObject({ around: share }),
        ],
        says(msg('must be "uniform", "fixed", {order} or {around}'), {
          order: '{"order": [ids, most important first]}',
          around: '{"around": width from 0 to 1}',
        }),
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
function objectRule(rule: Message) {
  return (issue: { readonly code?: string | undefined }): string | undefined =>
    issue.code === 'invalid_type' ? t(rule) : undefined;
}
