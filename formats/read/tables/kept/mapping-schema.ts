/** Plain Node: a mapping as the window sends it. */

import { z } from 'zod';
import {
  CRITERIA_ROLES,
  LIST_ROLES,
  MATRIX_ROLES,
  NOTES_ROLES,
  SPECIAL_ROLES,
  TABLE_KINDS,
  type TableMapping,
} from '../mapping.ts';

const at = z.int().min(0).max(1_000_000);

/** What one line is taken for. */
export const lineSchema = z.strictObject({
  role: z.enum([...MATRIX_ROLES, ...LIST_ROLES, ...CRITERIA_ROLES, ...NOTES_ROLES]),
  name: z.string().max(2_000),
  unit: z.string().max(200).nullable(),
  direction: z.enum(['max', 'min']),
  decimal: z.enum(['.', ',']),
  group: z.string().max(2_000).nullable(),
  levels: z
    .array(z.strictObject({ words: z.array(z.string().min(1).max(200)).min(1).max(50).readonly() }))
    .min(2)
    .max(100)
    .nullable()
    .readonly(),
  ends: z.tuple([z.number(), z.number()]).nullable().readonly(),
});

export const mappingSchema = z.strictObject({
  kind: z.enum(TABLE_KINDS),
  optionsAs: z.enum(['rows', 'columns']),
  head: at.nullable(),
  lines: z.array(lineSchema).max(200_000).readonly(),
  special: z
    .array(z.strictObject({ at, role: z.enum(SPECIAL_ROLES) }))
    .max(2_000)
    .readonly(),
}) satisfies z.ZodType<TableMapping>;
