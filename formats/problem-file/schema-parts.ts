/**
 * Plain Node: pieces of the formats that both kinds of file use, each with its rule in words ("criteria[0].weight must be
 * ...").
 */

import { z } from 'zod';

/** More than any comparison by hand, and little enough for every method to answer at once. */
export const MOST_ALTERNATIVES = 1_000;
export const MOST_CRITERIA = 1_000;
/** Nobody compares more things in pairs, and the random indices end at 100. */
const MOST_COMPARED = 200;

export const number = z.number({ error: 'must be a finite number' });
export const positive = number.refine((x) => x > 0, 'must be above 0');
export const notNegative = number.refine((x) => x >= 0, 'must be 0 or more');
export const share = number.refine((x) => x >= 0 && x <= 1, 'must be from 0 to 1');
export const flag = z.boolean({ error: 'must be true or false' });

export function oneOf<const T extends readonly [string, ...string[]]>(names: T) {
  return z.enum(names, { error: `must be one of ${names.map((name) => `"${name}"`).join(', ')}` });
}

export const name = z
  .string({ error: 'must be a name in quotes' })
  .refine((text) => text.trim() !== '', 'must not be empty')
  .refine((text) => text.length <= 300, 'must not be longer than 300 characters');

/** A list of names without a repetition. */
export function names(most: number) {
  return z
    .array(name, { error: 'must be a list of names' })
    .min(1, 'must not be empty')
    .max(most, `must not have more than ${most} entries`)
    .superRefine((list, context) => {
      for (const index of repeatedIn(list)) {
        context.addIssue({
          code: 'custom',
          path: [index],
          message: `repeats the name ${JSON.stringify(list[index])}`,
        });
      }
    });
}

/** Indexes of the entries that stand in the list before. */
export function repeatedIn(list: readonly string[]): number[] {
  const seen = new Set<string>();
  return [...list.keys()].filter((index) => {
    const entry = list[index] ?? '';
    if (seen.has(entry)) return true;
    seen.add(entry);
    return false;
  });
}

/** A list of rows. */
export function table<T extends z.ZodType>(
  cell: T,
  mostRows = MOST_ALTERNATIVES,
  mostColumns = MOST_CRITERIA,
) {
  const row = z
    .array(cell, { error: 'must be a list' })
    .max(mostColumns, `must not have more than ${mostColumns} entries`);
  return z
    .array(row, { error: 'must be a list of rows' })
    .max(mostRows, `must not have more than ${mostRows} rows`);
}

const judgement = z.union([positive, z.null()], {
  error: 'must be a number above 0, or null where nothing was said',
});

/** Pairwise comparisons; whether the matrix is square and reciprocal is checked where it is used. */
export const pairwise = table(judgement, MOST_COMPARED, MOST_COMPARED);

/** The options of every AHP. */
export const ahpOptions = {
  priority: oneOf(['eigenvector', 'geometric', 'column-mean']).default('eigenvector'),
  randomIndex: z
    .union([z.enum(['saaty', 'donegan-dodd', 'aguaron']), positive], {
      error: 'must be "saaty", "donegan-dodd", "aguaron", or a number above 0',
    })
    .default('saaty'),
};

export const point = z.tuple([number, number], { error: 'must be a point [performance, value]' });
