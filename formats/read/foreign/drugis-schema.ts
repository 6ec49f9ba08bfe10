/** Plain Node: how MCDA by drugis.org (mcda-elicitation-web) writes a problem, in any of its versions. */

import { z } from 'zod';
import { t } from '../../../common/language/texts.ts';
import { isShallow } from '../../../db/limits.ts';
import { fileError } from '../file-error.ts';

const number = z.number();
const text = z.string();
const pvfSchema = z.looseObject({
  range: z.tuple([number, number]).optional(),
  direction: z.enum(['increasing', 'decreasing']).optional(),
  type: text.optional(),
  cutoffs: z.array(number).nullish(),
  values: z.array(number).nullish(),
});
const unitSchema = z.union([text, z.looseObject({ label: text.nullish(), type: text.nullish() })]);
/** What early versions keep with the criterion and later ones with its data source. */
const measuring = {
  pvf: pvfSchema.nullish(),
  unitOfMeasurement: unitSchema.nullish(),
  source: text.nullish(),
  sourceLink: text.nullish(),
  strengthOfEvidence: text.nullish(),
  uncertainties: text.nullish(),
};
const dataSourceSchema = z.looseObject({ id: text.optional(), ...measuring });
const criterionSchema = z.looseObject({
  title: text.optional(),
  description: text.nullish(),
  isFavorable: z.boolean().nullish(),
  dataSources: z.array(dataSourceSchema).optional(),
  ...measuring,
});
const reference = z.union([text, number]).transform(String);
const problemSchema = z.looseObject({
  title: text.nullish(),
  description: text.nullish(),
  criteria: z.record(text, criterionSchema),
  alternatives: z.record(text, z.looseObject({ title: text.optional() })),
  performanceTable: z.array(
    z.looseObject({
      criterion: reference,
      alternative: reference.optional(),
      dataSource: reference.optional(),
      performance: z.looseObject({}),
    }),
  ),
  valueTree: z.looseObject({ children: z.array(z.looseObject({})).optional() }).optional(),
  preferences: z.unknown().optional(),
});

export type Problem = z.output<typeof problemSchema>;
export type Criterion = z.output<typeof criterionSchema>;
export type DataSource = z.output<typeof dataSourceSchema>;
export type ValueFunction = z.output<typeof pvfSchema>;
export type Json = Readonly<Record<string, unknown>>;

/** The problem in a document, alone or in a workspace. Throws a UserFacingError that names what is not as the tool writes it. */
export function problemOf(document: unknown): Problem {
  if (!isShallow(document))
    throw fileError(t('This problem is nested too deeply.'), t('Export it there anew.'));
  const outer = document as Json;
  const read = problemSchema.safeParse('performanceTable' in outer ? outer : outer['problem']);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw fileError(
    t('This is a problem of MCDA by drugis.org, but {part} is not as that program writes it.', {
      part: issue?.path.join('.') || t('it'),
    }),
    t('Export it there anew.'),
  );
}

/** An object within an object; null where there is none. */
export const partIn = (value: unknown, key: string): Json | null => {
  const inner = typeof value === 'object' && value !== null ? (value as Json)[key] : undefined;
  return typeof inner === 'object' && inner !== null && !Array.isArray(inner) ? (inner as Json) : null;
};
